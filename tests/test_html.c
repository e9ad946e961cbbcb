/* Pages in one file: ids, contents, and text that stays as it is. */
/* SPDX-License-Identifier: ISC */
#include "okr/out/html.h"

#include "unit.h"

static const char svg[] = "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n"
			  "<svg role=\"img\">\n<defs><circle id='gpDot'/>"
			  "<use xlink:href='#gpDot' id=\"b\"/>"
			  "<use href=\"#b\" fill='url(#b)'/></defs>\n"
			  "<text> id=\"x\" url(#x) &lt;b id='y'></text>\n"
			  "</svg>\n\n";

static bool
has(const struct okr_buf *in, const char *text)
{
	size_t n = strlen(text);

	for (size_t i = 0; i + n <= in->n; i++)
		if (memcmp(in->s + i, text, n) == 0)
			return true;
	return false;
}

/* Titles of the pages, each with that question or none. */
static void
make(struct okr_buf *out, const struct okr_style *style,
     const char *const *title, const char *question)
{
	struct okr_pages pages;

	okr_pages_init(&pages, style);
	for (; *title; title++) {
		struct okr_heading heading = { .title = okr_span_of(*title) };

		okr_pages_add(&pages, &heading)->question = question;
	}
	okr_html_begin(out, &pages);
	for (size_t i = 0; i < pages.n; i++)
		okr_html_page(out, &pages, i, OKR_SPAN(svg));
	okr_html_end(out);
	okr_pages_release(&pages);
}

static void
ids_are_of_the_page(void **state)
{
	static const char *const titles[] = { "a", "b", NULL };
	static const char *const wanted[] = {
		"<circle id='page-1-gpDot'/>"
		"<use xlink:href='#page-1-gpDot' id=\"page-1-b\"/>"
		"<use href=\"#page-1-b\" fill='url(#page-1-b)'/>",
		"<circle id='page-2-gpDot'/>",
		"<text> id=\"x\" url(#x) &lt;b id='y'></text>\n</svg>",
	};
	struct okr_style style;
	struct okr_buf out = { 0 };

	(void)state;
	okr_style_load(&style);
	make(&out, &style, titles, NULL);
	for (size_t i = 0; i < COUNT(wanted); i++)
		check_true(wanted[i], has(&out, wanted[i]));
	check_true("one declaration", !has(&out, "<?xml"));
	check_true("one type", !has(&out, "<!DOCTYPE svg"));
	okr_buf_release(&out);
	okr_style_release(&style);
}

static void
contents_name_each_section_once(void **state)
{
	static const struct {
		const char *title[4];
		const char *question, *has, *lacks;
	} rows[] = {
		{ { "a", "a" }, "why?", "<h1>Why?</h1>", "<nav" },
		{ { "a", "a" }, NULL, "<h1>a</h1>", "<h2" },
		{ { "a", "b" }, "why?", "<h1>a</h1>", "<h1>Why?" },
		{ { "a", "b", "b" },
		  "why?",
		  "<li><a href=\"#page-2\">Why?</a><br/>b</li>",
		  "href=\"#page-3\"" },
		{ { "a", "b", "b" },
		  "why?",
		  "<h2 id=\"page-2\">Why?</h2>",
		  "<h2 id=\"page-3\"" },
		{ { "a", "<b>&\"c\"" },
		  NULL,
		  "<a href=\"#page-2\">&lt;b&gt;&amp;&quot;c&quot;</a></li>",
		  "<b>" },
	};
	struct okr_style style;

	(void)state;
	okr_style_load(&style);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_buf out = { 0 };

		make(&out, &style, rows[i].title, rows[i].question);
		check_true(rows[i].has, has(&out, rows[i].has));
		check_true(rows[i].lacks, !has(&out, rows[i].lacks));
		okr_buf_release(&out);
	}
	okr_style_release(&style);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ids_are_of_the_page),
		cmocka_unit_test(contents_name_each_section_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
