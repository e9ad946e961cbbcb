/* Boxes in lanes: how they are packed, their words, that nothing touches. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_timeline.h"

#include "hostile.h"
#include "okr/draw/timeline_text.h"
#include "overlap.h"
#include "screen.h"

#define MOST 200
#define LANES 6

static struct okr_timed rows_of[MOST];
static struct okr_swimlane lanes[LANES];
static struct okr_span undated[MOST];

static int32_t
today(void)
{
	return okr_day_of(2026, 11, 20);
}

/* n rows in so many lanes, of all lengths and healths, around today. */
static struct okr_timeline_view
view_of(size_t n, size_t nlane)
{
	static struct okr_named_days cycle[] = {
		{ { "2026-Q3", 7 }, { 0, 0 } },
		{ { "The fourth quarter, and its many words", 38 }, { 0, 0 } },
		{ { "2027-Q1", 7 }, { 0, 0 } },
	};
	struct okr_timeline_view view = {
		.row = rows_of,
		.n = n,
		.lane = lanes,
		.nlane = nlane,
		.range = { okr_day_of(2026, 7, 1), okr_day_of(2027, 3, 31) },
		.cycle = cycle,
		.ncycle = COUNT(cycle),
		.undated = undated,
		.one = "objective",
		.many = "objectives",
		.setting = { .as_of = today(), .source = OKR_SPAN("okrs.csv") },
	};

	cycle[0].days = (struct okr_window){ okr_day_of(2026, 7, 1),
					     okr_day_of(2026, 9, 30) };
	cycle[1].days = (struct okr_window){ okr_day_of(2026, 10, 1),
					     okr_day_of(2026, 12, 31) };
	cycle[2].days = (struct okr_window){ okr_day_of(2027, 1, 1),
					     okr_day_of(2027, 3, 31) };
	for (size_t i = 0; i < LANES; i++)
		lanes[i].name = okr_span_of(hostile_title(i + 1));
	for (size_t i = 0; i < n; i++) {
		int32_t start = today() - 200 + (int32_t)(i * 37 % 320);

		rows_of[i] = (struct okr_timed){
			.id = OKR_SPAN("O"),
			.title = okr_span_of(hostile_title(i)),
			.days = { start, start + (int32_t)(i * i % 150) },
			.score = i % 4 ? (double)(i % 13) / 11 : OKR_NUM_NONE,
			.health = (enum okr_health)(i % OKR_NHEALTHS),
			.lane = i % nlane,
		};
		undated[i] = rows_of[i].title;
	}
	return view;
}

/* Days 1-4, 2-3, 4-6, 5-9 and 7-8: the line of each by hand. */
static void
first_free_line(void **state)
{
	struct okr_timed rows[] = {
		{ .id = OKR_SPAN("d"), .days = { 5, 9 }, .lane = 1 },
		{ .id = OKR_SPAN("b"), .days = { 2, 3 }, .lane = 1 },
		{ .id = OKR_SPAN("e"), .days = { 7, 8 }, .lane = 1 },
		{ .id = OKR_SPAN("z"), .days = { 1, 1 }, .lane = 0 },
		{ .id = OKR_SPAN("a"), .days = { 1, 4 }, .lane = 1 },
		{ .id = OKR_SPAN("c"), .days = { 4, 6 }, .lane = 1 },
	};
	static const struct {
		const char *id;
		size_t line;
	} want[] = { { "z", 0 }, { "a", 0 }, { "b", 1 },
		     { "c", 1 }, { "d", 0 }, { "e", 1 } };
	struct okr_timeline_view view = {
		.row = rows, .n = COUNT(rows), .lane = lanes, .nlane = 2
	};

	(void)state;
	okr_timeline_pack(&view);
	for (size_t i = 0; i < view.n; i++) {
		check_span("order", rows[i].id, want[i].id);
		assert_int_equal(rows[i].line, want[i].line);
	}
	assert_int_equal(lanes[0].lines, 1);
	assert_int_equal(lanes[1].lines, 2);
	assert_int_equal(lanes[1].first, 1);
	assert_int_equal(lanes[1].n, 5);
}

/*
 * All 20,000 are open on day 20,000 and need a line each; then each line is
 * free again, in order.  Looking at each line for each would take minutes.
 */
static void
a_crowded_lane_is_packed_quickly(void **state)
{
	enum { CROWD = 20000 };
	static struct okr_timed row[2 * CROWD];
	static struct okr_swimlane lane;
	struct okr_timeline_view view = {
		.row = row, .n = 2 * CROWD, .lane = &lane, .nlane = 1
	};

	(void)state;
	for (int i = 0; i < CROWD; i++) {
		row[i].days = (struct okr_window){ i, CROWD + i };
		row[CROWD + i].days = (struct okr_window){ 2 * CROWD + i,
							   3 * CROWD };
	}
	okr_timeline_pack(&view);
	assert_int_equal(lane.lines, CROWD);
	for (size_t i = 0; i < CROWD; i++) {
		assert_int_equal(row[i].line, i);
		assert_int_equal(row[CROWD + i].line, i);
	}
}

