/* Decimal text to double and back. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/num.h"

#include "unit.h"

#define ZEROS50 "00000000000000000000000000000000000000000000000000"
#define ZEROS300 ZEROS50 ZEROS50 ZEROS50 ZEROS50 ZEROS50 ZEROS50

static void
parses_plain_decimals(void **state)
{
	static const struct {
		const char *text;
		double value;
	} rows[] = {
		{ "0", 0 },
		{ "7", 7 },
		{ "007", 7 },
		{ "+7", 7 },
		{ "-7.5", -7.5 },
		{ ".5", .5 },
		{ "-.5", -.5 },
		{ "5.", 5 },
		{ "0.35", 0.35 },
		{ "4.35", 4.35 },
		{ "1e3", 1000 },
		{ "1E-2", 0.01 },
		{ "2.5e+2", 250 },
		{ "00e0", 0 },
		/* 15 digits take the short way, 16 and more the long one */
		{ "123456789012345", 123456789012345.0 },
		{ "0.12345678901234", 0.12345678901234 },
		{ "1234567890123456", 1234567890123456.0 },
		{ "9007199254740993", 9007199254740992.0 },
		{ "0.30000000000000004", 0.30000000000000004 },
		{ "0.1000000000000000055511151231257827", 0.1 },
		{ "-0.00000000000000000001", -1e-20 },
		{ "1.7976931348623157e308", 1.7976931348623157e308 },
		{ "1e-400", 0 },
		{ ZEROS300 "12", 12 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		double x = -1;

		check_true(rows[i].text,
			   okr_num_parse(okr_span_of(rows[i].text), &x) &&
			       x == rows[i].value);
	}
}

static void
refuses_all_else(void **state)
{
	static const char *const rows[] = {
		"",
		"-",
		"+",
		".",
		"-.",
		"+.e1",
		"e5",
		".e5",
		"1e",
		"1e+",
		"1e-",
		"1e5.0",
		"1.2.3",
		"1,5",
		"1 000",
		" 1",
		"1 ",
		"\t1",
		"1\n",
		"0x10",
		"inf",
		"-inf",
		"nan",
		"NAN",
		"1_000",
		"--1",
		"+-1",
		"1-",
		"1e--1",
		"1e1e1",
		"$1",
		"5%",
		"abc",
		"1d",
		"1f",
		"infinity",
		"1e309",
		"-1e309",
		"\xD9\xA1",
		"\xC2\xBD",
		"\xE2\x88\x92"
		"1",
		"1" ZEROS300 ZEROS50 ZEROS50,
	};
	double x;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		check_true(rows[i], !okr_num_parse(okr_span_of(rows[i]), &x));
	/* A NUL ends no number, and bytes past the span are not looked at. */
	assert_false(okr_num_parse((struct okr_span){ "1\0", 2 }, &x));
	assert_true(okr_num_parse((struct okr_span){ "123", 2 }, &x));
	assert_true(x == 12);
	assert_true(okr_num_parse((struct okr_span){ "1e55", 3 }, &x));
	assert_true(x == 1e5);
}

static void
keeps_the_sign_of_zero_out_of_text(void **state)
{
	struct okr_buf out = { 0 };
	double x = 1;

	(void)state;
	assert_true(okr_num_parse(OKR_SPAN("-0"), &x));
	assert_true(x == 0);
	okr_num_shortest(&out, x);
	check_buf("shortest", &out, "0");
	for (int decimals = 0; decimals <= 18; decimals++) {
		okr_num_fixed(&out, -0.0, decimals);
		check_true("zero", out.s[0] == '0');
		out.n = 0;
		okr_num_fixed(&out, decimals <= 16 ? -1e-17 : -0.0, decimals);
		check_true("rounded to zero", out.s[0] == '0');
		out.n = 0;
	}
	okr_buf_release(&out);
}

