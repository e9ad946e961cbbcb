/* The line of a measure, from dated readings alone. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/forecast.h"

#include "plan.h"

#define HEADER \
	"id,kind,parent,title,start_date,due_date,start,target,current,date\n"
#define KEY_RESULT "K,key_result,,T,2026-01-01,2026-01-31,0,10,,\n"
#define READ(day, value) ",checkin,K,,,,,," #value ",2026-01-" #day "\n"

static void
follows_the_recent_half(void **state)
{
	static const struct {
		const char *csv;
		struct okr_forecast want;
	} rows[] = {
		/* Day 0 is 2025-12-31; the latest is day 11, half way day 5. */
		{ HEADER KEY_RESULT READ(05, 1) READ(06, 2) READ(11, 3),
		  { 0.3 + 20 * 0.2 / 6, 0.3, 1 } },
		/* Day 10: half way is day 5, which counts. */
		{ HEADER KEY_RESULT READ(05, 1) READ(06, 2) READ(10, 2),
		  { 0.2 + 21 * 0.1 / 5, 0.2, 1 } },
		/* A check-in without a number is no reading. */
		{ HEADER KEY_RESULT READ(05, ) READ(06, 2) READ(10, 2),
		  { 0.2 + 21 * 0.2 / 10, 0.2, 1 } },
		/* What stands still lands where it stands. */
		{ HEADER KEY_RESULT READ(02, 4) READ(10, 4),
		  { 0.4, 0.4, 0.4 } },
		/* Above the target and below the start, cut at the end only. */
		{ HEADER KEY_RESULT READ(10, 20) READ(20, 15),
		  { 1.5 - 11 * 0.05, 1.5 - 11 * 0.05, 1 } },
		{ HEADER KEY_RESULT READ(10, -10) READ(20, 5), { 1, 0.5, 1 } },
		/* The first day is day 1. */
		{ HEADER KEY_RESULT READ(01, 1) READ(02, 2), { 1, 0.2, 1 } },
		{ HEADER KEY_RESULT READ(02, 1), { NAN, NAN, NAN } },
		{ HEADER KEY_RESULT, { NAN, NAN, NAN } },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct tested t;
		struct okr_forecast got;

		score_plan(&t, rows[i].csv, NULL, "2026-01-31");
		got = okr_score_result(&t.score, row(&t, "K")).forecast;
		check_near(rows[i].csv, got.middle, rows[i].want.middle);
		check_near(rows[i].csv, got.low, rows[i].want.low);
		check_near(rows[i].csv, got.high, rows[i].want.high);
		release_plan(&t);
	}
}

/* Without being asked for, forecasts cost nothing and parents have none. */
static void
parents_have_one_when_asked(void **state)
{
	static const char csv[] = HEADER
	    "O,objective,,T,,,,,,\n"
	    "K,key_result,O,T,2026-01-01,2026-01-31,0,10,,\n" READ(05, 1)
		READ(10, 2);
	struct tested t;

	(void)state;
	score_plan(&t, csv, NULL, "2026-01-10");
	check_near("not asked",
		   okr_score_result(&t.score, row(&t, "O")).forecast.middle,
		   NAN);
	okr_score_foresee(&t.score, true);
	okr_score_run(&t.score, day("2026-01-10"));
	/* Half way is day 5: 0.2 + 21 * 0.1 / 5 */
	check_near("asked",
		   okr_score_result(&t.score, row(&t, "O")).forecast.middle,
		   0.62);
	release_plan(&t);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(follows_the_recent_half),
		cmocka_unit_test(parents_have_one_when_asked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
