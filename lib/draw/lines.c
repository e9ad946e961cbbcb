/* Cutting and breaking text. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/lines.h"

#include "okr/base/text.h"

#define ELLIPSIS OKR_SPAN("\xE2\x80\xA6")

static struct okr_span
join(struct okr_arena *arena, struct okr_span a, struct okr_span b)
{
	char *text = okr_arena_bytes(arena, a.n + b.n);

	memcpy(text, a.s, a.n);
	memcpy(text + a.n, b.s, b.n);
	return (struct okr_span){ text, a.n + b.n };
}

struct okr_span
okr_lines_cut(struct okr_scene *s, struct okr_span text, struct okr_face face,
	      double room)
{
	const struct okr_font *font = &s->style->font;
	size_t n;

	if (okr_font_width(font, text, face) <= room)
		return text;
	n = okr_font_fit(font, text, face,
			 room - okr_font_width(font, ELLIPSIS, face));
	return join(&s->text, okr_span_trim((struct okr_span){ text.s, n }),
		    ELLIPSIS);
}

struct okr_span
okr_lines_cut_start(struct okr_scene *s, struct okr_span text,
		    struct okr_face face, double room)
{
	const struct okr_font *font = &s->style->font;
	double over = okr_font_width(font, text, face) - room;
	size_t n;

	if (over <= 0)
		return text;
	over += okr_font_width(font, ELLIPSIS, face);
	n = okr_font_fit(font, text, face, over);
	text = (struct okr_span){ text.s + n, text.n - n };
	n = okr_text_graphemes(text, 1); /* the one that was too much */
	return join(&s->text, ELLIPSIS,
		    okr_span_trim((struct okr_span){ text.s + n, text.n - n }));
}

void
okr_lines_wrap(struct okr_lines *out, struct okr_scene *s, struct okr_span text,
	       struct okr_face face, double room)
{
	out->n = 0;
	while (text.n > 0 && out->n + 1 < out->max)
		out->line[out->n++] = okr_font_line(&s->style->font, text, face,
						    room, &text);
	if (text.n > 0)
		out->line[out->n++] = okr_lines_cut(s, text, face, room);
}

void
okr_lines_draw(struct okr_scene *s, const struct okr_lines *lines,
	       struct okr_point middle, struct okr_type type, double pitch)
{
	struct okr_point at = { middle.x, middle.y };

	at.y -= ((double)lines->n - 1) / 2 * pitch;
	for (size_t i = 0; i < lines->n; i++) {
		okr_scene_text(s, at, type, lines->line[i]);
		at.y += pitch;
	}
}
