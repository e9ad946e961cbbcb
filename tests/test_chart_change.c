/* Before and now: order, words, and that nothing touches. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_change.h"

#include "hostile.h"
#include "okr/draw/change_text.h"
#include "overlap.h"
#include "screen.h"

#define MOST 40

static struct okr_change rows_of[MOST];

/* So many rows of each kind, scores all over the place. */
static struct okr_change_view
view_of(size_t pairs, size_t blind, size_t new, size_t ended)
{
	struct okr_change_view view = {
		.row = rows_of,
		.n = pairs + blind + new + ended,
		.one = "objective",
		.many = "objectives",
		.head = "Objective",
		.before = OKR_SPAN("2026-Q1"),
		.cycle = OKR_SPAN("2026-Q3"),
		.setting = { .as_of = okr_day_of(2026, 10, 14),
			     .source = OKR_SPAN("okrs.csv") },
	};

	for (size_t i = 0; i < view.n; i++) {
		size_t k = i;
		struct okr_change *row = &rows_of[i];

		*row = (struct okr_change){
			.id = OKR_SPAN("O"),
			.title = okr_span_of(hostile_title(i)),
			.then = (double)(i * 7 % 12) / 10 - .05,
			.now = (double)(i * 5 % 13) / 11,
			.health = i % 2 ? OKR_MISSED : OKR_DONE_WELL,
		};
		row->kind = k < pairs                 ? OKR_CHANGE_PAIR
			    : k < pairs + blind       ? OKR_CHANGE_BLIND
			    : k < pairs + blind + new ? OKR_CHANGE_NEW
						      : OKR_CHANGE_ENDED;
		if (row->kind == OKR_CHANGE_NEW ||
		    (row->kind == OKR_CHANGE_BLIND && i % 2))
			row->then = OKR_NUM_NONE;
		if (row->kind == OKR_CHANGE_ENDED ||
		    (row->kind == OKR_CHANGE_BLIND && i % 3 == 0))
			row->now = OKR_NUM_NONE;
	}
	return view;
}

/* By 0.30, 0.20 twice, 0.00 and -0.10; then what has no pair. */
static void
largest_gain_comes_first(void **state)
{
	struct okr_change rows[] = {
		{ OKR_CHANGE_NEW, .id = OKR_SPAN("n"), .now = 1 },
		{ OKR_CHANGE_PAIR, .id = OKR_SPAN("d"), .then = .5, .now = .4 },
		{ OKR_CHANGE_PAIR, .id = OKR_SPAN("c"), .then = .1, .now = .3 },
		{ OKR_CHANGE_ENDED, .id = OKR_SPAN("e"), .then = 1 },
		{ OKR_CHANGE_PAIR, .id = OKR_SPAN("s"), .then = .504,
		  .now = .5 },
		{ OKR_CHANGE_PAIR, .id = OKR_SPAN("b"), .then = .7, .now = .9 },
		{ OKR_CHANGE_PAIR, .id = OKR_SPAN("a"), .then = 0, .now = .3 },
	};
	struct okr_change_view view = { .row = rows, .n = COUNT(rows) };
	static const char *const order[] = {
		"a", "b", "c", "s", "d", "n", "e"
	};

	(void)state;
	okr_change_sort(&view);
	for (size_t i = 0; i < view.n; i++)
		check_span("place", rows[i].id, order[i]);
}

