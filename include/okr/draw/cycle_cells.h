/*
 * A table of scores by cycle: one cell each, the darker the higher, hatched
 * where nothing was open, and the current cycle framed and marked with a star.
 */
#ifndef OKR_DRAW_CYCLE_CELLS_H
#define OKR_DRAW_CYCLE_CELLS_H

#include "okr/draw/scene.h"
#include "okr/draw/screen.h"

#define OKR_CELL_GAP 6.0    /* between two cells */
#define OKR_CELL_LEAST 88.0 /* "26-Q4*", or a score, and the gap */

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

/* Where a cell is drawn, and what it says where nothing is open. */
struct okr_cell_place {
	struct okr_box box;
	bool current;
	bool of_mission; /* "not served", where there is room for that */
};

void okr_cycle_cell_draw(struct okr_scene *s, const struct okr_cycle_cell *cell,
			 const struct okr_cell_place *place);

/* The cycle's name over its column; y is the middle of the line. */
void okr_cycle_cell_draw_head(struct okr_scene *s, struct okr_span name,
			      const struct okr_cell_place *place, double y);

/* The same in a terminal, right-aligned, a blank before it at least. */
#define OKR_CELL_CELLS 9
void okr_cycle_cell_print_head(struct okr_screen *s, struct okr_span name,
			       bool current);
void okr_cycle_cell_print(struct okr_screen *s,
			  const struct okr_cycle_cell *cell, bool current);

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
