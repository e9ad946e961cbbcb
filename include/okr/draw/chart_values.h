/*
 * The chart `values`: which values have no work behind them?  A dot for each
 * value and team, as large as the number of open objectives that embody it.
 */
#ifndef OKR_DRAW_CHART_VALUES_H
#define OKR_DRAW_CHART_VALUES_H

#include "okr/draw/caption.h"

#define OKR_VALUES_COLUMNS 14 /* at most; the last is then the others */

/* One value; all text is borrowed. */
struct okr_value_row {
	struct okr_span title;
	size_t *count; /* open objectives by column; caller's */
	size_t open;   /* of all teams, and of none */
	size_t ever;   /* in all cycles */
};

struct okr_values_view {
	struct okr_value_row *row;
	size_t n;
	struct okr_span *column; /* names of teams, and "No team", "Other" */
	size_t ncolumn;
	size_t others;   /* teams in the last column; 0: it is a team's */
	size_t of;       /* objectives that are open */
	size_t unvalued; /* of these, embody none */
	struct okr_setting setting;
};

/* The values with the least work first; else as they came. */
void okr_values_sort(struct okr_values_view *view);

/* Caller releases. */
void okr_values_caption(struct okr_caption *c,
			const struct okr_values_view *view);

void okr_values_draw(struct okr_pages *pages,
		     const struct okr_values_view *view);
void okr_values_say(struct okr_buf *out, const struct okr_values_view *view);

#endif
