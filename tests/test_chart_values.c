/* Values against teams: their order, their words, and that nothing touches. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_values.h"

#include "hostile.h"
#include "okr/draw/values_text.h"
#include "overlap.h"
#include "screen.h"

#define MOST 40

static struct okr_value_row rows_of[MOST];
static size_t counts[MOST][OKR_VALUES_COLUMNS];
static struct okr_span columns[OKR_VALUES_COLUMNS];

/* Row i has count i in each column, row 0 none. */
static struct okr_values_view
view_of(size_t n, size_t ncolumn, size_t factor)
{
	for (size_t k = 0; k < ncolumn; k++)
		columns[k] = okr_span_of(hostile_title(k));
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < ncolumn; k++)
			counts[i][k] = i * factor;
		rows_of[i] = (struct okr_value_row){
			.title = okr_span_of(hostile_title(i + 3)),
			.count = counts[i],
			.open = i * factor * ncolumn,
			.ever = i * factor * ncolumn + i % 2 * 7,
		};
	}
	return (struct okr_values_view){
		.row = rows_of,
		.n = n,
		.column = columns,
		.ncolumn = ncolumn,
		.of = 10,
		.setting = { .as_of = okr_day_of(2026, 11, 20),
			     .source = OKR_SPAN("okrs.csv") },
	};
}

static void
fewest_come_first(void **state)
{
	struct okr_value_row rows[] = {
		{ .title = OKR_SPAN("a"), .open = 3 },
		{ .title = OKR_SPAN("b"), .open = 0 },
		{ .title = OKR_SPAN("c"), .open = 3 },
		{ .title = OKR_SPAN("d"), .open = 1 },
	};
	struct okr_values_view view = { .row = rows, .n = COUNT(rows) };
	static const char *const order[] = { "b", "d", "a", "c" };

	(void)state;
	okr_values_sort(&view);
	for (size_t i = 0; i < view.n; i++)
		check_span("place", rows[i].title, order[i]);
}

