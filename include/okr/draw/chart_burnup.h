/*
 * The chart `burnup`: will it land?  One row's score by day, the pace it
 * should have kept, and where it ends if its speed holds.
 */
#ifndef OKR_DRAW_CHART_BURNUP_H
#define OKR_DRAW_CHART_BURNUP_H

#include "okr/draw/axes.h"
#include "okr/draw/caption.h"
#include "okr/okr/score.h"

/* Fewer days with a reading carry no forecast. */
#define OKR_BURNUP_MIN_READ 3

/* All text is borrowed; numbers are NaN where they are not known. */
struct okr_burnup_view {
	struct okr_span title;
	struct okr_span what; /* "Objective O-1": kind and id */
	struct okr_span way;  /* "from 38 to 45 %"; empty: by what is below */
	struct okr_span team, cycle;
	bool none;                /* there is no row to draw */
	const char *many;         /* "open objectives" */
	size_t of;                /* it was chosen from so many */
	bool furthest;            /* behind its pace of those */
	struct okr_window window; /* may be unknown */

	struct okr_axes_point *pace; /* what is expected, by day */
	size_t npace;
	struct okr_axes_point *line; /* scores; each is known */
	bool *read;                  /* something was read on its day */
	size_t nline;
	size_t nread; /* days with a reading, drawn or not */

	double score, expected; /* as of today */
	double plan;            /* what is expected in the end */
	struct okr_forecast forecast;
	enum okr_health health;
	struct okr_setting setting;
};

/* The row is past its last day. */
bool okr_burnup_is_over(const struct okr_burnup_view *view);

/* There is a forecast, and enough was read to show it. */
bool okr_burnup_has_forecast(const struct okr_burnup_view *view);

/* Why there is no picture; empty: there is one. */
struct okr_span okr_burnup_reason(const struct okr_burnup_view *view);

/* "0.13 behind pace"; nothing where no pace is known. */
void okr_burnup_say_gap(struct okr_buf *out,
			const struct okr_burnup_view *view);

/* Caller releases. */
void okr_burnup_caption(struct okr_caption *c,
			const struct okr_burnup_view *view);

void okr_burnup_draw(struct okr_pages *pages,
		     const struct okr_burnup_view *view);
void okr_burnup_say(struct okr_buf *out, const struct okr_burnup_view *view);

#endif
