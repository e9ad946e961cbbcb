/*
 * A table written back with some columns computed: a column of that name is
 * overwritten where it stands, others are appended at the right.  Running a
 * filter twice therefore equals running it once.  All other cells keep their
 * bytes; a row that needs no change is copied as it came.
 *
 * Usage:
 *	okr_overlay_begin(&o, &table, names, n, &out.buf);	writes header
 *	for each row {
 *		for each of the n columns
 *			okr_num_fixed(okr_overlay_cell(&o), score, 4);
 *		okr_overlay_row(&o, irow, &out.buf);
 *	}
 *	okr_overlay_release(&o);
 */
#ifndef OKR_CSV_OVERLAY_H
#define OKR_CSV_OVERLAY_H

#include <stdbool.h>
#include <stddef.h>

#include "okr/csv/line.h"
#include "okr/csv/table.h"

struct okr_overlay {
	struct okr_table *table;
	const char *const *names;
	size_t n;             /* computed columns */
	size_t *at;           /* which column of the output each one is */
	size_t ncol;          /* columns of the output */
	bool replaces;        /* some computed column was there already */
	struct okr_line line; /* the computed cells of the current row */
	struct okr_span *cell;
};

/* The names are borrowed until the release. */
void okr_overlay_begin(struct okr_overlay *o, struct okr_table *table,
		       const char *const *names, size_t n, struct okr_buf *out);

/*
 * Which of the o->ncol columns of the output is the one of that name, computed
 * or not, or o->ncol; for records of that width that the table has no row for.
 */
size_t okr_overlay_column(const struct okr_overlay *o, const char *name);

/* Begin the next computed cell; append its text to what is returned. */
static inline struct okr_buf *
okr_overlay_cell(struct okr_overlay *o)
{
	return okr_line_cell(&o->line);
}

/* The same for a number, a date or a word of ours, which needs no quotes. */
static inline struct okr_buf *
okr_overlay_bare(struct okr_overlay *o)
{
	return okr_line_bare(&o->line);
}

/* Append the row with all its computed cells to out. */
void okr_overlay_row(struct okr_overlay *o, size_t row, struct okr_buf *out);

void okr_overlay_release(struct okr_overlay *o);

#endif
