/* Stems: their order, their words, and that nothing touches. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_freshness.h"

#include "hostile.h"
#include "okr/draw/freshness_text.h"
#include "overlap.h"
#include "screen.h"

#define MOST 40

static struct okr_unread rows_of[MOST];

static struct okr_span
title_of(size_t i)
{
	return okr_span_of(hostile_title(i));
}

/* n key results, the first read `days` ago, the next two days less each. */
static struct okr_freshness_view
view_of(size_t n, int32_t days, bool owners, bool teams)
{
	int32_t as_of = okr_day_of(2026, 11, 20);

	for (size_t i = 0; i < n; i++) {
		int32_t age = days > 2 * (int32_t)i ? days - 2 * (int32_t)i : 0;
		bool read = i % 3 > 0;

		rows_of[i] = (struct okr_unread){
			.id = OKR_SPAN("K"),
			.title = title_of(i),
			.owner = owners ? title_of(i + 5) : OKR_SPAN(""),
			.team = teams ? title_of(i + 9) : OKR_SPAN(""),
			.fresh = { age, read ? as_of - age : OKR_DAY_NONE,
				   read },
		};
	}
	return (struct okr_freshness_view){
		.row = rows_of,
		.n = n,
		.limit = 14,
		.setting = { .as_of = as_of, .source = OKR_SPAN("okrs.csv") },
	};
}

static void
stalest_come_first(void **state)
{
	struct okr_unread rows[] = {
		{ .id = OKR_SPAN("c"), .fresh = { .days = 3 } },
		{ .id = OKR_SPAN("b"), .fresh = { .days = 30 } },
		{ .id = OKR_SPAN("a-2"), .fresh = { .days = 3 } },
		{ .id = OKR_SPAN("a"), .fresh = { .days = 3 } },
	};
	struct okr_freshness_view view = { .row = rows, .n = COUNT(rows) };
	static const char *const order[] = { "b", "a", "a-2", "c" };

	(void)state;
	okr_freshness_sort(&view);
	for (size_t i = 0; i < view.n; i++)
		check_span("place", rows[i].id, order[i]);
}

