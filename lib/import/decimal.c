/* Marks, groups and powers of ten. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/decimal.h"

#include <string.h>

#define MAX_DIGITS 300

/* The marks of a number: how many of each, and where the last one is. */
struct marks {
	size_t points, commas;
	size_t before; /* digits before the first mark or grouping blank */
	size_t after;  /* digits after the last mark */
	bool grouped;  /* by blanks or apostrophes */
	char last, first_digit;
};

static struct marks
look_at(struct okr_span s)
{
	struct marks m = { 0 };

	for (size_t i = 0; i < s.n; i++) {
		char c = s.s[i];

		if (okr_is_digit(c)) {
			if (m.first_digit == 0)
				m.first_digit = c;
			m.after++;
			m.before += m.last == 0 && !m.grouped;
			continue;
		}
		if (c == '.' || c == ',') {
			m.points += c == '.';
			m.commas += c == ',';
			m.last = c;
			m.after = 0;
		} else {
			m.grouped = true;
		}
	}
	return m;
}

enum okr_mark
okr_decimal_mark(const struct okr_value *value)
{
	struct marks m = look_at(value->digits);
	enum okr_mark last = m.last == '.' ? OKR_MARK_POINT : OKR_MARK_COMMA;
	enum okr_mark other = m.last == '.' ? OKR_MARK_COMMA : OKR_MARK_POINT;

	if (m.last == 0)
		return OKR_MARK_NONE;
	if (m.points > 0 && m.commas > 0)
		return last;
	if (m.points + m.commas > 1) /* 1,234,567: they group */
		return other;
	if (m.grouped || m.after != 3 || m.before == 0 || m.before > 3 ||
	    m.first_digit == '0')
		return last;
	return OKR_MARK_UNCLEAR;
}

/* Sizes of the groups of digits up to the decimal mark. */
struct groups {
	size_t first, last, n;
	bool threes, twos; /* all between the first and the last */
	bool commas;       /* nothing else between them */
};

static struct groups
group(struct okr_span s, char decimal)
{
	struct groups g = { .threes = true, .twos = true, .commas = true };

	g.n = 1;
	for (size_t i = 0; i < s.n && s.s[i] != decimal; i++) {
		if (okr_is_digit(s.s[i])) {
			g.last++;
			continue;
		}
		if (g.n == 1)
			g.first = g.last;
		g.threes = g.threes && (g.n == 1 || g.last == 3);
		g.twos = g.twos && (g.n == 1 || g.last == 2);
		g.commas = g.commas && s.s[i] == ',';
		g.n++;
		g.last = 0;
		while (i + 1 < s.n && (s.s[i + 1] & 0xC0) == 0x80)
			i++; /* the rest of a blank outside ASCII */
	}
	return g;
}

/* "1,234,567", or as India has it "12,34,567": lakhs and crores. */
static bool
has_good_groups(struct okr_span s, char decimal)
{
	struct groups g = group(s, decimal);

	if (g.n == 1)
		return true;
	return g.last == 3 && g.first > 0 &&
	       ((g.threes && g.first <= 3) ||
		(g.twos && g.commas && g.n > 2 && g.first <= 2));
}

/* Multiply the decimal that begins there by a power of ten. */
static void
shift(struct okr_buf *out, size_t begin, int power)
{
	char *point = memchr(out->s + begin, '.', out->n - begin);

	for (; power > 0; power--) {
		if (point == NULL) {
			okr_buf_char(out, '0');
			continue;
		}
		point[0] = point[1];
		point[1] = '.';
		if (++point == out->s + out->n - 1) {
			out->n--;
			point = NULL;
		}
	}
}

/* "0.8 million" is 800000, without the 0 that stood before the point. */
static void
drop_zeros(struct okr_buf *out, size_t begin)
{
	size_t n = 0;

	while (begin + n + 1 < out->n && out->s[begin + n] == '0' &&
	       okr_is_digit(out->s[begin + n + 1]))
		n++;
	memmove(out->s + begin, out->s + begin + n, out->n - begin - n);
	out->n -= n;
}

bool
okr_decimal_format(struct okr_buf *out, const struct okr_value *value,
		   enum okr_mark mark)
{
	struct okr_span s = value->digits;
	char decimal = mark == OKR_MARK_COMMA ? ',' : '.';
	size_t begin = out->n;
	const char *at = memchr(s.s, decimal, s.n);
	struct okr_span tail = { 0 };

	if (at)
		tail = (struct okr_span){ at + 1,
					  (size_t)(s.s + s.n - at) - 1 };
	if (s.n > MAX_DIGITS || !has_good_groups(s, decimal))
		return false;
	for (size_t i = 0; i < tail.n; i++)
		if (!okr_is_digit(tail.s[i]))
			return false;
	if (value->negative)
		okr_buf_char(out, '-');
	if (at == s.s)
		okr_buf_char(out, '0');
	for (size_t i = 0; i < s.n - tail.n; i++)
		if (okr_is_digit(s.s[i]))
			okr_buf_char(out, s.s[i]);
	if (tail.n > 0) {
		okr_buf_char(out, '.');
		okr_buf_span(out, tail);
	}
	shift(out, begin, value->power);
	if (value->power > 0)
		drop_zeros(out, begin + value->negative);
	return true;
}
