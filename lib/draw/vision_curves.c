/* Curves of the vision's picture. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/vision_curves.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/vision_axes.h"

#define GAP_WIDTH 6.0
#define DOT_RADIUS 6.5
#define DOT_RIM 2.0

static double
pace_on(const struct okr_vision *v, int32_t day)
{
	return (double)okr_window_elapsed(v->window, day) /
	       okr_window_days(v->window);
}

void
okr_vision_draw_empty(struct okr_scene *s, const struct okr_vision *v)
{
	for (size_t i = 0; i < v->ncycle; i++) {
		const struct okr_vision_cycle *c = &v->cycle[i];
		int32_t last = c->window.due < v->day ? c->window.due : v->day;
		int32_t before = c->window.start - 1;
		double left = okr_vision_x(s, v, before);
		double right = okr_vision_x(s, v, last);
		struct okr_point under[] = {
			{ left, okr_vision_y(s, 0) },
			{ left, okr_vision_y(s, pace_on(v, before)) },
			{ right, okr_vision_y(s, pace_on(v, last)) },
			{ right, okr_vision_y(s, 0) },
		};

		if (c->objectives == 0 && c->state != OKR_CYCLE_COMING)
			okr_scene_polygon(s, under, 4,
					  okr_scene_colour(s, OKR_EMPTY_DAYS));
	}
}

/*
 * Where the best possible path bends: once what is open today has come to
 * its end, every day earns 1, so the path runs parallel to the pace from
 * there to the ceiling.
 */
static struct okr_point
find_bend(const struct okr_scene *s, const struct okr_vision *v,
	  int32_t open_until)
{
	double share = v->ceiling - (1 - pace_on(v, open_until));

	if (open_until <= v->day || share < v->delivered)
		return (struct okr_point){ okr_vision_today_x(s, v),
					   okr_vision_y(s, v->delivered) };
	return (struct okr_point){ okr_vision_x(s, v, open_until),
				   okr_vision_y(s, share) };
}

void
okr_vision_draw_fan(struct okr_scene *s, const struct okr_vision *v,
		    int32_t open_until)
{
	struct okr_stroke edge = { okr_scene_colour(s, OKR_AMBER_EDGE), 2, 0,
				   0 };
	struct okr_stroke dotted = { okr_scene_colour(s, OKR_AMBER), 6, 5, 3 };
	double landing = okr_num_known(v->landing) ? v->landing : v->delivered;
	struct okr_point fan[] = {
		{ okr_vision_today_x(s, v), okr_vision_y(s, v->delivered) },
		find_bend(s, v, open_until),
		{ okr_vision_right(s), okr_vision_y(s, v->ceiling) },
		{ okr_vision_right(s), okr_vision_y(s, landing) },
	};
	struct okr_point projection[] = { fan[0], fan[3] };

	if (okr_vision_is_over(v) || !okr_num_known(v->ceiling))
		return;
	okr_scene_polygon(s, fan, 4, okr_scene_colour(s, OKR_FAN));
	okr_scene_line(s, fan, 3, edge);
	if (okr_num_known(v->landing))
		okr_scene_line(s, projection, 2, dotted);
}

/* The upper edge of a band from the vision's first day to today. */
static size_t
trace(const struct okr_scene *s, const struct okr_vision_bands *b, size_t band,
      struct okr_point *p)
{
	const struct okr_vision *v = b->v;

	p[0] = (struct okr_point){ OKR_VISION_LEFT, okr_vision_y(s, 0) };
	for (size_t i = 0; i < v->npoint; i++) {
		const struct okr_vision_point *at = &v->point[i];

		p[i + 1] = (struct okr_point){
			okr_vision_x(s, v, at->day),
			okr_vision_y(s, okr_vision_bands_upto(b, at, band))
		};
	}
	return v->npoint + 1;
}

static void
close_to_base(const struct okr_scene *s, struct okr_point *p, size_t n)
{
	double base = okr_vision_y(s, 0);

	p[n] = (struct okr_point){ p[n - 1].x, base };
	p[n + 1] = (struct okr_point){ p[0].x, base };
}

