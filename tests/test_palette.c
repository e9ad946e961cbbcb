/* Every health can be told without its colour, and read with it. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/palette.h"

#include <math.h>

#include "unit.h"

static double
linear(uint32_t channel)
{
	double x = (channel & 0xFF) / 255.0;

	return x <= 0.04045 ? x / 12.92 : pow((x + 0.055) / 1.055, 2.4);
}

/* WCAG 2.1: contrast ratio of two colours. */
static double
contrast(uint32_t a, uint32_t b)
{
	double x = .2126 * linear(a >> 16) + .7152 * linear(a >> 8) +
		   .0722 * linear(a) + .05;
	double y = .2126 * linear(b >> 16) + .7152 * linear(b >> 8) +
		   .0722 * linear(b) + .05;

	return x > y ? x / y : y / x;
}

static void
looks_are_all_there(void **state)
{
	struct okr_palette p;

	(void)state;
	okr_palette_load(&p);
	for (int h = OKR_NO_HEALTH; h < OKR_NHEALTHS; h++) {
		const char *name = okr_health_word[h].s;

		check_true(name, p.health[h].word.n > 0);
		check_true(name, p.health[h].glyph.n > 0);
		check_true(name, p.health[h].ascii != '\0');
		check_true(name, p.health[h].shape < OKR_NSHAPES);
	}
	for (int c = 0; c < OKR_NCOLOURS; c++)
		check_true("a colour", c == OKR_PAPER || p.colour[c] != 0);
	check_span("word", p.health[OKR_OFF_TRACK].word, "Off track");
	assert_int_equal(p.health[OKR_OFF_TRACK].fill, 0xA61C3C);
	assert_int_equal(p.health[OKR_MISSED].cell, -1);
}

static void
no_two_look_alike(void **state)
{
	struct okr_palette p;

	(void)state;
	okr_palette_load(&p);
	for (int a = OKR_NO_HEALTH + 1; a < OKR_NHEALTHS; a++)
		for (int b = a + 1; b < OKR_NHEALTHS; b++) {
			const struct okr_look *x = &p.health[a];
			const struct okr_look *y = &p.health[b];

			check_true(okr_health_word[a].s,
				   x->shape != y->shape && x->fill != y->fill);
			check_true(okr_health_word[a].s,
				   x->ascii != y->ascii &&
				       !okr_span_eq(x->glyph, y->glyph));
		}
}

/* Without colours the greys of two healths are a step of 8 in L* apart. */
static double
lightness(uint32_t colour)
{
	return 116 * cbrt(linear(colour)) - 16; /* of what is not near black */
}

static void
greys_are_apart(void **state)
{
	struct okr_palette p;

	(void)state;
	okr_palette_load_theme(&p, OKR_MONO);
	for (int c = 0; c < OKR_NCOLOURS; c++)
		assert_int_equal(p.colour[c], (p.colour[c] & 0xFF) * 0x010101);
	for (int a = OKR_NO_HEALTH + 1; a < OKR_NHEALTHS; a++)
		for (int b = a + 1; b < OKR_NHEALTHS; b++)
			check_true(okr_health_word[a].s,
				   fabs(lightness(p.health[a].fill) -
					lightness(p.health[b].fill)) >= 8);
}

/* The numbers in cells are large: 3. */
static void
numbers_can_be_read(void **state)
{
	struct okr_palette p;

	(void)state;
	for (int theme = 0; okr_theme_words[theme]; theme++) {
		okr_palette_load_theme(&p, (enum okr_theme)theme);
		for (int i = 0; i <= 100; i++) {
			uint32_t fill = okr_palette_scale(&p, i / 100.0);

			check_true(okr_theme_words[theme],
				   contrast(okr_palette_on(&p, fill), fill) >=
				       3);
		}
	}
}

/* WCAG 1.4.3 for text on white, 4.5; text on fills is large, 3. */
static void
text_can_be_read(void **state)
{
	static const enum okr_colour text[] = { OKR_INK,     OKR_MUTED,
						OKR_NAVY,    OKR_AMBER_TEXT,
						OKR_CRIMSON, OKR_STACK_TEXT };
	struct okr_palette p;

	(void)state;
	for (int theme = 0; okr_theme_words[theme]; theme++) {
		okr_palette_load_theme(&p, (enum okr_theme)theme);
		for (size_t i = 0; i < COUNT(text); i++)
			check_true("text on paper",
				   contrast(p.colour[text[i]],
					    p.colour[OKR_PAPER]) >= 4.5);
		for (int h = OKR_NO_HEALTH; h < OKR_NHEALTHS; h++) {
			const struct okr_look *look = &p.health[h];

			check_true(okr_health_word[h].s,
				   contrast(look->on, look->fill) >= 3);
			check_true(okr_health_word[h].s,
				   contrast(p.colour[OKR_INK], look->tint) >=
				       4.5);
		}
	}
}

static void
blends(void **state)
{
	(void)state;
	assert_int_equal(okr_palette_blend(0x000000, 0xFF8000, 0), 0);
	assert_int_equal(okr_palette_blend(0x000000, 0xFF8000, 1), 0xFF8000);
	assert_int_equal(okr_palette_blend(0x000000, 0xFF8000, .5), 0x804000);
}

/*
 * xterm's cube has the levels 0, 95, 135, 175, 215, 255, so that 0x6BAED6 is
 * (1, 3, 4) of it: 16 + 36 + 18 + 4 = 74; 47 is nearer to 0, 48 to 95.
 */
static void
cells_are_the_nearest(void **state)
{
	static const struct {
		uint32_t colour;
		int cell;
	} rows[] = { { 0x000000, 16 },
		     { 0xFFFFFF, 231 },
		     { 0x6BAED6, 74 },
		     { 0x2F0000, 16 },
		     { 0x300000, 52 } };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(okr_palette_cell(rows[i].colour),
				 rows[i].cell);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_are_the_nearest),
		cmocka_unit_test(looks_are_all_there),
		cmocka_unit_test(no_two_look_alike),
		cmocka_unit_test(greys_are_apart),
		cmocka_unit_test(numbers_can_be_read),
		cmocka_unit_test(text_can_be_read),
		cmocka_unit_test(blends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
