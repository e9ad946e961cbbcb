/* Painting a cover. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/cover_page.h"

#include "okr/draw/lines.h"
#include "okr/draw/mark.h"
#include "okr/draw/words.h"

#define LEFT 96.0
#define FIELD 0.63   /* of the page is dark */
#define COUNTS 330.0 /* that the light field needs */
#define TITLE_Y 112.0
#define SUBTITLE_Y 176.0
#define RULE_Y 222.0
#define FIRST_LINE 288.0
#define LINE_PITCH 42.0
#define LINE_SPACE 26.0
#define TEXT_LINES 2
#define NAME_ROOM 190.0

#define TABLE_HEAD 64.0 /* below the dark field */
#define TABLE_PITCH 64.0
#define NOUN_ROOM 420.0
#define MOST_COLUMN 260.0
#define MARK_SIZE 18.0
#define MARK_ROOM 34.0
#define FOOTER 29.0

static const struct okr_face title_face = { 48, true };
static const struct okr_face subtitle_face = { 24, false };
static const struct okr_face line_face = { 25, false };
static const struct okr_face name_face = { 22, false };
static const struct okr_face noun_face = { 22, true };
static const struct okr_face head_face = { 18, false };
static const struct okr_face readings_face = { 20, false };
static const struct okr_face footer_face = { 16, false };

static double
room_from(const struct okr_scene *s, double x)
{
	return s->style->page.right - x;
}

static void
put(struct okr_scene *s, struct okr_point at, struct okr_type type,
    struct okr_span text)
{
	okr_scene_text(s, at, type,
		       okr_lines_cut(s, text, type.face, room_from(s, at.x)));
}

/* The rows, as far as they go; what has no place is on later pages. */
static void
paint_lines(struct okr_scene *s, const struct okr_cover *cover, double bottom,
	    uint32_t bright, uint32_t pale)
{
	double x = LEFT + NAME_ROOM, y = FIRST_LINE;

	for (size_t i = 0; i < cover->nline && y < bottom; i++) {
		struct okr_lines lines = { .max = TEXT_LINES };

		okr_lines_wrap(&lines, s, cover->line[i].text, line_face,
			       room_from(s, x) - LEFT);
		if (y + (double)(lines.n - 1) * LINE_PITCH > bottom)
			return;
		put(s, (struct okr_point){ LEFT, y },
		    (struct okr_type){ name_face, pale, OKR_LEFT },
		    okr_span_of(cover->line[i].name));
		for (size_t k = 0; k < lines.n; k++) {
			put(s, (struct okr_point){ x, y },
			    (struct okr_type){ line_face, bright, OKR_LEFT },
			    lines.line[k]);
			y += LINE_PITCH;
		}
		y += LINE_SPACE;
	}
}

static void
paint_field(struct okr_scene *s, const struct okr_cover *cover,
	    const struct okr_caption *caption, double bottom)
{
	uint32_t dark = okr_scene_colour(s, OKR_NAVY);
	uint32_t bright = okr_palette_on(&s->style->palette, dark);
	uint32_t pale = okr_palette_blend(dark, bright, 0.7);
	struct okr_box rule = { LEFT, RULE_Y, LEFT + 150, RULE_Y + 6 };

	okr_scene_box(s, (struct okr_box){ 0, 0, s->style->page.width, bottom },
		      dark);
	put(s, (struct okr_point){ LEFT, TITLE_Y },
	    (struct okr_type){ title_face, bright, OKR_LEFT },
	    okr_buf_view(&caption->title));
	put(s, (struct okr_point){ LEFT, SUBTITLE_Y },
	    (struct okr_type){ subtitle_face, pale, OKR_LEFT },
	    okr_buf_view(&caption->subtitle));
	okr_scene_box(s, rule, okr_scene_colour(s, OKR_AMBER));
	paint_lines(s, cover, bottom - LINE_PITCH, bright, pale);
}

/* The healths that any row is in, worst first. */
struct columns {
	enum okr_health health[OKR_NHEALTHS];
	size_t n;
	double width;
};

static struct columns
find_columns(const struct okr_scene *s, const struct okr_cover *cover)
{
	struct columns c = { .n = 0 };

	for (size_t i = 0; i < OKR_NHEALTHS; i++) {
		enum okr_health h = okr_worst_first[i];

		if (cover->objectives.of[h] + cover->results.of[h] > 0)
			c.health[c.n++] = h;
	}
	if (c.n > 0)
		c.width = fmin(room_from(s, LEFT + NOUN_ROOM) / (double)c.n,
			       MOST_COLUMN);
	return c;
}

static struct okr_point
cell_at(const struct columns *c, size_t column, double y)
{
	return (struct okr_point){ LEFT + NOUN_ROOM + (double)column * c->width,
				   y };
}

static void
paint_heads(struct okr_scene *s, const struct columns *c, double y)
{
	struct okr_type type = okr_scene_type(s, head_face, OKR_MUTED,
					      OKR_LEFT);

	for (size_t i = 0; i < c->n; i++) {
		struct okr_point at = cell_at(c, i, y);
		enum okr_health h = c->health[i];

		okr_mark_draw(s, at, MARK_SIZE, h);
		at.x += MARK_ROOM;
		okr_scene_text(s, at, type,
			       okr_lines_cut(s,
					     s->style->palette.health[h].word,
					     head_face,
					     c->width - 2 * MARK_ROOM));
	}
}

static void
paint_counts(struct okr_scene *s, const struct columns *c,
	     const struct okr_tally *tally, const char *noun, double y)
{
	okr_scene_printf(s, (struct okr_point){ LEFT, y },
			 okr_scene_type(s, noun_face, OKR_INK, OKR_LEFT),
			 "%zu open %s%s", tally->n, noun,
			 tally->n == 1 ? "" : "s");
	for (size_t i = 0; i < c->n; i++) {
		struct okr_point at = cell_at(c, i, y);
		size_t n = tally->of[c->health[i]];

		at.x += MARK_ROOM;
		okr_scene_printf(s, at,
				 okr_scene_type(s, noun_face,
						n > 0 ? OKR_INK : OKR_MUTED,
						OKR_LEFT),
				 "%zu", n);
	}
}

static void
paint_readings(struct okr_scene *s, const struct okr_cover *cover, double y)
{
	struct okr_buf text = { 0 };

	okr_cover_say_readings(&text, cover);
	put(s, (struct okr_point){ LEFT, y },
	    okr_scene_type(s, readings_face, OKR_INK, OKR_LEFT),
	    okr_buf_view(&text));
	okr_buf_release(&text);
}

void
okr_cover_paint(struct okr_scene *s, const struct okr_cover *cover,
		const struct okr_caption *caption)
{
	const struct okr_page *page = &s->style->page;
	double bottom = fmin(page->height * FIELD, page->height - COUNTS);
	struct columns columns = find_columns(s, cover);
	double y = bottom + TABLE_HEAD;

	paint_field(s, cover, caption, bottom);
	paint_heads(s, &columns, y);
	paint_counts(s, &columns, &cover->objectives, "objective",
		     y += TABLE_PITCH);
	paint_counts(s, &columns, &cover->results, "key result",
		     y += TABLE_PITCH);
	paint_readings(s, cover, y + TABLE_PITCH);
	put(s, (struct okr_point){ LEFT, page->height - FOOTER },
	    okr_scene_type(s, footer_face, OKR_MUTED, OKR_LEFT),
	    okr_buf_view(&caption->footer));
}
