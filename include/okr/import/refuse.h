/*
 * What is wrong with a cell or a row.  It is an error, unless the user said
 * --keep-going: then a warning says what is done instead.  In both cases the
 * cell is emptied or the row loses its kind, so that all other problems can be
 * found, and this one is said once.
 */
#ifndef OKR_IMPORT_REFUSE_H
#define OKR_IMPORT_REFUSE_H

#include "okr/import/shape.h"

/*
 * A cell of a row.  A measure that loses its type, start or target is none any
 * more: it would be another one, such as from 0.
 */
void okr_refuse_cell(struct okr_grid *g, uint32_t row, int column,
		     const char *fmt, ...) OKR_PRINTF(4, 5);

/* The same without a message: it has been reported. */
void okr_refuse_empty(struct okr_grid *g, uint32_t row, int column);

/* A row that has no place in the plan. */
void okr_refuse_row(struct okr_grid *g, uint32_t row, int field,
		    const char *fmt, ...) OKR_PRINTF(4, 5);

/* The record that is being read, before or instead of a row for it. */
void okr_refuse_record(struct okr_intake *in, int field, const char *fmt, ...)
    OKR_PRINTF(3, 4);

/*
 * When the row above each row is found: check-ins without a day, or of a row
 * that is left out.
 */
void okr_refuse_checkins(struct okr_grid *g);

/*
 * Check the table that a grid makes as every filter would, and leave empty
 * what cells of it no filter takes; then it is written once more.
 */
OKR_MUST_USE bool okr_refuse_unusable(struct okr_grid *g, struct okr_buf *out);

#endif
