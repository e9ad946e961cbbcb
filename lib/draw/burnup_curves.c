/* Drawing a burnup. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/burnup_curves.h"

#include "okr/draw/spread.h"
#include "okr/draw/words.h"

#define LEFT 118.0
#define TOP 210.0
#define DAYS_ROOM 66.0   /* below the base */
#define LABEL_ROOM 360.0 /* right of the curves */
#define LABEL_ASIDE 18.0
#define STEPS 5

#define DOT_RADIUS 7.0
#define DOT_RIM 2.5
#define MOST_DOTS 60 /* more hide the line */

#define TODAY_ABOVE 26.0 /* its words, from the top of its line */
#define CLEAR 16.0       /* around the name of the line */
#define NAME_BELOW 40.0
#define NAME_WIDTH 240.0 /* about; today's line must not go through it */
#define ARROW 9.0
#define MIN_GAP 24.0 /* pixels that an arrow of two heads needs */

static const struct okr_face axis_face = { 20, false };
static const struct okr_face today_face = { 20, false };
static const struct okr_face now_face = { 24, true };
static const struct okr_face end_face = { 24, true };
static const struct okr_face pace_face = { 20, true };
static const struct okr_face small_face = { 19, false };

/* The picture while it is drawn. */
struct picture {
	struct okr_scene *s;
	const struct okr_burnup_view *view;
	struct okr_axes axes;
};

static double
x_of(const struct picture *p, int32_t day)
{
	return okr_axes_x(&p->axes, day);
}

static double
y_of(const struct picture *p, double share)
{
	return okr_axes_y(&p->axes, share);
}

static bool
is_running(const struct okr_burnup_view *view)
{
	return view->setting.as_of >= view->window.start &&
	       view->setting.as_of <= view->window.due;
}

/* From the last score to what may be in the end. */
static void
draw_cone(const struct picture *p)
{
	const struct okr_burnup_view *view = p->view;
	const struct okr_forecast *f = &view->forecast;
	const struct okr_axes_point *last = &view->line[view->nline - 1];
	double right = p->axes.frame.right;
	struct okr_point from = { x_of(p, last->day), y_of(p, last->share) };
	struct okr_point cone[] = { from,
				    { right, y_of(p, f->high) },
				    { right, y_of(p, f->low) } };

	okr_scene_polygon(p->s, cone, 3,
			  okr_scene_colour(p->s, OKR_AMBER_PALE));
}

static void
draw_forecast(const struct picture *p)
{
	const struct okr_burnup_view *view = p->view;
	struct okr_axes_point way[] = { view->line[view->nline - 1],
					{ view->window.due,
					  view->forecast.middle } };

	okr_axes_draw_line(p->s, &p->axes, way, 2,
			   (struct okr_stroke){
			       okr_scene_colour(p->s, OKR_AMBER), 6, 5, 3 });
}

static void
draw_line(const struct picture *p)
{
	const struct okr_burnup_view *view = p->view;
	uint32_t colour = okr_scene_colour(p->s, OKR_STACK_DARK);

	okr_axes_draw_line(p->s, &p->axes, view->line, view->nline,
			   (struct okr_stroke){ colour, 6, 0, 0 });
	for (size_t i = 0; i < view->nline; i++) {
		struct okr_point at = { x_of(p, view->line[i].day),
					y_of(p, view->line[i].share) };
		bool last = i + 1 == view->nline;

		if (!last && (!view->read[i] || view->nread > MOST_DOTS))
			continue;
		okr_scene_disc(p->s, at, DOT_RADIUS + DOT_RIM,
			       okr_scene_colour(p->s, OKR_PAPER));
		okr_scene_disc(p->s, at, DOT_RADIUS, colour);
	}
}

static void
draw_head(const struct picture *p, struct okr_point tip, double down)
{
	struct okr_point head[] = { tip,
				    { tip.x - ARROW * .7, tip.y - down },
				    { tip.x + ARROW * .7, tip.y - down } };

	okr_scene_polygon(p->s, head, 3, okr_scene_colour(p->s, OKR_INK));
}

