/* Patterns of digits, letters and signs, the first that fits. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/misread.h"

#include "okr/base/num.h"

/*
 * In a pattern 0 stands for digits with points and commas in them, a for
 * letters, and a blank for any number of them; all else for itself.
 */
static const struct misread {
	const char *pattern, *advice;
} misreads[] = {
	{ "0/0", "; write the first number, and the second as its target" },
	{ "0 / 0", "; write the first number, and the second as its target" },
	{ "0 of 0", "; write the first number, and the second as its target" },
	{ "0-0", "; a range is written 20..30, in a target of type between" },
	{ "0 - 0", "; a range is written 20..30, in a target of type between" },
	{ "0 \xE2\x80\x93 0",
	  "; a range is written 20..30, in a target of type between" },
	{ "0\xE2\x80\x93"
	  "0",
	  "; a range is written 20..30, in a target of type between" },
	{ "0:0", "; write a time or a ratio as one number, its unit in the "
		 "column unit" },
	{ "0:0:0",
	  "; write a time as one number, its unit in the column unit" },
	{ "0a 0a", "; write it in one unit" },
	{ "0 a 0 a", "; write it in one unit" },
	{ "~0", "; write the number alone" },
	{ "~ 0", "; write the number alone" },
	{ "ca. 0", "; write the number alone" },
	{ "0-", "; write the minus before it" },
	{ "0+", "; write the number alone" },
};

static bool
is_digit(char c)
{
	return (c >= '0' && c <= '9') || c == '.' || c == ',';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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
	default:
		return i < s.n && s.s[i] == sign;
	}
}

static bool
fits(struct okr_span cell, const char *pattern)
{
	size_t i = 0;

	for (; *pattern; pattern++) {
		size_t n = length_of(*pattern, cell, i);

		if (n == 0)
			return false;
		i += n;
	}
	return i == cell.n;
}

const char *
okr_misread_advice(struct okr_span cell)
{
	for (size_t i = 0; i < sizeof(misreads) / sizeof(*misreads); i++)
		if (fits(cell, misreads[i].pattern))
			return misreads[i].advice;
	return "";
}

bool
okr_misread_fraction(struct okr_span cell, double *part, double *whole)
{
	const char *slash = cell.n ? memchr(cell.s, '/', cell.n) : NULL;
	size_t n;

	if (slash == NULL)
		return false;
	n = (size_t)(slash - cell.s);
	return okr_num_parse(okr_span_trim((struct okr_span){ cell.s, n }),
			     part) &&
	       okr_num_parse(okr_span_trim((struct okr_span){ slash + 1,
							      cell.n - n - 1 }),
			     whole) &&
	       *part >= 0 && *whole >= *part && *whole > 0;
}
