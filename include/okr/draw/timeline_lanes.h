/* The lanes of the timeline, page after page. */
#ifndef OKR_DRAW_TIMELINE_LANES_H
#define OKR_DRAW_TIMELINE_LANES_H

#include "okr/draw/chart_timeline.h"

/* At least one row. */
void okr_timeline_draw_lanes(struct okr_pages *pages,
			     const struct okr_timeline_view *view,
			     const struct okr_heading *heading);

#endif