/* On pages of ten. */
static void
others_fill_the_page(void **state)
{
	static const struct {
		size_t pairs, new, ended, shown_new, shown_ended;
	} rows[] = {
		{ 8, 1, 1, 1, 1 },  { 8, 3, 3, 1, 1 },   { 7, 3, 3, 1, 2 },
		{ 5, 9, 1, 4, 1 },  { 5, 1, 9, 1, 4 },   { 10, 3, 3, 0, 0 },
		{ 12, 9, 9, 4, 4 }, { 12, 20, 0, 8, 0 }, { 1, 0, 0, 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_change_view view = view_of(rows[i].pairs, 0,
						      rows[i].new,
						      rows[i].ended);
		struct okr_change_shown shown = okr_change_shown(&view, 10);

		assert_int_equal(shown.of[OKR_CHANGE_PAIR], rows[i].pairs);
		assert_int_equal(shown.of[OKR_CHANGE_NEW], rows[i].shown_new);
		assert_int_equal(shown.of[OKR_CHANGE_ENDED],
				 rows[i].shown_ended);
	}
}

static void
nothing_touches(void **state)
{
	static const struct {
		size_t pairs, blind, new, ended, pages;
	} rows[] = {
		{ 0, 0, 0, 0, 1 }, { 0, 0, 9, 9, 1 },  { 1, 0, 0, 0, 1 },
		{ 8, 0, 1, 1, 1 }, { 3, 3, 3, 3, 1 },  { 10, 0, 9, 9, 1 },
		{ 9, 2, 4, 9, 2 }, { 20, 9, 5, 5, 3 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_change_view view = view_of(rows[i].pairs,
						      rows[i].blind,
						      rows[i].new,
						      rows[i].ended);
		struct okr_pages pages;

		if (i % 2)
			view.before = okr_span_of(hostile_title(2));
		if (i % 2)
			view.cycle = okr_span_of(hostile_title(3));
		pages_open(&pages);
		okr_change_draw(&pages, &view);
		pages_close(&pages, rows[i].pages, i);
	}
}

/* Gains in hundredths. */
static void
titles_say_the_finding(void **state)
{
	static const struct {
		int gain[4];
		size_t n;
		bool open;
		size_t running;
		const char *title;
	} rows[] = {
		{ { 0 },
		  0,
		  false,
		  0,
		  "Nothing has a predecessor to be compared with" },
		{ { 0 },
		  0,
		  true,
		  3,
		  "Nothing can be compared with its predecessor yet" },
		{ { 5, 1, -1, 0 },
		  4,
		  false,
		  0,
		  "2 of 4 continued objectives did better than last time, 1 "
		  "worse" },
		{ { 5, 1, 2, 3 },
		  4,
		  false,
		  0,
		  "All 4 continued objectives did better than last time" },
		{ { -5, -1, 0 },
		  3,
		  false,
		  0,
		  "2 of 3 continued objectives did worse than last time, none "
		  "better" },
		{ { -5, -1 },
		  2,
		  false,
		  0,
		  "Both continued objectives did worse than last time" },
		{ { 0, 0, 0 },
		  3,
		  false,
		  0,
		  "All 3 continued objectives did as well as last time" },
		{ { 4 },
		  1,
		  true,
		  0,
		  "The only continued objective is now higher than last time "
		  "at this point" },
		{ { 4, -3 },
		  2,
		  true,
		  0,
		  "1 of 2 continued objectives is now higher than last time "
		  "at this point, 1 lower" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_change_view view = view_of(rows[i].n, 0, 0, 0);
		struct okr_change_shown all = okr_change_shown(&view, 100);
		struct okr_caption c = { 0 };

		view.open = rows[i].open;
		view.running = rows[i].running;
		for (size_t k = 0; k < rows[i].n; k++) {
			rows_of[k].then = .5;
			rows_of[k].now = .5 + rows[i].gain[k] / 100.0;
		}
		okr_change_caption(&c, &view, &all);
		check_buf("title", &c.title, rows[i].title);
		okr_caption_release(&c);
	}
}

static void
words_name_what_is_left_out(void **state)
{
	struct okr_change_view view = view_of(7, 0, 4, 3);
	struct okr_change_shown shown = okr_change_shown(&view, 10);
	struct okr_caption c = { 0 };

	(void)state;
	view.running = 12;
	okr_change_caption(&c, &view, &shown);
	check_buf(
	    "subtitle", &c.subtitle,
	    "Score at the close of 2026-Q3 \u00B7 as of 2026-10-14 \u00B7 "
	    "against the predecessor\u2019s");
	check_buf(
	    "footer", &c.footer,
	    "Hollow: the predecessor\u2019s score at its own close. "
	    "Solid: now. Largest gain first. Bold: lower. Shape: health. In progress and "
	    "not compared: 12. Not shown: 3 new, 1 not continued. "
	    "Source: okrs.csv");
	okr_caption_release(&c);
}

static void
rows_are_said(void **state)
{
	struct okr_change_view view = view_of(2, 1, 0, 1);
	struct okr_buf out = { 0 };

	(void)state;
	rows_of[0] = (struct okr_change){
		OKR_CHANGE_PAIR, OKR_SPAN("a"), OKR_SPAN("Clinic"), .6, 1,
		OKR_DONE_WELL
	};
	rows_of[1] = (struct okr_change){
		OKR_CHANGE_PAIR, OKR_SPAN("b"), OKR_SPAN("Wait"), .62, .3,
		OKR_MISSED
	};
	rows_of[2] = (struct okr_change){ OKR_CHANGE_BLIND,
					  OKR_SPAN("c"),
					  OKR_SPAN("Book"),
					  OKR_NUM_NONE,
					  .4,
					  OKR_MISSED };
	rows_of[3] = (struct okr_change){ OKR_CHANGE_ENDED,    OKR_SPAN("d"),
					  OKR_SPAN("Publish"), .48,
					  OKR_NUM_NONE,        OKR_DROPPED };
	view.setting.title = OKR_SPAN("Mine");
	view.setting.subtitle = OKR_SPAN("second");
	okr_change_say(&out, &view);
	check_buf("said", &out,
		  "Mine\nsecond\n"
		  "Wait: 0.30, before 0.62, \u22120.32, missed.\n"
		  "Clinic: 1.00, before 0.60, +0.40, done.\n"
		  "Book: 0.40, no data before, missed.\n"
		  "Publish: 0.48, not continued, dropped.\n");
	okr_buf_release(&out);
}

static void
lines_fit_the_terminal(void **state)
{
	struct okr_change_view view = view_of(12, 3, 9, 5);

	(void)state;
	for (size_t width = NARROWEST; width <= WIDEST; width++) {
		struct okr_screen s;

		screen_open(&s, width);
		okr_change_print(&s, &view);
		screen_close(&s);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(largest_gain_comes_first),
		cmocka_unit_test(others_fill_the_page),
		cmocka_unit_test(nothing_touches),
		cmocka_unit_test(titles_say_the_finding),
		cmocka_unit_test(words_name_what_is_left_out),
		cmocka_unit_test(rows_are_said),
		cmocka_unit_test(lines_fit_the_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
