/* Shares of a plan by day, with and without points. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/pace.h"

#include "plan.h"

#define HEADER "id,kind,title,start_date,due_date,target,pace\n"

/* Ten days, the first to the tenth of January. */
static void
goes_through_its_points(void **state)
{
	static const struct {
		const char *pace, *day;
		double want;
	} rows[] = {
		{ "2026-01-05=0.1", "2025-12-31", 0 },
		{ "2026-01-05=0.1", "2026-01-01", 0.02 },
		{ "2026-01-05=0.1", "2026-01-05", 0.1 },
		{ "2026-01-05=0.1", "2026-01-06", 0.28 },
		{ "2026-01-05=0.1", "2026-01-10", 1 },
		{ "2026-01-05=0.1", "2026-01-20", 1 },
		{ "2026-01-05=10 %", "2026-01-05", 0.1 },
		{ " 2026-01-05 = 10% ;; ", "2026-01-05", 0.1 },
		/* It may stand still, or go back. */
		{ "2026-01-02=.5;2026-01-08=.5", "2026-01-05", 0.5 },
		{ "2026-01-02=.8;2026-01-08=.2", "2026-01-05", 0.5 },
		/* A point on either end stands for it. */
		{ "2025-12-31=0.2", "2025-12-31", 0.2 },
		{ "2025-12-31=0.2", "2026-01-05", 0.6 },
		{ "2025-12-31=0.2", "2025-12-30", 0 },
		{ "2026-01-10=0.5", "2026-01-05", 0.25 },
		{ "2026-01-10=0.5", "2026-01-11", 0.5 },
		{ "2026-01-20=1", "2026-01-10", 0.5 },
		{ "2026-01-20=1", "2026-01-20", 1 },
		{ "2025-12-21=1", "2025-12-21", 1 },
		{ "2025-12-21=1", "2025-12-20", 0 },
		/* Without points the straight line. */
		{ "", "2026-01-05", 0.5 },
		{ ";", "2026-01-05", 0.5 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct tested t;
		char csv[256];

		snprintf(csv, sizeof(csv),
			 HEADER "K,key_result,T,2026-01-01,2026-01-10,1,%s\n",
			 rows[i].pace);
		read_plan(&t, csv);
		check_near(csv,
			   okr_pace_share(&t.plan, row(&t, "K"),
					  day(rows[i].day), OKR_PACE_LINEAR),
			   rows[i].want);
		release_plan(&t);
	}
}

static void
bends_early_or_late(void **state)
{
	static const struct {
		int mode;
		const char *day;
		double want;
	} rows[] = {
		{ OKR_PACE_LATE, "2025-12-31", 0 },
		{ OKR_PACE_LATE, "2026-01-03", 0.09 },
		{ OKR_PACE_LATE, "2026-01-10", 1 },
		{ OKR_PACE_LATE, "2026-02-10", 1 },
		{ OKR_PACE_EARLY, "2025-12-31", 0 },
		{ OKR_PACE_EARLY, "2026-01-03", 0.51 },
		{ OKR_PACE_EARLY, "2026-01-10", 1 },
	};
	struct tested t;

	(void)state;
	read_plan(&t, HEADER "K,key_result,T,2026-01-01,2026-01-10,1,\n"
			     "N,key_result,T,,,1,2026-01-05=0.5\n");
	for (size_t i = 0; i < COUNT(rows); i++)
		check_near(rows[i].day,
			   okr_pace_share(&t.plan, row(&t, "K"),
					  day(rows[i].day), rows[i].mode),
			   rows[i].want);
	check_near("no window",
		   okr_pace_share(&t.plan, row(&t, "N"), day("2026-01-05"),
				  OKR_PACE_LINEAR),
		   NAN);
	release_plan(&t);
}

/* Few rows have points; each finds its own. */
static void
each_row_has_its_own(void **state)
{
	struct tested t;
	size_t n;

	(void)state;
	read_plan(&t, HEADER
		  "A,key_result,T,2026-01-01,2026-01-10,1,2026-01-01=0.1\n"
		  "B,key_result,T,2026-01-01,2026-01-10,1,\n"
		  "C,key_result,T,2026-01-01,2026-01-10,1,"
		  "2026-01-02=0.2;2026-01-03=0.3\n");
	check_near("A", okr_pace_of(&t.plan, row(&t, "A"), &n)->share, 0.1);
	assert_int_equal(n, 1);
	assert_null(okr_pace_of(&t.plan, row(&t, "B"), &n));
	assert_int_equal(n, 0);
	check_near("C", okr_pace_of(&t.plan, row(&t, "C"), &n)->share, 0.2);
	assert_int_equal(n, 2);
	release_plan(&t);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(goes_through_its_points),
		cmocka_unit_test(bends_early_or_late),
		cmocka_unit_test(each_row_has_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
