/* Ids that are made. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/ident.h"

#include "unit.h"

/* One sheet without columns: places in messages are our own names. */
static struct okr_sheet sheet = { .table.name = "t.csv" };

struct row {
	enum okr_kind kind;
	const char *id, *title, *team, *cycle;
	uint32_t above;
};

static void
make(struct okr_grid *g, const struct row *rows, size_t n)
{
	struct okr_names names;

	for (int field = 0; field < OKR_NFIELDS; field++)
		sheet.at[field] = sheet.of_objective[field] = -1;
	okr_grid_init(g, &sheet, 1);
	for (size_t i = 0; i < n; i++) {
		struct okr_origin origin = { 0, (uint32_t)i + 2, NULL };
		uint32_t row = okr_grid_add(g, origin, rows[i].kind);

		okr_grid_set(g, row, OKR_ID, okr_span_of(rows[i].id));
		okr_grid_set(g, row, OKR_TITLE, okr_span_of(rows[i].title));
		okr_grid_set(g, row, OKR_TEAM, okr_span_of(rows[i].team));
		okr_grid_set(g, row, OKR_CYCLE, okr_span_of(rows[i].cycle));
		g->above[row] = rows[i].above;
	}
	okr_names_init(&names, g);
	okr_ident_make(&names);
	okr_names_release(&names);
}

static struct okr_span
id(const struct okr_grid *g, uint32_t row)
{
	return okr_grid_cell(g, row, OKR_ID);
}

static void
keeps_given_ids_and_names_cycles(void **state)
{
	static const struct row rows[] = {
		{ OKR_OBJECTIVE, "007", "Grow", "", "", 0 },
		{ OKR_CYCLE_ROW, "", "FY26", "", "", 0 },
		{ OKR_CHECKIN, "", "", "", "", 1 },
	};
	struct okr_grid g;

	(void)state;
	make(&g, rows, COUNT(rows));
	check_span("own", id(&g, 1), "007");
	check_span("cycle", id(&g, 2), "FY26");
	check_span("checkin", id(&g, 3), "");
	okr_grid_release(&g);
}

/* Letters by kind, then twelve digits. */
static void
has_a_form_that_spreadsheets_keep(void **state)
{
	static const struct row rows[] = {
		{ OKR_PURPOSE, "", "x", "", "", 0 },
		{ OKR_MISSION, "", "x", "", "", 0 },
		{ OKR_VISION, "", "x", "", "", 0 },
		{ OKR_VALUE, "", "x", "", "", 0 },
		{ OKR_PILLAR, "", "x", "", "", 0 },
		{ OKR_OBJECTIVE, "", "x", "", "", 0 },
		{ OKR_KEY_RESULT, "", "x", "", "", 0 },
	};
	static const char *const letters[] = { "P-",  "M-", "V-", "VA-",
					       "PI-", "O-", "KR-" };
	struct okr_grid g;

	(void)state;
	make(&g, rows, COUNT(rows));
	for (uint32_t i = 0; i < COUNT(rows); i++) {
		struct okr_span got = id(&g, i + 1);
		size_t n = strlen(letters[i]);

		assert_int_equal(got.n, n + 12);
		assert_memory_equal(got.s, letters[i], n);
		for (; n < got.n; n++)
			assert_true(got.s[n] >= '0' && got.s[n] <= '9');
	}
	okr_grid_release(&g);
}

/* The id follows from these and nothing else: not from place or case. */
static void
follows_from_what_the_row_says(void **state)
{
	static const struct row rows[] = {
		{ OKR_VISION, "", "Far", "", "", 0 },
		{ OKR_OBJECTIVE, "", "Grow", "A", "2026-Q1", 1 },
		{ OKR_OBJECTIVE, "", "Grow", "B", "2026-Q1", 1 },
		{ OKR_OBJECTIVE, "", "Grow", "A", "2026-Q2", 1 },
		{ OKR_OBJECTIVE, "", "Grow", "A", "2026-Q1", 0 },
		{ OKR_KEY_RESULT, "", "Grow", "A", "2026-Q1", 1 },
		{ OKR_OBJECTIVE, "", "GrowA", "", "2026-Q1", 1 },
	};
	static const struct row moved[] = {
		{ OKR_MISSION, "M-1", "Other", "", "", 0 },
		{ OKR_VISION, "V-1", "far", "", "", 0 },
		{ OKR_OBJECTIVE, "", " GROW", "a", "2026-q1", 2 },
	};
	struct okr_grid g, h;

	(void)state;
	make(&g, rows, COUNT(rows));
	make(&h, moved, COUNT(moved));
	for (uint32_t i = 1; i <= COUNT(rows); i++)
		for (uint32_t j = 1; j < i; j++)
			assert_false(okr_span_eq(id(&g, i), id(&g, j)));
	assert_true(okr_span_eq(id(&g, 2), id(&h, 3)));
	okr_grid_release(&g);
	okr_grid_release(&h);
}

static void
make_equal_rows(void *ctx)
{
	static const struct row rows[] = {
		{ OKR_OBJECTIVE, "", "Grow", "", "", 0 },
		{ OKR_OBJECTIVE, "", "grow", "", "", 0 },
		{ OKR_OBJECTIVE, "", "Grow", "", "", 0 },
	};
	struct okr_grid g;

	(void)ctx;
	make(&g, rows, COUNT(rows));
	for (uint32_t i = 1; i <= COUNT(rows); i++)
		printf("%.*s\n", (int)id(&g, i).n - 14, id(&g, i).s + 14);
	okr_grid_release(&g);
}

static void
tells_equal_rows_apart(void **state)
{
	struct forked got = run_forked(make_equal_rows, NULL);

	(void)state;
	assert_string_equal(got.out, "\n-2\n-3\n");
	assert_int_equal(got.status, 0);
	assert_string_equal(
	    got.err,
	    "test: t.csv:3: warning: title: same kind, cycle, team, parent "
	    "and title as t.csv:2: told apart by their order alone; give them "
	    "ids\n"
	    "test: t.csv:4: warning: title: same kind, cycle, team, parent "
	    "and title as t.csv:2: told apart by their order alone; give them "
	    "ids\n");
}

/* 100,000 equal rows must not take the square of that. */
static void
make_many_equal_rows(void *ctx)
{
	struct okr_names names;
	struct okr_grid g;

	(void)ctx;
	for (int field = 0; field < OKR_NFIELDS; field++)
		sheet.at[field] = sheet.of_objective[field] = -1;
	okr_grid_init(&g, &sheet, 1);
	for (uint32_t i = 0; i < 100000; i++) {
		struct okr_origin origin = { 0, i + 2, NULL };

		okr_grid_set(&g, okr_grid_add(&g, origin, OKR_OBJECTIVE),
			     OKR_TITLE, OKR_SPAN("Grow"));
	}
	okr_names_init(&names, &g);
	okr_ident_make(&names);
	okr_names_release(&names);
	printf("%.*s", (int)id(&g, 100000).n - 14, id(&g, 100000).s + 14);
	okr_grid_release(&g);
}

static void
is_linear_in_equal_rows(void **state)
{
	struct forked got = run_forked(make_many_equal_rows, NULL);

	(void)state;
	assert_string_equal(got.out, "-100000");
	assert_int_equal(got.status, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_given_ids_and_names_cycles),
		cmocka_unit_test(has_a_form_that_spreadsheets_keep),
		cmocka_unit_test(follows_from_what_the_row_says),
		cmocka_unit_test(tells_equal_rows_apart),
		cmocka_unit_test(is_linear_in_equal_rows),
	};

	return cmocka_run_group_tests_name("ident", tests, NULL, NULL);
}
