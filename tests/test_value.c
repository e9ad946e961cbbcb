/* Numbers as spreadsheets show them. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/decimal.h"
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
			       okr_decimal_format(&out, &v, OKR_MARK_POINT));
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
			       okr_decimal_format(&out, &v, OKR_MARK_COMMA));
		check_buf(rows[i].cell, &out, rows[i].number);
		check_span(rows[i].cell, v.unit, rows[i].unit);
	}
	okr_buf_release(&out);
}

static void
refuses_what_is_no_number(void **state)
{
	static const char *const rows[] = {
		"",           "-",     "%",         "$",        "abc",
		"1/2",        "12:30", "5%%",       "--5",      "-(5)",
		"(5",         "5)",    "5-",        "'5",       "=A1+B1",
		"#DIV/0!",    "inf",   "0x10",      "1e",       "$$5",
		"3 of 10",    "5/w",   "5 a b c d", "5 (est.)", "\xD9\xA3",
		"2026-03-31",
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
		{ "1,5", OKR_MARK_POINT },
		{ "1.5", OKR_MARK_COMMA },
		{ "1.234,5", OKR_MARK_POINT },
		{ "1,234.5", OKR_MARK_COMMA },
		{ "1.2.3", OKR_MARK_POINT },
		{ "1,2,3", OKR_MARK_POINT },
		{ "12,34,56", OKR_MARK_POINT },
		{ "123,45,678", OKR_MARK_POINT },
		{ "12.34.567", OKR_MARK_COMMA },
		{ "1234,567", OKR_MARK_POINT },
		{ "1 2", OKR_MARK_POINT },
		{ "1.5 000", OKR_MARK_POINT },
		{ ",234", OKR_MARK_POINT },
		{ "1,,234", OKR_MARK_POINT },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_value v;

		check_true(rows[i].cell,
			   okr_value_parse(okr_span_of(rows[i].cell), &v));
		check_true(rows[i].cell,
			   !okr_decimal_format(&out, &v, rows[i].mark));
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
			       okr_decimal_mark(&v) == rows[i].mark);
	}
}

static void
takes_words_off(void **state)
{
	static const struct {
		const char *cell, *digits, *unit, *words;
	} rows[] = {
		{ "480 ms", "480", "", "ms" },
		{ "480ms", "480", "", "ms" },
		{ "5 apples", "5", "", "apples" },
		{ "1.5k", "1.5", "", "k" },
		{ "$1.5k", "1.5", "USD", "k" },
		{ "3 Mio. " EURO, "3", "EUR", "Mio." },
		{ "2 million", "2", "", "million" },
		{ "1 234 new customers", "1 234", "", "new customers" },
		{ "12 km/h", "12", "", "km/h" },
		{ "R$ 5", "5", "BRL", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_value v;

		check_true(rows[i].cell,
			   okr_value_parse(okr_span_of(rows[i].cell), &v));
		check_span(rows[i].cell, v.digits, rows[i].digits);
		check_span(rows[i].cell, v.unit, rows[i].unit);
		check_span(rows[i].cell, v.words, rows[i].words);
	}
}

/* The point moves to the right. */
static void
multiplies_by_powers_of_ten(void **state)
{
	static const struct {
		const char *cell;
		int power;
		const char *number;
	} rows[] = {
		{ "5", 3, "5000" },        { "1.5", 3, "1500" },
		{ "1.2345", 3, "1234.5" }, { "0.5", 6, "500000" },
		{ "-2.25", 1, "-22.5" },   { "7.5", 1, "75" },
		{ "3", 0, "3" },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_value v;

		check_true(rows[i].cell,
			   okr_value_parse(okr_span_of(rows[i].cell), &v));
		v.power = rows[i].power;
		check_true(rows[i].cell,
			   okr_decimal_format(&out, &v, OKR_MARK_POINT));
		check_buf(rows[i].cell, &out, rows[i].number);
	}
	okr_buf_release(&out);
}

/* U+FF11 U+FF12, U+0663, U+FF0D U+FF15, a blank U+3000. */
static void
reads_the_digits_of_other_scripts(void **state)
{
	static const struct {
		const char *cell, *digits;
		bool negative;
	} rows[] = {
		{ "\xEF\xBC\x91\xEF\xBC\x92", "12", false },
		{ "\xD9\xA3", "3", false },
		{ "\xEF\xBC\x8D\xEF\xBC\x95", "5", true },
		{ "\xE3\x80\x80\xEF\xBC\x91", "1", false },
	};
	struct okr_buf buf = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_value v;

		check_true(rows[i].cell,
			   okr_value_read(okr_span_of(rows[i].cell), &buf, &v));
		check_span(rows[i].cell, v.digits, rows[i].digits);
		assert_int_equal(v.negative, rows[i].negative);
	}
	okr_buf_release(&buf);
}

static void
knows_units_by_their_signs(void **state)
{
	(void)state;
	check_span("$", okr_value_unit(OKR_SPAN("$")), "USD");
	check_span("EUR", okr_value_unit(OKR_SPAN("EUR")), "EUR");
	check_span("trains", okr_value_unit(OKR_SPAN("trains")), "trains");
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
		cmocka_unit_test(takes_words_off),
		cmocka_unit_test(multiplies_by_powers_of_ten),
		cmocka_unit_test(reads_the_digits_of_other_scripts),
		cmocka_unit_test(knows_units_by_their_signs),
	};

	return cmocka_run_group_tests_name("value", tests, NULL, NULL);
}
