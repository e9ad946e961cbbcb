/* Patterns of digits, letters and signs, the first that fits. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/misread.h"

#include <string.h>

#define ALONE "; write the number alone"
#define BOUND "; write the number alone, or >= or <= and the number"
#define RANGE "; a range, which only a target can be, is written 20..30"
#define WORDS "; write the number alone, and the words into another column"

/*
 * In a pattern 0 stands for digits with points and commas in them, a for
 * letters, a blank for any blanks or none, and the signs below for any of
 * theirs; all else for itself.
 */
static const struct misread {
	const char *pattern, *advice;
} misreads[] = {
	{ "0 / 0", "; write the number alone, in all cells of the row, or all "
		   "of one whole" },
	{ "0 of 0", "; write the number alone, in all cells of the row, or "
		    "all of one whole" },
	{ "0 - 0", RANGE },
	{ "0 - 0 %", RANGE },
	{ "0 % - 0 %", RANGE },
	{ "0 - 0 a", RANGE },
	{ "0 a - 0 a", RANGE },
	{ "0:0", "; write a time or a ratio as one number, its unit in the "
		 "column unit" },
	{ "0:0:0",
	  "; write a time as one number, its unit in the column unit" },
	{ "0 a 0 a", "; write it in one unit" },
	{ "~ 0", ALONE },
	{ "a 0", BOUND },
	{ "a. 0", BOUND },
	{ "0-", "; write the minus before it" },
	{ "0 +", "; write >= before it if that is the least, else the number "
		 "alone" },
	{ "0 (a)", WORDS },
	{ "0 (a 0)", WORDS },
	{ "0 (0)", ALONE },
	{ "^ 0", "; write the number alone, with a minus if the sign is one" },
	{ "0 ^", ALONE },
};

static const struct sign {
	char sign;
	const char *text;
} signs[] = {
	{ '-', "-" },
	{ '-', "\xE2\x80\x93" }, /* dashes */
	{ '-', "\xE2\x80\x94" },
	{ '~', "~" },
	{ '~', "\xE2\x89\x88" },
	{ '^', "\xE2\x86\x91" }, /* arrows */
	{ '^', "\xE2\x86\x93" },
	{ '^', "\xE2\x86\x97" },
	{ '^', "\xE2\x86\x98" },
	{ '^', "\xE2\x96\xB2" }, /* triangles: a trend, in Japan a minus */
	{ '^', "\xE2\x96\xB3" },
	{ '^', "\xE2\x96\xBC" },
	{ '^', "\xE2\x96\xBD" },
};

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static bool
is_digit(char c)
{
	return okr_is_digit(c) || c == '.' || c == ',';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static size_t
length_of_sign(char sign, struct okr_span s, size_t i)
{
	for (size_t j = 0; j < COUNT(signs); j++) {
		if (signs[j].sign == sign &&
		    okr_span_begins(okr_span_from(s, i), signs[j].text))
			return strlen(signs[j].text);
	}
	return i < s.n && s.s[i] == sign;
}

/* Bytes of s from i on that a sign of a pattern stands for. */
static size_t
length_of(char sign, struct okr_span s, size_t i)
{
	size_t begin = i;

	switch (sign) {
	case '0':
		while (i < s.n && is_digit(s.s[i]))
			i++;
		return i - begin;
	case 'a':
		while (i < s.n && is_letter(s.s[i]))
			i++;
		return i - begin;
	case ' ':
		while (i < s.n && s.s[i] == ' ')
			i++;
		return i - begin;
	default:
		return length_of_sign(sign, s, i);
	}
}

static bool
fits(struct okr_span cell, const char *pattern)
{
	size_t i = 0;

	for (; *pattern; pattern++) {
		size_t n = length_of(*pattern, cell, i);

		if (n == 0 && *pattern != ' ')
			return false;
		i += n;
	}
	return i == cell.n;
}

const char *
okr_misread_advice(struct okr_span cell)
{
	for (size_t i = 0; i < COUNT(misreads); i++)
		if (fits(cell, misreads[i].pattern))
			return misreads[i].advice;
	return okr_span_has_digit(cell)
		   ? "; write it like 1234.5, its unit in the column unit"
		   : "";
}
