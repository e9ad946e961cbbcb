/* Which rows are the work behind a statement. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/work.h"

#include "plan.h"

#define HEADER "id,kind,parent,title,supports,weight,start_date,due_date\n"

static void
check_rows(const char *name, struct tested *t, struct okr_rows *rows,
	   const char *want)
{
	struct okr_buf text = { 0 };

	for (size_t i = 0; i < rows->n; i++) {
		okr_buf_text(&text, i ? " " : "");
		okr_buf_span(&text, okr_plan_id(&t->plan, rows->row[i]));
	}
	check_buf(name, &text, want);
	okr_buf_release(&text);
	okr_rows_release(rows);
}

static const char plan[] = HEADER "P,purpose,,T,,,,\n"
				  "a,objective,V,T,,,,\n"
				  "V,vision,P,T,,,,\n"
				  "b,objective,a,T,,,,\n"
				  "M,mission,V,T,,,,\n"
				  "c,objective,M,T,V,,,\n"
				  "d,objective,M,T,,0,,\n"
				  "N,mission,V,T,,0,,\n"
				  "e,objective,N,T,,,,\n"
				  "f,objective,P,T,M;V,,,\n"
				  "g,objective,,T,N,,,\n"
				  "h,objective,,T,V,-1,,\n"
				  "k,key_result,f,T,M,,,\n"
				  "O,mission,,T,V,,,\n";

static void
counted_by_parent_through_statements(void **state)
{
	static const struct {
		const char *id, *want;
	} rows[] = {
		{ "P", "a c f" }, { "V", "a c" }, { "M", "c" },
		{ "N", "e" }, /* for itself its own weight does not matter */
		{ "O", "" },
	};
	struct tested t;

	(void)state;
	score_plan(&t, plan, NULL, "2026-02-14");
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_rows got = { 0 };

		okr_work_counted(&t.score, row(&t, rows[i].id), &got);
		check_rows(rows[i].id, &t, &got, rows[i].want);
	}
	release_plan(&t);
}

/* By name, or by the name of a statement below; once; not what counts. */
static void
supporting_by_name(void **state)
{
	static const struct {
		const char *id, *want;
	} rows[] = {
		{ "V", "f k" }, /* N, which g supports, weighs nothing */
		{ "M", "f k" },
		{ "P", "k" }, /* f counts in it */
		{ "O", "" },
	};
	struct okr_refs supports, turned;
	struct tested t;

	(void)state;
	score_plan(&t, plan, NULL, "2026-02-14");
	okr_refs_read(&supports, &t.plan, OKR_SUPPORTS, false);
	okr_refs_turn(&supports, &turned);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_rows got = { 0 };

		okr_work_supporting(&t.score, row(&t, rows[i].id), &turned,
				    &got);
		check_rows(rows[i].id, &t, &got, rows[i].want);
	}
	okr_refs_release(&supports);
	okr_refs_release(&turned);
	release_plan(&t);
}

static void
open_on_some_day_of_a_window(void **state)
{
	static const struct {
		const char *from, *to;
		size_t want;
	} rows[] = {
		{ "2026-01-01", "2026-01-31", 4 },
		{ "2025-01-01", "2025-12-31", 2 }, /* c and d */
		{ "2025-01-01", "2026-01-10", 4 }, /* its first day */
		{ "2025-01-01", "2026-01-09", 3 },
		{ "2026-01-20", "2027-12-31", 4 }, /* its last day */
		{ "2026-01-21", "2027-12-31", 3 },
		{ "2026-06-30", "2026-06-30", 2 },
	};
	struct okr_rows work = { 0 };
	struct tested t;

	(void)state;
	read_plan(&t, HEADER "a,objective,,T,,,2026-01-10,2026-01-20\n"
			     "b,objective,,T,,,2026-01-01,\n"
			     "c,objective,,T,,,,2026-01-31\n"
			     "d,objective,,T,,,,\n");
	for (uint32_t i = 1; i <= t.plan.n; i++)
		okr_rows_add(&work, i);
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(okr_work_open(&t.plan, &work,
					       (struct okr_window){
						   day(rows[i].from),
						   day(rows[i].to) }),
				 rows[i].want);
	okr_rows_release(&work);
	release_plan(&t);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(counted_by_parent_through_statements),
		cmocka_unit_test(supporting_by_name),
		cmocka_unit_test(open_on_some_day_of_a_window),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
