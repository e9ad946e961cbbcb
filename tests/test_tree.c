/* Order, windows and commitments of rows that stand in any order. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/tree.h"

#include "plan.h"

#define HEADER "id,kind,parent,title,cycle,start_date,due_date,commitment\n"

static void
children_come_before_their_parents(void **state)
{
	size_t at[16] = { 0 };
	struct tested t;

	(void)state;
	read_plan(&t, HEADER "c,key_result,b,T,,,,\n"
			     "P,purpose,,T,,,,\n"
			     "b,objective,a,T,,,,\n"
			     "S,cycle,,T,,2026-01-01,2026-01-31,\n"
			     "d,key_result,b,T,,,,\n"
			     "a,objective,P,T,,,,\n"
			     ",draft,,T,,,,\n"
			     "e,objective,P,T,,,,\n");
	assert_int_equal(t.plan.norder, 6); /* no cycle and no draft */
	for (size_t i = 0; i < t.plan.norder; i++)
		at[t.plan.order[i]] = i;
	for (uint32_t i = 1; i <= t.plan.n; i++)
		if (t.plan.node[i].parent &&
		    okr_is_counted(t.plan.node[i].kind))
			assert_true(at[i] < at[t.plan.node[i].parent]);

	/* Lists of children are in the order of the file. */
	assert_int_equal(node(&t, "P")->child, row(&t, "a"));
	assert_int_equal(node(&t, "a")->next, row(&t, "e"));
	assert_int_equal(node(&t, "b")->child, row(&t, "c"));
	assert_int_equal(node(&t, "c")->next, row(&t, "d"));
	assert_int_equal(node(&t, "c")->child, 0);
	assert_int_equal(node(&t, "c")->branch, 0);

	/* Rows with children are numbered downwards. */
	assert_int_equal(t.plan.nbranch, 3);
	assert_int_equal(t.plan.branch[1], row(&t, "P"));
	assert_int_equal(t.plan.branch[2], row(&t, "a"));
	assert_int_equal(t.plan.branch[3], row(&t, "b"));
	for (uint32_t i = 1; i <= t.plan.nbranch; i++)
		assert_int_equal(t.plan.node[t.plan.branch[i]].branch, i);
	release_plan(&t);
}

static void
check_day(const char *name, int32_t got, const char *want)
{
	struct okr_buf text = { 0 };

	okr_day_format(&text, got);
	check_buf(name, &text, want);
	okr_buf_release(&text);
}

