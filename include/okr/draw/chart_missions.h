/*
 * The chart `missions`: which team's mission is served, how well, and what
 * does it serve?  One row a mission, one cell a cycle; not served first, then
 * the lowest score.
 */
#ifndef OKR_DRAW_CHART_MISSIONS_H
#define OKR_DRAW_CHART_MISSIONS_H

#include "okr/draw/caption.h"
#include "okr/draw/cycle_cells.h"

/* All text is borrowed. */
struct okr_mission {
	struct okr_span team; /* empty: its title stands in bold */
	struct okr_span title;
	struct okr_span serves;      /* what it is under; empty: nothing */
	struct okr_span above;       /* what that is under, the nearest first */
	bool has_vision;             /* a vision is above it */
	struct okr_cycle_cell *cell; /* by cycle */
};

struct okr_missions_view {
	struct okr_mission *mission;
	size_t n;
	struct okr_cycles cycles;
	struct okr_setting setting;
};

/* Not served now first, then the lowest last score; else as they came. */
void okr_missions_sort(struct okr_missions_view *view);

/* The mission has no objective in the current cycle. */
bool okr_mission_is_idle(const struct okr_missions_view *view,
			 const struct okr_mission *mission);

/* Add the pages, six missions each. */
void okr_missions_draw(struct okr_pages *pages,
		       const struct okr_missions_view *view);

/* The whole chart in sentences, one a line, as okr/draw/chart.h has it. */
void okr_missions_say(struct okr_buf *out,
		      const struct okr_missions_view *view);

void okr_missions_caption(struct okr_caption *c,
			  const struct okr_missions_view *view);

#endif