/* On today's line, between what is and what was expected. */
static void
draw_gap(const struct picture *p)
{
	const struct okr_burnup_view *view = p->view;
	double x = x_of(p, view->setting.as_of);
	double a = y_of(p, view->score), b = y_of(p, view->expected);
	struct okr_point line[] = { { x, a < b ? a : b },
				    { x, a < b ? b : a } };

	if (!okr_num_known(view->score) || !okr_num_known(view->expected) ||
	    line[1].y - line[0].y < MIN_GAP)
		return;
	line[0].y += a < b ? DOT_RADIUS + DOT_RIM : 3;
	line[1].y -= a < b ? 3 : DOT_RADIUS + DOT_RIM;
	okr_scene_line(p->s, line, 2,
		       (struct okr_stroke){ okr_scene_colour(p->s, OKR_INK), 3,
					    0, 0 });
	draw_head(p, line[0], -ARROW);
	draw_head(p, line[1], ARROW);
}

/* "Today: 0.13 behind pace", over its line and right of the numbers. */
static void
draw_today(const struct picture *p)
{
	struct okr_type type = okr_scene_type(p->s, today_face, OKR_INK,
					      OKR_CENTRE);
	struct okr_point at = { x_of(p, p->view->setting.as_of),
				p->axes.frame.top - TODAY_ABOVE };
	struct okr_buf text = { 0 }, gap = { 0 };
	struct okr_box box;

	okr_axes_draw_today(p->s, &p->axes, p->view->setting.as_of);
	draw_gap(p);
	okr_buf_text(&text, "Today");
	okr_burnup_say_gap(&gap, p->view);
	okr_buf_text(&text, gap.n > 0 ? ": " : "");
	okr_buf_span(&text, okr_buf_view(&gap));
	box = okr_scene_measure(p->s, at, type, okr_buf_view(&text));
	if (box.left < p->axes.frame.left)
		at.x += p->axes.frame.left - box.left;
	okr_scene_text(p->s, at, type, okr_buf_view(&text));
	okr_buf_release(&text);
	okr_buf_release(&gap);
}

/* The corners of a point in which its name may stand, the best first. */
static const struct corner {
	double x, y;
	enum okr_anchor anchor;
} corners[] = {
	{ 1, 1, OKR_LEFT },
	{ -1, -1, OKR_RIGHT },
	{ -1, 1, OKR_RIGHT },
	{ 1, -1, OKR_LEFT },
};

#define NCORNERS (sizeof(corners) / sizeof(*corners))

static bool
is_inside(struct okr_box box, struct okr_box frame)
{
	return box.left > frame.left && box.right < frame.right &&
	       box.top > frame.top && box.bottom < frame.bottom;
}

/* The place of the name in a corner, beside today's line and not on it. */
static struct okr_point
corner_place(const struct picture *p, const struct corner *c)
{
	const struct okr_axes_point *last = &p->view->line[p->view->nline - 1];
	double today = x_of(p, p->view->setting.as_of);
	double x = x_of(p, last->day);

	if (c->x > 0 && x + NAME_WIDTH > today)
		x = fmax(x, today);
	return (struct okr_point){ x + c->x * CLEAR,
				   y_of(p, last->share) + c->y * NAME_BELOW };
}

/* Behind pace the place below the line is free, else the one above. */
static void
name_line(const struct picture *p)
{
	const struct okr_burnup_view *view = p->view;
	struct okr_type type = okr_scene_type(p->s, now_face, OKR_STACK_TEXT,
					      OKR_LEFT);
	size_t above = view->score > view->expected ||
		       view->forecast.low < view->score;
	struct okr_buf text = { 0 };

	okr_buf_text(&text, "Actual ");
	okr_words_number(&text, view->line[view->nline - 1].share,
			 OKR_SHOWN_DECIMALS);
	for (size_t i = 0; i < NCORNERS; i++) {
		const struct corner *c = &corners[i ^ above];
		struct okr_point at = corner_place(p, c);

		type.anchor = c->anchor;
		if (!is_inside(okr_scene_measure(p->s, at, type,
						 okr_buf_view(&text)),
			       p->axes.frame))
			continue;
		okr_scene_text(p->s, at, type, okr_buf_view(&text));
		break;
	}
	okr_buf_release(&text);
}

/* A label right of the curves: what it is, and more about it below. */
struct label {
	struct okr_face face;
	enum okr_colour colour;
	double share;
	struct okr_buf head, more;
};

static double
line_of(struct okr_face face)
{
	return face.size * OKR_PIXELS_PER_POINT * 1.35;
}

