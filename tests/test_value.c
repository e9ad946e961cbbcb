/* Numbers as spreadsheets show them. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/value.h"

#include "unit.h"

#define NBSP "\xC2\xA0"
#define THIN "\xE2\x80\x89"
#define NARROW "\xE2\x80\xAF"
#define MINUS "\xE2\x88\x92"
#define EURO "\xE2\x82\xAC"

static void
reads_with_a_point(void **state)
{
	static const struct {
		const char *cell, *number, *unit;
	} rows[] = {
		{ "5", "5", "" },
		{ "007", "007", "" },
		{ "-5.50", "-5.50", "" },
		{ ".5", "0.5", "" },
		{ "5.", "5", "" },
		{ "+5", "5", "" },
		{ "1,234", "1234", "" },
		{ "1,234,567.89", "1234567.89", "" },
		{ " 12 ", "12", "" },
		{ "$1,234.5", "1234.5", "USD" },
		{ "-$1,234.50", "-1234.50", "USD" },
		{ "$-5", "-5", "USD" },
		{ "US$ 5", "5", "USD" },
		{ "65 USD", "65", "USD" },
		{ "CHF 1'234.50", "1234.50", "CHF" },
		{ "1\xE2\x80\x99"
		  "234",
		  "1234", "" },
		{ "12 %", "12", "%" },
		{ "12%", "12", "%" },
		{ "12" NBSP "%", "12", "%" },
		{ EURO " 65", "65", "EUR" },
		{ "65" NARROW EURO, "65", "EUR" },
		{ "\xC2\xA3"
		  "9",
		  "9", "GBP" },
		{ "1 234", "1234", "" },
		{ "1" THIN "234" THIN "567", "1234567", "" },
		{ "1" NBSP "234.5", "1234.5", "" },
		{ MINUS "12", "-12", "" },
		{ MINUS " 12 %", "-12", "%" },
		{ "(120)", "-120", "" },
		{ "($1,200)", "-1200", "USD" },
		{ "(5 %)", "-5", "%" },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_value v;

		check_true(rows[i].cell,
			   okr_value_parse(okr_span_of(rows[i].cell), &v) &&
			       okr_value_format(&out, &v, OKR_MARK_POINT));
		check_buf(rows[i].cell, &out, rows[i].number);
		check_span(rows[i].cell, v.unit, rows[i].unit);
	}
	okr_buf_release(&out);
}

static void
reads_with_a_comma(void **state)
{
	static const struct {
		const char *cell, *number, *unit;
	} rows[] = {
		{ "5", "5", "" },
		{ "1,5", "1.5", "" },
		{ ",5", "0.5", "" },
		{ "1.234", "1234", "" },
		{ "1.234.567,89 " EURO, "1234567.89", "EUR" },
		{ "1 234,5", "1234.5", "" },
		{ "-42,8%", "-42.8", "%" },
		{ "(1.000,00)", "-1000.00", "" },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_value v;

		check_true(rows[i].cell,
			   okr_value_parse(okr_span_of(rows[i].cell), &v) &&
			       okr_value_format(&out, &v, OKR_MARK_COMMA));
		check_buf(rows[i].cell, &out, rows[i].number);
		check_span(rows[i].cell, v.unit, rows[i].unit);
	}
	okr_buf_release(&out);
}

static void
refuses_what_is_no_number(void **state)
{
	static const char *const rows[] = {
		"",         "-",          "%",     "$",         "abc",
		"5 apples", "5k",         "5 MIO", "2 million", "1/2",
		"12:30",    "5%%",        "--5",   "-(5)",      "(5",
		"5)",       "5-",         "'5",    "=A1+B1",    "#DIV/0!",
		"inf",      "0x10",       "1e",    "$$5",       "5 USD %",
		"\xD9\xA3", "2026-03-31",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_value v;

		check_true(rows[i], !okr_value_parse(okr_span_of(rows[i]), &v));
	}
}

/* Each could be read with the other mark, or with none. */
static void
refuses_the_wrong_mark(void **state)
{
	static const struct {
		const char *cell;
		enum okr_mark mark;
	} rows[] = {
		{ "1,5", OKR_MARK_POINT },       { "1.5", OKR_MARK_COMMA },
		{ "1.234,5", OKR_MARK_POINT },   { "1,234.5", OKR_MARK_COMMA },
		{ "1.2.3", OKR_MARK_POINT },     { "1,2,3", OKR_MARK_POINT },
		{ "12,34,567", OKR_MARK_POINT }, { "1234,567", OKR_MARK_POINT },
		{ "1 2", OKR_MARK_POINT },       { "1.5 000", OKR_MARK_POINT },
		{ ",234", OKR_MARK_POINT },      { "1,,234", OKR_MARK_POINT },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_value v;

		check_true(rows[i].cell,
			   okr_value_parse(okr_span_of(rows[i].cell), &v));
		check_true(rows[i].cell,
			   !okr_value_format(&out, &v, rows[i].mark));
		check_buf(rows[i].cell, &out, "");
	}
	okr_buf_release(&out);
}

