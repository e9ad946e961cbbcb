/* Decimal text to double and back; no program here calls setlocale(). */
/* SPDX-License-Identifier: ISC */
#include "okr/base/num.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Up to 15 digits and 22 powers are exact in a double, so one division is. */
#define EXACT_DIGITS 15
#define MAX_FIXED 15
#define EXACT_UNITS 1e15 /* below it halves of a unit are exact too */
#define MOST_UNITS 9e18  /* what an int64_t holds */
#define LONGEST 400
#define WIDEST 24 /* more than a sign, 16 digits and a point */

static const double power10[] = { 1e0,  1e1,  1e2,  1e3,  1e4,  1e5,
				  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
				  1e12, 1e13, 1e14, 1e15, 1e16 };

static const uint64_t whole10[] = { 1,
				    10,
				    100,
				    1000,
				    10000,
				    100000,
				    1000000,
				    10000000,
				    100000000,
				    1000000000,
				    10000000000,
				    100000000000,
				    1000000000000,
				    10000000000000,
				    100000000000000,
				    1000000000000000,
				    10000000000000000 };

static const char pairs[] = "0001020304050607080910111213141516171819"
			    "2021222324252627282930313233343536373839"
			    "4041424344454647484950515253545556575859"
			    "6061626364656667686970717273747576777879"
			    "8081828384858687888990919293949596979899";

/* The grammar alone; strtod would also take "inf", "0x1p3" and blanks. */
static bool
is_decimal(struct okr_span s)
{
	size_t i = 0, digits = 0;

	if (i < s.n && (s.s[i] == '-' || s.s[i] == '+'))
		i++;
	for (; i < s.n && okr_is_digit(s.s[i]); i++)
		digits++;
	if (i < s.n && s.s[i] == '.')
		for (i++; i < s.n && okr_is_digit(s.s[i]); i++)
			digits++;
	if (digits == 0)
		return false;
	if (i < s.n && (s.s[i] == 'e' || s.s[i] == 'E')) {
		i++;
		if (i < s.n && (s.s[i] == '-' || s.s[i] == '+'))
			i++;
		digits = i;
		while (i < s.n && okr_is_digit(s.s[i]))
			i++;
		if (i == digits)
			return false;
	}
	return i == s.n;
}

static bool
parse_slow(struct okr_span s, double *out)
{
	char text[LONGEST];

	if (s.n >= sizeof(text) || !is_decimal(s))
		return false;
	memcpy(text, s.s, s.n);
	text[s.n] = '\0';
	*out = strtod(text, NULL);
	return isfinite(*out);
}

/* Append the digits at p to *n; where they end. */
static inline const char *
take_digits(const char *p, const char *end, uint64_t *n)
{
	for (; p < end && (unsigned char)(*p - '0') < 10; p++)
		*n = *n * 10 + (uint64_t)(*p - '0');
	return p;
}

bool
okr_num_parse(struct okr_span s, double *out)
{
	const char *p = s.s, *end = s.s + s.n, *from;
	uint64_t units = 0;
	size_t digits, decimals = 0;

	if (p < end && (*p == '-' || *p == '+'))
		p++;
	from = p;
	p = take_digits(p, end, &units);
	digits = (size_t)(p - from);
	if (p < end && *p == '.') {
		from = p + 1;
		p = take_digits(from, end, &units);
		decimals = (size_t)(p - from);
		digits += decimals;
	}
	if (p < end || digits == 0 || digits > EXACT_DIGITS)
		return parse_slow(s, out);
	*out = (double)(int64_t)units;
	if (decimals > 0)
		*out /= power10[decimals];
	if (s.s[0] == '-')
		*out = -*out;
	return true;
}

/* Units not below 0, rounded; see okr_num_units(). */
static inline int64_t
round_units(double units)
{
	return (int64_t)(units + (0.5 + 1e-9));
}

