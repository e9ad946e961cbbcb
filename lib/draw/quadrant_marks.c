/* Drawing the quadrant. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/quadrant_marks.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/mark.h"
#include "okr/draw/names.h"
#include "okr/draw/words.h"

#define PLOT_LEFT 96.0 /* from the margin: the confidence stands there */
#define HEAD_Y 174.0
#define PLOT_TOP 200.0
#define PLOT_ABOVE_BOTTOM 84.0
#define TICK_BELOW 26.0
#define NAME_BELOW 62.0
#define EDGE 24.0       /* marks keep that far from the sides, */
#define WORDS_EDGE 46.0 /* and that far from the quarters' words */
#define WORDS_IN 18.0
#define KEY_GAP 34.0
#define KEY_WORD 18.0

#define MARK_SIZE 19.0
#define TURN 2.399963 /* golden angle: the seeds of a sunflower */
#define MIN_REACH 0.2 /* of the gap's axis */
#define TICK 0.2
#define PALE 0.6 /* of a health's tint on the ground */

/* How many are named: all where they are few. */
#define NAME_ALL 20
#define NAME_WORST 10

static const struct okr_face head_face = { 18, false };
static const struct okr_face tick_face = { 19, false };

/* The page while it is drawn. */
struct ground {
	struct okr_scene *s;
	struct okr_box plot;
	double reach; /* the gap at either side */
};

static const enum okr_health tint_of[OKR_NQUARTERS] = {
	[OKR_BEHIND_CONFIDENT] = OKR_AT_RISK,
	[OKR_AHEAD_DOUBTFUL] = OKR_AT_RISK,
	[OKR_BEHIND_DOUBTFUL] = OKR_OFF_TRACK,
	[OKR_AHEAD_CONFIDENT] = OKR_ON_TRACK,
};

static struct okr_point
place(const struct ground *g, double gap, double confidence)
{
	double half = (g->plot.right - g->plot.left) / 2 - EDGE;
	double height = g->plot.bottom - g->plot.top - 2 * WORDS_EDGE;

	return (struct okr_point){
		(g->plot.left + g->plot.right) / 2 +
		    half * fmax(-1, fmin(gap / g->reach, 1)),
		g->plot.bottom - WORDS_EDGE - height * confidence,
	};
}

/* The widest gap, up to the next tick. */
static double
reach_of(const struct okr_quadrant_view *view)
{
	double widest = MIN_REACH;

	for (size_t i = 0; i < view->n; i++)
		widest = fmax(widest, fabs(okr_quadrant_gap(&view->bullet[i])));
	return fmin(ceil(widest / TICK - 1e-9) * TICK, 1);
}

static struct okr_box
box_of(const struct ground *g, enum okr_quarter quarter)
{
	struct okr_point middle = place(g, 0, OKR_QUADRANT_MIDDLE);
	struct okr_box box = g->plot;

	if (quarter == OKR_BEHIND_CONFIDENT || quarter == OKR_BEHIND_DOUBTFUL)
		box.right = middle.x;
	else
		box.left = middle.x;
	if (quarter == OKR_BEHIND_CONFIDENT || quarter == OKR_AHEAD_CONFIDENT)
		box.bottom = middle.y;
	else
		box.top = middle.y;
	return box;
}

/* A quarter's tint, and in its outer corner what to do about it. */
static void
draw_quarter(const struct ground *g, enum okr_quarter quarter)
{
	const struct okr_palette *palette = &g->s->style->palette;
	struct okr_box box = box_of(g, quarter);
	bool left = box.left == g->plot.left, top = box.top == g->plot.top;
	struct okr_point at = {
		left ? box.left + WORDS_IN : box.right - WORDS_IN,
		top ? box.top + WORDS_IN : box.bottom - WORDS_IN,
	};

	okr_scene_box(g->s, box,
		      okr_palette_blend(palette->colour[OKR_PAPER],
					palette->health[tint_of[quarter]].tint,
					PALE));
	okr_scene_text(g->s, at,
		       okr_scene_type(g->s, head_face, OKR_MUTED,
				      left ? OKR_LEFT : OKR_RIGHT),
		       okr_quarter_words[quarter]);
}

static void
draw_cross(const struct ground *g)
{
	struct okr_point middle = place(g, 0, OKR_QUADRANT_MIDDLE);
	struct okr_stroke stroke = {
		.colour = okr_scene_colour(g->s, OKR_MUTED), .width = 2
	};
	struct okr_point across[] = { { g->plot.left, middle.y },
				      { g->plot.right, middle.y } };
	struct okr_point down[] = { { middle.x, g->plot.top },
				    { middle.x, g->plot.bottom } };

	okr_scene_line(g->s, across, 2, stroke);
	okr_scene_line(g->s, down, 2, stroke);
}

static void
draw_gap_tick(const struct ground *g, double gap)
{
	struct okr_point at = { place(g, gap, 0).x,
				g->plot.bottom + TICK_BELOW };
	struct okr_type type = okr_scene_type(g->s, tick_face, OKR_MUTED,
					      OKR_CENTRE);
	struct okr_buf text = { 0 };

	if (gap == 0)
		okr_buf_text(&text, "on pace");
	else
		okr_words_signed(&text, gap, 1);
	okr_scene_text(g->s, at, type, okr_buf_view(&text));
	okr_buf_release(&text);
}

