/* gnuplot's bytes, checked and finished; which characters fonts have. */
/* SPDX-License-Identifier: ISC */
#include "okr/out/finish.h"

#include "okr/base/day.h"
#include "okr/out/glyphs.h"
#include "unit.h"

#define SPAN(text) \
	{ \
		text, sizeof(text) - 1 \
	}

static void
sees_half_a_picture(void **state)
{
	static const struct {
		const char *name;
		enum okr_format format;
		struct okr_span bytes;
		bool whole;
	} rows[] = {
		{ "svg", OKR_SVG, SPAN("<?xml?>\n<svg>\n</svg>\n\n"), true },
		{ "cut svg", OKR_SVG, SPAN("<?xml?>\n<svg>\n"), false },
		{ "png", OKR_PNG, SPAN("\x89PNG....IEND\xAE\x42\x60\x82"),
		  true },
		{ "cut png", OKR_PNG, SPAN("\x89PNG....IEND\xAE\x42"), false },
		{ "pdf", OKR_PDF, SPAN("%PDF-1.5\n...%%EOF\n"), true },
		{ "empty", OKR_PDF, SPAN(""), false },
		{ "another", OKR_SVG, SPAN("%PDF-1.5\n...</svg>"), false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		check_true(rows[i].name,
			   okr_finish_is_whole(rows[i].format, rows[i].bytes) ==
			       rows[i].whole);
}

/* Only lines that gnuplot made are touched: text stays as it is. */
static void
finishes_svg(void **state)
{
	static const struct okr_span before = SPAN(
	    "<svg \n"
	    "<title>Gnuplot</title>\n"
	    "<desc>Produced</desc>\n"
	    "\t<g transform=\"t\" font-family=\"Arial:Bold\" size=\"1\">\n"
	    "\t\t<text>font-family=\"Arial:Bold\" <title></text>\n"
	    "\t\t<text>]]]>]> ]]>></text>\n"
	    "\t<g transform=\"t\" font-family=\"Arial\">\n"
	    "\t<g transform=\"t\">\n"
	    "\t<g id=\"gnuplot_plot_1\" ><title>$d0 using 1</title>\n"
	    "</svg>\n");
	struct okr_buf out = { 0 };

	(void)state;
	okr_finish_svg(&out, before, OKR_SPAN("a < b & c"),
		       OKR_SPAN("</desc>"));
	check_buf("svg", &out,
		  "<svg role=\"img\"\n"
		  "<title>a &lt; b &amp; c</title>\n"
		  "<desc>&lt;/desc&gt;</desc>\n"
		  "\t<g transform=\"t\" font-family=\"Arial,Liberation Sans,"
		  "Helvetica,sans-serif\" font-weight=\"bold\" size=\"1\">\n"
		  "\t\t<text>font-family=\"Arial:Bold\" <title></text>\n"
		  "\t\t<text>]]]&gt;]> ]]&gt;></text>\n"
		  "\t<g transform=\"t\" font-family=\"Arial,Liberation Sans,"
		  "Helvetica,sans-serif\">\n"
		  "\t<g transform=\"t\">\n"
		  "\t<g id=\"gnuplot_plot_1\" >\n"
		  "</svg>\n");
	okr_buf_release(&out);
}

/* Anchored at the other end, which is the same place. */
static void
turns_svg_text(void **state)
{
	static const struct okr_span before = SPAN(
	    "\t<g text-anchor=\"start\">\n"
	    "\t\t<text>1. \xD7\x90 a</text>\n"
	    "\t<g text-anchor=\"end\">\n"
	    "\t\t<text>\xD8\xA7</text>\n"
	    "\t<g text-anchor=\"middle\">\n"
	    "\t\t<text>\xD8\xA7</text>\n"
	    "\t\t<text>a \xD8\xA7</text>\n"
	    "\t\t<text>1 + 2</text>\n");
	struct okr_buf out = { 0 };

	(void)state;
	okr_finish_svg(&out, before, (struct okr_span){ 0 },
		       (struct okr_span){ 0 });
	check_buf("svg", &out,
		  "\t<g text-anchor=\"start\">\n"
		  "\t\t<text direction=\"rtl\" text-anchor=\"end\">1. "
		  "\xD7\x90 a</text>\n"
		  "\t<g text-anchor=\"end\">\n"
		  "\t\t<text direction=\"rtl\" text-anchor=\"start\">"
		  "\xD8\xA7</text>\n"
		  "\t<g text-anchor=\"middle\">\n"
		  "\t\t<text direction=\"rtl\" text-anchor=\"middle\">"
		  "\xD8\xA7</text>\n"
		  "\t\t<text>a \xD8\xA7</text>\n"
		  "\t\t<text>1 + 2</text>\n");
	okr_buf_release(&out);
}

static void
dates_pdf(void **state)
{
	struct okr_buf pdf = { 0 };

	(void)state;
	okr_buf_text(&pdf, "%PDF /CreationDate (D:20261121205959Z) %%EOF");
	okr_finish_pdf(&pdf, okr_day_of(2026, 1, 2));
	check_buf("dated", &pdf,
		  "%PDF /CreationDate (D:20260102000000Z) %%EOF");
	okr_buf_text(&pdf, "%PDF /CreationDate (D:2026");
	okr_finish_pdf(&pdf, okr_day_of(2026, 1, 2));
	check_buf("cut", &pdf, "%PDF /CreationDate (D:2026");
	okr_buf_release(&pdf);
}

static void
reads_coverage(void **state)
{
	static const struct {
		unsigned long c;
		bool has;
	} rows[] = { { 0x20, true },   { 0x7E, true },    { 0x7F, false },
		     { 0xA0, true },   { 0x2190, true },  { 0x2192, true },
		     { 0x2195, true }, { 0x2196, false }, { 0x60A3, false } };
	struct okr_coverage c;

	(void)state;
	okr_coverage_read(&c, OKR_SPAN(":charset=2192-2195\n"
				       ":charset=20-7e a0 2190-2193\n"
				       "nonsense\n"));
	for (size_t i = 0; i < COUNT(rows); i++)
		check_true("a character",
			   okr_coverage_has(&c, rows[i].c) == rows[i].has);
	okr_coverage_release(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sees_half_a_picture),
		cmocka_unit_test(finishes_svg),
		cmocka_unit_test(turns_svg_text),
		cmocka_unit_test(dates_pdf),
		cmocka_unit_test(reads_coverage),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
