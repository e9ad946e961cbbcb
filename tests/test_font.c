/* Widths of text, and where it is broken. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/font.h"

#include <math.h>

#include "unit.h"

/* Twelve points are 16 pixels, so an em is 16 wide. */
static const struct okr_face face = { 12, false };
static const struct okr_face bold = { 12, true };

static struct okr_font font;

static int
load(void **state)
{
	(void)state;
	okr_font_load(&font);
	return font.n == 0;
}

static int
release(void **state)
{
	(void)state;
	okr_font_release(&font);
	return 0;
}

static void
knows_widths(void **state)
{
	static const struct {
		const char *text;
		double regular, bold; /* em */
	} rows[] = {
		{ "", 0, 0 },
		{ "A", .667, .722 },
		{ "i", .222, .278 },
		{ "0.53", 3 * .556 + .278, 3 * .556 + .278 },
		{ "\xC3\xA9", .556, .556 },           /* e acute */
		{ "\xE2\x80\xA6", 1, 1 },             /* ellipsis */
		{ "\xE2\x88\x92", .584, .584 },       /* minus */
		{ "\xE6\x82\xA3\xE8\x80\x85", 2, 2 }, /* two ideographs */
		{ "e\xCC\x81", .556, .556 },          /* combining */
		{ "\xE0\xA4\x95", .6, .636 },         /* Devanagari */
		{ "\xF0\x9F\x91\xA9", 1.3, 1.3 },     /* a picture */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_span text = okr_span_of(rows[i].text);

		check_true(rows[i].text,
			   fabs(okr_font_width(&font, text, face) -
				16 * rows[i].regular) < .05);
		check_true(rows[i].text,
			   fabs(okr_font_width(&font, text, bold) -
				16 * rows[i].bold) < .05);
	}
}

static void
fits_whole_graphemes(void **state)
{
	static const struct {
		const char *text;
		double em;
		size_t bytes;
	} rows[] = {
		{ "AAAA", 2.1, 3 },
		{ "AAAA", 9, 4 },
		{ "AAAA", 0, 0 },
		{ "e\xCC\x81"
		  "e\xCC\x81",
		  .6, 3 },
		{ "\xE6\x82\xA3\xE8\x80\x85", 1.5, 3 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		check_true(rows[i].text,
			   okr_font_fit(&font, okr_span_of(rows[i].text), face,
					16 * rows[i].em) == rows[i].bytes);
}

static void
breaks_between_words(void **state)
{
	static const struct {
		const char *text;
		double em;
		const char *line, *rest;
	} rows[] = {
		{ "one two three", 4, "one two", "three" },
		{ "one two three", 99, "one two three", "" },
		{ "unbreakable", 2.1, "unbr", "eakable" },
		{ "WWWW", .1, "W", "WWW" }, /* always gets on */
		{ "\xE6\x82\xA3\xE8\x80\x85", 1, "\xE6\x82\xA3",
		  "\xE8\x80\x85" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_span rest;
		struct okr_span line = okr_font_line(&font,
						     okr_span_of(rows[i].text),
						     face, 16 * rows[i].em,
						     &rest);

		check_span(rows[i].text, line, rows[i].line);
		check_span(rows[i].text, rest, rows[i].rest);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_widths),
		cmocka_unit_test(fits_whole_graphemes),
		cmocka_unit_test(breaks_between_words),
	};

	return cmocka_run_group_tests(tests, load, release);
}
