/*
 * The chart `vision`: is each cycle bringing us closer, and will we arrive?
 * Read from the title to the bar at the horizon, the area, the gap, and the
 * measure.
 */
#ifndef OKR_DRAW_CHART_VISION_H
#define OKR_DRAW_CHART_VISION_H

#include "okr/draw/caption.h"
#include "okr/report/vision.h"

/* A vision's numbers and the words that go with them; all borrowed. */
struct okr_vision_view {
	const struct okr_vision *v;
	const struct okr_vision *by_cycle; /* v, or the same by years */
	int32_t open_until; /* the latest due date of what is open */
	struct okr_span statement;
	struct okr_span measure; /* "14 to 25 %"; empty: it has none */
	struct okr_setting setting;
};

/* Add the page of one vision. */
void okr_vision_draw(struct okr_pages *pages,
		     const struct okr_vision_view *view);

void okr_vision_caption(struct okr_caption *c,
			const struct okr_vision_view *view);

#endif
