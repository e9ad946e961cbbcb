/* Cells of scores, on a page and in a terminal. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/cycle_cells.h"

#include "okr/base/text.h"
#include "okr/draw/lines.h"
#include "okr/draw/words.h"

#define LEAST 88.0 /* "26-Q4*", or a score, and the gap */
#define TALL 62.0  /* room for two lines of words */
#define WIDE 74.0  /* and for "served" */
#define LINE 31.0
#define FRAME 3.0
#define WORD_MARGIN 10.0 /* of paper around words on a hatch */
#define RULE_BELOW 17.0  /* the name of the current cycle */
#define MIN_NAME 24      /* cells of a terminal */

static const struct okr_face head_face = { 18, false };
static const struct okr_face current_head_face = { 18, true };
static const struct okr_face number_face = { 22, false };
static const struct okr_face current_number_face = { 22, true };
static const struct okr_face word_face = { 18, false };
static const struct okr_face current_word_face = { 19, true };

bool
okr_cycle_cell_is_scored(const struct okr_cycle_cell *cell)
{
	return cell->state == OKR_CELL_OPEN && okr_num_known(cell->score);
}

static bool
is_idle(const struct okr_cycle_cell *cell, bool current)
{
	return cell->state == OKR_CELL_IDLE ||
	       (cell->state == OKR_CELL_NOT_YET && current);
}

void
okr_cycle_cell_say(struct okr_buf *out, const struct okr_cycle_cell *cell,
		   bool current)
{
	if (okr_cycle_cell_is_scored(cell))
		okr_words_number(out, cell->score, OKR_SHOWN_DECIMALS);
	else if (cell->state == OKR_CELL_OPEN)
		okr_buf_text(out, "no data");
	else
		okr_buf_text(out, is_idle(cell, current) ? "none" : OKR_DASH);
}

/* Where a cell is drawn. */
struct place {
	struct okr_box box;
	bool current, of_mission;
};

static struct okr_point
middle_of(struct okr_box box)
{
	return (struct okr_point){ (box.left + box.right) / 2,
				   (box.top + box.bottom) / 2 };
}

/* "2026-" and more */
static bool
begins_with_year(struct okr_span name)
{
	size_t digits = 0;

	while (digits < name.n && okr_is_digit(name.s[digits]))
		digits++;
	return digits == 4 && name.n > 5 && name.s[4] == '-';
}

/*
 * The name in a column: where "2026-Q4*" is too wide, "26-Q4", so that what
 * tells cycles apart is not cut off.  All are measured as the current one.
 */
static struct okr_span
name_within(const struct okr_scene *s, struct okr_span name, double room)
{
	double star = okr_font_width(&s->style->font, OKR_SPAN("*"),
				     current_head_face);

	if (!begins_with_year(name) ||
	    okr_font_width(&s->style->font, name, current_head_face) + star <=
		room)
		return name;
	return (struct okr_span){ name.s + 2, name.n - 2 };
}

static void
draw_head(struct okr_scene *s, struct okr_span name, const struct place *place,
	  double y)
{
	struct okr_box box = place->box;
	struct okr_type type =
	    okr_scene_type(s, place->current ? current_head_face : head_face,
			   place->current ? OKR_INK : OKR_MUTED, OKR_CENTRE);
	struct okr_point rule[] = { { box.left, y + RULE_BELOW },
				    { box.right, y + RULE_BELOW } };
	struct okr_buf text = { 0 };

	okr_buf_span(&text, name_within(s, name, box.right - box.left));
	okr_buf_text(&text, place->current ? "*" : "");
	okr_scene_text(s, (struct okr_point){ middle_of(box).x, y }, type,
		       okr_lines_cut(s, okr_buf_view(&text), type.face,
				     box.right - box.left));
	if (place->current)
		okr_scene_line(s, rule, 2,
			       (struct okr_stroke){ type.colour, 2, 0, 0 });
	okr_buf_release(&text);
}

