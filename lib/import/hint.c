/* Brackets, and what is in them. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/hint.h"

#include "okr/import/numbers.h"
#include "okr/import/phrase.h"

#define MAX_HINT 24 /* bytes; a longer unit is a text */

static const struct brackets {
	const char *open, *close;
} brackets[] = {
	{ "(", ")" },
	{ "[", "]" },
	{ "\xEF\xBC\x88", "\xEF\xBC\x89" }, /* of full width */
};

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* The last place of a text in s before its end; s.n where there is none. */
static size_t
find_last(struct okr_span s, const char *text)
{
	size_t n = strlen(text), at = s.n;

	while (at > 0 && !okr_span_ends((struct okr_span){ s.s, at }, text))
		at--;
	return at > 0 ? at - n : s.n;
}

bool
okr_hint_split(struct okr_span header, struct okr_span *name,
	       struct okr_span *hint)
{
	header = okr_span_trim(header);
	for (size_t i = 0; i < COUNT(brackets); i++) {
		struct okr_span rest = header;
		size_t open = strlen(brackets[i].open), at;

		if (!okr_span_ends(header, brackets[i].close))
			continue;
		rest.n -= strlen(brackets[i].close);
		at = find_last(rest, brackets[i].open);
		*name = okr_span_trim((struct okr_span){ rest.s, at });
		if (at == rest.n || name->n == 0)
			return false;
		*hint = okr_span_trim((struct okr_span){ rest.s + at + open,
							 rest.n - at - open });
		return true;
	}
	return false;
}

static bool
is_unit_word(struct okr_lexicon *l, struct okr_span *word)
{
	struct okr_span class;
	char letter;

	if (okr_lexicon_word(l, OKR_UNIT, *word, word))
		return true;
	if (!okr_lexicon_word(l, OKR_WORDS_PHRASE, *word, &class))
		return false;
	letter = okr_phrase_class(class);
	return letter == OKR_LETTER_OF_UNIT || letter == OKR_LETTER_OF_TIME;
}

/* "$k", "EUR m", "$/seat": a number would stand behind the currency. */
static bool
has_currency(struct okr_span hint)
{
	char cell[2 + MAX_HINT];
	struct okr_value value;

	for (size_t at = 1; at < hint.n; at++) {
		memcpy(cell, hint.s, at);
		memcpy(cell + at, "1 ", 2);
		memcpy(cell + at + 2, hint.s + at, hint.n - at);
		if (okr_value_parse((struct okr_span){ cell, hint.n + 2 },
				    &value) &&
		    value.unit.n > 0 && !okr_span_is(value.unit, "%"))
			return true;
	}
	return false;
}

struct okr_span
okr_hint_unit(struct okr_lexicon *l, struct okr_span hint)
{
	const struct okr_span none = { 0 };
	char cell[2 + MAX_HINT] = "1 ";
	struct okr_span word = hint;
	struct okr_value value;

	if (hint.n == 0 || hint.n > MAX_HINT)
		return none;
	if (is_unit_word(l, &word))
		return word;
	if (has_currency(hint))
		return hint;
	memcpy(cell + 2, hint.s, hint.n);
	if (!okr_value_parse((struct okr_span){ cell, hint.n + 2 }, &value))
		return none;
	if (value.words.n > 0 &&
	    (!okr_numbers_magnitude(l, &value) || value.words.n > 0))
		return none;
	return value.power > 0 ? hint : value.unit;
}

int
okr_hint_scale(struct okr_span hint)
{
	static const struct {
		const char *end;
		int scale;
	} ends[] = { { "100", 100 }, { "10", 10 }, { "5", 5 }, { "%", 100 } };

	for (size_t i = 0; i < COUNT(ends); i++) {
		size_t n = strlen(ends[i].end);
		char before;

		if (!okr_span_ends(hint, ends[i].end))
			continue;
		before = hint.n > n ? hint.s[hint.n - n - 1] : '-';
		return okr_is_digit(before) ? 0 : ends[i].scale;
	}
	return 0;
}

/*
 * What a letter stands for: T is a day in German, G in Italian, A a year in
 * French, R in Polish, and J a day in French, where it comes first, and a year
 * in German.
 */
static char
part_of(char c, size_t nbefore)
{
	static const char *const parts[] = { "dDtTgG", "mM", "yYaArR" };
	static const char letters[] = "dmy";

	for (size_t i = 0; i < COUNT(parts); i++)
		if (strchr(parts[i], c))
			return letters[i];
	if (c == 'j' || c == 'J')
		return nbefore == 0 ? 'd' : 'y';
	return c;
}

enum okr_order
okr_hint_order(struct okr_span hint)
{
	static const struct {
		const char *parts;
		enum okr_order order;
	} orders[] = { { "dmy", OKR_ORDER_DMY },
		       { "mdy", OKR_ORDER_MDY },
		       { "ymd", OKR_ORDER_YMD } };
	char parts[4] = "";
	size_t n = 0;

	for (size_t i = 0; i < hint.n; i++) {
		char c = hint.s[i];

		if (c == '\0' || strchr("./- ", c) ||
		    (i > 0 && c == hint.s[i - 1]))
			continue;
		if (n == 3)
			return OKR_ORDER_NONE;
		parts[n] = part_of(c, n);
		n++;
	}
	for (size_t i = 0; i < COUNT(orders); i++)
		if (strcmp(parts, orders[i].parts) == 0)
			return orders[i].order;
	return OKR_ORDER_NONE;
}