static void
rounds_half_away_from_zero(void **state)
{
	static const struct {
		const char *name;
		double x;
		int decimals;
		int64_t units;
	} rows[] = {
		{ "0", 0, 4, 0 },
		{ "-0", -0.0, 4, 0 },
		/* halves, exact in binary */
		{ "0.5", 0.5, 0, 1 },
		{ "1.5", 1.5, 0, 2 },
		{ "2.5", 2.5, 0, 3 },
		{ "-2.5", -2.5, 0, -3 },
		{ "0.25", 0.25, 1, 3 },
		/* halves that are not: below (0.35, 0.85) and above (0.45) */
		{ "0.05", 0.05, 1, 1 },
		{ "0.35", 0.35, 1, 4 },
		{ "0.45", 0.45, 1, 5 },
		{ "0.85", 0.85, 1, 9 },
		{ "-0.35", -0.35, 1, -4 },
		{ "1.005", 1.005, 2, 101 },
		{ "0.28295", 0.28295, 4, 2830 },
		{ "0.00005", 0.00005, 4, 1 },
		{ "0.0000005", 0.0000005, 6, 1 },
		/* a sum that should be a half and falls short by an ulp */
		{ "0.7 - 0.35", 0.7 - 0.35, 1, 4 },
		{ "(0.1 + 0.2) / 2", (0.1 + 0.2) / 2, 1, 2 },
		/* what is really below a half stays below */
		{ "0.349999", 0.349999, 1, 3 },
		{ "0.34999999", 0.34999999, 1, 3 },
		{ "0.49999999", 0.49999999, 0, 0 },
		{ "0.00004999999", 0.00004999999, 4, 0 },
		/* the same gap, computed in two ways */
		{ "0.9 - 0.8", 0.9 - 0.8, 4, 1000 },
		{ "0.8 - 0.7", 0.8 - 0.7, 4, 1000 },
		{ "1/3", 1.0 / 3, 4, 3333 },
		{ "2/3", 2.0 / 3, 6, 666667 },
		{ "-2/3", -2.0 / 3, 6, -666667 },
		{ "1e9", 1e9, 4, INT64_C(10000000000000) },
		{ "1e300", 1e300, 4, INT64_C(9000000000000000000) },
		{ "-1e300", -1e300, 15, INT64_C(-9000000000000000000) },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		check_true(rows[i].name,
			   okr_num_units(rows[i].x, rows[i].decimals) ==
			       rows[i].units);
}

static void
prints_fixed_decimals(void **state)
{
	static const struct {
		double x;
		int decimals;
		const char *text;
	} rows[] = {
		{ 0, 0, "0" },
		{ 0, 4, "0.0000" },
		{ 1, 4, "1.0000" },
		{ 0.35, 1, "0.4" },
		{ 0.05, 4, "0.0500" },
		{ -0.05, 1, "-0.1" },
		{ -0.00001, 4, "0.0000" },
		{ -1.5, 1, "-1.5" },
		{ 12.5, 0, "13" },
		{ 1.0 / 3, 4, "0.3333" },
		{ 2.0 / 3, 6, "0.666667" },
		{ 2.0 / 3, 9, "0.666666667" },
		{ 2.0 / 3, 12, "0.666666666667" },
		{ 0.99995, 4, "1.0000" },
		{ 999999999.99999, 4, "1000000000.0000" },
		{ 123456789.5, 4, "123456789.5000" },
		{ 1e9, 4, "1000000000.0000" },
		{ -1234567890123.25, 2, "-1234567890123.25" },
		{ 0.1, 16, "0.1000000000000000" },
		{ 0.1, 17, "0.10000000000000001" },
		{ 1.0 / 3, 17, "0.33333333333333331" },
		{ 0.5, 17, "0.5" },
		{ OKR_NUM_NONE, 4, "" },
		{ OKR_NUM_NONE, 17, "" },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		okr_num_fixed(&out, rows[i].x, rows[i].decimals);
		check_buf(rows[i].text, &out, rows[i].text);
	}
	okr_buf_release(&out);
}

static void
prints_the_shortest_decimal(void **state)
{
	static const struct {
		double x;
		const char *text;
	} rows[] = {
		{ 0, "0" },
		{ -0.0, "0" },
		{ 5, "5" },
		{ -5, "-5" },
		{ 0.1, "0.1" },
		{ 4.35, "4.35" },
		{ 0.1 + 0.2, "0.30000000000000004" },
		{ 1.0 / 3, "0.3333333333333333" },
		{ 2800, "2800" },
		{ 100000000000000, "100000000000000" },
		{ 123456789012345.6, "123456789012345.6" },
		/* no exponent where a reader of a sheet would not expect it */
		{ 0.00001, "0.00001" },
		{ 0.000015, "0.000015" },
		{ 1e-9, "0.000000001" },
		{ -2.5e-8, "-0.000000025" },
		{ 1e15, "1e+15" },
		{ 1.5e300, "1.5e+300" },
		{ OKR_NUM_NONE, "" },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		okr_num_shortest(&out, rows[i].x);
		check_buf(rows[i].text, &out, rows[i].text);
	}
	okr_buf_release(&out);
}

/* splitmix64: the same numbers on every machine. */
static uint64_t
next_random(uint64_t *seed)
{
	uint64_t z = *seed += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

/* Any finite double, or one of the size that figures in a sheet have. */
static double
random_double(uint64_t *seed)
{
	uint64_t bits = next_random(seed);
	double x;

	if (bits & 1)
		return ((double)(bits >> 11) / 9007199254740992.0 - 0.5) *
		       pow(10, (double)(bits >> 1 & 15));
	memcpy(&x, &bits, sizeof(x));
	return isfinite(x) ? x : 1;
}

static void
what_is_printed_reads_back(void **state)
{
	struct okr_buf out = { 0 };
	uint64_t seed = 1;

	(void)state;
	for (int i = 0; i < 100000; i++) {
		double x = random_double(&seed), y;

		okr_num_fixed(&out, x, 17);
		if (!okr_num_parse(okr_buf_view(&out), &y) || y != x)
			fail_msg("17 digits of %a", x);
		out.n = 0;
		okr_num_shortest(&out, x);
		if (!okr_num_parse(okr_buf_view(&out), &y) || y != x)
			fail_msg("shortest of %a", x);
		out.n = 0;
	}
	okr_buf_release(&out);
}

/* The short way of the parser gives what strtod gives. */
static void
parses_as_exactly_as_the_c_library(void **state)
{
	uint64_t seed = 2;
	char text[32];

	(void)state;
	for (int i = 0; i < 100000; i++) {
		uint64_t r = next_random(&seed);
		int point = (int)(r % 16);
		double x;
		size_t n;

		n = (size_t)snprintf(text, sizeof(text), "%015llu",
				     (unsigned long long)(r >> 8) %
					 1000000000000000);
		memmove(text + point + 1, text + point, n - (size_t)point + 1);
		text[point] = '.';
		if (!okr_num_parse(okr_span_of(text), &x) ||
		    x != strtod(text, NULL))
			fail_msg("%s", text);
	}
}

static void
sums_do_not_depend_on_the_order(void **state)
{
	static const double terms[] = { 1e100, 1, -1e100, 0.1, 1e17,
					0.2,   3, -1e17,  0.3, -0.1 };
	struct okr_sum forward = { 0 }, backward = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(terms); i++) {
		okr_sum_add(&forward, terms[i]);
		okr_sum_add(&backward, terms[COUNT(terms) - 1 - i]);
	}
	assert_int_equal(okr_num_units(okr_sum_value(&forward), 6), 4500000);
	assert_int_equal(okr_num_units(okr_sum_value(&backward), 6), 4500000);
	for (size_t i = 0; i < COUNT(terms); i++)
		okr_sum_add(&forward, -terms[i]);
	assert_true(fabs(okr_sum_value(&forward)) < 1e-15);
}

/* Around each power of ten, where a digit is gained, by integers alone. */
static void
puts_every_number_of_digits(void **state)
{
	struct okr_buf out = { 0 };
	char want[64];

	(void)state;
	for (int decimals = 0; decimals <= 6; decimals++) {
		long long point = 1, power = 1;

		for (int i = 0; i < decimals; i++)
			point *= 10;
		for (int digits = 0; digits < 14; digits++, power *= 10)
			for (long long n = power - 1; n <= power + 1; n++) {
				double x = (double)n / (double)point;

				if (decimals > 0)
					snprintf(want, sizeof(want),
						 "-%lld.%0*lld", n / point,
						 decimals, n % point);
				else
					snprintf(want, sizeof(want), "-%lld",
						 n);
				okr_num_fixed(&out, x, decimals);
				check_buf(want, &out, want + 1);
				okr_num_fixed(&out, -x, decimals);
				check_buf(want, &out, want + (n == 0));
			}
	}
	okr_buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parses_plain_decimals),
		cmocka_unit_test(refuses_all_else),
		cmocka_unit_test(keeps_the_sign_of_zero_out_of_text),
		cmocka_unit_test(rounds_half_away_from_zero),
		cmocka_unit_test(prints_fixed_decimals),
		cmocka_unit_test(prints_the_shortest_decimal),
		cmocka_unit_test(what_is_printed_reads_back),
		cmocka_unit_test(parses_as_exactly_as_the_c_library),
		cmocka_unit_test(sums_do_not_depend_on_the_order),
		cmocka_unit_test(puts_every_number_of_digits),
	};

	return cmocka_run_group_tests_name("num", tests, NULL, NULL);
}
