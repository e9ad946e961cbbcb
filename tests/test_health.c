/* Grades and health at their bounds. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/health.h"

#include "plan.h"

static void
grades_round_half_up_but_to_ten(void **state)
{
	static const struct {
		double score;
		int want;
	} rows[] = {
		{ NAN, -1 },   { 0, 0 },      { 0.0499, 0 },  { 0.04995, 1 },
		{ 0.05, 1 },   { 0.3499, 3 }, { 0.35, 4 },    { 0.45, 5 },
		{ 0.6499, 6 }, { 0.65, 7 },   { 0.85, 9 },    { 0.9499, 9 },
		{ 0.95, 9 },   { 0.9999, 9 }, { 0.99994, 9 }, { 0.99995, 10 },
		{ 1, 10 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		if (okr_health_grade(rows[i].score) != rows[i].want)
			fail_msg("%g: got %d, want %d", rows[i].score,
				 okr_health_grade(rows[i].score), rows[i].want);
}

/* A window of 100 days from 2026-01-01; on day N the line stands at N. */
static void
health_follows_the_gap(void **state)
{
	static const struct {
		const char *cells; /* metric_type,target,current,status */
		const char *day;
		const char *want;
	} rows[] = {
		/* e = 0.5 on 02-19 */
		{ ",100,50,", "2026-02-19", "on_track" },
		{ ",100,40,", "2026-02-19", "on_track" },
		{ ",100,39.99,", "2026-02-19", "at_risk" },
		{ ",100,39.995,", "2026-02-19", "on_track" },
		{ ",100,25,", "2026-02-19", "at_risk" },
		{ ",100,24.99,", "2026-02-19", "off_track" },
		{ ",100,,", "2026-02-19", "no_data" },
		{ ",100,100,", "2026-02-19", "done" },
		{ ",100,99.995,", "2026-02-19", "done" },
		{ ",100,99.99,", "2026-02-19", "on_track" },
		/* what the owner says is not asked, but for what is dropped */
		{ ",100,50,off_track", "2026-02-19", "on_track" },
		{ ",100,50,done", "2026-02-19", "on_track" },
		{ ",100,50,dropped", "2026-02-19", "dropped" },
		{ ",100,100,dropped", "2026-05-01", "dropped" },
		{ ",100,,dropped", "2025-12-01", "dropped" },
		{ "milestone,,,done", "2026-02-19", "done" },
		/* before, first day, first tenth, last day, after */
		{ ",100,0,", "2025-12-31", "not_started" },
		{ ",100,,", "2025-12-31", "not_started" },
		{ ",100,-5,", "2025-12-31", "not_started" },
		{ ",100,1,", "2025-12-31", "on_track" },
		{ ",100,100,", "2025-12-31", "done" },
		{ ",100,0,", "2026-01-10", "on_track" },
		{ ",100,0,", "2026-01-11", "at_risk" },
		{ ",100,0,", "2026-04-10", "off_track" },
		{ ",100,100,", "2026-04-10", "done" },
		{ ",100,92,", "2026-04-11", "missed" },
		{ ",100,100,", "2026-04-11", "done" },
		{ ",100,,", "2026-04-11", "no_data" },
		/* limits: no grace, not done early */
		{ "at_most,10,11,", "2026-01-01", "off_track" },
		{ "at_most,10,10,", "2026-01-01", "on_track" },
		{ "at_most,10,10,", "2026-04-09", "on_track" },
		{ "at_most,10,10,", "2026-04-10", "done" },
		{ "at_most,10,11,", "2026-04-10", "off_track" },
		{ "at_most,10,11,", "2026-04-11", "missed" },
		{ "at_most,10,,", "2026-01-01", "no_data" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char csv[512], name[128];
		struct tested t;

		snprintf(csv, sizeof(csv),
			 "id,kind,title,start_date,due_date,metric_type,"
			 "target,current,status\n"
			 "K,key_result,T,2026-01-01,2026-04-10,%s\n",
			 rows[i].cells);
		snprintf(name, sizeof(name), "%s on %s", rows[i].cells,
			 rows[i].day);
		score_plan(&t, csv, NULL, rows[i].day);
		check_span(
		    name,
		    okr_health_word[okr_score_result(&t.score, row(&t, "K"))
					.health],
		    rows[i].want);
		release_plan(&t);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(grades_round_half_up_but_to_ten),
		cmocka_unit_test(health_follows_the_gap),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
