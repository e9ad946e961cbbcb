/*
 * The chart `multiples`: which objective leaves its pace?  One small picture
 * each, all on the same scales, the furthest behind first.
 */
#ifndef OKR_DRAW_CHART_MULTIPLES_H
#define OKR_DRAW_CHART_MULTIPLES_H

#include "okr/draw/axes.h"
#include "okr/draw/caption.h"
#include "okr/okr/score.h"

/* One objective; NaN where a number is not known.  All text is borrowed. */
struct okr_multiple {
	struct okr_span id;
	struct okr_span title;
	struct okr_span team; /* may be empty */
	double score, expected;
	double before; /* score less expected, some days earlier */
	enum okr_health health;
	struct okr_window window;    /* known, of at least a day */
	struct okr_axes_point *line; /* scores up to the as-of day */
	struct okr_axes_point *pace; /* what is expected, to the last day */
	size_t nline, npace;
};

struct okr_multiples_view {
	struct okr_multiple *multiple;
	size_t n;
	size_t undated; /* more that have no days to be drawn over */
	int days_back;
	struct okr_span cycles; /* "2026, 2026-Q4"; empty: none */
	struct okr_setting setting;
};

/* The furthest behind first; what is dropped or not known last; then by id. */
void okr_multiples_sort(struct okr_multiples_view *view);

/* Score less expected, as the two are shown. */
double okr_multiple_gap(const struct okr_multiple *m);

/* Caller releases. */
void okr_multiples_caption(struct okr_caption *c,
			   const struct okr_multiples_view *view);

void okr_multiples_draw(struct okr_pages *pages,
			const struct okr_multiples_view *view);
void okr_multiples_say(struct okr_buf *out,
		       const struct okr_multiples_view *view);

#endif
