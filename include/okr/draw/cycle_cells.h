/*
 * A table of scores by cycle: one cell each, the darker the higher, hatched
 * where nothing was open, and the current cycle framed and marked with a star.
 */
#ifndef OKR_DRAW_CYCLE_CELLS_H
#define OKR_DRAW_CYCLE_CELLS_H

#include "okr/draw/scene.h"
#include "okr/draw/screen.h"

#define OKR_CELL_GAP 6.0 /* between two cells */

/* The columns: cycles that are over, and the current one. */
struct okr_cycles {
	struct okr_span *name; /* in order of their days */
	size_t n;
	bool has_current; /* the last one */
};

static inline bool
okr_cycles_is_current(const struct okr_cycles *c, size_t i)
{
	return c->has_current && i + 1 == c->n;
}

/* A statement or a team in a cycle. */
struct okr_cycle_cell {
	enum okr_cell_state {
		OKR_CELL_NOT_YET, /* before its first objective */
		OKR_CELL_OPEN,
		OKR_CELL_IDLE /* no objective is open in the cycle */
	} state;
	double score; /* NaN: open, and no data */
};

/* The cell has a number. */
bool okr_cycle_cell_is_scored(const struct okr_cycle_cell *cell);

/* The cells of a page: as many of the newest cycles as there is room for. */
struct okr_cell_columns {
	const struct okr_cycles *cycles;
	size_t first; /* cycle that is shown */
	double left;
	double width;    /* of a cell and the gap right of it */
	bool of_mission; /* "not served", where there is room for that */
};

struct okr_cell_columns okr_cell_columns_fit(const struct okr_cycles *cycles,
					     double left, double right,
					     double widest);

static inline double
okr_cell_columns_right(const struct okr_cell_columns *c)
{
	return c->left + (double)(c->cycles->n - c->first) * c->width;
}

/* The cycles' names; y is the middle of the line. */
void okr_cell_columns_draw_head(struct okr_scene *s,
				const struct okr_cell_columns *columns,
				double y);

/* A row of cells between two heights. */
void okr_cell_columns_draw(struct okr_scene *s,
			   const struct okr_cell_columns *columns,
			   const struct okr_cycle_cell *cell, double top,
			   double bottom);

/* The same in a terminal, right-aligned, a blank before each at least. */
#define OKR_CELL_CELLS 9
void okr_cycle_cells_print_head(struct okr_screen *s,
				const struct okr_cycles *cycles, size_t first);
void okr_cycle_cells_print(struct okr_screen *s,
			   const struct okr_cycles *cycles,
			   const struct okr_cycle_cell *cell, size_t first);

/*
 * How many of the newest cycles go into a terminal beside names of a readable
 * length; one at least, if there is one.
 */
size_t okr_cycle_cells_shown(const struct okr_screen *s, size_t ncycle);

/*
 * The words for it: "0.61", "no data", "none", or a dash.  As no cycle is
 * before the current one, a mission that had no work yet has none then.
 */
void okr_cycle_cell_say(struct okr_buf *out, const struct okr_cycle_cell *cell,
			bool current);

/*
 * A row of cells, the latest first: ": 2026-Q4 so far 0.44, 2026-Q3 not
 * served".  `idle` are the words for a cell in which nothing is open.
 */
void okr_cycle_cells_say(struct okr_buf *out, const struct okr_cycles *cycles,
			 const struct okr_cycle_cell *cell, const char *idle);

#endif