static void
draw_axes(const struct ground *g)
{
	struct okr_type right = okr_scene_type(g->s, tick_face, OKR_MUTED,
					       OKR_RIGHT);
	struct okr_type centre = okr_scene_type(g->s, tick_face, OKR_INK,
						OKR_CENTRE);
	struct okr_point name = { (g->plot.left + g->plot.right) / 2,
				  g->plot.bottom + NAME_BELOW };
	int ticks = (int)lround(g->reach / TICK);

	for (int i = -ticks; i <= ticks; i++)
		draw_gap_tick(g, i * TICK);
	for (int i = 0; i <= 5; i++) {
		struct okr_point at = { g->plot.left - WORDS_IN,
					place(g, 0, i * TICK).y };

		okr_scene_printf(g->s, at, right, "%.1f", i * TICK);
	}
	okr_scene_text(g->s, name, centre, OKR_SPAN("Score less pace"));
	right = okr_scene_type(g->s, tick_face, OKR_INK, OKR_LEFT);
	okr_scene_text(g->s,
		       (struct okr_point){ g->s->style->page.left, HEAD_Y },
		       right, OKR_SPAN("Confidence"));
}

/* What the shapes say, from the right: only those that are there. */
static void
draw_key(const struct ground *g, const struct okr_quadrant_view *view)
{
	struct okr_tally tally = okr_bullets_tally(
	    view->bullet, okr_setting_shown(&view->setting, view->n));
	struct okr_type type = okr_scene_type(g->s, head_face, OKR_INK,
					      OKR_RIGHT);
	struct okr_point at = { g->plot.right, HEAD_Y };

	for (size_t i = OKR_NHEALTHS; i-- > 0;) {
		enum okr_health health = okr_worst_first[i];

		if (tally.of[health] == 0)
			continue;
		at.x = okr_scene_text(g->s, at, type,
				      g->s->style->palette.health[health].word)
			   .left -
		       KEY_WORD;
		okr_mark_draw(g->s, at, MARK_SIZE, health);
		at.x -= KEY_GAP;
	}
}

/*
 * Marks at one place are moved aside by their number, so that each is seen;
 * `tie` is how many are there already.
 */
static struct okr_point
place_mark(const struct ground *g, const struct okr_bullet *bullet, size_t tie)
{
	struct okr_point at = place(g, okr_quadrant_gap(bullet),
				    bullet->confidence);
	double far = MARK_SIZE * 0.62 * sqrt((double)tie);

	at.x += far * cos(TURN * (double)tie);
	at.y += far * sin(TURN * (double)tie);
	at.x = fmax(g->plot.left + EDGE / 2,
		    fmin(at.x, g->plot.right - EDGE / 2));
	at.y = fmax(g->plot.top + WORDS_EDGE,
		    fmin(at.y, g->plot.bottom - WORDS_EDGE));
	return at;
}

/* A place in a grid of gaps and confidences as they are shown. */
static size_t
spot_of(const struct okr_bullet *bullet)
{
	size_t gap = (size_t)lround(okr_quadrant_gap(bullet) * 100 + 200);

	return gap * 101 + (size_t)lround(bullet->confidence * 100);
}

static void
place_marks(const struct ground *g, const struct okr_quadrant_view *view,
	    struct okr_name *name)
{
	uint32_t *taken = okr_mem_new(401 * 101, sizeof(*taken));

	for (size_t i = 0; i < view->n; i++) {
		const struct okr_bullet *b = &view->bullet[i];

		name[i] = (struct okr_name){
			.at = place_mark(g, b, taken[spot_of(b)]++),
			.size = MARK_SIZE,
			.text = b->title,
			.below = b->team,
			.bold = i < view->parting,
		};
	}
	free(taken);
}

static size_t
count_named(const struct okr_quadrant_view *view, size_t shown)
{
	size_t n = view->parting + NAME_WORST;

	return view->setting.top > 0 || shown <= NAME_ALL || n > shown ? shown
								       : n;
}

void
okr_quadrant_draw_marks(struct okr_scene *s,
			const struct okr_quadrant_view *view)
{
	const struct okr_page *page = &s->style->page;
	struct ground g = {
		.s = s,
		.plot = { page->left + PLOT_LEFT, PLOT_TOP, page->right,
			  page->bottom - PLOT_ABOVE_BOTTOM },
		.reach = reach_of(view),
	};
	size_t shown = okr_setting_shown(&view->setting, view->n);
	struct okr_name *name = okr_mem_new(view->n, sizeof(*name));

	for (size_t i = 0; i < OKR_NQUARTERS; i++)
		draw_quarter(&g, (enum okr_quarter)i);
	draw_cross(&g);
	draw_axes(&g);
	draw_key(&g, view);
	place_marks(&g, view, name);
	for (size_t i = shown; i-- > 0;)
		okr_mark_draw(s, name[i].at, MARK_SIZE, view->bullet[i].health);
	okr_names_draw(s,
		       &(struct okr_names_ground){
			   g.plot, place(&g, 0, OKR_QUADRANT_MIDDLE) },
		       name, shown, count_named(view, shown));
	free(name);
}
