/*
 * The ground of a picture over time: days to the right, shares of 0 to 1
 * upwards.  Its places are all a curve needs to know.
 */
#ifndef OKR_DRAW_AXES_H
#define OKR_DRAW_AXES_H

#include "okr/base/day.h"
#include "okr/draw/scene.h"

struct okr_axes {
	struct okr_box frame;
	struct okr_window window; /* known, of at least a day */
	struct okr_face face;     /* of numbers and days */
};

/* Where a day ends; days outside the window are moved to its edge. */
double okr_axes_x(const struct okr_axes *a, int32_t day);

/* The height of a share; outside 0..1 it is moved to the frame. */
double okr_axes_y(const struct okr_axes *a, double share);

/* Lines for each of `steps` steps from 0 to 1, and their numbers. */
void okr_axes_draw_grid(struct okr_scene *s, const struct okr_axes *a,
			int steps);

/* The line at 0. */
void okr_axes_draw_base(struct okr_scene *s, const struct okr_axes *a);

/*
 * Days below the base: the first, the last, and between them as many weeks,
 * halves of months, months, quarters or years as there is room for.
 */
void okr_axes_draw_days(struct okr_scene *s, const struct okr_axes *a);

/* A dotted line on the end of a day. */
void okr_axes_draw_today(struct okr_scene *s, const struct okr_axes *a,
			 int32_t day);

/* What goes through the axes, ascending by day. */
struct okr_axes_point {
	int32_t day;
	double share; /* NaN: left out */
};

void okr_axes_draw_line(struct okr_scene *s, const struct okr_axes *a,
			const struct okr_axes_point *p, size_t n,
			struct okr_stroke stroke);

/* What is below that line. */
void okr_axes_draw_area(struct okr_scene *s, const struct okr_axes *a,
			const struct okr_axes_point *p, size_t n,
			uint32_t colour);

#endif
