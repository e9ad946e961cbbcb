/*
 * The chart `progress`: are we on pace, and what needs talk?  One bullet a
 * row, worst first: a bar for the score, a tick for what was expected by now.
 */
#ifndef OKR_DRAW_CHART_PROGRESS_H
#define OKR_DRAW_CHART_PROGRESS_H

#include "okr/draw/bullet.h"
#include "okr/draw/caption.h"

struct okr_progress_view {
	struct okr_bullet *bullet;
	size_t n;
	const char *one, *many;   /* "objective", "objectives" */
	const char *head;         /* "Objective" */
	struct okr_span cycles;   /* "2026, 2026-Q4"; empty: none */
	struct okr_window window; /* of the only cycle, where there is one */
	int days_back;
	struct okr_setting setting;
};

/* Add the pages, twelve rows each, ten where titles need two lines. */
void okr_progress_draw(struct okr_pages *pages,
		       const struct okr_progress_view *view);

void okr_progress_caption(struct okr_caption *c,
			  const struct okr_progress_view *view);

/* The whole chart in sentences, one a line, as okr/draw/chart.h has it. */
void okr_progress_say(struct okr_buf *out,
		      const struct okr_progress_view *view);

/* "3 more (1 off track or missed)"; nothing when all are shown. */
void okr_progress_say_rest(struct okr_buf *out,
			   const struct okr_progress_view *view);

#endif
