/* Days and cycles as people write them. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/date.h"
#include "okr/import/order.h"
#include "okr/import/period.h"

#include "unit.h"

static struct okr_lexicon lexicon;

static int
begin(void **state)
{
	(void)state;
	okr_lexicon_init(&lexicon);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	okr_lexicon_release(&lexicon);
	return 0;
}

static void
days_in_any_form(void **state)
{
	static const struct {
		const char *cell;
		enum okr_order order;
		const char *want;
	} rows[] = {
		{ "2026-03-31", OKR_ORDER_NONE, "2026-03-31" },
		{ "2026/3/1", OKR_ORDER_NONE, "2026-03-01" },
		{ "2026.03.31", OKR_ORDER_MDY, "2026-03-31" },
		{ "2026-03-31T10:15:00Z", OKR_ORDER_NONE, "2026-03-31" },
		{ "2026-03-31 10:15", OKR_ORDER_NONE, "2026-03-31" },
		{ "31.12.2026", OKR_ORDER_DMY, "2026-12-31" },
		{ "31.12.2026 00:00:00", OKR_ORDER_DMY, "2026-12-31" },
		{ "01.03.2026", OKR_ORDER_DMY, "2026-03-01" },
		{ "3/31/2026", OKR_ORDER_MDY, "2026-03-31" },
		{ "03/04/2026", OKR_ORDER_DMY, "2026-04-03" },
		{ "03/04/2026", OKR_ORDER_MDY, "2026-03-04" },
		{ "31-03-2026", OKR_ORDER_DMY, "2026-03-31" },
		{ "3/31/26", OKR_ORDER_MDY, "2026-03-31" },
		{ "31.03.26", OKR_ORDER_DMY, "2026-03-31" },
		{ "26-03-31", OKR_ORDER_YMD, "2026-03-31" },
		{ "29/02/2028", OKR_ORDER_DMY, "2028-02-29" },
		{ "31 Mar 2026", OKR_ORDER_NONE, "2026-03-31" },
		{ "31-Mar-26", OKR_ORDER_NONE, "2026-03-31" },
		{ "Mar 31, 2026", OKR_ORDER_NONE, "2026-03-31" },
		{ "March 31st, 2026", OKR_ORDER_NONE, "2026-03-31" },
		{ "Tuesday, 31 March 2026", OKR_ORDER_NONE, "2026-03-31" },
		{ "2026 March 31", OKR_ORDER_NONE, "2026-03-31" },
		{ "31. M\xC3\xA4rz 2026", OKR_ORDER_NONE, "2026-03-31" },
		{ "Di, 31. Dez. 2026", OKR_ORDER_NONE, "2026-12-31" },
		{ "1er avril 2026", OKR_ORDER_NONE, "2026-04-01" },
		{ "14 ao\xC3\xBBt 2026", OKR_ORDER_NONE, "2026-08-14" },
		{ "31 de marzo de 2026", OKR_ORDER_NONE, "2026-03-31" },
		{ "5 ene. 2026", OKR_ORDER_NONE, "2026-01-05" },
		{ "5 de mar\xC3\xA7o de 2026", OKR_ORDER_NONE, "2026-03-05" },
		{ "30 set 2026", OKR_ORDER_NONE, "2026-09-30" },
		{ "2026\xE5\xB9\xB4"
		  "3\xE6\x9C\x88"
		  "31\xE6\x97\xA5",
		  OKR_ORDER_NONE, "2026-03-31" },
		/* 46112 is 2026-03-31: 25569 is 1970-01-01, 20543 days on */
		{ "46112", OKR_ORDER_NONE, "2026-03-31" },
		{ "46112.5", OKR_ORDER_NONE, "2026-03-31" },
		{ "36526", OKR_ORDER_NONE, "2000-01-01" },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_date when;
		int32_t day = OKR_DAY_NONE;

		check_true(rows[i].cell,
			   okr_date_parse(&lexicon, okr_span_of(rows[i].cell),
					  &when));
		check_true(rows[i].cell,
			   okr_order_day(&when, rows[i].order, &day));
		okr_day_format(&out, day);
		check_buf(rows[i].cell, &out, rows[i].want);
	}
	okr_buf_release(&out);
}

