/* A burnup: its words, and that nothing touches. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_burnup.h"

#include "hostile.h"
#include "okr/draw/burnup_text.h"
#include "overlap.h"
#include "screen.h"

#define AS_OF "2026-02-14"

static int32_t
day(const char *iso)
{
	int32_t out = 0;

	assert_true(okr_day_parse(okr_span_of(iso), &out));
	return out;
}

static struct okr_axes_point pace[2], line[100];
static bool read_on[100];

/*
 * Q1, half over: the pace is 0.50 of 1.00, and n readings a day apart lead up
 * to the score.
 */
static struct okr_burnup_view
view_of(size_t n, double score)
{
	struct okr_window w = { day("2026-01-01"), day("2026-03-31") };
	int32_t as_of = day(AS_OF);

	pace[0] = (struct okr_axes_point){ w.start - 1, 0 };
	pace[1] = (struct okr_axes_point){ w.due, 1 };
	for (size_t i = 0; i < n; i++) {
		line[i] = (struct okr_axes_point){ as_of - (int32_t)(n - 1 - i),
						   score * (double)(i + 1) /
						       (double)n };
		read_on[i] = true;
	}
	return (struct okr_burnup_view){
		.title = OKR_SPAN("Open clinics"),
		.what = OKR_SPAN("Objective O-1"),
		.many = "open objectives",
		.window = w,
		.pace = pace,
		.npace = 2,
		.line = line,
		.read = read_on,
		.nline = n,
		.nread = n,
		.score = n > 0 ? score : NAN,
		.expected = .5,
		.plan = 1,
		.forecast = { NAN, NAN, NAN },
		.health = OKR_OFF_TRACK,
		.setting = { .as_of = as_of, .source = OKR_SPAN("okrs.csv") },
	};
}

