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
#define LONGEST 400

static const double power10[] = {
	1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
	1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
};

/* The grammar alone; strtod would also take "inf", "0x1p3" and blanks. */
static bool
is_decimal(struct okr_span s)
{
	size_t i = 0, digits = 0;

	if (i < s.n && (s.s[i] == '-' || s.s[i] == '+'))
		i++;
	for (; i < s.n && s.s[i] >= '0' && s.s[i] <= '9'; i++)
		digits++;
	if (i < s.n && s.s[i] == '.')
		for (i++; i < s.n && s.s[i] >= '0' && s.s[i] <= '9'; i++)
			digits++;
	if (digits == 0)
		return false;
	if (i < s.n && (s.s[i] == 'e' || s.s[i] == 'E')) {
		i++;
		if (i < s.n && (s.s[i] == '-' || s.s[i] == '+'))
			i++;
		digits = i;
		while (i < s.n && s.s[i] >= '0' && s.s[i] <= '9')
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

bool
okr_num_parse(struct okr_span s, double *out)
{
	uint64_t mantissa = 0;
	size_t i = 0, digits = 0, decimals = 0;
	bool negative = false, point = false;

	if (s.n > 0 && (s.s[0] == '-' || s.s[0] == '+'))
		negative = s.s[i++] == '-';
	for (; i < s.n; i++) {
		unsigned digit = (unsigned)(unsigned char)s.s[i] - '0';

		if (digit < 10) {
			mantissa = mantissa * 10 + digit;
			digits++;
			decimals += point;
		} else if (s.s[i] == '.' && !point) {
			point = true;
		} else {
			return parse_slow(s, out);
		}
		if (digits > EXACT_DIGITS)
			return parse_slow(s, out);
	}
	if (digits == 0)
		return false;
	*out = (double)mantissa / power10[decimals];
	if (negative)
		*out = -*out;
	return true;
}

int64_t
okr_num_units(double x, int decimals)
{
	double units = floor(fabs(x) * power10[decimals] + 0.5 + 1e-9);

	if (!okr_num_known(x))
		return 0;
	if (units > 9e18)
		units = 9e18;
	return x < 0 ? -(int64_t)units : (int64_t)units;
}

/* The digits of a number of units with the point in its place. */
static void
append_units(struct okr_buf *out, int64_t units, int decimals)
{
	uint64_t rest = units < 0 ? (uint64_t)-units : (uint64_t)units;
	char text[32], *end = text + sizeof(text), *at = end;

	if (decimals > 0) {
		for (int i = 0; i < decimals; i++, rest /= 10)
			*--at = (char)('0' + rest % 10);
		*--at = '.';
	}
	do
		*--at = (char)('0' + rest % 10);
	while ((rest /= 10) > 0);
	if (units < 0)
		*--at = '-';
	okr_buf_add(out, at, (size_t)(end - at));
}

void
okr_num_fixed(struct okr_buf *out, double x, int decimals)
{
	if (!okr_num_known(x))
		return;
	if (decimals > MAX_FIXED)
		okr_buf_printf(out, "%.17g", x == 0 ? 0.0 : x);
	else if (fabs(x) * power10[decimals] < EXACT_UNITS)
		append_units(out, okr_num_units(x, decimals), decimals);
	else
		okr_buf_printf(out, "%.*f", decimals, x);
}

/* The fewest decimals that read back as x, in integers; false if too many. */
static bool
shortest_units(struct okr_buf *out, double x)
{
	for (int decimals = 0; decimals <= 6; decimals++) {
		double units = x * power10[decimals];

		if (fabs(units) >= power10[EXACT_DIGITS])
			return false;
		units = round(units);
		if (units / power10[decimals] != x)
			continue;
		append_units(out, (int64_t)units, decimals);
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