/* More than twice the third, and than the limit, is cut; the next is not. */
static void
a_few_very_stale_are_cut(void **state)
{
	static const struct {
		const char *name;
		int32_t days[4];
		size_t n;
		int32_t longest;
	} rows[] = {
		{ "none", { 0 }, 0, 0 },
		{ "one", { 500 }, 1, 500 },
		{ "two", { 500, 3 }, 2, 500 },
		{ "twice the third", { 60, 50, 30, 1 }, 4, 60 },
		{ "more than twice", { 61, 50, 30, 1 }, 4, 50 },
		{ "two of them", { 900, 61, 30, 1 }, 4, 30 },
		{ "twice the limit", { 28, 2, 1, 0 }, 4, 28 },
		{ "more than that", { 29, 2, 1, 0 }, 4, 2 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_freshness_view view = view_of(rows[i].n, 0, 0, 0);

		for (size_t k = 0; k < rows[i].n; k++)
			view.row[k].fresh.days = rows[i].days[k];
		check_true(rows[i].name,
			   okr_freshness_longest(&view) == rows[i].longest);
	}
}

static void
nothing_touches(void **state)
{
	static const struct {
		size_t n, top;
		int32_t days, limit;
		bool owners, teams;
		size_t pages;
	} rows[] = {
		{ 0, 0, 0, 14, true, true, 1 },
		{ 1, 0, 0, 14, true, false, 1 },
		{ 10, 0, 50, 14, true, true, 1 },
		{ 16, 0, 50, 14, true, true, 1 },
		{ 16, 0, 400, 14, false, true, 1 },
		{ 16, 16, 33, 14, false, false, 2 },
		{ 40, 40, 90, 3, true, true, 4 },
		{ 12, 0, 14, 14, true, true, 1 },
		{ 12, 0, 20, 3660, true, true, 1 },
		{ 12, 0, 20, 0, true, true, 1 },
		{ 3, 0, 5000, 1, true, true, 1 },
		{ 3, 0, 15, 14, true, true, 1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_freshness_view view = view_of(rows[i].n,
							 rows[i].days,
							 rows[i].owners,
							 rows[i].teams);
		struct okr_pages pages;

		view.limit = rows[i].limit;
		view.setting.top = rows[i].top;
		pages_open(&pages);
		okr_freshness_draw(&pages, &view);
		pages_close(&pages, rows[i].pages, i);
	}
}

/* From 20 days down by two: 20, 18, 16 are over 14; 14 is not. */
static void
titles_say_the_finding(void **state)
{
	static const struct {
		size_t n, undated;
		int32_t days, limit;
		const char *title;
	} rows[] = {
		{ 0, 0, 0, 14, "No open key result waits for a reading" },
		{ 0, 2, 0, 14, "No open key result says when it was read" },
		{ 1, 0, 15, 14,
		  "The only open key result has had no reading for over 14 "
		  "days" },
		{ 1, 0, 14, 14,
		  "No open key result has gone over 14 days without a "
		  "reading" },
		{ 5, 0, 14, 14,
		  "None of 5 open key results has gone over 14 days without "
		  "a reading" },
		{ 5, 1, 14, 14,
		  "No open key result is known to have gone over 14 days "
		  "without a reading" },
		{ 2, 1, 20, 14,
		  "2 of 3 open key results have had no reading for over 14 "
		  "days" },
		{ 5, 0, 20, 14,
		  "3 of 5 open key results have had no reading for over 14 "
		  "days" },
		{ 5, 0, 16, 14,
		  "1 of 5 open key results has had no reading for over 14 "
		  "days" },
		{ 2, 0, 20, 1,
		  "Both open key results have had no reading for over 1 day" },
		{ 3, 0, 20, 14,
		  "All 3 open key results have had no reading for over 14 "
		  "days" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_freshness_view view = view_of(rows[i].n,
							 rows[i].days, 1, 1);
		struct okr_caption c = { 0 };

		view.undated = rows[i].undated;
		view.limit = rows[i].limit;
		okr_freshness_caption(&c, &view);
		check_buf("title", &c.title, rows[i].title);
		okr_caption_release(&c);
	}
}

/* 16 rows from 50 days down by two: ten to 32; the other six 30 to 20. */
static void
the_rest_is_told(void **state)
{
	struct okr_freshness_view view = view_of(16, 50, true, true);
	struct okr_caption c = { 0 };

	(void)state;
	view.undated = 3;
	view.setting.title = OKR_SPAN("Mine");
	okr_freshness_caption(&c, &view);
	check_buf("title", &c.title, "Mine");
	check_buf("subtitle", &c.subtitle,
		  "Days since the last reading \xC2\xB7 open key results, "
		  "stalest first \xC2\xB7 as of 2026-11-20");
	check_buf("footer", &c.footer,
		  "Ring: never read, counted from its first day. Limit: "
		  "--stale 14. Done and dropped key results are not counted. "
		  "The 10 stalest of 16; the other 6: 30 days or less, 6 over "
		  "the limit. Not drawn: 3 with a reading but without its "
		  "day. Source: okrs.csv");
	okr_caption_release(&c);
}

static void
rows_are_said(void **state)
{
	struct okr_unread rows[] = {
		{ .title = OKR_SPAN("Wait"),
		  .owner = OKR_SPAN("A. Okafor"),
		  .team = OKR_SPAN("Operations"),
		  .fresh = { 36, okr_day_of(2026, 10, 15), true } },
		{ .title = OKR_SPAN("Enrol"),
		  .team = OKR_SPAN("Growth"),
		  .fresh = { 1, OKR_DAY_NONE, false } },
		{ .title = OKR_SPAN("Calls"),
		  .fresh = { 0, okr_day_of(2026, 11, 20), true } },
	};
	struct okr_freshness_view view = {
		.row = rows,
		.n = COUNT(rows),
		.limit = 14,
		.setting = { .as_of = okr_day_of(2026, 11, 20) },
	};
	struct okr_buf out = { 0 };

	(void)state;
	okr_freshness_say(&out, &view);
	check_buf("said", &out,
		  "1 of 3 open key results has had no reading for over 14 "
		  "days\n"
		  "Days since the last reading \xC2\xB7 open key results, "
		  "stalest first \xC2\xB7 as of 2026-11-20\n"
		  "Wait: 36 days, last read on 2026-10-15 (A. Okafor, "
		  "Operations).\n"
		  "Enrol: 1 day, never read (Growth).\n"
		  "Calls: 0 days, last read on 2026-11-20.\n");
	okr_buf_release(&out);
}

static void
lines_fit_the_terminal(void **state)
{
	struct okr_freshness_view view = view_of(16, 50, true, true);

	(void)state;
	for (size_t width = NARROWEST; width <= WIDEST; width++) {
		struct okr_screen s;

		screen_open(&s, width);
		okr_freshness_print(&s, &view);
		screen_close(&s);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stalest_come_first),
		cmocka_unit_test(a_few_very_stale_are_cut),
		cmocka_unit_test(nothing_touches),
		cmocka_unit_test(titles_say_the_finding),
		cmocka_unit_test(the_rest_is_told),
		cmocka_unit_test(rows_are_said),
		cmocka_unit_test(lines_fit_the_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
