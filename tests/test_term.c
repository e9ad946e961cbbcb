/* Bars in cells, colours, and signs without Unicode. */
/* SPDX-License-Identifier: ISC */
#include "okr/out/term.h"

#include <math.h>

#include "unit.h"

static struct okr_palette palette;

static int
load(void **state)
{
	(void)state;
	okr_palette_load(&palette);
	return 0;
}

/* Put what is on the screen out as the terminal would get it. */
static void
show(struct okr_buf *out, const struct okr_screen *s, bool colour, bool utf8)
{
	struct okr_term term = { 80, colour, utf8 };

	out->n = 0;
	okr_term_write(out, s, &term);
}

static void
draws_bars(void **state)
{
	static const struct {
		double share, tick;
		const char *utf8, *ascii;
	} rows[] = {
		{ 0, NAN, "\xC2\xB7\xC2\xB7\xC2\xB7\xC2\xB7", "...." },
		{ 1, NAN, "\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88",
		  "####" },
		{ 7, NAN, "\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88",
		  "####" },
		{ -1, NAN, "\xC2\xB7\xC2\xB7\xC2\xB7\xC2\xB7", "...." },
		{ NAN, NAN, "\xC2\xB7\xC2\xB7\xC2\xB7\xC2\xB7", "...." },
		{ .375, .8, "\xE2\x96\x88\xE2\x96\x8C\xC2\xB7\xE2\x94\x83",
		  "##.|" },
		{ .25, 1, "\xE2\x96\x88\xC2\xB7\xC2\xB7\xE2\x94\x83", "#..|" },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_screen s;

		okr_screen_init(&s, &palette, 80);
		okr_screen_bar(&s, okr_tone_plain, 4, rows[i].share,
			       rows[i].tick);
		show(&out, &s, false, true);
		check_buf(rows[i].ascii, &out, rows[i].utf8);
		show(&out, &s, false, false);
		check_buf(rows[i].ascii, &out, rows[i].ascii);
		okr_screen_release(&s);
	}
	okr_buf_release(&out);
}

static void
colours_when_asked(void **state)
{
	struct okr_buf out = { 0 };
	struct okr_screen s;

	(void)state;
	okr_screen_init(&s, &palette, 80);
	okr_screen_put(&s, okr_tone_plain, OKR_SPAN("a"));
	okr_screen_put(&s, okr_tone_health(&s, OKR_OFF_TRACK), OKR_SPAN("b"));
	okr_screen_put(&s, okr_tone_health(&s, OKR_MISSED), OKR_SPAN("c"));
	okr_screen_put(&s, okr_tone_bold, OKR_SPAN("d"));
	show(&out, &s, true, true);
	check_buf("colour", &out,
		  "a\x1B[38;5;125mb\x1B[0m\x1B[7mc\x1B[0m\x1B[1md\x1B[0m");
	show(&out, &s, false, true);
	check_buf("none", &out, "abcd");
	okr_buf_release(&out);
	okr_screen_release(&s);
}

/* Every health has a sign of its own in ASCII; text keeps its width. */
static void
does_without_unicode(void **state)
{
	struct okr_buf out = { 0 };
	struct okr_screen s;

	(void)state;
	okr_screen_init(&s, &palette, 80);
	for (int h = OKR_NO_HEALTH + 1; h < OKR_NHEALTHS; h++)
		okr_screen_put(&s, okr_tone_plain, palette.health[h].glyph);
	okr_screen_put(&s, okr_tone_plain,
		       OKR_SPAN(" \xC3\xA9\xE6\x97\xA5\xE2\x80\xA6"));
	show(&out, &s, false, false);
	check_buf("ascii", &out, "x.?*vo^! ???~");
	okr_buf_release(&out);
	okr_screen_release(&s);
}

static void
fits_columns(void **state)
{
	struct okr_buf out = { 0 };
	struct okr_screen s;

	(void)state;
	okr_screen_init(&s, &palette, 12);
	okr_screen_fit(&s, okr_tone_plain, OKR_SPAN("a long title"), 6);
	okr_screen_right(&s, okr_tone_plain, OKR_SPAN("0.5"), 6);
	okr_screen_line_end(&s);
	okr_screen_wrap(&s, okr_tone_plain, OKR_SPAN("one two three four"));
	show(&out, &s, false, true);
	check_buf("columns", &out,
		  "a lon\xE2\x80\xA6   0.5\none two\nthree four\n");
	okr_buf_release(&out);
	okr_screen_release(&s);
}

/* The environment decides for a terminal, nothing for a file. */
static void
looks_around(void **state)
{
	struct okr_term term;

	(void)state;
	setenv("COLUMNS", "123", 1);
	setenv("LC_ALL", "", 1);
	setenv("LC_CTYPE", "de_DE.UTF-8", 1);
	setenv("LANG", "C", 1);
	term = okr_term_look(STDIN_FILENO, OKR_AUTO, 0);
	assert_int_equal(term.width, 123);
	assert_true(term.utf8);
	setenv("LC_ALL", "C", 1);
	term = okr_term_look(STDIN_FILENO, OKR_ALWAYS, 3);
	assert_int_equal(term.width, 20);
	assert_true(!term.utf8 && term.colour);
	term = okr_term_look(-1, OKR_AUTO, 0);
	assert_int_equal(term.width, 80);
	assert_true(term.utf8 && !term.colour);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(draws_bars),
		cmocka_unit_test(colours_when_asked),
		cmocka_unit_test(does_without_unicode),
		cmocka_unit_test(fits_columns),
		cmocka_unit_test(looks_around),
	};

	return cmocka_run_group_tests(tests, load, NULL);
}
