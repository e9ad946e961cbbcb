/* The script: what a cell may hold never becomes gnuplot's. */
/* SPDX-License-Identifier: ISC */
#include "okr/out/gpscript.h"

#include "unit.h"

#define REPLACED "\xEF\xBF\xBD"

static void
quotes_what_gnuplot_would_run(void **state)
{
	static const struct {
		const char *text, *quoted;
	} rows[] = {
		{ "", "\"\"" },
		{ "plain", "\"plain\"" },
		{ "it's", "\"it's\"" },
		{ "say \"no\"", "\"say \\\"no\\\"\"" },
		{ "`touch x`", "\"\\`touch x\\`\"" },
		{ "a\\", "\"a\\\\\"" },
		{ "\\\"", "\"\\\\\\\"\"" },
		{ "a\nsystem('x')", "\"a" REPLACED "system('x')\"" },
		{ "\x1B[31m", "\"" REPLACED "[31m\"" },
		{ "\xC2\x85", "\"" REPLACED "\"" }, /* C1: next line */
		{ "100% {x}_y @z $d", "\"100% {x}_y @z $d\"" },
		{ "EOD", "\"EOD\"" },
		{ "\xC3\xA9\xE6\x97\xA5", "\"\xC3\xA9\xE6\x97\xA5\"" },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		okr_gpscript_quote(&out, okr_span_of(rows[i].text));
		check_buf(rows[i].text, &out, rows[i].quoted);
	}
	okr_buf_release(&out);
}

/* A quoted string has no bare quote and no line end, whatever went in. */
static void
quotes_any_bytes(void **state)
{
	struct okr_buf out = { 0 };
	char text[3] = { 0 };

	(void)state;
	for (int a = 1; a < 128; a++)
		for (int b = 1; b < 128; b++) {
			bool escaped = false;

			text[0] = (char)a;
			text[1] = (char)b;
			out.n = 0;
			okr_gpscript_quote(&out, okr_span_of(text));
			for (size_t i = 1; i + 1 < out.n; i++) {
				char c = out.s[i];

				check_true(text, c != '\n');
				check_true(text,
					   escaped || (c != '"' && c != '`'));
				escaped = !escaped && c == '\\';
			}
			check_true(text, !escaped);
		}
	okr_buf_release(&out);
}

static void
refuses_fonts_that_are_more(void **state)
{
	static const struct {
		const char *name;
		bool is;
	} rows[] = {
		{ "Arial", true },         { "DejaVu Sans", true },
		{ "Noto_Sans-CJK", true }, { "", false },
		{ "F,22", false },         { "F\"; system('x')", false },
		{ "F`x`", false },         { "F:Bold", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		check_true(rows[i].name,
			   okr_gpscript_is_font(rows[i].name) == rows[i].is);
}

static void
writes_a_page(void **state)
{
	struct okr_paper sheet = { OKR_SVG, "Arial", 960, 540, NULL };
	struct okr_type type = { { 22, true }, 0x1F2933, OKR_RIGHT };
	struct okr_point p[] = { { 0, 0 }, { 10.5, 20.25 } };
	struct okr_style style;
	struct okr_scene s;
	struct okr_buf out = { 0 };

	(void)state;
	okr_style_load(&style);
	okr_scene_init(&s, &style);
	okr_scene_box(&s, (struct okr_box){ 0, 0, 10, 20 }, 0xFF);
	okr_scene_box(&s, (struct okr_box){ 10, 0, 20, 20 }, 0xFFFFFF);
	okr_scene_line(&s, p, 2, (struct okr_stroke){ 0x112233, 2.5, 0, 0 });
	okr_scene_text(&s, p[0], type, OKR_SPAN("\"hi\""));
	okr_gpscript_begin(&out, &sheet);
	check_buf("begin", &out,
		  "# Pixels of a page, y down.  Run with: gnuplot -d\n"
		  "set terminal svg size 960,540 dynamic background rgb "
		  "\"#FFFFFF\" noenhanced font \"Arial,22\" "
		  "fontscale 0.6667 linewidth 0.5000\n"
		  "set encoding utf8\n");
	okr_gpscript_page(&out, &sheet, &s);
	check_buf("page", &out,
		  "\nreset\n"
		  "set margins 0,0,0,0\n"
		  "unset border\n"
		  "unset tics\n"
		  "unset key\n"
		  "set xrange [0:1920]\n"
		  "set yrange [1080:0]\n"
		  "set label \"\\\"hi\\\"\" at 0,2.93 right "
		  "font \"Arial:Bold,22\" tc rgb \"#1F2933\" noenhanced "
		  "front\n"
		  "$d0 << EOD\n"
		  "5 10 0 10 0 20 255\n"
		  "15 10 10 20 0 20 16777215\n"
		  "EOD\n"
		  "$d2 << EOD\n"
		  "0 0\n"
		  "10.5 20.25\n"
		  "\n"
		  "EOD\n"
		  "plot $d0 using 1:2:3:4:5:6:7 with boxxyerror fs solid "
		  "noborder lc rgb variable, \\\n"
		  "\t$d2 with lines lw 2.5 dt solid lc rgb \"#112233\"\n");
	okr_buf_release(&out);
	okr_scene_release(&s);
	okr_style_release(&style);
}

/* A sheet of another shape has the page in its middle. */
static void
keeps_the_shape(void **state)
{
	struct okr_paper sheet = { OKR_PNG, "Arial", 1920, 2160, NULL };
	struct okr_style style;
	struct okr_scene s;
	struct okr_buf out = { 0 };

	(void)state;
	okr_style_load(&style);
	okr_scene_init(&s, &style);
	okr_gpscript_page(&out, &sheet, &s);
	okr_buf_char(&out, '\0');
	assert_non_null(strstr(out.s, "set yrange [1620:-540]\n"));
	okr_buf_release(&out);
	okr_scene_release(&s);
	okr_style_release(&style);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(quotes_what_gnuplot_would_run),
		cmocka_unit_test(quotes_any_bytes),
		cmocka_unit_test(refuses_fonts_that_are_more),
		cmocka_unit_test(writes_a_page),
		cmocka_unit_test(keeps_the_shape),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
