/* Text as people see it: validity, graphemes, width, what may be shown. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/text.h"

#include "unit.h"

#define ZWJ "\xE2\x80\x8D"
#define WOMAN "\xF0\x9F\x91\xA9"
#define GIRL "\xF0\x9F\x91\xA7"
#define FAMILY WOMAN ZWJ WOMAN ZWJ GIRL
#define FLAG_JP "\xF0\x9F\x87\xAF\xF0\x9F\x87\xB5"
#define E_ACUTE "\xC3\xA9"
#define COMBINING_ACUTE "\xCC\x81"
#define KANJI "\xE6\x97\xA5" /* U+65E5, two cells wide */
#define FFFD "\xEF\xBF\xBD"

static void
finds_the_first_bad_byte(void **state)
{
	static const struct {
		const char *text;
		size_t n, bad;
	} rows[] = {
		{ "", 0, 0 },
		{ "plain ascii, longer than a word", 31, 31 },
		{ E_ACUTE, 2, 2 },
		{ "caf" E_ACUTE " " KANJI " " FAMILY, 28, 28 },
		{ "\xF4\x8F\xBF\xBF", 4, 4 },    /* U+10FFFF */
		{ "\xEF\xBF\xBE", 3, 3 },        /* U+FFFE is allowed */
		{ "\x7F\x01\x1B", 3, 3 },        /* controls are valid */
		{ "\0", 1, 0 },                  /* NUL */
		{ "abcdefgh\0", 9, 8 },          /* past a whole word */
		{ "abcdefghijkl\0mno", 16, 12 }, /* inside a word */
		{ E_ACUTE "\0", 3, 2 },          /* NUL after UTF-8 */
		{ "a\xC0\x80", 3, 1 },           /* overlong NUL */
		{ "a\xC1\xBF", 3, 1 },           /* overlong, 2 bytes */
		{ "\xE0\x80\xAF", 3, 0 },        /* overlong, 3 bytes */
		{ "\xE0\x9F\xBF", 3, 0 },
		{ "\xF0\x80\x80\xAF", 4, 0 }, /* overlong, 4 bytes */
		{ "\xF0\x8F\xBF\xBF", 4, 0 },
		{ "ab\xED\xA0\x80", 5, 2 }, /* surrogates */
		{ "ab\xED\xBF\xBF", 5, 2 },
		{ "\xF4\x90\x80\x80", 4, 0 }, /* above U+10FFFF */
		{ "\xF5\x80\x80\x80", 4, 0 },
		{ "\xFF", 1, 0 },
		{ "\xFE", 1, 0 },
		{ "\x80", 1, 0 }, /* continuation alone */
		{ "12345678\x80", 9, 8 },
		{ E_ACUTE "\x80", 3, 2 },
		{ "a\xC3", 2, 1 }, /* cut short at the end */
		{ "a\xE6\x97", 3, 1 },
		{ "a\xF0\x9F\x91", 4, 1 },
		{ "a\xC3z", 3, 1 }, /* and before ASCII */
		{ "a\xE6\x97z", 4, 1 },
		{ E_ACUTE E_ACUTE "\xE9t\xE9", 7, 4 }, /* Latin-1 after UTF-8 */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_span s = { rows[i].text, rows[i].n };
		size_t bad = okr_text_valid(s);

		if (bad != rows[i].bad)
			fail_msg("row %zu: bad at %zu, want %zu", i, bad,
				 rows[i].bad);
	}
}

/* The same fault at every place of a long text, so at every place in a word. */
static void
finds_it_wherever_it_stands(void **state)
{
	char text[64];

	(void)state;
	for (size_t i = 0; i < sizeof(text); i++) {
		struct okr_span s = { text, sizeof(text) };

		memset(text, 'x', sizeof(text));
		text[i] = '\0';
		assert_int_equal(okr_text_valid(s), i);
		text[i] = '\xA4';
		assert_int_equal(okr_text_valid(s), i);
	}
}