static void
titles_say_the_finding(void **state)
{
	static const struct {
		size_t open[4];
		size_t n, of, unvalued;
		const char *title;
	} rows[] = {
		{ { 0 }, 0, 5, 5, "The plan has no value" },
		{ { 0, 0 }, 2, 0, 0, "No objective is open" },
		{ { 0 }, 1, 5, 5, "No open objective embodies the value" },
		{ { 0, 0 }, 2, 5, 5, "No open objective embodies a value" },
		{ { 0, 2 },
		  2,
		  5,
		  0,
		  "\xE2\x80\x9CShort\xE2\x80\x9D has no open objective behind "
		  "it" },
		{ { 0, 0, 1 },
		  3,
		  5,
		  1,
		  "2 of 3 values have no open objective behind them; 1 of 5 "
		  "open objectives embodies none" },
		{ { 1 },
		  1,
		  5,
		  2,
		  "The only value has an open objective behind it; 2 of 5 "
		  "open objectives embody none" },
		{ { 1, 2 },
		  2,
		  5,
		  0,
		  "Both values have an open objective behind them" },
		{ { 1, 2, 2 },
		  3,
		  5,
		  0,
		  "All values have an open objective behind them" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_values_view view = view_of(rows[i].n, 3, 1);
		struct okr_caption c = { 0 };

		for (size_t k = 0; k < rows[i].n; k++) {
			view.row[k].open = rows[i].open[k];
			view.row[k].title = okr_span_of(hostile_title(k));
		}
		view.of = rows[i].of;
		view.unvalued = rows[i].unvalued;
		okr_values_caption(&c, &view);
		check_buf("title", &c.title, rows[i].title);
		okr_caption_release(&c);
	}
}

static void
rows_are_said(void **state)
{
	size_t none[] = { 0, 0 }, one[] = { 0, 1 }, both[] = { 1, 4 };
	struct okr_value_row rows[] = {
		{ OKR_SPAN("Thrift"), none, 0, 3 },
		{ OKR_SPAN("Care"), one, 1, 1 },
		{ OKR_SPAN("Courage"), both, 5, 9 },
	};
	struct okr_values_view view = view_of(0, 0, 1);
	struct okr_buf out = { 0 };

	(void)state;
	columns[0] = OKR_SPAN("Run");
	columns[1] = OKR_SPAN("Other");
	view.row = rows;
	view.n = COUNT(rows);
	view.ncolumn = 2;
	view.others = 3;
	okr_values_say(&out, &view);
	check_buf("said", &out,
		  "\xE2\x80\x9CThrift\xE2\x80\x9D has no open objective behind "
		  "it\n"
		  "Open objectives that embody each value, by team \xC2\xB7 "
		  "fewest first \xC2\xB7 as of 2026-11-20\n"
		  "Thrift: no open objective, 3 in other cycles.\n"
		  "Care: 1 open objective (Other 1).\n"
		  "Courage: 5 open objectives (Run 1, Other 4).\n");
	okr_buf_release(&out);
}

static void
nothing_touches(void **state)
{
	static const struct {
		size_t n, ncolumn, factor, top, pages;
	} rows[] = {
		{ 0, 3, 1, 0, 1 },   { 1, 0, 1, 0, 1 },
		{ 2, 1, 1, 0, 1 },   { 12, 14, 1, 0, 1 },
		{ 13, 14, 1, 0, 2 }, { 12, 14, 9999, 0, 1 },
		{ 40, 7, 3, 0, 4 },  { 40, 7, 3, 5, 1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_values_view view = view_of(rows[i].n,
						      rows[i].ncolumn,
						      rows[i].factor);
		struct okr_pages pages;

		view.setting.top = rows[i].top;
		pages_open(&pages);
		okr_values_draw(&pages, &view);
		pages_close(&pages, rows[i].pages, i);
	}
}

static bool
ends_with(struct okr_span text, const char *end)
{
	size_t n = strlen(end);

	return text.n >= n && memcmp(text.s + text.n - n, end, n) == 0;
}

/*
 * Two regions that begin alike are told by their ends, in a terminal and on a
 * page; a name that begins as no other does keeps its beginning.
 */
static void
heads_are_told_apart(void **state)
{
	static const char *const names[] = { "Region of the North",
					     "Region of the South",
					     "Passenger Service" };
	struct okr_values_view view = view_of(2, COUNT(names), 1);
	struct okr_pages pages;
	struct okr_screen s;
	size_t south = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++)
		columns[i] = okr_span_of(names[i]);
	screen_open(&s, 80);
	okr_values_print(&s, &view);
	okr_buf_char(&s.text, '\0');
	assert_non_null(
	    strstr(s.text.s, " \u2026e North \u2026e South Passeng\u2026"));
	s.text.n--;
	screen_close(&s);

	view = view_of(2, OKR_VALUES_COLUMNS, 1);
	for (size_t i = 0; i < OKR_VALUES_COLUMNS; i++)
		columns[i] = okr_span_of(names[i % 2]);
	pages_open(&pages);
	okr_values_draw(&pages, &view);
	for (size_t i = 0; i < pages.scene->n; i++)
		south += ends_with(pages.scene->item[i].text, "uth");
	assert_int_equal(south, OKR_VALUES_COLUMNS / 2);
	pages_close(&pages, 1, 0);
}

static void
lines_fit_the_terminal(void **state)
{
	struct okr_values_view view = view_of(16, OKR_VALUES_COLUMNS, 2);

	(void)state;
	for (size_t width = NARROWEST; width <= WIDEST; width++) {
		struct okr_screen s;

		screen_open(&s, width);
		okr_values_print(&s, &view);
		screen_close(&s);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fewest_come_first),
		cmocka_unit_test(titles_say_the_finding),
		cmocka_unit_test(rows_are_said),
		cmocka_unit_test(nothing_touches),
		cmocka_unit_test(heads_are_told_apart),
		cmocka_unit_test(lines_fit_the_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