static void
nothing_touches(void **state)
{
	static const struct {
		size_t n, nlane, undated;
	} rows[] = {
		{ 0, 1, 9 },  { 1, 1, 0 },  { 12, 6, 3 },
		{ 40, 5, 0 }, { 60, 1, 5 }, { 200, 6, 200 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_timeline_view view = view_of(rows[i].n,
							rows[i].nlane);
		struct okr_pages pages;

		view.nundated = rows[i].undated;
		okr_timeline_pack(&view);
		pages_open(&pages);
		okr_timeline_draw(&pages, &view);
		pages_close(&pages, 0, i);
	}
}

/* Of any length: days, months and years have names that do not touch. */
static void
any_range_has_an_axis(void **state)
{
	static const int32_t days[] = { 0, 6, 29, 200, 700, 3000, 20000 };
	struct okr_style style;

	(void)state;
	okr_style_load(&style);
	for (size_t i = 0; i < COUNT(days); i++) {
		struct okr_timeline_view view = view_of(3, 2);
		struct okr_pages pages;

		view.range = (struct okr_window){ today() - days[i] / 2,
						  today() + (days[i] + 1) / 2 };
		for (size_t k = 0; k < view.n; k++)
			rows_of[k].days = view.range;
		okr_timeline_pack(&view);
		okr_pages_init(&pages, &style);
		okr_timeline_draw(&pages, &view);
		if (page_faults(&pages) != 0)
			fail_msg("%d days", (int)days[i]);
		okr_pages_release(&pages);
	}
	okr_style_release(&style);
}

static void
titles_say_the_finding(void **state)
{
	struct okr_timeline_view view = view_of(5, 1);
	struct okr_caption c = { 0 };
	static const struct {
		int from, to; /* days from today */
		enum okr_health health;
	} rows[] = {
		{ -9, 30, OKR_OFF_TRACK },   { -9, 0, OKR_ON_TRACK },
		{ -90, -1, OKR_MISSED },     { 42, 60, OKR_NOT_STARTED },
		{ 72, 80, OKR_NOT_STARTED },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		rows_of[i].days = (struct okr_window){ today() + rows[i].from,
						       today() + rows[i].to };
		rows_of[i].health = rows[i].health;
	}
	view.outside = 7;
	okr_timeline_caption(&c, &view);
	check_buf("title", &c.title,
		  "1 of 2 open objectives is off track; 2 start in Jan 2027");
	check_buf("subtitle", &c.subtitle,
		  "Objectives by team from first to last day \u00B7 as of "
		  "2026-11-20");
	check_buf("footer", &c.footer,
		  "Strip: score as a share of the box; one that reaches the "
		  "line of today is on linear pace. Outlined: not started, or "
		  "no data. Hatched: dropped. Earlier or later, not drawn: 7. "
		  "Source: okrs.csv");
	view.n = 0;
	okr_timeline_caption(&c, &view);
	check_buf("no rows", &c.title, "No objective has its days here");
	okr_caption_release(&c);
}

static void
rows_are_said(void **state)
{
	struct okr_timeline_view view = view_of(3, 1);
	struct okr_buf out = { 0 };

	(void)state;
	lanes[0].name = OKR_SPAN("Clinics");
	rows_of[0] = (struct okr_timed){ .title = OKR_SPAN("Later"),
					 .days = { today() + 1, today() + 2 },
					 .score = OKR_NUM_NONE,
					 .health = OKR_NOT_STARTED };
	rows_of[1] = (struct okr_timed){ .title = OKR_SPAN("Good"),
					 .days = { today(), today() },
					 .score = 1,
					 .health = OKR_DONE_WELL };
	rows_of[2] = (struct okr_timed){ .title = OKR_SPAN("Bad"),
					 .days = { today() - 1, today() + 1 },
					 .score = .2,
					 .health = OKR_OFF_TRACK };
	view.setting.title = OKR_SPAN("Mine");
	view.setting.subtitle = OKR_SPAN("second");
	okr_timeline_say(&out, &view);
	check_buf("said", &out,
		  "Mine\nsecond\n"
		  "Bad (Clinics): 2026-11-19 to 2026-11-21, score 0.20, off "
		  "track.\n"
		  "Good (Clinics): 2026-11-20 to 2026-11-20, score 1.00, "
		  "done.\n"
		  "Later (Clinics): 2026-11-21 to 2026-11-22, not started.\n");
	view.nundated = 2;
	undated[0] = OKR_SPAN("A");
	undated[1] = OKR_SPAN("B");
	okr_timeline_say_undated(&out, &view);
	check_buf("undated", &out, "Without both dates, not drawn (2): A; B");
	okr_buf_release(&out);
}

static void
lines_fit_the_terminal(void **state)
{
	struct okr_timeline_view view = view_of(30, 4);

	(void)state;
	view.nundated = 16;
	okr_timeline_pack(&view);
	for (size_t width = NARROWEST; width <= WIDEST; width++) {
		struct okr_screen s;

		screen_open(&s, width);
		okr_timeline_print(&s, &view);
		screen_close(&s);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_crowded_lane_is_packed_quickly),
		cmocka_unit_test(first_free_line),
		cmocka_unit_test(nothing_touches),
		cmocka_unit_test(any_range_has_an_axis),
		cmocka_unit_test(titles_say_the_finding),
		cmocka_unit_test(rows_are_said),
		cmocka_unit_test(lines_fit_the_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