/* From the top down, each over the one before, all to the base. */
void
okr_vision_draw_area(struct okr_scene *s, const struct okr_vision_bands *b)
{
	struct okr_stroke seam = { okr_scene_colour(s, OKR_PAPER), 2, 0, 0 };
	struct okr_stroke top = { okr_scene_colour(s, OKR_NAVY), 5, 0, 0 };
	struct okr_point *p = okr_mem_new(b->v->npoint + 3, sizeof(*p));

	for (size_t i = b->n; i-- > 0;) {
		size_t n = trace(s, b, i, p);

		close_to_base(s, p, n);
		okr_scene_polygon(s, p, n + 2,
				  okr_vision_bands_colour(b, &s->style->palette,
							  i));
		okr_scene_line(s, p, n, seam);
	}
	if (b->n > 0)
		okr_scene_line(s, p, trace(s, b, b->n - 1, p), top);
	free(p);
}

void
okr_vision_draw_planned(struct okr_scene *s, const struct okr_vision *v)
{
	struct okr_stroke thin = { okr_scene_colour(s, OKR_INK), 1.6, 0, 0 };
	struct okr_point *p = okr_mem_new(v->npoint + 1, sizeof(*p));
	size_t n = 1;

	p[0] = (struct okr_point){ OKR_VISION_LEFT, okr_vision_y(s, 0) };
	for (size_t i = 0; i < v->npoint; i++)
		if (okr_num_known(v->point[i].planned))
			p[n++] = (struct okr_point){
				okr_vision_x(s, v, v->point[i].day),
				okr_vision_y(s, v->point[i].planned)
			};
	okr_scene_line(s, p, n, thin);
	free(p);
}

static void
draw_dot(struct okr_scene *s, struct okr_point at)
{
	okr_scene_disc(s, at, DOT_RADIUS + DOT_RIM,
		       okr_scene_colour(s, OKR_PAPER));
	okr_scene_disc(s, at, DOT_RADIUS, okr_scene_colour(s, OKR_INK));
}

void
okr_vision_draw_measured(struct okr_scene *s, const struct okr_vision *v)
{
	uint32_t ink = okr_scene_colour(s, OKR_INK);
	struct okr_stroke rim = { okr_scene_colour(s, OKR_PAPER), 6, 0, 0 };
	struct okr_stroke line = { ink, 3.5, 0, 0 };
	struct okr_stroke dotted = { ink, 2, 2, 2 };
	struct okr_point *p = okr_mem_new(v->nreading + 2, sizeof(*p));
	size_t n = 1;

	p[0] = (struct okr_point){ OKR_VISION_LEFT, okr_vision_y(s, 0) };
	for (size_t i = 0; i < v->nreading; i++)
		p[n++] = (struct okr_point){
			okr_vision_x(s, v, v->reading[i].day),
			okr_vision_y(s, v->reading[i].progress)
		};
	p[n] = (struct okr_point){ okr_vision_today_x(s, v), p[n - 1].y };
	okr_scene_line(s, p, n, rim);
	okr_scene_line(s, p, n, line);
	if (v->nreading > 0)
		okr_scene_line(s, &p[n - 1], 2, dotted);
	for (size_t i = 1; i < n; i++)
		draw_dot(s, p[i]);
	free(p);
}

static void
draw_piece(struct okr_scene *s, double x, double from, double to,
	   enum okr_colour colour)
{
	struct okr_box box = { x - GAP_WIDTH / 2, okr_vision_y(s, to),
			       x + GAP_WIDTH / 2, okr_vision_y(s, from) };

	if (to > from)
		okr_scene_box(s, box, okr_scene_colour(s, colour));
}

void
okr_vision_draw_gap(struct okr_scene *s, const struct okr_vision *v)
{
	double x = okr_vision_today_x(s, v);
	struct okr_point today = { x, okr_vision_y(s, v->delivered) };

	if (v->delivered < v->pace) {
		draw_piece(s, x, v->pace - v->empty, v->pace, OKR_CRIMSON);
		draw_piece(s, x, v->planned, v->pace - v->empty, OKR_MUTED);
		draw_piece(s, x, v->delivered, v->planned, OKR_INK);
	}
	okr_scene_disc(s, today, 9.5, okr_scene_colour(s, OKR_PAPER));
	okr_scene_disc(s, today, 7.5, okr_scene_colour(s, OKR_NAVY));
}