static void
cuts_between_graphemes(void **state)
{
	static const struct {
		const char *text;
		size_t max, bytes;
	} rows[] = {
		{ "", 3, 0 },          { "abc", 0, 0 },
		{ "abc", 2, 2 },       { "abc", 9, 3 },
		{ E_ACUTE "b", 1, 2 }, { "e" COMBINING_ACUTE "b", 1, 3 },
		{ "a\r\nb", 2, 3 },    { FLAG_JP FLAG_JP "x", 1, 8 },
		{ KANJI KANJI, 1, 3 }, { FAMILY "x", 1, sizeof(FAMILY) - 1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t n = okr_text_graphemes(okr_span_of(rows[i].text),
					      rows[i].max);

		if (n != rows[i].bytes)
			fail_msg("%s: %zu bytes, want %zu", rows[i].text, n,
				 rows[i].bytes);
	}
}

static void
measures_terminal_cells(void **state)
{
	static const struct {
		const char *text;
		size_t cells;
	} rows[] = {
		{ "", 0 },      { "abc", 3 },
		{ E_ACUTE, 1 }, { "e" COMBINING_ACUTE, 1 },
		{ KANJI, 2 },   { "a" KANJI "b", 4 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t w = okr_text_width(okr_span_of(rows[i].text));

		if (w != rows[i].cells)
			fail_msg("%s: %zu cells, want %zu", rows[i].text, w,
				 rows[i].cells);
	}
}

static void
fits_whole_graphemes_into_cells(void **state)
{
	static const struct {
		const char *text;
		size_t cells, bytes;
	} rows[] = {
		{ "", 5, 0 },
		{ "abc", 0, 0 },
		{ "abc", 2, 2 },
		{ "abc", 5, 3 },
		{ KANJI KANJI, 3, 3 }, /* the second would be cut in two */
		{ KANJI KANJI, 4, 6 },
		{ KANJI, 1, 0 },
		{ "ae" COMBINING_ACUTE "b", 2, 4 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t n = okr_text_fit(okr_span_of(rows[i].text),
					rows[i].cells);

		if (n != rows[i].bytes)
			fail_msg("%s: %zu bytes, want %zu", rows[i].text, n,
				 rows[i].bytes);
	}
}

static void
shows_nothing_that_steers_a_terminal(void **state)
{
	static const struct {
		const char *text, *clean;
	} rows[] = {
		{ "", "" },
		{ "plain `ls` $(x) %s \\e", "plain `ls` $(x) %s \\e" },
		{ "a\tb\nc\rd", "a b c d" },
		{ "\x1B[31mred", FFFD "[31mred" },  /* ESC */
		{ "\x07\x08\x7F", FFFD FFFD FFFD }, /* BEL BS DEL */
		{ "\xC2\x9B"
		  "31m",
		  FFFD "31m" }, /* C1: CSI */
		{ "\xC2\x80\xC2\x9F", FFFD FFFD },
		{ "\xC2\xA0", "\xC2\xA0" }, /* no-break space */
		{ "a\xE2\x80\xAE"
		  "b",
		  "a" FFFD "b" }, /* RLO */
		{ "a\xE2\x80\xAA"
		  "b",
		  "a" FFFD "b" }, /* LRE */
		{ "a\xE2\x81\xA6"
		  "b",
		  "a" FFFD "b" }, /* LRI */
		{ "a\xE2\x81\xA9"
		  "b",
		  "a" FFFD "b" }, /* PDI */
		{ "a\xE2\x80\x8B"
		  "b",
		  "a" FFFD "b" }, /* zero width space */
		{ "a\xE2\x80\x8F"
		  "b",
		  "a" FFFD "b" }, /* RLM */
		{ "a\xE2\x80\xA8"
		  "b",
		  "a" FFFD "b" }, /* line separator */
		{ "\xEF\xBB\xBF"
		  "a",
		  FFFD "a" }, /* byte order mark */
		{ "\xD8\x9C"
		  "a",
		  FFFD "a" }, /* Arabic letter mark */
		{ "\xEF\xBF\xBE\xEF\xBF\xBF", FFFD FFFD }, /* no characters */
		{ FAMILY, FAMILY },                        /* joiners stay */
		{ "\xE2\x80\x8C", "\xE2\x80\x8C" },        /* non-joiner */
		{ KANJI "e" COMBINING_ACUTE, KANJI "e" COMBINING_ACUTE },
		{ "a\xFF"
		  "b",
		  "a" FFFD "b" }, /* a file's name */
		{ "a\xE6\x97", "a" FFFD },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		okr_text_clean(&out, okr_span_of(rows[i].text));
		check_buf(rows[i].clean, &out, rows[i].clean);
	}
	okr_text_clean(&out, (struct okr_span){ "a\0b", 3 });
	check_buf("NUL", &out, "a" FFFD "b");
	okr_buf_release(&out);
}

static void
folds_what_people_call_the_same(void **state)
{
	static const struct {
		const char *text, *folded;
	} rows[] = {
		{ "", "" },
		{ "   ", "" },
		{ "Key Result", "key result" },
		{ "  Key \t\n Result ", "key result" },
		{ "STRASSE", "strasse" },
		{ "Stra\xC3\x9F"
		  "e",
		  "strasse" },                                /* sharp s */
		{ "\xC3\x89T\xC3\x89", E_ACUTE "t" E_ACUTE }, /* capitals */
		{ "e" COMBINING_ACUTE, E_ACUTE },             /* decomposed */
		{ "Key\xC2\xA0Result", "key result" },        /* no-break */
		{ "\xEF\xBC\xAB\xEF\xBC\xB2", "kr" },         /* full width */
		{ "\xCE\xA3\xCE\xBF\xCF\x82",                 /* final sigma */
		  "\xCF\x83\xCE\xBF\xCF\x83" },
		{ KANJI, KANJI },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		okr_text_fold(&out, okr_span_of(rows[i].text));
		check_buf(rows[i].text, &out, rows[i].folded);
	}
	/* It appends, and squeezes only what it appends. */
	okr_buf_text(&out, "x ");
	okr_text_fold(&out, OKR_SPAN(" A "));
	check_buf("append", &out, "x a");
	okr_text_fold(&out, (struct okr_span){ 0 });
	check_buf("no text", &out, "");
	okr_buf_release(&out);
}

static void
steps_through_characters(void **state)
{
	static const unsigned long want[] = { 'a', 0xE9, 0x65E5, 0x1F469 };
	struct okr_span s = OKR_SPAN("a" E_ACUTE KANJI WOMAN);
	size_t at = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(want); i++)
		assert_int_equal(okr_text_next(s, &at), want[i]);
	assert_int_equal(at, s.n);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_the_first_bad_byte),
		cmocka_unit_test(finds_it_wherever_it_stands),
		cmocka_unit_test(cuts_between_graphemes),
		cmocka_unit_test(measures_terminal_cells),
		cmocka_unit_test(fits_whole_graphemes_into_cells),
		cmocka_unit_test(shows_nothing_that_steers_a_terminal),
		cmocka_unit_test(folds_what_people_call_the_same),
		cmocka_unit_test(steps_through_characters),
	};

	return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
