/* Axes of the vision's picture. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/vision_axes.h"

#include <math.h>

#define STEPS 5         /* of the grid */
#define PACE_ASIDE 42.0 /* of its name, from the line */
#define TODAY_ROOM 40.0 /* half of that word */
#define CLEAR 8.0       /* around that name */

static const struct okr_face axis_face = { 20, false };
static const struct okr_face today_face = { 19, false };

bool
okr_vision_has_horizon(const struct okr_vision *v)
{
	return okr_window_known(v->window) && okr_window_days(v->window) > 0;
}

double
okr_vision_x(const struct okr_scene *s, const struct okr_vision *v, int32_t day)
{
	double share = (double)okr_window_elapsed(v->window, day) /
		       okr_window_days(v->window);

	return OKR_VISION_LEFT +
	       share * (okr_vision_right(s) - OKR_VISION_LEFT);
}

double
okr_vision_y(const struct okr_scene *s, double share)
{
	double bottom = okr_vision_bottom(s);

	return bottom - fmin(fmax(share, 0), 1) * (bottom - OKR_VISION_TOP);
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
	struct okr_type type = { axis_face, okr_scene_colour(s, OKR_MUTED),
				 OKR_RIGHT };
	struct okr_stroke grid = { okr_scene_colour(s, OKR_GRID), 2, 0, 0 };

	for (int i = 0; i <= STEPS; i++) {
		double y = okr_vision_y(s, (double)i / STEPS);
		struct okr_point line[] = { { OKR_VISION_LEFT, y },
					    { right, y } };

		okr_scene_line(s, line, 2, grid);
		okr_scene_printf(s,
				 (struct okr_point){ OKR_VISION_LEFT - 15, y },
				 type, "%d.%d", i * 2 / 10, i * 2 % 10);
	}
}

void
okr_vision_draw_pace(struct okr_scene *s)
{
	struct okr_stroke dashed = { okr_scene_colour(s, OKR_MUTED), 2.5, 12,
				     7 };
	struct okr_stroke base = { dashed.colour, 2.5, 0, 0 };
	struct okr_point zero = { OKR_VISION_LEFT, okr_vision_y(s, 0) };
	struct okr_point pace[] = {
		zero, { okr_vision_right(s), okr_vision_y(s, 1) }
	};
	struct okr_point axis[] = { zero, { okr_vision_right(s), zero.y } };

	okr_scene_line(s, pace, 2, dashed);
	okr_scene_line(s, axis, 2, base);
}

void
okr_vision_draw_today(struct okr_scene *s, const struct okr_vision *v)
{
	double x = okr_vision_today_x(s, v);
	struct okr_stroke dotted = { okr_scene_colour(s, OKR_INK), 2, 2, 2 };
	struct okr_point line[] = { { x, OKR_VISION_TOP + 44 },
				    { x, okr_vision_bottom(s) } };
	struct okr_type type = { today_face, okr_scene_colour(s, OKR_INK),
				 x + TODAY_ROOM > okr_vision_right(s)
				     ? OKR_RIGHT
				     : OKR_CENTRE };

	if (v->day > v->window.due)
		return;
	okr_scene_line(s, line, 2, dotted);
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