static void
draw_label(const struct picture *p, const struct label *l,
	   const struct okr_slot *slot)
{
	struct okr_point at = { p->axes.frame.right + LABEL_ASIDE,
				slot->y - slot->height / 2 };

	at.y += line_of(l->face) / 2;
	okr_scene_text(p->s, at,
		       okr_scene_type(p->s, l->face, l->colour, OKR_LEFT),
		       okr_buf_view(&l->head));
	at.y += (line_of(l->face) + line_of(small_face)) / 2;
	okr_scene_text(p->s, at,
		       okr_scene_type(p->s, small_face, OKR_MUTED, OKR_LEFT),
		       okr_buf_view(&l->more));
}

static void
fill_pace(struct label *l, const struct okr_burnup_view *view)
{
	*l = (struct label){ pace_face, OKR_MUTED, view->plan, { 0 }, { 0 } };
	okr_buf_text(&l->head, "Plan ");
	okr_words_number(&l->head, view->plan, OKR_SHOWN_DECIMALS);
	okr_buf_text(&l->more, "dashed: pace");
}

static void
fill_end(struct label *l, const struct okr_burnup_view *view)
{
	*l = (struct label){
		end_face, OKR_STACK_TEXT, view->score, { 0 }, { 0 }
	};
	okr_buf_text(&l->head, "Ended at ");
	okr_words_number(&l->head, view->score, OKR_SHOWN_DECIMALS);
}

static void
fill_forecast(struct label *l, const struct okr_burnup_view *view)
{
	const struct okr_forecast *f = &view->forecast;

	*l = (struct label){
		end_face, OKR_AMBER_TEXT, f->middle, { 0 }, { 0 }
	};
	okr_buf_text(&l->head, "Forecast ");
	okr_words_number(&l->head, f->middle, OKR_SHOWN_DECIMALS);
	okr_buf_text(&l->more, "between ");
	okr_words_number(&l->more, f->low, OKR_SHOWN_DECIMALS);
	okr_buf_text(&l->more, " and ");
	okr_words_number(&l->more, f->high, OKR_SHOWN_DECIMALS);
}

/* The higher stands above; the forecast or the end keeps its place. */
static void
draw_labels(const struct picture *p)
{
	const struct okr_burnup_view *view = p->view;
	struct label label[2];
	struct okr_slot slot[2];
	size_t n = 0, keeps = 0;

	if (okr_burnup_has_forecast(view))
		fill_forecast(&label[n++], view);
	else if (okr_burnup_is_over(view) && view->nline > 0)
		fill_end(&label[n++], view);
	if (okr_num_known(view->plan))
		fill_pace(&label[n++], view);
	if (n == 2 && label[1].share >= label[0].share) {
		struct label other = label[0];

		label[0] = label[1];
		label[1] = other;
		keeps = 1;
	}
	for (size_t i = 0; i < n; i++)
		slot[i] = (struct okr_slot){ y_of(p, label[i].share),
					     line_of(label[i].face) +
						 line_of(small_face) };
	okr_spread(slot, n, keeps, p->axes.frame.top - TODAY_ABOVE / 2,
		   p->axes.frame.bottom + TODAY_ABOVE);
	for (size_t i = 0; i < n; i++) {
		draw_label(p, &label[i], &slot[i]);
		okr_buf_release(&label[i].head);
		okr_buf_release(&label[i].more);
	}
}

static void
draw_pace(const struct picture *p)
{
	okr_axes_draw_line(p->s, &p->axes, p->view->pace, p->view->npace,
			   (struct okr_stroke){
			       okr_scene_colour(p->s, OKR_MUTED), 3, 12, 7 });
}

void
okr_burnup_draw_curves(struct okr_scene *s, const struct okr_burnup_view *view)
{
	const struct okr_page *page = &s->style->page;
	struct picture p = {
		.s = s,
		.view = view,
		.axes = { .frame = { LEFT, TOP, page->right - LABEL_ROOM,
				     page->bottom - DAYS_ROOM },
			  .window = view->window,
			  .face = axis_face },
	};
	bool forecast = okr_burnup_has_forecast(view) && view->nline > 0;

	okr_axes_draw_grid(s, &p.axes, STEPS);
	if (forecast)
		draw_cone(&p);
	okr_axes_draw_base(s, &p.axes);
	draw_pace(&p);
	if (forecast)
		draw_forecast(&p);
	if (is_running(view))
		draw_today(&p);
	draw_line(&p);
	okr_axes_draw_days(s, &p.axes);
	draw_labels(&p);
	if (view->nline > 0 && !okr_burnup_is_over(view))
		name_line(&p);
}
