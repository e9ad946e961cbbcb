/* What every kind of chart promises, over the table of kinds. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart.h"

#include <strings.h>

#include "hostile.h"
#include "okr/base/mem.h"
#include "okr/base/text.h"
#include "okr/draw/spoken.h"
#include "okr/out/gpscript.h"
#include "overlap.h"

static const char *const cycles[] = { "2025-Q4", "2026-Q1", "2026-Q2",
				      "2026-Q3", "2026-Q4", "2026" };

static const struct {
	const char *name;
	size_t objectives;
	size_t ncycle;
} plans[] = {
	{ "no.csv", 0, 1 },
	{ "one.csv", 1, 6 },
	{ "some.csv", 20, 6 },
	{ "many.csv", 96, 6 },
};

static struct okr_style style;

/* A plan while it is looked at. */
struct opened {
	struct okr_inquiry q;
	struct okr_view view;
};

static int
begin(void **state)
{
	if (enter_folder(state) != 0)
		return -1;
	okr_diag_begin("test");
	okr_diag_quiet(true);
	for (size_t i = 0; i < COUNT(plans); i++)
		hostile_plan(plans[i].name, plans[i].objectives,
			     cycles + COUNT(cycles) - plans[i].ncycle,
			     plans[i].ncycle);
	okr_style_load(&style);
	return 0;
}

static int
end(void **state)
{
	okr_style_release(&style);
	return leave_folder(state);
}

/* The numbers that okr-score would have printed; any factor will do. */
static void
score_plan(struct okr_inquiry *q)
{
	size_t n = (size_t)q->scored.plan.n + 1;

	q->scored.numbers = okr_mem_new(n, sizeof(*q->scored.numbers));
	for (uint32_t row = 1; row < n; row++)
		q->scored.numbers[row] = (struct okr_numbers){
			.score = okr_score_end(&q->score, row).score,
			.expected = okr_score_end(&q->score, row).expected,
			.factor = 0.5,
		};
	q->scored.has_score = true;
}

static void
open_plan(struct opened *o, const char *path)
{
	int32_t as_of;

	assert_true(okr_day_parse(OKR_SPAN(HOSTILE_AS_OF), &as_of));
	if (!okr_inquiry_open(&o->q, path, as_of))
		fail_msg("%s: no plan", path);
	score_plan(&o->q);
	okr_view_init(&o->view, &o->q);
}

static void
close_plan(struct opened *o)
{
	okr_view_release(&o->view);
	okr_inquiry_release(&o->q);
}

/* Each row of the table is whole, and found by its name. */
static void
kinds_are_whole(void **state)
{
	(void)state;
	for (const struct okr_chart *const *c = okr_charts; *c; c++) {
		assert_non_null((*c)->name);
		check_true((*c)->name, (*c)->question && (*c)->draw &&
					   (*c)->print && (*c)->say);
		assert_ptr_equal(okr_chart_find((*c)->name), *c);
	}
}

static size_t
count_faults(const struct okr_chart *chart, struct okr_view *view)
{
	struct okr_pages pages;
	size_t faults;

	okr_pages_init(&pages, &style);
	chart->draw(&pages, view);
	okr_pages_number(&pages);
	faults = page_faults(&pages);
	okr_pages_release(&pages);
	return faults;
}

/* On every page that it is laid out for. */
static void
check_pages(const struct okr_chart *chart, struct opened *o, const char *plan)
{
	static const struct {
		int width, height;
	} sheets[] = { { 1920, 1080 },
		       { 1440, 1080 },
		       { 1684, 1191 },
		       { 1080, 1920 },
		       { 3000, 700 } };

	for (size_t i = 0; i < COUNT(sheets); i++)
		for (int d = 0; okr_density_words[d]; d++) {
			style.page = okr_chart_page(chart, sheets[i].width,
						    sheets[i].height,
						    (enum okr_density)d);
			if (count_faults(chart, &o->view) > 0)
				fail_msg("%s of %s on %dx%d, %s", chart->name,
					 plan, sheets[i].width,
					 sheets[i].height,
					 okr_density_words[d]);
			style.page = okr_page_standard;
		}
}