/* Words on the hatch, on paper of their own to be read. */
static void
draw_words(struct okr_scene *s, const struct place *place)
{
	static const struct okr_span words[] = { OKR_SPAN("not"),
						 OKR_SPAN("served") };
	struct okr_type type = okr_scene_type(
	    s, place->current ? current_word_face : word_face,
	    place->current ? OKR_CRIMSON : OKR_MUTED, OKR_CENTRE);
	struct okr_box box = place->box;
	struct okr_point at = middle_of(box);
	bool two = place->of_mission && box.right - box.left >= WIDE &&
		   box.bottom - box.top >= TALL;
	double room = okr_font_width(&s->style->font,
				     two ? words[1] : OKR_SPAN("none"),
				     type.face) /
			  2 +
		      WORD_MARGIN;
	double half = fmin(two ? LINE : LINE / 2, (box.bottom - box.top) / 2);

	okr_scene_box(s,
		      (struct okr_box){ at.x - room, at.y - half, at.x + room,
					at.y + half },
		      okr_scene_colour(s, OKR_PAPER));
	if (!two) {
		okr_scene_text(s, at, type, OKR_SPAN("none"));
		return;
	}
	at.y -= LINE / 2 - 2;
	okr_scene_text(s, at, type, words[0]);
	at.y += LINE - 4;
	okr_scene_text(s, at, type, words[1]);
}

static void
draw_idle(struct okr_scene *s, const struct place *place)
{
	okr_scene_hatch(s, place->box, okr_scene_colour(s, OKR_HATCH));
	okr_scene_frame(s, place->box, 1, okr_scene_colour(s, OKR_HATCH));
	draw_words(s, place);
}

static void
draw_score(struct okr_scene *s, const struct okr_cycle_cell *cell,
	   const struct place *place)
{
	const struct okr_palette *palette = &s->style->palette;
	bool known = okr_cycle_cell_is_scored(cell);
	uint32_t fill = known ? okr_palette_scale(palette, cell->score)
			      : palette->colour[OKR_PAPER];
	struct okr_type type = { place->current ? current_number_face
						: number_face,
				 okr_palette_on(palette, fill), OKR_CENTRE };
	struct okr_box box = place->box;
	struct okr_buf text = { 0 };

	if (!known)
		type = okr_scene_type(s, word_face, OKR_MUTED, OKR_CENTRE);
	okr_cycle_cell_say(&text, cell, place->current);
	okr_scene_box(s, box, fill);
	if (place->current)
		okr_scene_frame(s, box, FRAME, okr_scene_colour(s, OKR_INK));
	else if (!known)
		okr_scene_frame(s, box, 1, okr_scene_colour(s, OKR_HATCH));
	okr_scene_text(s, middle_of(box), type,
		       okr_lines_cut(s, okr_buf_view(&text), type.face,
				     box.right - box.left));
	okr_buf_release(&text);
}

static void
draw_cell(struct okr_scene *s, const struct okr_cycle_cell *cell,
	  const struct place *place)
{
	if (cell->state == OKR_CELL_OPEN)
		draw_score(s, cell, place);
	else if (is_idle(cell, place->current))
		draw_idle(s, place);
	else
		okr_scene_text(s, middle_of(place->box),
			       okr_scene_type(s, number_face, OKR_MUTED,
					      OKR_CENTRE),
			       OKR_SPAN(OKR_DASH));
}

struct okr_cell_columns
okr_cell_columns_fit(const struct okr_cycles *cycles, double left, double right,
		     double widest)
{
	size_t most = (size_t)((right - left) / LEAST);
	size_t n = cycles->n < most ? cycles->n : most;

	return (struct okr_cell_columns){
		.cycles = cycles,
		.first = cycles->n - n,
		.left = left,
		.width = fmin(widest, (right - left) / (double)(n > 0 ? n : 1)),
	};
}

static struct place
place_of(const struct okr_cell_columns *c, size_t cycle, double top,
	 double bottom)
{
	double left = c->left + (double)(cycle - c->first) * c->width;

	return (struct place){
		.box = { left, top, left + c->width - OKR_CELL_GAP, bottom },
		.current = okr_cycles_is_current(c->cycles, cycle),
		.of_mission = c->of_mission,
	};
}