int64_t
okr_num_units(double x, int decimals)
{
	double units = fabs(x) * power10[decimals];
	int64_t whole;

	if (!okr_num_known(x))
		return 0;
	whole = units < MOST_UNITS ? round_units(units) : (int64_t)MOST_UNITS;
	return x < 0 ? -whole : whole;
}

/* Put n digits before `end`; small numbers are quicker to divide. */
static inline void
put_digits(char *end, uint64_t number, int n)
{
	uint32_t rest;

	for (; number > UINT32_MAX; number /= 100, n -= 2)
		end = memcpy(end - 2, pairs + number % 100 * 2, 2);
	rest = (uint32_t)number;
	for (; n > 1; rest /= 100, n -= 2)
		end = memcpy(end - 2, pairs + rest % 100 * 2, 2);
	if (n > 0)
		end[-1] = (char)('0' + rest);
}

/* A number of units: what is whole in it, a point, and the rest. */
static void
append_units(struct okr_buf *out, int64_t units, int decimals)
{
	uint64_t number = units < 0 ? -(uint64_t)units : (uint64_t)units;
	uint64_t one = whole10[decimals];
	uint64_t whole = number < one ? 0 : number / one;
	int digits = 1;
	char *at;

	while (whole >= whole10[digits])
		digits++;
	okr_buf_reserve(out, WIDEST);
	at = out->s + out->n;
	if (units < 0)
		*at++ = '-';
	at += digits;
	if (digits == 1)
		at[-1] = (char)('0' + whole);
	else
		put_digits(at, whole, digits);
	if (decimals > 0) {
		*at = '.';
		at += 1 + decimals;
		put_digits(at, number - whole * one, decimals);
	}
	out->n = (size_t)(at - out->s);
}

/* More digits than are exact in 64 bits: the number as it is in binary. */
static void
append_long(struct okr_buf *out, double x, int decimals)
{
	if (decimals >= OKR_EXACT_DECIMALS)
		okr_buf_printf(out, "%.17g", x == 0 ? 0.0 : x);
	else
		okr_buf_printf(out, "%.*f", decimals,
			       fabs(x) < 0.5 / power10[decimals] ? 0.0 : x);
}

void
okr_num_fixed(struct okr_buf *out, double x, int decimals)
{
	double units;

	if (!okr_num_known(x))
		return;
	if (decimals > MAX_FIXED) {
		append_long(out, x, decimals);
		return;
	}
	units = fabs(x) * power10[decimals];
	if (units < EXACT_UNITS)
		append_units(out,
			     x < 0 ? -round_units(units) : round_units(units),
			     decimals);
	else
		okr_buf_printf(out, "%.*f", decimals, x);
}

/* The fewest decimals that read back as x, in integers; false if too many. */
static bool
shortest_units(struct okr_buf *out, double x)
{
	for (int decimals = 0; decimals <= 6; decimals++) {
		double units = x * power10[decimals];
		int64_t whole;

		if (fabs(units) >= power10[EXACT_DIGITS])
			return false;
		whole = (int64_t)(units + (x < 0 ? -0.5 : 0.5));
		if ((double)whole / power10[decimals] != x)
			continue;
		append_units(out, whole, decimals);
		return true;
	}
	return false;
}

void
okr_num_shortest(struct okr_buf *out, double x)
{
	char text[LONGEST];

	if (!okr_num_known(x) || shortest_units(out, x))
		return;
	for (int digits = 15; digits <= 17; digits++) {
		snprintf(text, sizeof(text), "%.*g", digits, x);
		if (strtod(text, NULL) == x)
			break;
	}
	if (strchr(text, 'e') != NULL && fabs(x) >= 1e-9 && fabs(x) < 1e15)
		for (int decimals = 0; decimals <= 25; decimals++) {
			snprintf(text, sizeof(text), "%.*f", decimals, x);
			if (strtod(text, NULL) == x)
				break;
		}
	okr_buf_text(out, text);
}
