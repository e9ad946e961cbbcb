/* Means by day, through statements, and scoring the past and back. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/rollup.h"

#include "okr/base/num.h"
#include "okr/okr/sweep.h"
#include "plan.h"

#define HEADER \
	"id,kind,parent,title,start_date,due_date,target,current,weight,date\n"

/* A vision of 100 days: a mission with two objectives, and one beside it. */
static const char vision[] = HEADER
    "V,vision,,T,2026-01-01,2026-04-10,,,,\n"
    "M,mission,V,T,,,,,3,\n"
    "A,objective,M,T,2026-01-01,2026-01-20,,,,\n"
    "a,key_result,A,T,,,10,4,,\n"
    "B,objective,M,T,2026-01-11,2026-01-30,,,,\n"
    "b,key_result,B,T,,,10,8,,\n"
    "C,objective,V,T,2026-01-21,2026-02-19,,,,\n"
    "c,key_result,C,T,,,10,10,,2026-02-01\n"
    "D,objective,V,T,2026-03-01,2026-03-10,,,0,\n"
    "d,key_result,D,T,,,10,10,,\n";

static void
means_change_where_something_opens_or_closes(void **state)
{
	static const struct {
		const char *day;
		bool open;
		double score;
	} rows[] = {
		{ "2025-12-31", false, NAN },
		{ "2026-01-01", true, 0.4 },
		{ "2026-01-10", true, 0.4 },
		{ "2026-01-11", true, 0.6 }, /* (0.4 + 0.8) / 2 */
		{ "2026-01-20", true, 0.6 },
		{ "2026-01-21", true, 0.85 }, /* (3 * 0.8 + 1) / 4 */
		{ "2026-01-30", true, 0.85 },
		{ "2026-01-31", true, 1 }, /* the mission drops out */
		{ "2026-02-19", true, 1 },
		{ "2026-02-20", false, NAN },
		{ "2026-03-05", false, NAN }, /* weight 0 is not open */
	};
	const struct okr_days *days;
	struct tested t;

	(void)state;
	score_plan(&t, vision, NULL, "2026-03-31");
	days = &t.score.branch[node(&t, "V")->branch].days;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct okr_piece *p = okr_days_at(days, day(rows[i].day));

		assert_int_equal(p->open, rows[i].open);
		if (rows[i].open)
			check_near(rows[i].day, p->score, rows[i].score);
	}
	/* (10 * 0.4 + 10 * 0.6 + 10 * 0.85 + 20 * 1) / 100 */
	check_near("V", score_of(&t, "V"), 0.385);
	check_near("M", score_of(&t, "M"), 0.8); /* of 01-30 */
	release_plan(&t);
}

static void
statements_without_end_take_the_last_day_with_work(void **state)
{
	static const struct {
		const char *day, *want; /* NULL: none */
	} rows[] = {
		{ "2025-12-31", NULL },         { "2026-01-15", "2026-01-15" },
		{ "2026-02-19", "2026-02-19" }, { "2026-02-20", "2026-02-19" },
		{ "2030-01-01", "2026-02-19" },
	};
	const struct okr_days *days;
	struct tested t;

	(void)state;
	score_plan(&t, vision, NULL, "2026-03-31");
	days = &t.score.branch[node(&t, "V")->branch].days;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(okr_rollup_day(days, day(rows[i].day)),
				 rows[i].want ? day(rows[i].want)
					      : OKR_DAY_NONE);
	release_plan(&t);
}

/* Any set of rows, as a vision is made of what supports it. */
static void
rolls_up_any_rows(void **state)
{
	struct okr_integral sum;
	struct okr_days days;
	uint32_t rows[3];
	struct tested t;

	(void)state;
	score_plan(&t, vision, NULL, "2026-03-31");
	rows[0] = row(&t, "A");
	rows[1] = row(&t, "M");
	rows[2] = row(&t, "C");
	okr_sweep_days(&t.score, rows, 3, &days);
	/* 01-11..01-20: A 0.4 (1), M 0.6 (3): 2.2 / 4 */
	check_near("both", okr_days_at(&days, day("2026-01-15"))->score, 0.55);
	okr_days_integrate(&days,
			   (struct okr_window){ day("2026-01-01"),
						day("2026-01-20") },
			   &sum);
	check_near("20 days", sum.score, (10 * 0.4 + 10 * 0.55) / 20);
	okr_days_release(&days);

	okr_sweep_days(&t.score, NULL, 0, &days);
	assert_false(okr_days_at(&days, day("2026-01-15"))->open);
	okr_days_release(&days);
	release_plan(&t);
}

