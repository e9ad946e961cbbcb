/*
 * The ground of the vision's picture: days to the right, from the vision's
 * first to its last; shares of the vision upwards, 0 to 1.
 */
#ifndef OKR_DRAW_VISION_AXES_H
#define OKR_DRAW_VISION_AXES_H

#include "okr/draw/scene.h"
#include "okr/report/vision.h"

#define OKR_VISION_LEFT 118.0
#define OKR_VISION_TOP 182.0
#define OKR_VISION_ASIDE 433.0 /* of the bar and its labels, to the margin */
#define OKR_VISION_BELOW 144.0 /* of the strip, to the end of the body */

static inline double
okr_vision_right(const struct okr_scene *s)
{
	return s->style->page.right - OKR_VISION_ASIDE;
}

static inline double
okr_vision_bottom(const struct okr_scene *s)
{
	return s->style->page.bottom - OKR_VISION_BELOW;
}

/* The vision has a first and a last day, so there is a picture to draw. */
bool okr_vision_has_horizon(const struct okr_vision *v);

/* Where a day ends; days outside the window are moved to its edge. */
double okr_vision_x(const struct okr_scene *s, const struct okr_vision *v,
		    int32_t day);

/* The height of a share; outside 0..1 it is moved to the frame. */
double okr_vision_y(const struct okr_scene *s, double share);

/* Where the as-of day is. */
double okr_vision_today_x(const struct okr_scene *s,
			  const struct okr_vision *v);

/* The as-of day is the last or past it: nothing is left to project. */
bool okr_vision_is_over(const struct okr_vision *v);

/* Grid, as far as its right edge, and its numbers. */
void okr_vision_draw_grid(struct okr_scene *s, double right);

/* The axis and the straight line to 1; the as-of day. */
void okr_vision_draw_pace(struct okr_scene *s);
void okr_vision_draw_today(struct okr_scene *s, const struct okr_vision *v);

/* Name the pace where no other text is; last of all. */
void okr_vision_name_pace(struct okr_scene *s, const struct okr_vision *v);

#endif