static void
orders_that_cells_show(void **state)
{
	static const struct {
		const char *cell;
		enum okr_order order;
		bool unclear;
	} rows[] = {
		{ "2026-03-04", OKR_ORDER_NONE, false },
		{ "03/04/2026", OKR_ORDER_NONE, true },
		{ "04/04/2026", OKR_ORDER_NONE, false },
		{ "13/04/2026", OKR_ORDER_DMY, false },
		{ "04/13/2026", OKR_ORDER_MDY, false },
		{ "03.04.2026", OKR_ORDER_DMY, false },
		{ "3 April 2026", OKR_ORDER_NONE, false },
		{ "3/4/26", OKR_ORDER_NONE, true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_date when;

		check_true(rows[i].cell,
			   okr_date_parse(&lexicon, okr_span_of(rows[i].cell),
					  &when));
		assert_int_equal(okr_order_of(&when, NULL), rows[i].order);
		assert_int_equal(okr_order_unclear(&when, NULL),
				 rows[i].unclear);
	}
}

/* Not a day, or not one that exists. */
/* Two digits are the year that is known, if only one place can be it. */
static void
orders_by_known_years(void **state)
{
	static const struct {
		const char *cell;
		int year;
		enum okr_order order;
		bool unclear;
	} rows[] = {
		{ "26-03-31", 0, OKR_ORDER_NONE, true },
		{ "26-03-31", 2026, OKR_ORDER_YMD, false },
		{ "26-03-31", 2031, OKR_ORDER_DMY, false },
		{ "26-03-31", 2027, OKR_ORDER_NONE, true },
		{ "31.12.26", 2026, OKR_ORDER_DMY, false },
		{ "12/31/26", 0, OKR_ORDER_MDY, false },
		{ "03/04/26", 2026, OKR_ORDER_NONE, true },
		{ "03.04.26", 2026, OKR_ORDER_DMY, false },
		{ "26/03/26", 2026, OKR_ORDER_NONE, false },
		{ "31/13/26", 2026, OKR_ORDER_NONE, false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_years years = { 0 };
		struct okr_date when;

		okr_years_add(&years, rows[i].year);
		check_true(rows[i].cell,
			   okr_date_parse(&lexicon, okr_span_of(rows[i].cell),
					  &when));
		assert_int_equal(okr_order_of(&when, &years), rows[i].order);
		assert_int_equal(okr_order_unclear(&when, &years),
				 rows[i].unclear);
	}
}

static void
refuses_what_is_no_day(void **state)
{
	static const char *const rows[] = {
		"",           "soon",        "2026",       "Q1 2026",
		"March 2026", "31 March",    "12",         "46112 clinics",
		"1,234.5",    "99999",       "2026-02-30", "2026-13-01",
		"31.04.2026", "31 Foo 2026", "1/2/3/4",    "1/2/3",
		"10:30",      "+31 3 2026",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_date when;
		int32_t day;

		check_true(rows[i],
			   !okr_date_parse(&lexicon, okr_span_of(rows[i]),
					   &when) ||
			       !okr_order_day(&when, OKR_ORDER_DMY, &day));
	}
}

static void
periods_in_any_form(void **state)
{
	static const struct {
		const char *cell, *want; /* NULL: none */
	} rows[] = {
		{ "Q1 2026", "2026-Q1" },
		{ "q4/2026", "2026-Q4" },
		{ "2026 Q2", "2026-Q2" },
		{ "2026Q3", "2026-Q3" },
		{ "2026-q3", "2026-Q3" },
		{ "H2 - 2026", "2026-H2" },
		{ "2026/h1", "2026-H1" },
		{ "Q3 Y2025", "2025-Q3" },
		{ "Y2025", "2025" },
		{ "2026", "2026" },
		{ "H1/26", "2026-H1" },
		{ "Q1 26", "2026-Q1" },
		{ "Q3'26", "2026-Q3" },
		{ "1Q26", "2026-Q1" },
		{ "3. Quartal 2026", "2026-Q3" },
		{ "Quartal 3/2026", "2026-Q3" },
		{ "Quarter 2, 2026", "2026-Q2" },
		{ "3rd quarter of 2026", "2026-Q3" },
		{ "first quarter 2026", "2026-Q1" },
		{ "1. Halbjahr 2026", "2026-H1" },
		{ "KW 12 2026", "2026-W12" },
		{ "2026-W07", "2026-W07" },
		{ "T2 2026", "2026-Q2" },
		{ "2e trimestre 2026", "2026-Q2" },
		{ "1er semestre 2026", "2026-H1" },
		{ "3.er trimestre de 2026", "2026-Q3" },
		{ "4\xC2\xBA trimestre de 2026", "2026-Q4" },
		{ "2026\xE5\xB9\xB4\xE7\xAC\xAC"
		  "1\xE5\x9B\x9B\xE5\x8D\x8A\xE6\x9C\x9F",
		  "2026-Q1" },
		{ "2026\xE5\xB9\xB4\xE7\xAC\xAC\xE4\xB8\x80\xE5\xAD\xA3\xE5"
		  "\xBA\xA6",
		  "2026-Q1" },
		{ "2026\xE5\xB9\xB4"
		  "3\xE6\x9C\x88",
		  "2026-03" },
		{ "2026-03", "2026-03" },
		{ "03/2026", "2026-03" },
		{ "March 2026", "2026-03" },
		{ "Mar-26", "2026-03" },
		{ "M\xC3\xA4rz 2026", "2026-03" },
		{ "FY26-Q1", "FY26-Q1" },
		{ "Q1 FY2026", "FY26-Q1" },
		{ "FY 2026", "FY26" },
		{ "GJ 26/Q2", "FY26-Q2" },
		{ "FY25/26", "FY25/26" },
		{ "FY2025-26", "FY25/26" },
		{ "FY 2025/2026 Q4", "FY25/26-Q4" },
		{ "Q4 25/26", "FY25/26-Q4" },
		{ "3. Quartal 25/26", "FY25/26-Q3" },
		{ "FY25/26-H2", "FY25/26-H2" },
		{ "Q4 FY99/00", "FY99/00-Q4" },
		{ "KW 25/26", "2026-W25" },
		{ "Q4 24/26", NULL },
		{ "Q5 2026", NULL },
		{ "H3 2026", NULL },
		{ "Q0 2026", NULL },
		{ "Q1", NULL },
		{ "26", NULL },
		{ "Q1 2026 plan", NULL },
		{ "2026-Q1-2027", NULL },
		{ "Q1 20260", NULL },
		{ "2025/26", NULL },
		{ "2026-03-31", NULL },
		{ "Spring 2026", NULL },
		{ "", NULL },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_date when;
		bool is = okr_date_parse(&lexicon, okr_span_of(rows[i].cell),
					 &when) &&
			  when.form == OKR_DATE_PERIOD;

		check_true(rows[i].cell, is == (rows[i].want != NULL));
		if (is)
			okr_period_format(&out, &when);
		check_buf(rows[i].cell, &out, rows[i].want ? rows[i].want : "");
	}
	okr_buf_release(&out);
}

/*
 * A fiscal year from July: named by its end FY26 is July 2025 to June 2026,
 * by its start July 2026 to June 2027.  One from January is the year.
 */
static void
days_of_fiscal_periods(void **state)
{
	static const struct {
		const char *cell;
		struct okr_fiscal fiscal;
		const char *start, *due;
	} rows[] = {
		{ "FY26", { 7, false }, "2025-07-01", "2026-06-30" },
		{ "FY25/26", { 7, false }, "2025-07-01", "2026-06-30" },
		{ "FY25/26", { 7, true }, "2025-07-01", "2026-06-30" },
		{ "FY25/26-Q4", { 4, false }, "2026-01-01", "2026-03-31" },
		{ "FY26", { 7, true }, "2026-07-01", "2027-06-30" },
		{ "FY26-Q1", { 7, false }, "2025-07-01", "2025-09-30" },
		{ "FY26-Q3", { 7, false }, "2026-01-01", "2026-03-31" },
		{ "FY26-H2", { 7, false }, "2026-01-01", "2026-06-30" },
		{ "FY26-Q4", { 4, true }, "2027-01-01", "2027-03-31" },
		{ "FY26-Q4", { 12, false }, "2026-09-01", "2026-11-30" },
		{ "FY26-Q1", { 1, false }, "2026-01-01", "2026-03-31" },
		{ "FY26-Q4", { 1, true }, "2026-10-01", "2026-12-31" },
		{ "2026-Q1", { 7, false }, "2026-01-01", "2026-03-31" },
		{ "March 2026", { 0, false }, "2026-03-01", "2026-03-31" },
		{ "KW 1 2026", { 0, false }, "2025-12-29", "2026-01-04" },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_date when;
		struct okr_window days;

		check_true(rows[i].cell,
			   okr_date_parse(&lexicon, okr_span_of(rows[i].cell),
					  &when));
		days = okr_period_days(&when, rows[i].fiscal);
		okr_day_format(&out, days.start);
		check_buf(rows[i].cell, &out, rows[i].start);
		okr_day_format(&out, days.due);
		check_buf(rows[i].cell, &out, rows[i].due);
	}
	okr_buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_in_any_form),
		cmocka_unit_test(orders_that_cells_show),
		cmocka_unit_test(orders_by_known_years),
		cmocka_unit_test(refuses_what_is_no_day),
		cmocka_unit_test(periods_in_any_form),
		cmocka_unit_test(days_of_fiscal_periods),
	};

	return cmocka_run_group_tests_name("date", tests, begin, end);
}