static void
titles_say_the_finding(void **state)
{
	static const struct {
		size_t n;
		double score, middle, high, plan;
		const char *as_of;
		enum okr_health health;
		const char *title;
	} rows[] = {
		{ 4, .4, .81, .9, 1, AS_OF, OKR_AT_RISK,
		  "heads for 0.81 of 1.00; twice as fast: 0.90" },
		{ 4, .4, .81, .995, 1, AS_OF, OKR_AT_RISK,
		  "heads for 0.81 of 1.00; it has to speed up" },
		{ 4, .4, .6951, .9, .7, AS_OF, OKR_AT_RISK,
		  "heads for 0.70; 0.70 is planned" },
		{ 4, .4, .9, 1, NAN, AS_OF, OKR_AT_RISK, "heads for 0.90" },
		{ 2, .4, .9, 1, 1, AS_OF, OKR_AT_RISK,
		  "stands at 0.40, 0.10 behind pace" },
		{ 4, .4, NAN, NAN, 1, AS_OF, OKR_AT_RISK,
		  "stands at 0.40, 0.10 behind pace" },
		{ 1, .5, NAN, NAN, 1, AS_OF, OKR_ON_TRACK,
		  "stands at 0.50, on pace" },
		{ 4, 1, 1, 1, 1, AS_OF, OKR_DONE_WELL,
		  "stands at 1.00, 0.50 ahead of pace, done" },
		{ 0, 0, NAN, NAN, 1, AS_OF, OKR_NO_DATA, "has no score yet" },
		{ 4, .3, .8, 1, 1, AS_OF, OKR_DROPPED, "was dropped at 0.30" },
		{ 0, 0, NAN, NAN, 1, "2025-12-01", OKR_NOT_STARTED,
		  "begins on 1 Jan 2026" },
		{ 4, .8, NAN, NAN, 1, "2026-04-01", OKR_MISSED,
		  "ended at 0.80 of 1.00" },
		{ 4, .8, NAN, NAN, .7, "2026-04-01", OKR_DONE_WELL,
		  "ended at 0.80, as planned or better" },
		/* On its last day there is nothing left to foresee. */
		{ 4, .8, .8, .8, 1, "2026-03-31", OKR_AT_RISK,
		  "stands at 0.80, 0.30 ahead of pace" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_burnup_view view = view_of(rows[i].n, rows[i].score);
		struct okr_caption c = { 0 };
		char want[200];

		view.forecast = (struct okr_forecast){ rows[i].middle,
						       rows[i].score,
						       rows[i].high };
		view.plan = rows[i].plan;
		view.health = rows[i].health;
		view.setting.as_of = day(rows[i].as_of);
		okr_burnup_caption(&c, &view);
		snprintf(want, sizeof(want),
			 "\xE2\x80\x9COpen clinics\xE2\x80\x9D %s",
			 rows[i].title);
		check_buf("title", &c.title, want);
		okr_caption_release(&c);
	}
}

static void
what_is_missing_is_said(void **state)
{
	struct okr_burnup_view view = view_of(0, 0);
	struct okr_caption c = { 0 };

	(void)state;
	view.none = true;
	okr_burnup_caption(&c, &view);
	check_buf("none", &c.title, "There are no open objectives to follow");
	check_span("none", okr_burnup_reason(&view), "No rows to plot");
	view.none = false;
	view.window.due = OKR_DAY_NONE;
	check_span("no due date", okr_burnup_reason(&view),
		   "It needs a due_date, or a cycle, to land on.");
	view.window.due = view.window.start - 1;
	check_span("inverted", okr_burnup_reason(&view),
		   "Its last day is before its first.");
	okr_caption_release(&c);
}

static void
footers_say_the_method(void **state)
{
	struct okr_burnup_view view = view_of(2, .4);
	struct okr_caption c = { 0 };

	(void)state;
	view.of = 3;
	view.furthest = true;
	view.team = OKR_SPAN("Growth");
	view.cycle = OKR_SPAN("2026-Q1");
	okr_burnup_caption(&c, &view);
	check_buf("subtitle", &c.subtitle,
		  "Objective O-1 \xC2\xB7 Growth \xC2\xB7 2026-Q1 \xC2\xB7 as "
		  "of 2026-02-14 \xC2\xB7 furthest behind pace of 3 open "
		  "objectives; --id draws another");
	check_buf("two days", &c.footer,
		  "Dots: days with a reading. Dashed: pace, what is expected "
		  "by each day. No forecast: something was read on 2 days, 3 "
		  "are the least. Source: okrs.csv");
	okr_caption_release(&c);
	view = view_of(3, .4);
	okr_burnup_caption(&c, &view);
	check_buf("none known", &c.footer,
		  "Dots: days with a reading. Dashed: pace, what is expected "
		  "by each day. No forecast: less than half of what counts in "
		  "it has one. Source: okrs.csv");
	okr_caption_release(&c);
	view.way = OKR_SPAN("from 0 to 5");
	view.forecast = (struct okr_forecast){ .8, .4, 1 };
	okr_burnup_caption(&c, &view);
	check_buf("forecast", &c.footer,
		  "Dots: days with a reading. Dashed: pace, what is expected "
		  "by each day. Forecast: the speed of the recent half, kept "
		  "up, read on 3 days. Pale: from standing still to twice as "
		  "fast; no probability. Source: okrs.csv");
	okr_caption_release(&c);
}

static void
numbers_are_said(void **state)
{
	struct okr_burnup_view view = view_of(3, .42);
	struct okr_buf out = { 0 };

	(void)state;
	view.forecast = (struct okr_forecast){ .8, .42, .95 };
	okr_burnup_say(&out, &view);
	check_buf("said", &out,
		  "\xE2\x80\x9COpen clinics\xE2\x80\x9D heads for 0.80 of "
		  "1.00; twice as fast: 0.95\n"
		  "Objective O-1 \xC2\xB7 as of 2026-02-14\n"
		  "Today: 0.42, expected 0.50: 0.08 behind pace.\n"
		  "Forecast for 2026-03-31: 0.80, between 0.42 and 0.95; the "
		  "plan is 1.00.\n"
		  "2026-02-14: 0.42.\n"
		  "2026-02-13: 0.28.\n"
		  "2026-02-12: 0.14.\n");
	okr_buf_release(&out);
}

/* One picture on the page of the style; its faults. */
static size_t
faults_of(const struct okr_style *style, const struct okr_burnup_view *view)
{
	struct okr_pages pages;
	size_t faults;

	okr_pages_init(&pages, style);
	okr_burnup_draw(&pages, view);
	assert_int_equal(pages.n, 1);
	faults = page_faults(&pages);
	okr_pages_release(&pages);
	return faults;
}

static void
nothing_touches(void **state)
{
	static const struct {
		size_t n;
		double score, middle;
		const char *as_of;
	} rows[] = {
		{ 0, 0, NAN, AS_OF },          { 1, 0, NAN, AS_OF },
		{ 1, 1, NAN, AS_OF },          { 3, .01, .02, AS_OF },
		{ 3, .97, 1, AS_OF },          { 3, .5, .5, "2026-01-01" },
		{ 3, .5, .995, "2026-01-02" }, { 3, .5, .3, "2026-03-30" },
		{ 99, .6, .8, "2026-03-31" },  { 99, .99, NAN, "2026-04-02" },
		{ 3, .02, .01, AS_OF },        { 0, 0, NAN, "2025-01-01" },
	};
	struct okr_style style;

	(void)state;
	okr_style_load(&style);
	for (size_t i = 0; i < COUNT(rows); i++)
		for (size_t t = 0; t < HOSTILE_TITLES; t++) {
			struct okr_burnup_view view = view_of(rows[i].n,
							      rows[i].score);

			view.title = okr_span_of(hostile_title(t));
			view.team = okr_span_of(hostile_title(t + 3));
			view.forecast = (struct okr_forecast){
				rows[i].middle, rows[i].middle / 2, 1
			};
			view.setting.as_of = day(rows[i].as_of);
			if (faults_of(&style, &view) > 0)
				fail_msg("row %zu, title %zu", i, t);
		}
	okr_style_release(&style);
}

/* Windows of a day, of days, of months, of years, of centuries. */
static void
days_keep_apart(void **state)
{
	static const int32_t days[] = { 1,    2,    3,     5,      8,
					14,   20,   28,    31,     45,
					61,   92,   120,   180,    365,
					366,  401,  730,   1096,   1826,
					4000, 9999, 40000, 400000, 3000000 };
	struct okr_style style;

	(void)state;
	okr_style_load(&style);
	for (size_t i = 0; i < COUNT(days); i++) {
		struct okr_burnup_view view = view_of(0, 0);

		view.window.due = view.window.start + days[i] - 1;
		if (faults_of(&style, &view) > 0)
			fail_msg("%d days", (int)days[i]);
		style.page = okr_page_for(1080, 1920, OKR_SLIDE);
		if (faults_of(&style, &view) > 0)
			fail_msg("%d days, upright", (int)days[i]);
		style.page = okr_page_standard;
	}
	okr_style_release(&style);
}

static void
lines_fit_the_terminal(void **state)
{

	(void)state;
	for (size_t width = NARROWEST; width <= WIDEST; width++) {
		struct okr_burnup_view view = view_of(30, .6);
		struct okr_screen s;

		view.title = okr_span_of(hostile_title(width));
		view.forecast = (struct okr_forecast){ .8, .2, 1 };
		screen_open(&s, width);
		okr_burnup_print(&s, &view);
		screen_close(&s);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(titles_say_the_finding),
		cmocka_unit_test(what_is_missing_is_said),
		cmocka_unit_test(footers_say_the_method),
		cmocka_unit_test(numbers_are_said),
		cmocka_unit_test(nothing_touches),
		cmocka_unit_test(days_keep_apart),
		cmocka_unit_test(lines_fit_the_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
