/* Numbers taken apart and put together again. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/value.h"

#include <string.h>

#include "okr/base/text.h"

#define MAX_DIGITS 300
#define MAX_WORDS 40 /* bytes */

/* Written before or after a number; what the unit column then says. */
static const struct unit {
	const char *text, *unit;
} units[] = {
	{ "%", "%" },
	{ "\xD9\xAA", "%" }, /* of Arabic */
	{ "US$", "USD" },
	{ "CA$", "CAD" },
	{ "A$", "AUD" },
	{ "R$", "BRL" },
	{ "$", "USD" },
	{ "\xE2\x82\xAC", "EUR" },
	{ "\xC2\xA3", "GBP" },
	{ "\xC2\xA5", "\xC2\xA5" }, /* yen or yuan */
	{ "\xE2\x82\xB9", "INR" },
	{ "Rs.", "Rs" }, /* rupees of several countries */
	{ "Fr.", "CHF" },
	{ "\xE2\x82\xA9", "KRW" },
	{ "\xE2\x82\xBA", "TRY" },
	{ "\xE2\x82\xAA", "ILS" },
	{ "\xE2\x82\xBD", "RUB" },
};

/* A three-letter word could as well be a magnitude (5 MIO): only these. */
static const char *const currencies[] = {
	"AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP",
	"HKD", "HUF", "ILS", "INR", "JPY", "KRW", "MXN", "NOK", "NZD",
	"PLN", "RON", "SEK", "SGD", "THB", "TRY", "TWD", "USD", "ZAR",
};

/* Blanks that people and spreadsheets put into and around numbers. */
static const char *const blanks[] = {
	" ",
	"\t",
	"\xC2\xA0",     /* no-break space */
	"\xE2\x80\x89", /* thin space */
	"\xE2\x80\xAF", /* narrow no-break space */
	"\xE2\x80\x87", /* figure space */
};

/* These stand between thousands whatever the decimal mark is. */
static const char *const apostrophes[] = { "'", "\xE2\x80\x99" };

static const char *const minuses[] = { "-", "\xE2\x88\x92" };

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static bool
drop_start(struct okr_span *s, const char *word)
{
	bool drops = okr_span_begins(*s, word);

	if (drops)
		*s = okr_span_from(*s, strlen(word));
	return drops;
}

static bool
drop_end(struct okr_span *s, const char *word)
{
	bool drops = okr_span_ends(*s, word);

	if (drops)
		s->n -= strlen(word);
	return drops;
}

/* The first of n words that s starts with, or ends with, is dropped. */
static bool
drop_one_of(struct okr_span *s, const char *const *words, size_t n,
	    bool (*drop)(struct okr_span *, const char *))
{
	for (size_t i = 0; i < n; i++)
		if (drop(s, words[i]))
			return true;
	return false;
}

static struct okr_span
trim(struct okr_span s)
{
	while (drop_one_of(&s, blanks, COUNT(blanks), drop_start))
		continue;
	while (drop_one_of(&s, blanks, COUNT(blanks), drop_end))
		continue;
	return s;
}

static void
drop_unit(struct okr_span *s, struct okr_span *unit,
	  bool (*drop)(struct okr_span *, const char *))
{
	if (s->n == 0 || okr_is_digit(s->s[drop == drop_start ? 0 : s->n - 1]))
		return;
	for (size_t i = 0; i < COUNT(units) && unit->n == 0; i++)
		if (drop(s, units[i].text))
			*unit = okr_span_of(units[i].unit);
	for (size_t i = 0; i < COUNT(currencies) && unit->n == 0; i++)
		if (drop(s, currencies[i]))
			*unit = okr_span_of(currencies[i]);
	*s = trim(*s);
}

/* Nothing but digits and marks: most cells, and so worth a short way. */
static bool
is_bare(struct okr_span s)
{
	bool digit = false;

	for (size_t i = 0; i < s.n; i++) {
		if (!okr_is_digit(s.s[i]) && s.s[i] != '.' && s.s[i] != ',')
			return false;
		digit = digit || okr_is_digit(s.s[i]);
	}
	return digit;
}

/* Digits with marks, blanks and apostrophes between them, nothing else. */
static bool
is_grouped(struct okr_span s)
{
	bool digit = false;

	while (s.n > 0) {
		if (okr_is_digit(*s.s) || *s.s == '.' || *s.s == ',') {
			digit = digit || okr_is_digit(*s.s);
			s.s++, s.n--;
			continue;
		}
		if (!digit ||
		    (!drop_one_of(&s, blanks, COUNT(blanks), drop_start) &&
		     !drop_one_of(&s, apostrophes, COUNT(apostrophes),
				  drop_start)))
			return false;
	}
	return digit;
}