static void
nothing_touches_on_any_page(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(plans); i++) {
		struct opened o;

		open_plan(&o, plans[i].name);
		for (const struct okr_chart *const *c = okr_charts; *c; c++)
			check_pages(*c, &o, plans[i].name);
		close_plan(&o);
	}
}

static bool
has_word(struct okr_span text, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; i + n <= text.n; i++)
		if (strncasecmp(text.s + i, word, n) == 0)
			return true;
	return false;
}

static void
check_colours(const struct okr_chart *chart, const struct okr_scene *s)
{
	static const char *const colours[] = { "crimson", "navy", "amber",
					       "blue", "green" };

	for (size_t i = 0; i < s->n; i++)
		for (size_t k = 0; k < COUNT(colours); k++)
			if (has_word(s->item[i].text, colours[k]))
				fail_msg("%s: '%.*s'", chart->name,
					 (int)s->item[i].text.n,
					 s->item[i].text.s);
}

/* A theme may have other colours, and so may a reader. */
static void
no_words_name_a_colour(void **state)
{
	struct opened o;

	(void)state;
	open_plan(&o, "some.csv");
	for (const struct okr_chart *const *c = okr_charts; *c; c++) {
		struct okr_pages pages;

		okr_pages_init(&pages, &style);
		(*c)->draw(&pages, &o.view);
		for (size_t i = 0; i < pages.n; i++)
			check_colours(*c, &pages.scene[i]);
		okr_pages_release(&pages);
	}
	close_plan(&o);
}

static void
check_width(const struct okr_chart *chart, struct okr_view *view, size_t width,
	    const char *plan)
{
	struct okr_span rest, line;
	struct okr_screen s;

	okr_screen_init(&s, &style.palette, width);
	chart->print(&s, view);
	rest = okr_buf_view(&s.text);
	while (okr_span_next(&rest, '\n', &line))
		if (okr_text_width(line) > width)
			fail_msg("%s of %s: more than %zu cells: '%.*s'",
				 chart->name, plan, width, (int)line.n, line.s);
	okr_screen_release(&s);
}

/* A promise: 20 cells are the fewest that okr-plot knows. */
static void
no_line_is_wider_than_asked(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(plans); i++) {
		struct opened o;

		open_plan(&o, plans[i].name);
		for (const struct okr_chart *const *c = okr_charts; *c; c++)
			for (size_t width = 20; width <= 200; width++)
				check_width(*c, &o.view, width, plans[i].name);
		close_plan(&o);
	}
}

/* Each row that is told is one line, and none is empty inside. */
static void
says_lines(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(plans); i++)
		for (const struct okr_chart *const *c = okr_charts; *c; c++) {
			struct okr_buf lines = { 0 }, paragraph = { 0 };
			struct opened o;

			open_plan(&o, plans[i].name);
			okr_spoken_lines(&lines, *c, &o.view);
			okr_spoken_paragraph(&paragraph, *c, &o.view);
			check_true((*c)->name,
				   lines.n > 2 &&
				       lines.s[lines.n - 1] == '\n' &&
				       lines.s[lines.n - 2] != '\n');
			check_true((*c)->name, paragraph.n > 0 &&
						   memchr(paragraph.s, '\n',
							  paragraph.n) == NULL);
			okr_buf_release(&lines);
			okr_buf_release(&paragraph);
			close_plan(&o);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kinds_are_whole),
		cmocka_unit_test(nothing_touches_on_any_page),
		cmocka_unit_test(no_words_name_a_colour),
		cmocka_unit_test(no_line_is_wider_than_asked),
		cmocka_unit_test(says_lines),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