/* Reports score earlier days and come back: nothing may stay behind. */
static void
the_past_leaves_nothing_behind(void **state)
{
	struct tested t;

	(void)state;
	score_plan(&t, vision, NULL, "2026-03-31");
	okr_score_run(&t.score, day("2026-01-25"));
	/*
	 * C is not read before 02-01; A and B bear no day, and A was due on
	 * 01-20, B is due on 01-30: 10 days at 0.4, 10 at (0.4 + 0) / 2.
	 */
	check_near("V then", score_of(&t, "V"), (10 * 0.4 + 10 * 0.2) / 100);
	check_near("C then", score_of(&t, "C"), NAN);
	okr_score_run(&t.score, day("2026-01-31"));
	/* B was due by now: 10 * 0.4 + 10 * 0.6 + 10 * (3 * 0.8 + 0) / 4 */
	check_near("V later", score_of(&t, "V"), (4 + 6 + 6) / 100.0);
	okr_score_run(&t.score, day("2026-03-31"));
	check_near("V now", score_of(&t, "V"), 0.385);
	check_near("factor", okr_score_factor(&t.score, row(&t, "C")),
		   (10 * 0.25 + 20) / 100);
	release_plan(&t);
}

/* What a row weighs in its anchor, day by day. */
static void
factors_are_the_weights_that_were_used(void **state)
{
	static const struct {
		const char *id;
		double want;
	} rows[] = {
		{ "V", NAN },
		{ "M", NAN }, /* statements have none of their own */
		{ "A", (10 + 10 * 0.5) / 100 },
		{ "B", (10 * 0.5 + 10 * 0.75) / 100 },
		{ "C", (10 * 0.25 + 20) / 100 },
		{ "D", 0 },
		{ "a", 1 },
		{ "d", 1 }, /* of D */
	};
	struct tested t;

	(void)state;
	score_plan(&t, vision, NULL, "2026-03-31");
	for (size_t i = 0; i < COUNT(rows); i++)
		check_near(rows[i].id,
			   okr_score_factor(&t.score, row(&t, rows[i].id)),
			   rows[i].want);
	release_plan(&t);
}

static void
the_way_follows_from_what_counts_below(void **state)
{
	static const struct {
		const char *id;
		enum okr_way own, both;
	} rows[] = {
		{ "P", OKR_ON_DAY, OKR_ON_DAY },
		{ "V", OKR_BY_DAYS, OKR_BY_DAYS },
		{ "A", OKR_BY_MEAN, OKR_BY_DAYS }, /* key result and child */
		{ "B", OKR_BY_DAYS, OKR_BY_DAYS }, /* child alone */
		{ "C", OKR_BY_MEAN, OKR_BY_MEAN },
		{ "E", OKR_BY_MEASURE, OKR_BY_MEASURE },
		{ "k", OKR_BY_MEASURE, OKR_BY_MEASURE },
		{ "l", OKR_BY_DAYS, OKR_BY_DAYS },
	};
	static const char plan[] = HEADER
	    "P,purpose,,T,,,,,,\n"
	    "V,vision,P,T,2026-01-01,2026-04-10,,,,\n"
	    "A,objective,V,T,,,,,,\n"
	    "a,key_result,A,T,,,10,4,,\n"
	    "B,objective,A,T,,,,,,\n"
	    "C,objective,B,T,,,,,,\n"
	    "k,key_result,C,T,,,10,4,,\n"
	    "E,objective,k,T,,,10,5,,\n"
	    "e,key_result,E,T,,,10,5,,\n"
	    "l,key_result,C,T,,,,,,\n"
	    "F,objective,l,T,,,,,,\n";
	struct okr_modes both = okr_modes_default;

	(void)state;
	both.rollup = OKR_ROLLUP_BOTH;
	for (int mode = 0; mode < 2; mode++) {
		struct tested t;

		score_plan(&t, plan, mode ? &both : NULL, "2026-02-19");
		for (size_t i = 0; i < COUNT(rows); i++) {
			int way =
			    t.score.branch[node(&t, rows[i].id)->branch].way;

			if (way != (int)(mode ? rows[i].both : rows[i].own))
				fail_msg("%s: way %d", rows[i].id, way);
		}
		release_plan(&t);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(means_change_where_something_opens_or_closes),
		cmocka_unit_test(
		    statements_without_end_take_the_last_day_with_work),
		cmocka_unit_test(rolls_up_any_rows),
		cmocka_unit_test(the_past_leaves_nothing_behind),
		cmocka_unit_test(factors_are_the_weights_that_were_used),
		cmocka_unit_test(the_way_follows_from_what_counts_below),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
