/* From cells to nodes: ids, links, cells and places. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/plan.h"

#include "plan.h"

static void
finds_rows_by_any_usable_id(void **state)
{
	static const char *const ids[] = {
		"O-1", "007",      "1.10", "2E3",  "a \"b\" c",
		"x,y", "\xC3\x96", "O>4",  "a > ", " >b",
	};
	struct tested t;

	(void)state;
	read_plan(&t, "id,kind,title\n"
		      "O-1,objective,T\n"
		      "007,objective,T\n"
		      "1.10,objective,T\n"
		      " 2E3 ,objective,T\n"
		      "\"a \"\"b\"\" c\",objective,T\n"
		      "\"x,y\",objective,T\n"
		      "\xC3\x96,objective,T\n"
		      "O>4,objective,T\n"
		      "a >,objective,T\n"
		      ">b,objective,T\n");
	for (size_t i = 0; i < COUNT(ids); i++) {
		struct okr_span id = okr_span_trim(okr_span_of(ids[i]));

		assert_int_equal(okr_plan_find(&t.plan, id), i + 1);
		check_true(ids[i],
			   okr_span_eq(okr_plan_id(&t.plan, (uint32_t)i + 1),
				       id));
	}
	assert_int_equal(okr_plan_find(&t.plan, okr_span_of("7")), 0);
	assert_int_equal(okr_plan_find(&t.plan, okr_span_of("")), 0);
	release_plan(&t);
}

/* Above it, below it, and twice in a row, which has a way of its own. */
static void
links_parents_wherever_they_stand(void **state)
{
	static const struct {
		const char *id, *parent;
	} rows[] = {
		{ "a", "B" },          { "b", "A" },          { "c", "A" },
		{ "d", "B" },          { "e", "B" },          { "f", "A" },
		{ "g", "odd \"id\"" }, { "h", "odd \"id\"" },
	};
	struct tested t;

	(void)state;
	read_plan(&t, "id,kind,parent,title\n"
		      "a,key_result,B,T\n"
		      "A,objective,,T\n"
		      "b,key_result,A,T\n"
		      "c,key_result,A,T\n"
		      "d,key_result,B,T\n"
		      "e,key_result,B,T\n"
		      "B,objective,,T\n"
		      "f,key_result,A,T\n"
		      "g,key_result,\"odd \"\"id\"\"\",T\n"
		      "\"odd \"\"id\"\"\",objective,,T\n"
		      "h,key_result,\"odd \"\"id\"\"\",T\n");
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(node(&t, rows[i].id)->parent,
				 row(&t, rows[i].parent));
	assert_int_equal(node(&t, "A")->parent, 0);
	release_plan(&t);
}

static void
gives_cells_and_places(void **state)
{
	struct okr_place place;
	struct tested t;

	(void)state;
	read_plan(&t, "kind,id,title,source\n"
		      "objective,A,\"two\nlines\",okrs.csv:17\n"
		      "key_result,B, with blanks ,\n");
	check_span("quoted", okr_plan_cell(&t.plan, 1, OKR_TITLE),
		   "two\nlines");
	check_span("trimmed", okr_plan_cell(&t.plan, 2, OKR_TITLE),
		   "with blanks");
	check_span("no such column", okr_plan_cell(&t.plan, 1, OKR_TEAM), "");
	place = okr_plan_place(&t.plan, 1, OKR_TITLE);
	check_span("source", place.source, "okrs.csv:17");
	check_span("column", place.column, "title");
	/* Without a source: the file as it lies here; row 2 is on line 4. */
	place = okr_plan_place(&t.plan, 2, OKR_TEAM);
	check_true("line", place.source.n > 2 &&
			       memcmp(place.source.s + place.source.n - 2, ":4",
				      2) == 0);
	check_span("no column", place.column, "");
	release_plan(&t);
}

static void
settles_metrics_by_start_and_target(void **state)
{
	static const struct {
		const char *cells; /* kind,metric_type,start,target */
		enum okr_metric want;
	} rows[] = {
		{ "key_result,,0,10", OKR_INCREASE },
		{ "key_result,,10,0", OKR_DECREASE },
		{ "key_result,,10,10", OKR_INCREASE },
		{ "key_result,,,10", OKR_INCREASE },
		{ "key_result,,,-10", OKR_INCREASE },
		{ "key_result,,10,", OKR_INCREASE },
		{ "key_result,,,", OKR_MILESTONE },
		{ "key_result,at_least,,", OKR_AT_LEAST },
		{ "key_result,between,,1..2", OKR_BETWEEN },
		{ "objective,,,", OKR_NO_METRIC },
		{ "objective,,,5", OKR_INCREASE },
		{ "vision,,14,25", OKR_INCREASE },
		{ "mission,baseline,,", OKR_BASELINE },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct tested t;
		char csv[256];

		snprintf(csv, sizeof(csv),
			 "id,title,kind,metric_type,start,target\nK,T,%s\n",
			 rows[i].cells);
		read_plan(&t, csv);
		if (node(&t, "K")->metric != rows[i].want)
			fail_msg("%s: %d", rows[i].cells,
				 node(&t, "K")->metric);
		release_plan(&t);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_rows_by_any_usable_id),
		cmocka_unit_test(links_parents_wherever_they_stand),
		cmocka_unit_test(gives_cells_and_places),
		cmocka_unit_test(settles_metrics_by_start_and_target),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
