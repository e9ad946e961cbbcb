/* Pieces of days: three of them, at 1 on 10 days, empty on 5, at 0.5 on 20. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/days.h"

#include "okr/base/num.h"
#include "plan.h"

#define FOREVER (INT32_MAX - 1)

static struct okr_piece pieces[] = {
	{ .start = INT32_MIN + 1 },
	{ .start = 1,
	  .open = true,
	  .data = true,
	  .weight = 1,
	  .score = 1,
	  .expected = 1,
	  .plain = 1,
	  .known = 1 },
	{ .start = 11 },
	{ .start = 16,
	  .open = true,
	  .data = true,
	  .weight = 2,
	  .score = 0.5,
	  .expected = 0.25,
	  .plain = 0.75,
	  .known = 0.5 },
	{ .start = 36,
	  .open = true,
	  .weight = 1,
	  .expected = NAN,
	  .plain = NAN },
};
static const struct okr_days days = { pieces, COUNT(pieces), 1 };

static void
finds_the_piece_of_a_day(void **state)
{
	static const struct {
		int32_t day;
		size_t want;
	} rows[] = {
		{ -1000, 0 },
		{ 0, 0 },
		{ 1, 1 },
		{ 10, 1 },
		{ 11, 2 },
		{ 15, 2 },
		{ 16, 3 },
		{ 35, 3 },
		{ 36, 4 },
		{ FOREVER, 4 },
		{ INT32_MIN + 1, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(okr_days_at(&days, rows[i].day) - pieces,
				 rows[i].want);
}

static void
integrates_over_windows(void **state)
{
	static const struct {
		const char *name;
		struct okr_window w;
		double score, expected, plain, known;
		int32_t open;
	} rows[] = {
		{ "one piece", { 1, 10 }, 1, 1, 1, 1, 10 },
		{ "one day", { 20, 20 }, 0.5, 0.25, 0.75, 0.5, 1 },
		{ "empty days earn nothing",
		  { 11, 15 },
		  NAN,
		  NAN,
		  NAN,
		  NAN,
		  0 },
		{ "across the gap",
		  { 6, 20 },
		  7.5 / 15,
		  6.25 / 15,
		  8.75 / 15,
		  7.5 / 10,
		  10 },
		{ "begins before all", { -9, 10 }, 0.5, 0.5, 0.5, 1, 10 },
		{ "before all", { -9, 0 }, NAN, NAN, NAN, NAN, 0 },
		{ "open without data", { 36, 45 }, NAN, NAN, NAN, 0, 10 },
		{ "partly without data",
		  { 26, 45 },
		  0.25,
		  0.125,
		  0.375,
		  0.25,
		  20 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_integral got;

		okr_days_integrate(&days, rows[i].w, &got);
		check_near(rows[i].name, got.score, rows[i].score);
		check_near(rows[i].name, got.expected, rows[i].expected);
		check_near(rows[i].name, got.plain, rows[i].plain);
		check_near(rows[i].name, got.known, rows[i].known);
		assert_int_equal(got.open_days, rows[i].open);
	}
}

static void
counts_empty_days(void **state)
{
	static const struct {
		struct okr_window w;
		int32_t until, want;
	} rows[] = {
		{ { 1, 40 }, 40, 5 },   { { 1, 40 }, 12, 2 },
		{ { 1, 40 }, 10, 0 },   { { 1, 40 }, 0, 0 },
		{ { -4, 40 }, 40, 10 }, { { -4, 40 }, -2, 3 },
		{ { 11, 15 }, 100, 5 }, { { 13, 13 }, 13, 1 },
		{ { -9, -5 }, 40, 5 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(okr_days_empty(&days, rows[i].w,
						rows[i].until),
				 rows[i].want);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_the_piece_of_a_day),
		cmocka_unit_test(integrates_over_windows),
		cmocka_unit_test(counts_empty_days),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
