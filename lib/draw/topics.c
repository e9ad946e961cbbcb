/* Setting sentences. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/topics.h"

#include "okr/draw/lines.h"

#define TOP 172.0
#define PITCH 33.0 /* of a line of the sentence */
#define SPACE 20.0 /* between two of them */
#define MAX_SENTENCE 4
#define NAME_ROOM 190.0
#define ROWS_ROOM 340.0
#define GAP 32.0

static const struct okr_face name_face = { 20, true };
static const struct okr_face sentence_face = { 21, false };
static const struct okr_face rows_face = { 16, false };

/* Lines from y on in steps of the pitch. */
static void
set_lines(struct okr_scene *s, const struct okr_lines *lines,
	  struct okr_point at, struct okr_type type)
{
	for (size_t i = 0; i < lines->n; i++) {
		okr_scene_text(s, at, type, lines->line[i]);
		at.y += PITCH;
	}
}

static void
draw_rule(struct okr_scene *s, double y)
{
	struct okr_point ends[] = { { s->style->page.left, y },
				    { s->style->page.right, y } };

	okr_scene_line(s, ends, 2,
		       (struct okr_stroke){ okr_scene_colour(s, OKR_GRID), 2, 0,
					    0 });
}

static struct okr_lines
wrap_sentence(struct okr_scene *s, const struct okr_topic *topic)
{
	double room = okr_page_room(&s->style->page) - NAME_ROOM - GAP;
	struct okr_lines lines = { .max = MAX_SENTENCE };

	if (topic->row.n > 0)
		room -= ROWS_ROOM + GAP;
	okr_lines_wrap(&lines, s, topic->sentence, sentence_face, room);
	return lines;
}

/* " and 3 more" */
static void
say_more(struct okr_buf *out, const struct okr_topic *topic)
{
	if (topic->more > 0)
		okr_buf_printf(out, " and %zu more", topic->more);
}

/* The row, cut where it leaves no room for how many more there are. */
static void
draw_rows(struct okr_scene *s, const struct okr_topic *topic,
	  struct okr_point at)
{
	const struct okr_font *font = &s->style->font;
	struct okr_buf more = { 0 }, text = { 0 };
	double room;

	say_more(&more, topic);
	room = ROWS_ROOM - okr_font_width(font, okr_buf_view(&more), rows_face);
	okr_buf_span(&text, okr_lines_cut(s, topic->row, rows_face, room));
	okr_buf_span(&text, okr_buf_view(&more));
	okr_scene_text(s, at,
		       okr_scene_type(s, rows_face, OKR_MUTED, OKR_RIGHT),
		       okr_buf_view(&text));
	okr_buf_release(&text);
	okr_buf_release(&more);
}

/* An empty sentence leaves its name room. */
static double
height_of(const struct okr_lines *sentence)
{
	return (double)(sentence->n ? sentence->n : 1) * PITCH;
}

static bool
has_room(struct okr_scene *s, const struct okr_topic *topic, double y)
{
	struct okr_lines sentence = wrap_sentence(s, topic);

	return y + height_of(&sentence) <= s->style->page.bottom;
}

/* Draw a topic from y on; where the next one goes. */
static double
draw_topic(struct okr_scene *s, const struct okr_topic *topic, double y)
{
	double left = s->style->page.left, right = s->style->page.right;
	double first = y + PITCH / 2;
	struct okr_lines sentence = wrap_sentence(s, topic);

	okr_scene_text(s, (struct okr_point){ left, first },
		       okr_scene_type(s, name_face, OKR_NAVY, OKR_LEFT),
		       okr_lines_cut(s, topic->name, name_face, NAME_ROOM));
	set_lines(s, &sentence,
		  (struct okr_point){ left + NAME_ROOM + GAP, first },
		  okr_scene_type(s, sentence_face, OKR_INK, OKR_LEFT));
	if (topic->row.n > 0)
		draw_rows(s, topic, (struct okr_point){ right, first });
	return y + height_of(&sentence) + SPACE;
}

void
okr_topics_draw(struct okr_pages *pages, const struct okr_topic *topic,
		size_t n, const struct okr_heading *heading)
{
	struct okr_scene *s = NULL;
	double y = TOP;

	for (size_t i = 0; i < n; i++) {
		if (s != NULL && !has_room(s, &topic[i], y))
			s = NULL;
		if (s == NULL && okr_pages_are_full(pages)) {
			pages->left_out += n - i;
			return;
		}
		if (s != NULL) {
			draw_rule(s, y - SPACE / 2);
		} else {
			s = okr_pages_add(pages, heading);
			y = TOP;
		}
		y = draw_topic(s, &topic[i], y);
	}
}

static void
print_rows(struct okr_screen *s, const struct okr_topic *topic)
{
	struct okr_buf text = { 0 };

	if (topic->row.n == 0)
		return;
	okr_buf_span(&text, topic->row);
	say_more(&text, topic);
	okr_screen_wrap(s, okr_tone_dim, okr_buf_view(&text));
	okr_buf_release(&text);
}

void
okr_topics_print(struct okr_screen *s, const struct okr_topic *topic, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		okr_screen_fit(s, okr_tone_bold, topic[i].name, s->width);
		okr_screen_line_end(s);
		okr_screen_wrap(s, okr_tone_plain, topic[i].sentence);
		print_rows(s, &topic[i]);
		if (i + 1 < n)
			okr_screen_line_end(s);
	}
}

void
okr_topics_say(struct okr_buf *out, const struct okr_topic *topic, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		okr_buf_span(out, topic[i].name);
		okr_buf_text(out, ": ");
		okr_buf_span(out, topic[i].sentence);
		okr_buf_char(out, '\n');
	}
}
