/* The way that rows have come, day by day. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/course.h"

#include "plan.h"

/* Every week from a day, its first and its last day. */
static void
weeks_lead_to_today(void **state)
{
	static const struct {
		const char *start, *due, *as_of, *days;
	} rows[] = {
		{ "2026-01-01", "2026-01-20", "2026-01-10",
		  "2025-12-31 2026-01-03 2026-01-10 2026-01-17 2026-01-20 " },
		/* A last day that is a week's is there once. */
		{ "2026-01-01", "2026-01-17", "2026-01-10",
		  "2025-12-31 2026-01-03 2026-01-10 2026-01-17 " },
		/* Today may be outside. */
		{ "2026-01-01", "2026-01-08", "2025-12-20",
		  "2025-12-31 2026-01-03 2026-01-08 " },
		{ "2026-01-01", "2026-01-08", "2026-01-14",
		  "2025-12-31 2026-01-07 2026-01-08 " },
		{ "2026-01-01", "2026-01-01", "2026-01-01",
		  "2025-12-31 2026-01-01 " },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_window w = { day(rows[i].start), day(rows[i].due) };
		size_t n;
		int32_t *days = okr_course_weeks(w, day(rows[i].as_of), &n);

		for (size_t k = 0; k < n; k++) {
			okr_day_format(&out, days[k]);
			okr_buf_char(&out, ' ');
		}
		check_buf("weeks", &out, rows[i].days);
		free(days);
	}
	okr_buf_release(&out);
}

/* Ten years have 522 weeks: every fourth is drawn. */
static void
many_weeks_are_thinned(void **state)
{
	struct okr_window w = { day("2020-01-01"), day("2029-12-31") };
	size_t n;
	int32_t *days = okr_course_weeks(w, day("2026-01-01"), &n);

	(void)state;
	check_true("not too many", n <= 163);
	check_true("a month apart", days[2] - days[1] == 28);
	free(days);
}

static const char plan_text[] =
    "id,kind,parent,title,start_date,due_date,start,target,current,date,"
    "score,expected\n"
    "O,objective,,O,2026-01-01,2026-04-10,,,,,,\n"
    "K,key_result,O,K,,,0,100,,,,\n"
    ",checkin,K,,,,,,10,2026-01-20,,\n"
    ",checkin,K,,,,,,20,2026-02-09,,\n"
    /* As it is scored; another; of a day that was not asked for; of today. */
    ",score,O,,,,,,,2026-01-20,0.1000,0.2000\n"
    ",score,O,,,,,,,2026-02-09,0.3000,0.4000\n"
    ",score,O,,,,,,,2026-01-30,0.2500,0.3000\n"
    ",score,O,,,,,,,2026-01-29,0.1000,0.2900\n"
    ",score,O,,,,,,,2026-02-19,0.9000,0.5000\n";

/* 100 days: day 20 is 01-20, 40 is 02-09, 50 is 02-19, 100 is 04-10. */
static void
history_holds_where_it_differs(void **state)
{
	static const struct {
		const char *day;
		double score, expected;
		bool recalled;
	} want[] = {
		{ "2025-12-31", NAN, 0, false },
		{ "2026-01-20", .1, .2, false },
		{ "2026-01-30", .25, .3, true },
		{ "2026-02-09", .3, .4, true },
		{ "2026-02-19", .2, .5, false },
		{ "2026-04-10", NAN, 1, false },
	};
	int32_t asked[5] = { day("2025-12-31"), day("2026-01-20"),
			     day("2026-02-09"), day("2026-02-19"),
			     day("2026-04-10") };
	struct okr_rows rows = { 0 };
	struct okr_course course;
	struct okr_inquiry q;
	FILE *f = fopen("plan.csv", "w");

	(void)state;
	assert_non_null(f);
	fputs(plan_text, f);
	assert_int_equal(fclose(f), 0);
	assert_true(okr_inquiry_open(&q, "plan.csv", day("2026-02-19")));
	assert_true(okr_inquiry_ask(&q, "O"));
	okr_rows_add(&rows, q.about);
	okr_course_follow(&course, &q, &rows, asked, COUNT(asked));
	check_true("days", course.nday == COUNT(want));
	for (size_t i = 0; i < COUNT(want); i++) {
		const struct okr_course_point *p = okr_course_at(&course, 0, i);

		check_true(want[i].day, course.day[i] == day(want[i].day));
		check_near(want[i].day, p->score, want[i].score);
		check_near(want[i].day, p->expected, want[i].expected);
		check_true(want[i].day, course.recalled[i] == want[i].recalled);
	}
	check_true("scored for today again", q.score.clock.day == asked[3]);
	okr_course_release(&course);
	okr_rows_release(&rows);
	okr_inquiry_release(&q);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(weeks_lead_to_today),
		cmocka_unit_test(many_weeks_are_thinned),
		cmocka_unit_test(history_holds_where_it_differs),
	};

	return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
