/* Which cycles a review lists. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/cycles.h"

#include "plan.h"

static const struct okr_window unknown = { OKR_DAY_NONE, OKR_DAY_NONE };

/* The names in brackets as of 2026-05-15: <closed>, [current], (coming). */
static void
check_reviews(const char *name, const char *csv, struct okr_window w,
	      const char *want)
{
	static const char *const brackets[] = { "<>", "[]", "()" };
	struct okr_buf text = { 0 };
	struct okr_reviews r;
	struct tested t;
	struct okr_rows rows = { 0 };

	read_plan(&t, csv);
	for (uint32_t i = 1; i <= t.plan.n; i++)
		okr_rows_add(&rows, i);
	okr_reviews_find(&r, &t.plan, &rows, w, day("2026-05-15"));
	okr_rows_release(&rows);
	for (size_t i = 0; i < r.n; i++) {
		const char *pair = brackets[r.review[i].state];

		okr_buf_char(&text, pair[0]);
		okr_buf_span(&text, r.review[i].name);
		okr_buf_char(&text, pair[1]);
	}
	check_buf(name, &text, want);
	okr_buf_release(&text);
	okr_reviews_release(&r);
	release_plan(&t);
}

#define HEADER "id,kind,title,cycle,start_date,due_date\n"

static void
lists_the_shortest_cycles(void **state)
{
	struct okr_window year = { day("2026-01-01"), day("2026-12-31") };

	(void)state;
	check_reviews("none", HEADER "A,objective,T,,,\n", unknown, "");
	check_reviews("one", HEADER "A,objective,T,2026-Q2,,\n", unknown,
		      "[2026-Q2]");
	check_reviews("gaps are listed",
		      HEADER "A,objective,T,2026-Q4,,\n"
			     "B,objective,T,2026-Q1,,\n",
		      unknown, "<2026-Q1>[2026-Q2](2026-Q3)(2026-Q4)");
	check_reviews("a year that holds quarters is not",
		      HEADER "A,objective,T,2026,,\n"
			     "B,objective,T,2026-Q2,,\n"
			     "C,objective,T,2026-H1,,\n",
		      unknown, "[2026-Q2]");
	check_reviews("all of the window", HEADER "A,objective,T,2026-Q2,,\n",
		      year, "<2026-Q1>[2026-Q2](2026-Q3)(2026-Q4)");
	check_reviews("key results name none",
		      HEADER "A,key_result,T,2026-02,,\n"
			     "B,objective,T,2026-Q2,,\n",
		      unknown, "[2026-Q2]");
	check_reviews("a year alone", HEADER "A,objective,T,2026,,\n", year,
		      "[2026]");
}

static void
lists_named_cycles_alone(void **state)
{
	struct okr_window year = { day("2026-01-01"), day("2026-12-31") };

	(void)state;
	check_reviews("own cycles have no grain",
		      HEADER "S2,cycle,T,,2026-05-04,2026-05-17\n"
			     "S1,cycle,T,,2026-04-20,2026-05-03\n"
			     "S9,cycle,T,,2026-08-10,2026-08-23\n"
			     "A,objective,T,S9,,\n"
			     "B,objective,T,S1,,\n"
			     "C,objective,T,S2,,\n",
		      year, "<S1>[S2](S9)");
	check_reviews("mixed grains",
		      HEADER "A,objective,T,2026-Q1,,\n"
			     "B,objective,T,2026-05,,\n",
		      year, "<2026-Q1>[2026-05]");
	check_reviews("two names of the same days",
		      HEADER "Spring,cycle,T,,2026-04-01,2026-06-30\n"
			     "A,objective,T,Spring,,\n"
			     "B,objective,T,2026-Q2,,\n",
		      unknown, "[Spring][2026-Q2]");
	check_reviews("unknown ones have no days",
		      HEADER "A,objective,T,2026-Q2,,\n"
			     "B,objective,T,Winter,,\n",
		      unknown, "[2026-Q2]");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(lists_the_shortest_cycles),
		cmocka_unit_test(lists_named_cycles_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
