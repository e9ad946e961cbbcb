/* The strip of cycles below the vision's picture. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/vision_strip.h"

#include "okr/draw/lines.h"
#include "okr/draw/vision_axes.h"
#include "okr/draw/words.h"

/* Below the picture. */
#define CELL_TOP 14.0
#define CELL_BOTTOM 58.0
#define NAME_Y 81.0
#define YEAR_Y 112.0

#define SEAM 3.0
#define WORDS_ASIDE 41.0 /* right of it */
#define YEAR_CHARS 5     /* "2026-" before the name of a cycle within a year */
#define MAX_NUMBERS 16
#define MAX_NAMES 36

static const struct okr_face number_face = { 20, true };
static const struct okr_face name_face = { 18, false };
static const struct okr_face year_face = { 20, false };

bool
okr_vision_cycle_is_empty(const struct okr_vision_cycle *cycle)
{
	return cycle->objectives == 0 && cycle->state != OKR_CYCLE_COMING;
}

void
okr_vision_cycle_text(struct okr_buf *out, const struct okr_vision_cycle *cycle)
{
	if (okr_vision_cycle_is_empty(cycle)) {
		okr_buf_text(out, "none");
		return;
	}
	if (cycle->state == OKR_CYCLE_COMING)
		return;
	okr_words_number(out, cycle->score, OKR_SHOWN_DECIMALS);
	if (cycle->state == OKR_CYCLE_CURRENT)
		okr_buf_char(out, '*');
}

static struct okr_box
cell_box(const struct okr_scene *s, const struct okr_vision *v,
	 const struct okr_vision_cycle *c)
{
	double left = okr_vision_x(s, v, c->window.start - 1);
	double right = okr_vision_x(s, v, c->window.due);
	double bottom = okr_vision_bottom(s);
	double seam = right - left > 4 * SEAM ? SEAM / 2 : 0;

	return (struct okr_box){ left + seam, bottom + CELL_TOP, right - seam,
				 bottom + CELL_BOTTOM };
}

/* Paint the cell; returns the colour for text on it. */
static uint32_t
paint_cell(struct okr_scene *s, struct okr_box box,
	   const struct okr_vision_cycle *c)
{
	if (okr_vision_cycle_is_empty(c)) {
		okr_scene_hatch(s, box, okr_scene_colour(s, OKR_HATCH));
		okr_scene_frame(s, box, 2, okr_scene_colour(s, OKR_GRID));
		return okr_scene_colour(s, OKR_CRIMSON);
	}
	switch (c->state) {
	case OKR_CYCLE_CLOSED:
		okr_scene_box(s, box, okr_scene_colour(s, OKR_NAVY));
		return okr_scene_colour(s, OKR_PAPER);
	case OKR_CYCLE_CURRENT:
		okr_scene_frame(s, box, 3, okr_scene_colour(s, OKR_NAVY));
		return okr_scene_colour(s, OKR_NAVY);
	case OKR_CYCLE_COMING:
		okr_scene_frame(s, box, 2, okr_scene_colour(s, OKR_GRID));
		break;
	}
	return okr_scene_colour(s, OKR_MUTED);
}

/* A hatch behind a word makes it hard to read. */
static void
clear_behind(struct okr_scene *s, struct okr_box text)
{
	text.left -= 5;
	text.right += 5;
	okr_scene_box(s, text, okr_scene_colour(s, OKR_PAPER));
}

static void
draw_cell(struct okr_scene *s, const struct okr_vision *v,
	  const struct okr_vision_cycle *c)
{
	struct okr_box box = cell_box(s, v, c);
	struct okr_type type = { number_face, paint_cell(s, box, c),
				 OKR_CENTRE };
	struct okr_point middle = { (box.left + box.right) / 2,
				    (box.top + box.bottom) / 2 };
	struct okr_buf text = { 0 };
	struct okr_box room;

	okr_vision_cycle_text(&text, c);
	room = okr_scene_measure(s, middle, type, okr_buf_view(&text));
	if (text.n > 0 && v->ncycle <= MAX_NUMBERS && room.left > box.left &&
	    room.right < box.right) {
		if (okr_vision_cycle_is_empty(c))
			clear_behind(s, room);
		okr_scene_text(s, middle, type, okr_buf_view(&text));
	}
	okr_buf_release(&text);
}

/* "2026-Q1" stands in a year, "2026" and "Spring" do not. */
static bool
has_year(struct okr_span name)
{
	return name.n > YEAR_CHARS && name.s[YEAR_CHARS - 1] == '-' &&
	       okr_span_is_digits((struct okr_span){ name.s, YEAR_CHARS - 1 });
}

static void
name_cell(struct okr_scene *s, const struct okr_vision *v,
	  const struct okr_vision_cycle *c)
{
	struct okr_box box = cell_box(s, v, c);
	struct okr_type type = { name_face, okr_scene_colour(s, OKR_MUTED),
				 OKR_CENTRE };
	struct okr_span name = c->name;
	double room = box.right - box.left - 4;

	if (has_year(name))
		name = (struct okr_span){ name.s + YEAR_CHARS,
					  name.n - YEAR_CHARS };
	if (v->ncycle > MAX_NAMES ||
	    (has_year(c->name) &&
	     okr_font_width(&s->style->font, name, name_face) > room))
		return;
	okr_scene_text(s,
		       (struct okr_point){ (box.left + box.right) / 2,
					   okr_vision_bottom(s) + NAME_Y },
		       type, okr_lines_cut(s, name, name_face, room));
}

/* The cycles from i on that stand in the same year. */
static size_t
same_year(const struct okr_vision *v, size_t i)
{
	size_t n = 1;

	while (i + n < v->ncycle && has_year(v->cycle[i + n].name) &&
	       memcmp(v->cycle[i].name.s, v->cycle[i + n].name.s, YEAR_CHARS) ==
		   0)
		n++;
	return n;
}

static void
name_years(struct okr_scene *s, const struct okr_vision *v)
{
	for (size_t i = 0, n = 1; i < v->ncycle; i += n, n = 1) {
		const struct okr_vision_cycle *c = &v->cycle[i];
		struct okr_type type = { year_face,
					 okr_scene_colour(s, OKR_MUTED),
					 OKR_CENTRE };
		double left, right;

		if (!has_year(c->name))
			continue;
		n = same_year(v, i);
		left = cell_box(s, v, c).left;
		right = cell_box(s, v, &c[n - 1]).right;
		if (v->day >= c->window.start &&
		    v->day <= c[n - 1].window.due) {
			type.face.bold = true;
			type.colour = okr_scene_colour(s, OKR_INK);
		}
		okr_scene_text(s,
			       (struct okr_point){ (left + right) / 2,
						   okr_vision_bottom(s) +
						       YEAR_Y },
			       type,
			       (struct okr_span){ c->name.s, YEAR_CHARS - 1 });
	}
}

void
okr_vision_draw_strip(struct okr_scene *s, const struct okr_vision *v,
		      struct okr_span words)
{
	struct okr_type type = { year_face, okr_scene_colour(s, OKR_MUTED),
				 OKR_LEFT };

	for (size_t i = 0; i < v->ncycle; i++) {
		draw_cell(s, v, &v->cycle[i]);
		name_cell(s, v, &v->cycle[i]);
	}
	name_years(s, v);
	if (v->ncycle > 0)
		okr_scene_text(s,
			       (struct okr_point){
				   okr_vision_right(s) + WORDS_ASIDE,
				   okr_vision_bottom(s) +
				       (CELL_TOP + CELL_BOTTOM) / 2 },
			       type, words);
}
