/* Letters, a number, a colon or a dash. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/label.h"

/* A colon, or a dash between blanks; its bytes, or 0. */
static size_t
separator(struct okr_span s)
{
	static const char *const separators[] = { ":", " - ", " \xE2\x80\x93 ",
						  " \xE2\x80\x94 " };

	return okr_span_begins_one(s, separators,
				   sizeof(separators) / sizeof(*separators));
}

/* "1.2" behind a label, and what may join it: "KR #1.2". */
static bool
is_of_number(char c)
{
	return okr_is_digit(c) || c == '.' || c == '#' || c == ' ';
}

bool
okr_label_cut(struct okr_span text, struct okr_span *label,
	      struct okr_span *rest)
{
	for (size_t i = 0; i < text.n; i++) {
		struct okr_span from = okr_span_from(text, i);
		size_t n = separator(from);

		if (n == 0)
			continue;
		*label = okr_span_trim((struct okr_span){ text.s, i });
		*rest = okr_span_trim(okr_span_from(from, n));
		while (label->n > 0 && is_of_number(label->s[label->n - 1]))
			label->n--;
		*label = okr_span_trim(*label);
		return label->n > 0 && rest->n > 0;
	}
	return false;
}

enum okr_kind
okr_label_kind(struct okr_lexicon *l, struct okr_span label)
{
	struct okr_span word;
	int kind = -1;

	if (okr_lexicon_word(l, OKR_KIND, label, &word))
		kind = okr_word_find(okr_kind_word, OKR_NKINDS, word);
	return kind < 0 ? OKR_NO_KIND : (enum okr_kind)kind;
}

enum okr_kind
okr_label_of_title(struct okr_lexicon *l, struct okr_span title)
{
	struct okr_span label, rest;

	if (!okr_label_cut(title, &label, &rest))
		return OKR_NO_KIND;
	return okr_label_kind(l, label);
}

enum okr_kind
okr_label_of_id(struct okr_lexicon *l, struct okr_span id)
{
	struct okr_span letters = { id.s, 0 };

	while (letters.n < id.n && !okr_is_digit(id.s[letters.n]))
		letters.n++;
	if (letters.n == id.n)
		return OKR_NO_KIND;
	while (letters.n > 0 && strchr(" -_.#", letters.s[letters.n - 1]))
		letters.n--;
	return letters.n > 0 ? okr_label_kind(l, letters) : OKR_NO_KIND;
}

struct okr_span
okr_label_number(struct okr_span text)
{
	size_t n = 0;

	while (text.n > 0 && !okr_is_digit(*text.s))
		text.s++, text.n--;
	while (n < text.n && (okr_is_digit(text.s[n]) || text.s[n] == '.'))
		n++;
	n -= n > 0 && text.s[n - 1] == '.';
	return (struct okr_span){ text.s, n };
}

bool
okr_label_is_number(struct okr_span text)
{
	struct okr_span number = okr_label_number(text);

	return number.n > 0 && number.s == text.s &&
	       text.n - number.n <= (text.s[text.n - 1] == '.');
}

struct okr_span
okr_label_number_above(struct okr_span number)
{
	while (number.n > 0 && number.s[number.n - 1] != '.')
		number.n--;
	number.n -= number.n > 0;
	return number;
}

/* The label without its number and a colon. */
static struct okr_span
bare_label(struct okr_span label)
{
	while (label.n > 0 && (label.s[label.n - 1] == ':' ||
			       is_of_number(label.s[label.n - 1])))
		label.n--;
	return label;
}

bool
okr_label_is_heading(struct okr_lexicon *l, const struct okr_record *record,
		     struct okr_span *title)
{
	struct okr_span cell[2] = { { 0 } }, label;
	size_t n = 0;

	for (size_t i = 0; i < record->ncell; i++) {
		struct okr_span text = okr_span_trim(record->cell[i]);

		if (text.n > 0 && n == 2)
			return false;
		if (text.n > 0)
			cell[n++] = text;
	}
	*title = cell[1];
	if (n == 1 && okr_label_cut(cell[0], &label, title))
		return okr_label_kind(l, label) == OKR_OBJECTIVE;
	return n == 2 &&
	       okr_label_kind(l, bare_label(cell[0])) == OKR_OBJECTIVE;
}