/* Bytes up to the last digit before anything that is no part of a number. */
static size_t
number_length(struct okr_span s)
{
	struct okr_span rest = s;
	size_t n = 0;

	while (rest.n > 0) {
		bool digit = okr_is_digit(*rest.s);

		if (digit || *rest.s == '.' || *rest.s == ',')
			rest.s++, rest.n--;
		else if (!drop_one_of(&rest, blanks, COUNT(blanks),
				      drop_start) &&
			 !drop_one_of(&rest, apostrophes, COUNT(apostrophes),
				      drop_start))
			break;
		if (digit)
			n = s.n - rest.n;
	}
	return n;
}

/* "1½" and "10²" are not 1 and 10 of something. */
static bool
begins_with_number(struct okr_span s)
{
	size_t at = 0;
	unsigned long c = okr_text_next(s, &at);

	return (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215F) ||
	       c == 0xB2 || c == 0xB3 || c == 0xB9 ||
	       (c >= 0x2070 && c <= 0x2079);
}

/* What can stand after a number as its unit: "ms", "Mio.", "new customers". */
static bool
is_unit_words(struct okr_span s)
{
	size_t nblank = 0;

	if (s.n > MAX_WORDS || strchr("./,-", s.s[0]) || okr_span_is(s, "e") ||
	    okr_span_is(s, "E") || begins_with_number(s))
		return false;
	for (size_t i = 0; i < s.n; i++) {
		char c = s.s[i];

		nblank += c == ' ';
		if (okr_is_digit(c) ||
		    strchr("()[]{}<>=:;\"'|+*\\!?#&,%$@~^`", c))
			return false;
	}
	return nblank < 3;
}

/* Words after the digits are taken off. */
static void
drop_words(struct okr_span *s, struct okr_span *words)
{
	size_t n = number_length(*s);

	if (n == 0 || n == s->n)
		return;
	*words = trim(okr_span_from(*s, n));
	if (words->n > 0 && is_unit_words(*words))
		s->n = n;
	else
		words->n = 0;
}

/* "(120)" is how accountants write -120. */
static bool
drop_brackets(struct okr_span *s)
{
	if (s->n < 3 || s->s[0] != '(' || s->s[s->n - 1] != ')')
		return false;
	*s = trim((struct okr_span){ s->s + 1, s->n - 2 });
	return true;
}

static bool
drop_sign(struct okr_span *s, bool *negative)
{
	*negative = drop_one_of(s, minuses, COUNT(minuses), drop_start);
	return *negative || drop_start(s, "+");
}

bool
okr_value_parse(struct okr_span cell, struct okr_value *out)
{
	struct okr_span s = cell;
	bool signed_already;

	*out = (struct okr_value){ .negative = drop_start(&s, "-") };
	out->digits = s;
	if (is_bare(s))
		return true;
	s = trim(cell);
	if (s.n > 1 && okr_is_digit(s.s[1])) /* "#3", a rank */
		(void)drop_start(&s, "#");
	*out = (struct okr_value){ .negative = drop_brackets(&s) };
	signed_already = out->negative || drop_sign(&s, &out->negative);
	s = trim(s);
	drop_unit(&s, &out->unit, drop_start);
	if (!signed_already && out->unit.n > 0) /* "$-5" */
		drop_sign(&s, &out->negative);
	drop_unit(&s, &out->unit, drop_end);
	drop_words(&s, &out->words);
	out->digits = s;
	return is_grouped(s);
}

bool
okr_value_read(struct okr_span cell, struct okr_buf *buf, struct okr_value *out)
{
	bool ascii = true;

	if (okr_value_parse(cell, out))
		return true;
	for (size_t i = 0; i < cell.n && ascii; i++)
		ascii = (cell.s[i] & 0x80) == 0;
	if (ascii || cell.n > MAX_WORDS + MAX_DIGITS)
		return false;
	buf->n = 0;
	okr_text_narrow(buf, cell);
	return okr_value_parse(okr_buf_view(buf), out);
}

bool
okr_value_is_zero(const struct okr_value *value)
{
	for (size_t i = 0; i < value->digits.n; i++)
		if (value->digits.s[i] >= '1' && value->digits.s[i] <= '9')
			return false;
	return true;
}

struct okr_span
okr_value_unit(struct okr_span text)
{
	for (size_t i = 0; i < COUNT(units); i++)
		if (okr_span_is(text, units[i].text))
			return okr_span_of(units[i].unit);
	return text;
}
