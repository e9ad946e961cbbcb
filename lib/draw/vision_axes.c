/* Axes of the vision's picture. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/vision_axes.h"

#include "okr/draw/axes.h"

#define STEPS 5          /* of the grid */
#define PACE_ASIDE 42.0  /* of its name, from the line */
#define TODAY_ROOM 40.0  /* half of that word */
#define TODAY_BELOW 44.0 /* its line, from the top */
#define CLEAR 8.0        /* around that name */

static const struct okr_face axis_face = { 20, false };
static const struct okr_face today_face = { 19, false };

bool
okr_vision_has_horizon(const struct okr_vision *v)
{
	return okr_window_known(v->window) && okr_window_days(v->window) > 0;
}

/* The frame is the page's; the window only matters to days. */
static struct okr_axes
axes_of(const struct okr_scene *s, struct okr_window window)
{
	return (struct okr_axes){
		.frame = { OKR_VISION_LEFT, OKR_VISION_TOP, okr_vision_right(s),
			   okr_vision_bottom(s) },
		.window = window,
		.face = axis_face,
	};
}

double
okr_vision_x(const struct okr_scene *s, const struct okr_vision *v, int32_t day)
{
	struct okr_axes axes = axes_of(s, v->window);

	return okr_axes_x(&axes, day);
}

double
okr_vision_y(const struct okr_scene *s, double share)
{
	struct okr_axes axes = axes_of(s, (struct okr_window){ 0, 0 });

	return okr_axes_y(&axes, share);
}

double
okr_vision_today_x(const struct okr_scene *s, const struct okr_vision *v)
{
	return okr_vision_x(s, v, v->day);
}

bool
okr_vision_is_over(const struct okr_vision *v)
{
	return v->day >= v->window.due;
}

void
okr_vision_draw_grid(struct okr_scene *s, double right)
{
	struct okr_axes axes = axes_of(s, (struct okr_window){ 0, 0 });

	axes.frame.right = right;
	okr_axes_draw_grid(s, &axes, STEPS);
}

void
okr_vision_draw_pace(struct okr_scene *s)
{
	struct okr_axes axes = axes_of(s, (struct okr_window){ 0, 0 });
	struct okr_point pace[] = { { axes.frame.left, axes.frame.bottom },
				    { axes.frame.right, axes.frame.top } };

	okr_scene_line(s, pace, 2,
		       (struct okr_stroke){ okr_scene_colour(s, OKR_MUTED), 2.5,
					    12, 7 });
	okr_axes_draw_base(s, &axes);
}

void
okr_vision_draw_today(struct okr_scene *s, const struct okr_vision *v)
{
	struct okr_axes axes = axes_of(s, v->window);
	double x = okr_vision_today_x(s, v);
	struct okr_type type = { today_face, okr_scene_colour(s, OKR_INK),
				 x + TODAY_ROOM > axes.frame.right
				     ? OKR_RIGHT
				     : OKR_CENTRE };

	if (v->day > v->window.due)
		return;
	axes.frame.top += TODAY_BELOW;
	okr_axes_draw_today(s, &axes, v->day);
	okr_scene_text(s, (struct okr_point){ x, OKR_VISION_TOP + 26 }, type,
		       OKR_SPAN("Today"));
}

void
okr_vision_name_pace(struct okr_scene *s, const struct okr_vision *v)
{
	static const double candidates[] = { .84, .82, .77, .74, .90, .37,
					     .46, .55, .65, .31, .26, .17 };
	double today = okr_vision_today_x(s, v);
	double width = okr_vision_right(s) - OKR_VISION_LEFT;
	struct okr_type type = { axis_face, okr_scene_colour(s, OKR_MUTED),
				 OKR_RIGHT };
	struct okr_span name = OKR_SPAN("Pace to 1.0");

	for (size_t i = 0; i < sizeof(candidates) / sizeof(*candidates); i++) {
		struct okr_point at = { OKR_VISION_LEFT +
					    candidates[i] * width - PACE_ASIDE,
					okr_vision_y(s, candidates[i]) };
		struct okr_box box = okr_scene_measure(s, at, type, name);
		struct okr_box clear = { box.left - CLEAR, box.top - CLEAR,
					 box.right + CLEAR,
					 box.bottom + CLEAR };

		if (clear.left < OKR_VISION_LEFT ||
		    (clear.left < today && today < clear.right) ||
		    !okr_scene_is_free(s, clear))
			continue;
		okr_scene_text(s, at, type, name);
		return;
	}
}
