/* Words `measure` of the lexicon: "days" are "86400 s". */
/* SPDX-License-Identifier: ISC */
#include "okr/import/units.h"

#include "okr/base/num.h"
#include "okr/import/value.h"

#define DIGITS 12 /* that a conversion has */

bool
okr_units_parse(struct okr_span meaning, double *size, struct okr_span *base)
{
	struct okr_span number;

	return okr_span_next(&meaning, ' ', &number) &&
	       okr_num_parse(number, size) && *size > 0 &&
	       okr_span_next(&meaning, ' ', base);
}

/* So many of a base; false when the unit is none that is made of others. */
static bool
measure(struct okr_lexicon *l, struct okr_span unit, double *size,
	struct okr_span *base)
{
	struct okr_span meaning;

	return okr_lexicon_word(l, OKR_WORDS_MEASURE, unit, &meaning) &&
	       okr_units_parse(meaning, size, base);
}

bool
okr_units_measures(struct okr_lexicon *l, struct okr_span unit,
		   const char *base)
{
	struct okr_span of;
	double size;

	return measure(l, unit, &size, &of) && okr_span_is(of, base);
}

bool
okr_units_known(struct okr_lexicon *l, struct okr_span unit)
{
	struct okr_span of;
	double size;

	return measure(l, unit, &size, &of);
}

static bool
ends_with(struct okr_span s, struct okr_span end)
{
	return s.n >= end.n && memcmp(s.s + s.n - end.n, end.s, end.n) == 0;
}

/* "day" and "days", "customers" and "new customers", "%" and "% of users". */
static bool
is_form_of(struct okr_span s, struct okr_span longer)
{
	static const char *const plurals[] = {
		"s", "es", "e", "en", "n", "er"
	};
	struct okr_span rest;

	if (okr_span_is(s, "%") && okr_span_begins(longer, "% ")) /* of what */
		return true;
	if (s.n < 3 || longer.n <= s.n)
		return false;
	if (ends_with(longer, s) && longer.s[longer.n - s.n - 1] == ' ')
		return true;
	rest = okr_span_from(longer, s.n);
	for (size_t i = 0; i < sizeof(plurals) / sizeof(*plurals); i++)
		if (memcmp(longer.s, s.s, s.n) == 0 &&
		    okr_span_is(rest, plurals[i]))
			return true;
	return false;
}

static bool
are_same(struct okr_span a, struct okr_span b)
{
	struct okr_buf key = { 0 };
	struct okr_span s, t;
	size_t n;
	bool same;

	okr_lexicon_key(&key, a);
	n = key.n;
	okr_lexicon_key(&key, b);
	s = (struct okr_span){ key.s, n };
	t = (struct okr_span){ key.s + n, key.n - n };
	same = okr_span_eq(s, t) || is_form_of(s, t) || is_form_of(t, s);
	okr_buf_release(&key);
	return same;
}

double
okr_units_factor(struct okr_lexicon *l, struct okr_span from,
		 struct okr_span to)
{
	struct okr_span base[2];
	double size[2];

	from = okr_value_unit(from);
	to = okr_value_unit(to);
	(void)okr_lexicon_word(l, OKR_UNIT, from, &from);
	(void)okr_lexicon_word(l, OKR_UNIT, to, &to);
	if (okr_span_eq(from, to))
		return 1;
	if (measure(l, from, &size[0], &base[0]) &&
	    measure(l, to, &size[1], &base[1]))
		return okr_span_eq(base[0], base[1]) ? size[0] / size[1] : 0;
	return are_same(from, to) ? 1 : 0;
}

struct okr_span
okr_units_convert(struct okr_arena *to, double x, double factor)
{
	struct okr_buf text = { 0 };
	struct okr_span kept;
	double rounded;

	/* 7 basis points are 0.07 %, and no 0.07000000000000001 */
	okr_buf_printf(&text, "%.*g", DIGITS, x * factor);
	if (okr_num_parse(okr_buf_view(&text), &rounded)) {
		text.n = 0;
		okr_num_shortest(&text, rounded);
	}
	kept = okr_arena_copy(to, okr_buf_view(&text));
	okr_buf_release(&text);
	return kept;
}
