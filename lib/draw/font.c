/* Widths of text from a table. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/font.h"

#include <stdlib.h>

#include "okr/base/data.h"
#include "okr/base/mem.h"
#include "okr/base/text.h"
#include "okr/csv/reader.h"

#define EMOJI 0x1F000 /* from here on: pictures, wider than an em */
#define EMOJI_EM 1.3
#define WIDE_EM 1.0
#define OTHER_EM 0.6
#define BOLD_FACTOR 1.06

static unsigned long
parse_number(struct okr_span cell, int base)
{
	return strtoul(cell.s, NULL, base);
}

void
okr_font_load(struct okr_font *font)
{
	struct okr_reader reader;
	const struct okr_record *record;

	*font = (struct okr_font){ 0 };
	okr_reader_init(&reader, okr_data_find("helvetica"), ',');
	okr_reader_next(&reader); /* the header */
	while ((record = okr_reader_next(&reader)) != NULL) {
		const struct okr_span *cell = record->cell;

		font->advance = okr_mem_grow(font->advance, &font->cap,
					     font->n + 1,
					     sizeof(*font->advance));
		font->advance[font->n++] = (struct okr_advance){
			.first = (uint32_t)parse_number(cell[0], 16),
			.last = (uint32_t)parse_number(cell[1], 16),
			.regular = (double)parse_number(cell[2], 10) / 1000,
			.bold = (double)parse_number(cell[3], 10) / 1000,
		};
	}
	okr_reader_release(&reader);
}

void
okr_font_release(struct okr_font *font)
{
	free(font->advance);
	*font = (struct okr_font){ 0 };
}

static int
compare_to_run(const void *key, const void *run)
{
	const struct okr_advance *a = run;
	unsigned long c = *(const unsigned long *)key;

	return c < a->first ? -1 : c > a->last;
}

/* A character that the table lacks; s is its bytes. */
static double
guess_em(unsigned long c, struct okr_span s, bool bold)
{
	size_t cells = okr_text_width(s);

	if (c >= EMOJI)
		return EMOJI_EM;
	if (cells != 1)
		return cells == 0 ? 0 : WIDE_EM;
	return bold ? OTHER_EM * BOLD_FACTOR : OTHER_EM;
}

/* The advance of the character at *at in em; moves on to the next. */
static double
next_em(const struct okr_font *font, struct okr_span text, size_t *at,
	bool bold)
{
	const char *begin = text.s + *at;
	unsigned long c = okr_text_next(text, at);
	const struct okr_advance *run = bsearch(&c, font->advance, font->n,
						sizeof(*font->advance),
						compare_to_run);
	size_t n = (size_t)(text.s + *at - begin);

	if (run == NULL)
		return guess_em(c, (struct okr_span){ begin, n }, bold);
	return bold ? run->bold : run->regular;
}

double
okr_font_width(const struct okr_font *font, struct okr_span text,
	       struct okr_face face)
{
	double em = 0;
	size_t at = 0;

	while (at < text.n)
		em += next_em(font, text, &at, face.bold);
	return em * face.size * OKR_PIXELS_PER_POINT;
}

size_t
okr_font_fit(const struct okr_font *font, struct okr_span text,
	     struct okr_face face, double room)
{
	size_t at = 0;
	double used = 0;

	while (at < text.n) {
		struct okr_span rest = { text.s + at, text.n - at };

		rest.n = okr_text_graphemes(rest, 1);
		used += okr_font_width(font, rest, face);
		if (used > room)
			break;
		at += rest.n;
	}
	return at;
}

/* Bytes of the words in the first n bytes; 0 if not one ends there. */
static size_t
whole_words(struct okr_span text, size_t n)
{
	while (n > 0 && text.s[n] != ' ')
		n--;
	return n;
}

struct okr_span
okr_font_line(const struct okr_font *font, struct okr_span text,
	      struct okr_face face, double room, struct okr_span *rest)
{
	size_t n = okr_font_fit(font, text, face, room);

	if (n < text.n && whole_words(text, n) > 0)
		n = whole_words(text, n);
	if (n == 0)
		n = okr_text_graphemes(text, 1);
	*rest = okr_span_trim((struct okr_span){ text.s + n, text.n - n });
	return okr_span_trim((struct okr_span){ text.s, n });
}
