/* Days as numbers and as ISO dates. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/day.h"

#include "unit.h"

static void
knows_days_by_number(void **state)
{
	static const struct {
		const char *date;
		int32_t day;
	} rows[] = {
		{ "1970-01-01", 0 },
		{ "1970-01-02", 1 },
		{ "1969-12-31", -1 },
		{ "1970-03-01", 59 },
		/* 30 years of 365 days and 7 leap days (72 .. 96) */
		{ "2000-01-01", 10957 },
		{ "2000-02-29", 11016 },
		{ "2000-03-01", 11017 },
		/* 26 years more, leap days 2000 .. 2024 */
		{ "2026-01-01", 20454 },
		{ "2026-11-20", 20777 },
		/* 719162 days from 0001-01-01 to 1970-01-01 */
		{ "0001-01-01", -719162 },
		{ "9999-12-31", 2932896 },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		int32_t day = 12345;

		check_true(rows[i].date,
			   okr_day_parse(okr_span_of(rows[i].date), &day));
		check_true(rows[i].date, day == rows[i].day);
		okr_day_format(&out, day);
		check_buf(rows[i].date, &out, rows[i].date);
	}
	okr_buf_release(&out);
}

static void
knows_leap_years(void **state)
{
	static const struct {
		const char *date;
		bool exists;
	} rows[] = {
		{ "2024-02-29", true },  { "2026-02-29", false },
		{ "2000-02-29", true },  { "1900-02-29", false },
		{ "2100-02-29", false }, { "2400-02-29", true },
		{ "2024-02-30", false }, { "0004-02-29", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		int32_t day;

		check_true(rows[i].date,
			   okr_day_parse(okr_span_of(rows[i].date), &day) ==
			       rows[i].exists);
	}
}

static void
refuses_all_else(void **state)
{
	static const char *const rows[] = {
		"",
		"2026",
		"2026-03",
		"2026-3-31",
		"2026-03-1",
		"26-03-31",
		"2026/03/31",
		"31.03.2026",
		"2026-00-10",
		"2026-13-01",
		"2026-01-00",
		"2026-01-32",
		"2026-04-31",
		"2026-06-31",
		"2026-09-31",
		"2026-11-31",
		"0000-01-01",
		" 2026-03-31",
		"2026-03-31 ",
		"2026-03-31T",
		"20260331",
		"2026-03-3a",
		"2026-0x-31",
		"+026-03-31",
		"-026-03-31",
		"2026-03--1",
		"2026- 3-31",
		"10000-01-01",
		"2026-03-31T00:00",
		"20a6-01-01",
		"202:-01-01",
		"2026-1/-01",
		"2026-01-1/",
	};
	int32_t day;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		check_true(rows[i], !okr_day_parse(okr_span_of(rows[i]), &day));
	assert_true(
	    okr_day_parse((struct okr_span){ "2026-03-315", 10 }, &day));
}

/* Every day of 9,000 years: one after another, and back to itself. */
static void
parse_is_the_inverse_of_format(void **state)
{
	int32_t last = okr_day_of(9999, 12, 31);
	struct okr_buf out = { 0 };
	int y0 = 999, m0 = 12, d0 = 31, y, m, d;

	(void)state;
	for (int32_t day = okr_day_of(1000, 1, 1); day <= last; day++) {
		okr_day_split(day, &y, &m, &d);
		if (!(y == y0 && m == m0 && d == d0 + 1) &&
		    !(y == y0 && m == m0 + 1 && d == 1 && d0 >= 28) &&
		    !(y == y0 + 1 && m == 1 && d == 1 && d0 == 31))
			fail_msg("%d-%d-%d after %d-%d-%d", y, m, d, y0, m0,
				 d0);
		y0 = y, m0 = m, d0 = d;
		if (okr_day_of(y, m, d) != day)
			fail_msg("%d-%d-%d is not day %d", y, m, d, day);
		if (day % 97 == 0) {
			int32_t again;

			okr_day_format(&out, day);
			if (!okr_day_parse(okr_buf_view(&out), &again) ||
			    again != day)
				fail_msg("day %d", day);
			out.n = 0;
		}
	}
	okr_buf_release(&out);
}

static void
formats_nothing_for_no_day(void **state)
{
	struct okr_buf out = { 0 };

	(void)state;
	okr_day_format(&out, OKR_DAY_NONE);
	assert_int_equal(out.n, 0);
}

static void
counts_windows_inclusively(void **state)
{
	struct okr_window q1 = { okr_day_of(2026, 1, 1),
				 okr_day_of(2026, 3, 31) };
	struct okr_window inverted = { 10, 8 };
	struct okr_window half = { 10, OKR_DAY_NONE };

	(void)state;
	assert_int_equal(okr_window_days(q1), 31 + 28 + 31);
	assert_int_equal(okr_window_elapsed(q1, q1.start - 1), 0);
	assert_int_equal(okr_window_elapsed(q1, q1.start), 1);
	assert_int_equal(okr_window_elapsed(q1, q1.due - 1), 89);
	assert_int_equal(okr_window_elapsed(q1, q1.due), 90);
	assert_int_equal(okr_window_elapsed(q1, q1.due + 100), 90);
	assert_true(okr_window_days(inverted) <= 0);
	assert_true(okr_window_known(q1));
	assert_false(okr_window_known(half));
}

static void
print_today(void *epoch)
{
	struct okr_buf out = { 0 };

	if (epoch)
		setenv("SOURCE_DATE_EPOCH", epoch, 1);
	else
		unsetenv("SOURCE_DATE_EPOCH");
	okr_day_format(&out, okr_day_today());
	fwrite(out.s, 1, out.n, stdout);
	okr_buf_release(&out);
}

static void
takes_today_from_the_environment(void **state)
{
	static const struct {
		char epoch[24];
		const char *out, *err;
	} rows[] = {
		{ "0", "1970-01-01", "" },
		{ "86399", "1970-01-01", "" },
		{ "86400", "1970-01-02", "" },
		/* 20777 days of 86400 seconds, and the last second of them */
		{ "1795132800", "2026-11-20", "" },
		{ "1795219199", "2026-11-20", "" },
		{ "253402300799", "9999-12-31", "" },
		{ "253402300800", "",
		  "test: SOURCE_DATE_EPOCH: not a number of seconds: "
		  "'253402300800'\n" },
		{ "-1", "",
		  "test: SOURCE_DATE_EPOCH: not a number of seconds: '-1'\n" },
		{ "now", "",
		  "test: SOURCE_DATE_EPOCH: not a number of seconds: 'now'\n" },
	};
	struct forked got;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char epoch[24];

		strcpy(epoch, rows[i].epoch);
		got = run_forked(print_today, epoch);
		check_span(epoch, okr_span_of(got.out), rows[i].out);
		check_span(epoch, okr_span_of(got.err), rows[i].err);
		assert_int_equal(got.status, *rows[i].err ? 2 : 0);
	}
	got = run_forked(print_today, NULL);
	assert_int_equal(strlen(got.out), 10);
	assert_true(strcmp(got.out, "2026-01-01") > 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_days_by_number),
		cmocka_unit_test(knows_leap_years),
		cmocka_unit_test(refuses_all_else),
		cmocka_unit_test(parse_is_the_inverse_of_format),
		cmocka_unit_test(formats_nothing_for_no_day),
		cmocka_unit_test(counts_windows_inclusively),
		cmocka_unit_test(takes_today_from_the_environment),
	};

	return cmocka_run_group_tests_name("day", tests, NULL, NULL);
}