/* Each bound for itself: own, of the cycle, of the nearest above, below. */
static void
windows_come_from_the_nearest(void **state)
{
	static const struct {
		const char *id, *start, *due, *from, *to;
	} rows[] = {
		/* from..to: the days on which it is open */
		{ "P", "2026-01-01", "2026-12-31", "2026-01-01",
		  "2026-12-31" }, /* of what is below */
		{ "V", "2026-01-01", "2026-12-31", "2026-01-01", "2026-12-31" },
		{ "M", "2026-01-01", "2026-12-31", "2026-01-01", "2026-12-31" },
		{ "A", "2026-04-01", "2026-06-30", "2026-04-01", "2026-06-30" },
		{ "a", "2026-04-01", "2026-05-15", "2026-04-01",
		  "2026-05-15" }, /* own end, the cycle of A */
		{ "B", "2026-02-01", "2026-03-31", "2026-01-01",
		  "2026-03-31" }, /* late start: open in all its cycle */
		{ "C", "2026-03-01", "2026-12-31", "2026-03-01", "2026-12-31" },
		{ "D", "", "", "", "" },
		{ "E", "2026-02-01", "2026-02-10", "2026-02-01",
		  "2026-02-10" }, /* of what is below, a bound each */
		{ "e", "2026-02-01", "", "2026-02-01", "" },
		{ "f", "", "2026-02-10", "", "2026-02-10" },
		{ "G", "2026-02-02", "2026-02-15", "2026-02-02",
		  "2026-02-15" },        /* a cycle row's */
		{ "H", "", "", "", "" }, /* inverted */
		{ "h", "", "", "", "" },
	};
	struct tested t;

	(void)state;
	read_plan(&t, HEADER "P,purpose,,T,,,,\n"
			     "V,vision,P,T,2026,,,\n"
			     "M,mission,V,T,,,,\n"
			     "A,objective,M,T,2026-Q2,,,\n"
			     "a,key_result,A,T,,,2026-05-15,\n"
			     "B,objective,M,T,2026-Q1,2026-02-01,,\n"
			     "C,objective,M,T,,2026-03-01,,\n"
			     "D,objective,,T,,,,\n"
			     "E,objective,,T,,,,\n"
			     "e,key_result,E,T,,2026-02-01,,\n"
			     "f,key_result,E,T,,,2026-02-10,\n"
			     "S1,cycle,,T,,2026-02-02,2026-02-15,\n"
			     "G,objective,,T,S1,,,\n"
			     "H,objective,,T,,2026-03-01,2026-02-01,\n"
			     "h,key_result,H,T,,,,\n"
			     "i,key_result,H,T,,2026-05-01,2026-05-31,\n");
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_window w = node(&t, rows[i].id)->window;
		struct okr_window open = okr_tree_open(&t.plan,
						       row(&t, rows[i].id));

		check_day(rows[i].id, w.start, rows[i].start);
		check_day(rows[i].id, w.due, rows[i].due);
		check_day(rows[i].id, open.start, rows[i].from);
		check_day(rows[i].id, open.due, rows[i].to);
	}
	assert_true(node(&t, "V")->own_due); /* by its cycle */
	assert_false(node(&t, "M")->own_due);
	assert_true(node(&t, "H")->inverted);
	release_plan(&t);
}

static void
commitment_is_the_nearest_aboves(void **state)
{
	static const struct {
		const char *id;
		enum okr_commitment want;
	} rows[] = {
		{ "M", OKR_COMMITTED },    { "A", OKR_ASPIRATIONAL },
		{ "a", OKR_ASPIRATIONAL }, { "b", OKR_COMMITTED },
		{ "B", OKR_COMMITTED },
	};
	struct tested t;

	(void)state;
	read_plan(&t, HEADER "M,mission,,T,,,,\n"
			     "A,objective,M,T,,,,aspirational\n"
			     "a,key_result,A,T,,,,\n"
			     "b,key_result,A,T,,,,committed\n"
			     "B,objective,b,T,,,,\n");
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(node(&t, rows[i].id)->commitment,
				 rows[i].want);
	release_plan(&t);
}

static void
knows_what_measures_itself(void **state)
{
	static const struct {
		const char *id;
		bool want;
	} rows[] = {
		{ "V", false }, /* a statement's measure is beside its score */
		{ "A", false }, { "a", true },
		{ "b", true },  /* a milestone by having nothing else */
		{ "c", false }, /* takes what is below it */
		{ "C", true },  { "d", true },
	};
	struct tested t;

	(void)state;
	read_plan(&t, "id,kind,parent,title,metric_type,target\n"
		      "V,vision,,T,increase,10\n"
		      "A,objective,V,T,,\n"
		      "a,key_result,A,T,,10\n"
		      "b,key_result,A,T,,\n"
		      "c,key_result,A,T,,\n"
		      "C,objective,c,T,,10\n"
		      "d,key_result,C,T,at_most,\n");
	for (size_t i = 0; i < COUNT(rows); i++)
		if (okr_tree_measured(node(&t, rows[i].id)) != rows[i].want)
			fail_msg("%s", rows[i].id);
	release_plan(&t);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(children_come_before_their_parents),
		cmocka_unit_test(windows_come_from_the_nearest),
		cmocka_unit_test(commitment_is_the_nearest_aboves),
		cmocka_unit_test(knows_what_measures_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
