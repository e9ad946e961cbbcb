/*
 * The chart `heatmap`: who or when is strong, or weak?  One row a team, one
 * cell a cycle.
 */
#ifndef OKR_DRAW_CHART_HEATMAP_H
#define OKR_DRAW_CHART_HEATMAP_H

#include "okr/draw/caption.h"
#include "okr/draw/cycle_cells.h"

#define OKR_HEATMAP_CYCLES 16 /* columns at most */

/* A team by its mission, else by its objectives; all text is borrowed. */
struct okr_heatmap_row {
	struct okr_span name;
	struct okr_cycle_cell *cell; /* by cycle */
	double latest; /* settled: of what is over; NaN: none has a score */
};

struct okr_heatmap_view {
	struct okr_heatmap_row *row;
	size_t n;
	const char *one, *many; /* "team", "teams" */
	const char *head;       /* "Team" */
	struct okr_cycles cycles;
	size_t older; /* cycles left out before the first */
	struct okr_setting setting;
};

/*
 * Put first what scored lowest in the latest closed cycle in which it had a
 * score; rows that never had one come last.
 */
void okr_heatmap_settle(struct okr_heatmap_view *view);

/* Caller releases. */
void okr_heatmap_caption(struct okr_caption *c,
			 const struct okr_heatmap_view *view);

void okr_heatmap_draw(struct okr_pages *pages,
		      const struct okr_heatmap_view *view);
void okr_heatmap_say(struct okr_buf *out, const struct okr_heatmap_view *view);

#endif
