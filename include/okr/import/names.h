/*
 * Rows of the grid by id and by title, as people refer to them.  Titles are
 * compared without regard to case and blanks.
 */
#ifndef OKR_IMPORT_NAMES_H
#define OKR_IMPORT_NAMES_H

#include "okr/base/index.h"
#include "okr/import/grid.h"

struct okr_names {
	struct okr_grid *g;
	struct okr_index ids;
	struct okr_index titles;
	struct okr_span *title; /* folded, by row; of counted rows only */
	uint32_t *same;         /* the next row of the same title, or 0 */
	struct okr_buf text;    /* of the current look-up */
};

/*
 * Index all rows; ids get the prefix that was asked for their sheet.  Two
 * rows of one id are reported.
 */
void okr_names_init(struct okr_names *names, struct okr_grid *g);
void okr_names_release(struct okr_names *names);

/* Make the id of a row known; returns the other row that has it, or 0. */
uint32_t okr_names_add(struct okr_names *names, uint32_t row);

/* Report that a row has the id of another one. */
void okr_names_refuse(struct okr_names *names, uint32_t row, uint32_t other);

/* The row that a cell of `from` means by an id, or 0. */
uint32_t okr_names_by_id(struct okr_names *names, uint32_t from,
			 struct okr_span id);

/* The first row of that title, or 0; the others follow in names->same. */
uint32_t okr_names_by_title(struct okr_names *names, struct okr_span title);

#endif