void
okr_cell_columns_draw_head(struct okr_scene *s,
			   const struct okr_cell_columns *c, double y)
{
	for (size_t i = c->first; i < c->cycles->n; i++) {
		struct place place = place_of(c, i, y, y);

		draw_head(s, c->cycles->name[i], &place, y);
	}
}

void
okr_cell_columns_draw(struct okr_scene *s, const struct okr_cell_columns *c,
		      const struct okr_cycle_cell *cell, double top,
		      double bottom)
{
	for (size_t i = c->first; i < c->cycles->n; i++) {
		struct place place = place_of(c, i, top, bottom);

		draw_cell(s, &cell[i], &place);
	}
}

static void
print_name(struct okr_screen *s, struct okr_span name, bool current)
{
	struct okr_buf text = { 0 };

	okr_buf_span(&text, name);
	if (current)
		okr_buf_char(&text, '*');
	text.n = okr_text_fit(okr_buf_view(&text), OKR_CELL_CELLS - 1);
	okr_screen_right(s, current ? okr_tone_bold : okr_tone_dim,
			 okr_buf_view(&text), OKR_CELL_CELLS);
	okr_buf_release(&text);
}

static struct okr_tone
tone_of(const struct okr_screen *s, const struct okr_cycle_cell *cell,
	bool current)
{
	struct okr_tone tone = okr_tone_dim;

	if (okr_cycle_cell_is_scored(cell))
		tone = okr_tone_scale(s, cell->score);
	else if (current && is_idle(cell, current))
		tone = okr_tone_health(s, OKR_OFF_TRACK);
	tone.bold = current;
	return tone;
}

static void
print_cell(struct okr_screen *s, const struct okr_cycle_cell *cell,
	   bool current)
{
	struct okr_tone tone = tone_of(s, cell, current);
	struct okr_buf text = { 0 }, padded = { 0 };

	okr_cycle_cell_say(&text, cell, current);
	if (okr_cycle_cell_is_scored(cell)) /* its ground is a whole cell */
		for (size_t n = text.n; n < OKR_CELL_CELLS - 1; n++)
			okr_buf_char(&padded, ' ');
	okr_buf_span(&padded, okr_buf_view(&text));
	okr_screen_right(s, tone, okr_buf_view(&padded), OKR_CELL_CELLS);
	okr_buf_release(&text);
	okr_buf_release(&padded);
}

void
okr_cycle_cells_print_head(struct okr_screen *s,
			   const struct okr_cycles *cycles, size_t first)
{
	for (size_t i = first; i < cycles->n; i++)
		print_name(s, cycles->name[i],
			   okr_cycles_is_current(cycles, i));
	okr_screen_line_end(s);
}

void
okr_cycle_cells_print(struct okr_screen *s, const struct okr_cycles *cycles,
		      const struct okr_cycle_cell *cell, size_t first)
{
	for (size_t i = first; i < cycles->n; i++)
		print_cell(s, &cell[i], okr_cycles_is_current(cycles, i));
	okr_screen_line_end(s);
}

size_t
okr_cycle_cells_shown(const struct okr_screen *s, size_t ncycle)
{
	while (ncycle > 1 && MIN_NAME + ncycle * OKR_CELL_CELLS > s->width)
		ncycle--;
	return ncycle;
}

void
okr_cycle_cells_say(struct okr_buf *out, const struct okr_cycles *cycles,
		    const struct okr_cycle_cell *cell, const char *idle)
{
	const char *before = ": ";

	for (size_t i = cycles->n; i-- > 0;) {
		bool current = okr_cycles_is_current(cycles, i);

		if (cell[i].state == OKR_CELL_NOT_YET && !current)
			break;
		okr_buf_text(out, before);
		okr_buf_span(out, cycles->name[i]);
		okr_buf_text(out, current ? " so far " : " ");
		if (cell[i].state == OKR_CELL_OPEN)
			okr_cycle_cell_say(out, &cell[i], current);
		else
			okr_buf_text(out, idle);
		before = ", ";
	}
}
