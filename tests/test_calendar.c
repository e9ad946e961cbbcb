/* Cycles: words, their windows, and the table of those in use. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/calendar.h"

#include "unit.h"

/* A window as "2026-01-01..2026-03-31", nothing for none. */
static void
format_window(struct okr_buf *out, struct okr_window w)
{
	if (!okr_window_known(w))
		return;
	okr_day_format(out, w.start);
	okr_buf_text(out, "..");
	okr_day_format(out, w.due);
}

static const struct {
	const char *word, *window;
	enum okr_grain grain;
} cycles[] = {
	{ "2026", "2026-01-01..2026-12-31", OKR_YEARS },
	{ "1000", "1000-01-01..1000-12-31", OKR_YEARS },
	{ "9998", "9998-01-01..9998-12-31", OKR_YEARS },
	{ "2026-H1", "2026-01-01..2026-06-30", OKR_HALVES },
	{ "2026-H2", "2026-07-01..2026-12-31", OKR_HALVES },
	{ "2026-Q1", "2026-01-01..2026-03-31", OKR_QUARTERS },
	{ "2024-Q1", "2024-01-01..2024-03-31", OKR_QUARTERS },
	{ "2026-Q2", "2026-04-01..2026-06-30", OKR_QUARTERS },
	{ "2026-Q3", "2026-07-01..2026-09-30", OKR_QUARTERS },
	{ "2026-Q4", "2026-10-01..2026-12-31", OKR_QUARTERS },
	{ "2026-01", "2026-01-01..2026-01-31", OKR_MONTHS },
	{ "2026-02", "2026-02-01..2026-02-28", OKR_MONTHS },
	{ "2024-02", "2024-02-01..2024-02-29", OKR_MONTHS },
	{ "2026-12", "2026-12-01..2026-12-31", OKR_MONTHS },
	/* ISO 8601: week 1 holds 4 January and so the first Thursday */
	{ "2026-W01", "2025-12-29..2026-01-04", OKR_WEEKS },
	{ "2026-W07", "2026-02-09..2026-02-15", OKR_WEEKS },
	{ "2026-W53", "2026-12-28..2027-01-03", OKR_WEEKS },
	{ "2027-W01", "2027-01-04..2027-01-10", OKR_WEEKS },
	{ "2020-W53", "2020-12-28..2021-01-03", OKR_WEEKS },
	{ "2024-W52", "2024-12-23..2024-12-29", OKR_WEEKS },
	{ "2025-W01", "2024-12-30..2025-01-05", OKR_WEEKS },
	{ "1976-W53", "1976-12-27..1977-01-02", OKR_WEEKS },
	{ "1969-W01", "1968-12-30..1969-01-05", OKR_WEEKS },
};

static void
knows_the_days_of_a_cycle(void **state)
{
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(cycles); i++) {
		struct okr_span word = okr_span_of(cycles[i].word);
		struct okr_window w;

		check_true(cycles[i].word, okr_calendar_parse(word, &w));
		format_window(&out, w);
		check_buf(cycles[i].word, &out, cycles[i].window);
		check_true(cycles[i].word,
			   okr_calendar_grain(word) == cycles[i].grain);
	}
	okr_buf_release(&out);
}

static void
knows_what_is_no_cycle(void **state)
{
	static const char *const rows[] = {
		"",           "26",       "226",      "02026",    "0999",
		"9999",       "2026-",    "2026-Q",   "2026-Q0",  "2026-Q5",
		"2026-Q01",   "2026-H0",  "2026-H3",  "2026-0",   "2026-00",
		"2026-13",    "2026-1",   "2026-001", "2026-W0",  "2026-W7",
		"2026-W00",   "2026-W54", "2025-W53", "2021-W53", "2026-q1",
		"2026Q1",     "Q1-2026",  "2026/Q1",  "2026-Q1 ", " 2026",
		"FY26",       "20a6",     "2026-W0x", "2026-+1",  "2026-W007",
		"2026-01-01",
	};
	struct okr_window w = { 1, 2 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_span word = okr_span_of(rows[i]);

		check_true(rows[i], !okr_calendar_parse(word, &w));
		check_true(rows[i], w.start == 1 && w.due == 2);
		check_true(rows[i], okr_calendar_grain(word) == OKR_NO_GRAIN);
	}
}