static void
hears_the_mark(void **state)
{
	static const struct {
		const char *cell;
		enum okr_mark mark;
	} rows[] = {
		{ "5", OKR_MARK_NONE },
		{ "1 234", OKR_MARK_NONE },
		{ "1,234", OKR_MARK_UNCLEAR },
		{ "1.234", OKR_MARK_UNCLEAR },
		{ "123,456 %", OKR_MARK_UNCLEAR },
		{ "1,5", OKR_MARK_COMMA },
		{ "1.5", OKR_MARK_POINT },
		{ "0,125", OKR_MARK_COMMA },
		{ "0.125", OKR_MARK_POINT },
		{ ".125", OKR_MARK_POINT },
		{ "1234.567", OKR_MARK_POINT },
		{ "1,2345", OKR_MARK_COMMA },
		{ "1,234.5", OKR_MARK_POINT },
		{ "1.234,5", OKR_MARK_COMMA },
		{ "1,234,567", OKR_MARK_POINT },
		{ "1.234.567", OKR_MARK_COMMA },
		{ "1 234,567", OKR_MARK_COMMA },
		{ "1'234.567", OKR_MARK_POINT },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_value v;

		check_true(rows[i].cell,
			   okr_value_parse(okr_span_of(rows[i].cell), &v) &&
			       okr_value_mark(&v) == rows[i].mark);
	}
}

static void
knows_units_by_their_signs(void **state)
{
	(void)state;
	check_span("$", okr_value_unit(OKR_SPAN("$")), "USD");
	check_span("EUR", okr_value_unit(OKR_SPAN("EUR")), "EUR");
	check_span("trains", okr_value_unit(OKR_SPAN("trains")), "trains");
}

static void
cycles_in_the_order_people_write_them(void **state)
{
	static const struct {
		const char *text, *want; /* NULL: none */
	} rows[] = {
		{ "Q1 2026", "2026-Q1" }, { "q4/2026", "2026-Q4" },
		{ "2026 Q2", "2026-Q2" }, { "2026Q3", "2026-Q3" },
		{ "2026-q3", "2026-Q3" }, { "H2 - 2026", "2026-H2" },
		{ "2026/h1", "2026-H1" }, { "Q5 2026", NULL },
		{ "H3 2026", NULL },      { "Q0 2026", NULL },
		{ "Q1 26", NULL },        { "Q1", NULL },
		{ "2026", NULL },         { "Q1 2026 plan", NULL },
		{ "2026-Q1-2027", NULL }, { "", NULL },
		{ "Q1 20260", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct okr_buf out = { 0 };
		bool ok = okr_value_cycle(&out, okr_span_of(rows[i].text));

		okr_buf_char(&out, '\0');
		assert_int_equal(ok, rows[i].want != NULL);
		assert_string_equal(out.s, ok ? rows[i].want : "");
		okr_buf_release(&out);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_with_a_point),
		cmocka_unit_test(reads_with_a_comma),
		cmocka_unit_test(refuses_what_is_no_number),
		cmocka_unit_test(refuses_the_wrong_mark),
		cmocka_unit_test(hears_the_mark),
		cmocka_unit_test(knows_units_by_their_signs),
		cmocka_unit_test(cycles_in_the_order_people_write_them),
	};

	return cmocka_run_group_tests_name("value", tests, NULL, NULL);
}
