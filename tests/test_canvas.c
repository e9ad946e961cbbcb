/* Curves of dots, drawn by hand beside. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/canvas.h"

#include "unit.h"

#define POINTS 3

/* Two cells wide and one high over four days: a dot is a day, a third. */
static void
curves_are_dots(void **state)
{
	static const struct {
		const char *name;
		size_t n;
		struct okr_axes_point point[POINTS];
		const char *dots;
	} rows[] = {
		{ "nothing", 0, { { 0, 0 } }, "  " },
		/* Dots 1 to 4 from the top: the first column's last, ... */
		{ "rising",
		  2,
		  { { -1, 0 }, { 3, 1 } },
		  "\xE2\xA1\xA0\xE2\xA0\x8A" },
		{ "level at the bottom",
		  2,
		  { { -1, 0 }, { 3, 0 } },
		  "\xE2\xA3\x80\xE2\xA3\x80" },
		{ "above and below the frame",
		  2,
		  { { -1, 2 }, { 3, 2 } },
		  "\xE2\xA0\x89\xE2\xA0\x89" },
		{ "one point", 1, { { -9, 0 } }, "\xE2\xA1\x80 " },
		{ "over a gap",
		  3,
		  { { -1, 0 }, { 1, NAN }, { 3, 0 } },
		  "\xE2\xA3\x80\xE2\xA3\x80" },
	};
	struct okr_window w = { 0, 3 };
	struct okr_palette palette;

	(void)state;
	okr_palette_load(&palette);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_screen s;
		struct okr_canvas c;

		okr_canvas_init(&c, 2, 1);
		okr_canvas_curve(&c, w, rows[i].point, rows[i].n,
				 okr_tone_plain);
		okr_screen_init(&s, &palette, 80);
		okr_canvas_print(&s, &c, 0);
		check_buf(rows[i].name, &s.text, rows[i].dots);
		okr_screen_release(&s);
		okr_canvas_release(&c);
	}
}

/* A trail has one sign in each column that it goes through. */
static void
trails_are_signs(void **state)
{
	static const struct okr_axes_point rise[] = { { 0, NAN },
						      { 2, 0 },
						      { 9, 1 } };
	struct okr_canvas_cell dot = { .sign = OKR_SPAN(".") };
	struct okr_window w = { 1, 9 };
	struct okr_palette palette;
	struct okr_screen s;
	struct okr_canvas c;

	(void)state;
	okr_palette_load(&palette);
	okr_canvas_init(&c, 9, 3);
	okr_canvas_trail(&c, w, rise, COUNT(rise), &dot);
	okr_canvas_sign(&c, 0, 0, okr_tone_dim, OKR_SPAN("#"));
	okr_canvas_sign(&c, 9, 0, okr_tone_dim, OKR_SPAN("#"));
	okr_canvas_sign(&c, 0, 3, okr_tone_dim, OKR_SPAN("#"));
	okr_screen_init(&s, &palette, 80);
	for (size_t row = 0; row < 3; row++) {
		okr_canvas_print(&s, &c, row);
		okr_screen_line_end(&s);
	}
	check_buf("trail", &s.text,
		  "#      ..\n"
		  "    ...\n"
		  "  ..\n");
	okr_screen_release(&s);
	okr_canvas_release(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(curves_are_dots),
		cmocka_unit_test(trails_are_signs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