/* Weeks follow each other for 400 years, 52 or 53 of them in each. */
static void
weeks_have_no_gaps(void **state)
{
	int32_t next = okr_day_of(1600, 1, 3);
	int long_years = 0;
	char word[32];

	(void)state;
	for (int year = 1600; year < 2000; year++)
		for (int week = 1; week <= 53; week++) {
			struct okr_window w;

			snprintf(word, sizeof(word), "%d-W%02d", year, week);
			if (!okr_calendar_parse(okr_span_of(word), &w)) {
				assert_int_equal(week, 53);
				continue;
			}
			long_years += week == 53;
			check_true(word, w.start == next);
			next = w.due + 1;
		}
	/* 400 years are 20871 weeks, 71 more than 400 * 52 */
	assert_int_equal(long_years, 71);
}

/* Every day is in the cycle that it is said to be in. */
static void
formats_the_cycle_of_a_day(void **state)
{
	static const struct {
		int year, month, day;
		enum okr_grain grain;
		const char *word;
	} rows[] = {
		{ 2026, 11, 20, OKR_YEARS, "2026" },
		{ 2026, 6, 30, OKR_HALVES, "2026-H1" },
		{ 2026, 7, 1, OKR_HALVES, "2026-H2" },
		{ 2026, 3, 31, OKR_QUARTERS, "2026-Q1" },
		{ 2026, 4, 1, OKR_QUARTERS, "2026-Q2" },
		{ 2026, 12, 31, OKR_QUARTERS, "2026-Q4" },
		{ 2026, 2, 28, OKR_MONTHS, "2026-02" },
		{ 2026, 2, 10, OKR_WEEKS, "2026-W07" },
		{ 2027, 1, 3, OKR_WEEKS, "2026-W53" },
		{ 2024, 12, 30, OKR_WEEKS, "2025-W01" },
		{ 1969, 12, 31, OKR_WEEKS, "1970-W01" },
		{ 2026, 2, 10, OKR_NO_GRAIN, "" },
	};
	struct okr_buf out = { 0 };
	int32_t last = okr_day_of(2035, 1, 1);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		okr_calendar_format(&out, rows[i].grain,
				    okr_day_of(rows[i].year, rows[i].month,
					       rows[i].day));
		check_buf(rows[i].word, &out, rows[i].word);
	}
	for (int32_t day = okr_day_of(1965, 1, 1); day < last; day++)
		for (int grain = OKR_WEEKS; grain <= OKR_YEARS; grain++) {
			struct okr_window w;

			out.n = 0;
			okr_calendar_format(&out, (enum okr_grain)grain, day);
			if (!okr_calendar_parse(okr_buf_view(&out), &w) ||
			    day < w.start || day > w.due)
				fail_msg("day %d in %.*s", day, (int)out.n,
					 out.s);
		}
	okr_buf_release(&out);
}

static void
numbers_each_cycle_once(void **state)
{
	struct okr_calendar c;
	uint32_t q1, fy, found;
	char word[32];

	(void)state;
	okr_calendar_init(&c);
	assert_int_equal(okr_calendar_number(&c, OKR_SPAN("")), 0);
	q1 = okr_calendar_number(&c, OKR_SPAN("2026-Q1"));
	fy = okr_calendar_number(&c, OKR_SPAN("FY26"));
	assert_true(q1 != 0 && fy != 0 && q1 != fy);
	assert_int_equal(okr_calendar_number(&c, OKR_SPAN("2026-Q1")), q1);
	assert_true(c.cycle[q1].built_in);
	assert_true(okr_window_known(c.cycle[q1].window));
	assert_false(c.cycle[fy].built_in);
	assert_false(okr_window_known(c.cycle[fy].window));
	for (int i = 0; i < 5000; i++) {
		snprintf(word, sizeof(word), "cycle %d", i);
		found = okr_calendar_number(&c, okr_span_of(word));
		check_span(word, c.cycle[found].name, word);
	}
	assert_int_equal(c.n, 5003);
	assert_int_equal(okr_calendar_number(&c, OKR_SPAN("FY26")), fy);
	okr_calendar_release(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_the_days_of_a_cycle),
		cmocka_unit_test(knows_what_is_no_cycle),
		cmocka_unit_test(weeks_have_no_gaps),
		cmocka_unit_test(formats_the_cycle_of_a_day),
		cmocka_unit_test(numbers_each_cycle_once),
	};

	return cmocka_run_group_tests_name("calendar", tests, NULL, NULL);
}
