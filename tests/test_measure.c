/* One row's own number, without any other row. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/measure.h"

#include "plan.h"

static void
elapsed_days_are_counted_inclusively(void **state)
{
	static const struct {
		const char *name;
		int32_t start, due, day;
		double want;
	} rows[] = {
		{ "the day before", 10, 19, 9, 0 },
		{ "the first day", 10, 19, 10, 0.1 },
		{ "in the middle", 10, 19, 14, 0.5 },
		{ "the last day", 10, 19, 19, 1 },
		{ "long after", 10, 19, 1000000, 1 },
		{ "one day, before", 7, 7, 6, 0 },
		{ "one day", 7, 7, 7, 1 },
		{ "before 1970", -10, -1, -6, 0.5 },
		{ "no start", OKR_DAY_NONE, 19, 10, NAN },
		{ "no end", 10, OKR_DAY_NONE, 10, NAN },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		check_near(rows[i].name,
			   okr_elapsed((struct okr_window){ rows[i].start,
							    rows[i].due },
				       rows[i].day),
			   rows[i].want);
}

static void
stretch_expects_seven_tenths(void **state)
{
	struct okr_node n[2] = { [1].window = { 1, 10 } };
	struct okr_plan plan = { .node = n, .n = 1 };
	const struct okr_modes *modes = &okr_modes_default;

	(void)state;
	n[1].commitment = OKR_COMMITTED;
	check_near("committed", okr_expected_way(&plan, 1, 5, modes), 0.5);
	n[1].commitment = OKR_ASPIRATIONAL;
	check_near("aspirational", okr_expected_way(&plan, 1, 5, modes), 0.35);
	check_near("at its end", okr_expected_way(&plan, 1, 10, modes), 0.7);
}

static void
says_why_there_can_be_no_number(void **state)
{
	static const char equal[] = "start equals target, so no score";
	static const struct {
		const char *name;
		enum okr_metric metric;
		double start, target;
		const char *want; /* NULL: nothing is wrong */
	} rows[] = {
		{ "no metric", OKR_NO_METRIC, NAN, NAN, NULL },
		{ "milestone", OKR_MILESTONE, NAN, NAN, NULL },
		{ "baseline", OKR_BASELINE, NAN, NAN, NULL },
		{ "increase", OKR_INCREASE, 1, 2, NULL },
		{ "increase from nothing", OKR_INCREASE, NAN, 2, NULL },
		{ "nothing to nothing", OKR_INCREASE, NAN, 0, equal },
		{ "increase that stays", OKR_INCREASE, 2, 2, equal },
		{ "decrease that stays", OKR_DECREASE, 2, 2, equal },
		{ "decrease", OKR_DECREASE, 2, 1, NULL },
		{ "decrease from nowhere", OKR_DECREASE, NAN, 1,
		  "a decrease without a start, so no score" },
		{ "increase to nowhere", OKR_INCREASE, 1, NAN,
		  "no target, so no score" },
		{ "increase to below", OKR_INCREASE, 2, 1,
		  "an increase to below its start, so no score" },
		{ "decrease to above", OKR_DECREASE, 1, 2,
		  "a decrease to above its start, so no score" },
		{ "increase from nothing to below", OKR_INCREASE, NAN, -5,
		  NULL },
		{ "limit", OKR_AT_MOST, NAN, 5, NULL },
		{ "limit of 0", OKR_AT_MOST, NAN, 0, NULL },
		{ "no limit", OKR_AT_LEAST, NAN, NAN,
		  "no target, so no score" },
		{ "no range", OKR_BETWEEN, NAN, NAN, "no target, so no score" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_node n = { .metric = rows[i].metric & 7u,
				      .start = rows[i].start,
				      .target = rows[i].target };
		const char *got = okr_measure_fault(&n);

		if (rows[i].want == NULL && got != NULL)
			fail_msg("%s: %s", rows[i].name, got);
		if (rows[i].want)
			check_span(rows[i].name, okr_span_of(got ? got : ""),
				   rows[i].want);
	}
}

