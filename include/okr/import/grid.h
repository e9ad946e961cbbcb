/*
 * The table that comes out, while it is being made: rows from all sheets,
 * kept by column, so that a column nobody fills is not there at all.
 *
 * Rows are numbered from 1; 0 means none.  Cells are spans into the sheets'
 * bytes or into the grid's own text, and stay good as long as both.
 */
#ifndef OKR_IMPORT_GRID_H
#define OKR_IMPORT_GRID_H

#include <stdint.h>

#include "okr/base/arena.h"
#include "okr/base/diag.h"
#include "okr/import/sheet.h"

/* Where a row was made from. */
struct okr_origin {
	uint32_t sheet;
	uint32_t line;
	const char *part; /* of a record that gave several rows, or NULL */
};

/* A column that is none of ours. */
struct okr_extra {
	struct okr_span name;
	struct okr_span *cell;             /* NULL while all are empty */
	bool nameless;                     /* in the sheet: drop it if empty */
	const struct okr_sheet *placed_by; /* the last to ask for it */
};

struct okr_grid {
	struct okr_sheet *sheet; /* borrowed */
	size_t nsheet;
	struct okr_span *cell[OKR_COMPUTED]; /* NULL while all are empty */
	struct okr_extra *extra;
	size_t nextra, extra_cap;
	struct okr_origin *origin;
	uint8_t *kind;   /* enum okr_kind */
	uint32_t *above; /* the row that it is under, where known */
	uint32_t n;
	size_t cap;
	struct okr_arena text;
	struct okr_buf place; /* of the last okr_grid_place() */
	bool keep_going;      /* do without what is wrong; see refuse.h */
};

void okr_grid_init(struct okr_grid *g, struct okr_sheet *sheet, size_t n);
void okr_grid_release(struct okr_grid *g);

/* Drop the cells, but not where the rows came from. */
void okr_grid_forget(struct okr_grid *g);

/* A new row, empty but for its kind. */
uint32_t okr_grid_add(struct okr_grid *g, struct okr_origin origin,
		      enum okr_kind kind);

void okr_grid_set_kind(struct okr_grid *g, uint32_t row, enum okr_kind kind);

/* The number of the extra column of that name, which becomes known by it. */
uint32_t okr_grid_extra(struct okr_grid *g, struct okr_span name);

/* A cell of the row's record, made to last as long as the grid. */
struct okr_span okr_grid_keep(struct okr_grid *g, uint32_t row,
			      struct okr_span text);

/* An empty text leaves the cell as it is. */
void okr_grid_set(struct okr_grid *g, uint32_t row, int column,
		  struct okr_span text);
void okr_grid_set_extra(struct okr_grid *g, uint32_t row, uint32_t extra,
			struct okr_span text);

/* The same with a text that does not last as long as the grid. */
void okr_grid_set_copy(struct okr_grid *g, uint32_t row, int column,
		       struct okr_span text);

void okr_grid_clear(struct okr_grid *g, uint32_t row, int column);
void okr_grid_clear_extra(struct okr_grid *g, uint32_t row, uint32_t extra);

static inline struct okr_span
okr_grid_cell(const struct okr_grid *g, uint32_t row, int column)
{
	return g->cell[column] ? g->cell[column][row] : (struct okr_span){ 0 };
}

static inline struct okr_span
okr_grid_extra_cell(const struct okr_grid *g, uint32_t row, uint32_t extra)
{
	const struct okr_span *cell = g->extra[extra].cell;

	return cell ? cell[row] : (struct okr_span){ 0 };
}

static inline const struct okr_sheet *
okr_grid_sheet(const struct okr_grid *g, uint32_t row)
{
	return &g->sheet[g->origin[row].sheet];
}

/*
 * Append what tells a key result from others: the objective, by its row where
 * that is known, else as it is called, and the title.
 */
void okr_grid_key(const struct okr_grid *g, uint32_t row, struct okr_buf *out);

/* Place of a cell in the user's sheet; borrowed until the next call. */
struct okr_place okr_grid_place(struct okr_grid *g, uint32_t row, int field);

/* Append the table as OKR CSV. */
void okr_grid_write(struct okr_grid *g, struct okr_buf *out);

#endif
