/* The days of the timeline from left to right: cycles, months, today. */
#ifndef OKR_DRAW_TIMELINE_AXIS_H
#define OKR_DRAW_TIMELINE_AXIS_H

#include "okr/draw/chart_timeline.h"

#define OKR_TIMELINE_TOP 212.0 /* below the names of months */

/* Where the days are on a page. */
struct okr_timeline_axis {
	struct okr_scene *s;
	const struct okr_timeline_view *view;
	double left, right;
};

/* Where a day begins; days outside the range are moved to its edge. */
double okr_timeline_x(const struct okr_timeline_axis *axis, double day);

/* Names of cycles and months, and the grid down to a height. */
void okr_timeline_draw_axis(const struct okr_timeline_axis *axis,
			    double bottom);

/* The as-of day ends there. */
double okr_timeline_today_x(const struct okr_timeline_axis *axis);
void okr_timeline_draw_today(const struct okr_timeline_axis *axis,
			     double bottom);

#endif
