/* The words of an alignment, and what is open. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/alignment.h"

#include "plan.h"

static void
words_stand_in_one_order(void **state)
{
	static const struct {
		unsigned set;
		const char *want;
	} rows[] = {
		{ OKR_ALIGNED, "aligned" },
		{ OKR_DANGLING, "dangling" },
		{ OKR_NO_VALUE | OKR_ORPHAN, "orphan;no_value" },
		{ OKR_DANGLING | OKR_UNSERVED, "unserved;dangling" },
		{ OKR_DANGLING | OKR_NO_VALUE | OKR_UNSERVED | OKR_ORPHAN,
		  "orphan;unserved;no_value;dangling" },
	};
	struct okr_buf text = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		okr_alignment_format(&text, rows[i].set);
		check_buf(rows[i].want, &text, rows[i].want);
	}
	okr_buf_release(&text);
}

/* Loops of `supports`, which are no error, come to an end. */
static void
follows_supports_in_circles(void **state)
{
	static const struct {
		const char *id;
		unsigned want;
	} rows[] = {
		{ "M", OKR_ALIGNED }, { "N", OKR_UNSERVED },
		{ "A", OKR_ALIGNED }, { "B", OKR_ALIGNED },
		{ "C", OKR_ALIGNED }, { "D", OKR_ORPHAN },
		{ "E", OKR_ORPHAN },  { "e", OKR_ORPHAN },
		{ "F", OKR_ALIGNED },
	};
	struct okr_alignments a;
	struct tested t;

	(void)state;
	read_plan(&t, "id,kind,parent,title,supports,cycle\n"
		      "M,mission,,T,,\n"
		      "N,mission,,T,M,\n" /* supports, is not supported */
		      "A,objective,,T,B,2026-Q1\n"
		      "B,objective,,T,C,2026-Q1\n"
		      "C,objective,,T,A; M ;,2026-Q1\n"
		      "D,objective,,T,E,2026-Q1\n"
		      "E,objective,,T,D;E,2026-Q1\n"
		      "e,key_result,E,T,,\n"
		      "F,objective,A,T,,2026-Q2\n");
	okr_alignment_judge(&a, &t.plan, day("2026-02-14"));
	for (size_t i = 0; i < COUNT(rows); i++)
		if (a.of[row(&t, rows[i].id)] != rows[i].want)
			fail_msg("%s: %d", rows[i].id,
				 a.of[row(&t, rows[i].id)]);
	okr_alignment_release(&a);
	release_plan(&t);
}

/* Values are embodied by name or from below, wherever their rows stand. */
static void
embodies_by_name_or_from_below(void **state)
{
	static const struct {
		const char *id;
		unsigned want;
	} rows[] = {
		{ "M", OKR_ALIGNED },
		{ "A", OKR_NO_VALUE },
		{ "B", OKR_ALIGNED },
		{ "C", OKR_ALIGNED },
		{ "D", OKR_ALIGNED },
		{ "d", OKR_ALIGNED },
		{ "E", OKR_NO_VALUE },
		{ "F", OKR_NO_VALUE | OKR_DANGLING },
		{ "V", OKR_ALIGNED },
		{ "W", OKR_UNSERVED },
		{ "X", OKR_ALIGNED },
		/* `values` that names a mission does not serve it */
		{ "G", OKR_NO_VALUE },
		{ "N", OKR_UNSERVED },
	};
	struct okr_alignments a;
	struct tested t;

	(void)state;
	read_plan(&t, "id,kind,parent,title,supports,values,cycle\n"
		      "W,value,,T,,,\n"
		      "M,mission,,T,,,\n"
		      "A,objective,M,T,,,2026-Q1\n"
		      "B,objective,M,T,,V,2026-Q1\n"
		      "C,objective,M,T,X,,2026-Q1\n"
		      "D,objective,C,T,,,2026-Q1\n"
		      "d,key_result,D,T,,W,2026-Q2\n"
		      "E,objective,M,T,,,2026-Q2\n"
		      "F,objective,M,T,,Y,2026-Q1\n"
		      "N,mission,,T,,,\n"
		      "G,objective,M,T,,N,2026-Q1\n"
		      "V,value,,T,,,\n"
		      "X,value,,T,,,\n");
	okr_alignment_judge(&a, &t.plan, day("2026-02-14"));
	for (size_t i = 0; i < COUNT(rows); i++)
		if (a.of[row(&t, rows[i].id)] != rows[i].want)
			fail_msg("%s: %d", rows[i].id,
				 a.of[row(&t, rows[i].id)]);
	okr_alignment_release(&a);
	release_plan(&t);
}

static void
open_is_by_cycle_then_window(void **state)
{
	static const struct {
		const char *id, *day;
		bool want;
	} rows[] = {
		{ "A", "2026-01-01", true },  { "A", "2025-12-31", false },
		{ "A", "2026-03-31", true },  { "A", "2026-04-01", false },
		{ "B", "2026-02-01", true },  { "B", "2026-01-31", false },
		{ "B", "2030-01-01", true },  { "C", "1900-01-01", true },
		{ "C", "2026-02-02", false }, { "D", "2026-06-01", true },
	};
	struct tested t;

	(void)state;
	read_plan(&t, "id,kind,title,cycle,start_date,due_date\n"
		      "A,objective,T,2026-Q1,2026-02-01,2026-02-10\n"
		      "B,objective,T,,2026-02-01,\n"
		      "C,objective,T,,,2026-02-01\n"
		      "D,objective,T,,,\n");
	for (size_t i = 0; i < COUNT(rows); i++)
		if (okr_alignment_is_open(&t.plan, row(&t, rows[i].id),
					  day(rows[i].day)) != rows[i].want)
			fail_msg("%s on %s", rows[i].id, rows[i].day);
	release_plan(&t);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_stand_in_one_order),
		cmocka_unit_test(follows_supports_in_circles),
		cmocka_unit_test(embodies_by_name_or_from_below),
		cmocka_unit_test(open_is_by_cycle_then_window),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