/* Types against values; the window is 10 days, of which 5 have gone. */
static void
measures_each_type(void **state)
{
	static const struct {
		const char *cells; /* metric_type,unit,start,target,current */
		double progress, score, expected;
	} rows[] = {
		{ "increase,,0,10,4", 0.4, 0.4, 0.5 },
		{ "increase,,0,10,-4", -0.4, 0, 0.5 },
		{ "increase,,0,10,14", 1.4, 1, 0.5 },
		{ "increase,,,10,4", 0.4, 0.4, 0.5 },
		{ "increase,,-10,10,0", 0.5, 0.5, 0.5 },
		{ "increase,,10,0,4", NAN, NAN, 0.5 }, /* or a decrease? */
		{ "increase,,0,10,", NAN, NAN, 0.5 },
		{ "increase,,5,5,5", NAN, NAN, 0.5 },
		{ ",,10,0,4", 0.6, 0.6, 0.5 },
		{ ",,,10,4", 0.4, 0.4, 0.5 },
		{ "decrease,,10,0,4", 0.6, 0.6, 0.5 },
		{ "decrease,,,0,4", NAN, NAN, 0.5 },
		{ "at_most,,,10,10", 1, 1, 1 },
		{ "at_most,,,10,10.001", 0, 0, 1 },
		{ "at_least,,,10,10", 1, 1, 1 },
		{ "at_least,,,10,9.999", 0, 0, 1 },
		{ "at_least,,,-10,-9", 1, 1, 1 },
		{ "between,,,-1..1,0", 1, 1, 1 },
		{ "between,,,5..5,5", 1, 1, 1 },
		{ "between,,,0.5 .. 1.5,1.6", 0, 0, 1 },
		{ "between,,,,5", NAN, NAN, 1 },
		{ "milestone,,,,", 0, 0, 0 },
		{ "milestone,,,,0.25", 0.25, 0.25, 0 },
		{ "milestone,,,,1", 1, 1, 0 },
		{ "milestone,,,,7", 7, 1, 0 },
		{ "milestone,%,,,25", 0.25, 0.25, 0 },
		{ "milestone,%,,,100", 1, 1, 0 },
		{ "milestone,%,,,1", 0.01, 0.01, 0 },
		{ "milestone,%,,,done", 1, 1, 0 },
		{ "milestone,,,,yes", 1, 1, 0 },
		{ ",,,,true", 1, 1, 0 },
		{ "baseline,,,,", 0, 0, 0 },
		{ "baseline,,,,0", 1, 1, 0 },
		{ "baseline,,,,-3.5", 1, 1, 0 },
		{ ",,,,", 0, 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_clock clock = { 0 };
		struct okr_measure got;
		struct tested t;
		char csv[512];

		snprintf(csv, sizeof(csv),
			 "id,kind,title,start_date,due_date,metric_type,unit,"
			 "start,target,current\n"
			 "K,key_result,T,2026-01-01,2026-01-10,%s\n",
			 rows[i].cells);
		read_plan(&t, csv);
		clock.day = clock.as_of = day("2026-01-05");
		got = okr_measure(&t.plan, &t.readings, row(&t, "K"), &clock,
				  &okr_modes_default);
		check_near(rows[i].cells, got.progress, rows[i].progress);
		check_near(rows[i].cells, got.score, rows[i].score);
		check_near(rows[i].cells, got.expected, rows[i].expected);
		release_plan(&t);
	}
}

/* A limit by days: each reading holds until the next, up to the due date. */
static void
holds_by_days(void **state)
{
	static const struct {
		const char *day;
		double want;
	} rows[] = {
		{ "2026-01-02", NAN }, /* nothing read */
		{ "2026-01-03", 1 },
		{ "2026-01-04", 1 },
		{ "2026-01-05", 2.0 / 3 }, /* 3, 4 met; 5 not */
		{ "2026-01-06", 3.0 / 4 }, /* met again */
		{ "2026-01-10", 7.0 / 8 },
		{ "2026-01-11", 7.0 / 8 }, /* after its end nothing changes */
		{ "2026-01-12", 7.0 / 8 }, /* nor does a late reading */
	};
	struct okr_modes held = { .limits = OKR_LIMITS_HELD };
	struct tested t;

	(void)state;
	read_plan(&t, "id,kind,parent,title,start_date,due_date,metric_type,"
		      "target,current,date,confidence\n"
		      "K,key_result,,T,2026-01-01,2026-01-10,at_most,5,,,\n"
		      ",checkin,K,,,,,,4,2026-01-03,\n"
		      ",checkin,K,,,,,,6,2026-01-05,\n"
		      ",checkin,K,,,,,,5,2026-01-06,\n"
		      ",checkin,K,,,,,,,2026-01-08,0.5\n"
		      ",checkin,K,,,,,,9,2026-01-12,\n");
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_clock clock = { .day = day(rows[i].day),
					   .as_of = day("2026-02-01"),
					   .grace = OKR_GRACE_DAYS };

		check_near(rows[i].day,
			   okr_measure(&t.plan, &t.readings, row(&t, "K"),
				       &clock, &held)
			       .score,
			   rows[i].want);
	}
	release_plan(&t);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(elapsed_days_are_counted_inclusively),
		cmocka_unit_test(stretch_expects_seven_tenths),
		cmocka_unit_test(says_why_there_can_be_no_number),
		cmocka_unit_test(measures_each_type),
		cmocka_unit_test(holds_by_days),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
