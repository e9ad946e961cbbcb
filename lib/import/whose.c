/* Headers in two parts: a name, and the word for what it is of. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/whose.h"

#include <string.h>

#include "okr/import/hint.h"

#define MAX_HEADER 80         /* bytes; longer ones are texts */
#define JOINTS " \t\r\n_-:./" /* between parts */

/* The first byte of characters that are written without blanks between. */
#define FIRST_DENSE 0xE3

/* A header while it is cut. */
struct cut {
	struct okr_lexicon *l;
	struct okr_span name;
	enum okr_whose whose;
	bool joined; /* "of" or brackets make it one of */
	bool behind; /* "Due Date KR" */
};

static bool
begins_char(char c)
{
	return ((unsigned char)c & 0xC0) != 0x80;
}

static bool
is_dense(char c)
{
	return (unsigned char)c >= FIRST_DENSE;
}

/* A header can be cut before its byte i. */
static bool
can_cut(struct okr_span header, size_t i)
{
	size_t last = i - 1;

	if (!begins_char(header.s[i]))
		return false;
	while (last > 0 && !begins_char(header.s[last]))
		last--;
	return okr_is_one_of(header.s[i], JOINTS) || is_dense(header.s[i]) ||
	       is_dense(header.s[last]);
}

bool
okr_whose_word(struct okr_span word, enum okr_whose *whose)
{
	static const struct {
		const char *word;
		enum okr_whose whose;
	} words[] = { { "-", OKR_OF_ROW },
		      { "objective", OKR_OF_OBJECTIVE },
		      { "key_result", OKR_OF_KEY_RESULT } };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		*whose = words[i].whose;
		if (okr_span_is(word, words[i].word))
			return true;
	}
	return false;
}

static bool
find_word(struct okr_lexicon *l, struct okr_span text, enum okr_whose *whose)
{
	struct okr_span word;

	return text.n > 0 &&
	       okr_lexicon_word(l, OKR_WORDS_WHOSE, text, &word) &&
	       okr_whose_word(word, whose);
}

static bool
names_kind(struct okr_lexicon *l, struct okr_span text, enum okr_whose *whose)
{
	return find_word(l, text, whose) && *whose != OKR_OF_ROW;
}

/* Take "of the" off the beginning of a text; true if it was there. */
static bool
drop_joining(struct okr_lexicon *l, struct okr_span *text)
{
	bool dropped = false;
	enum okr_whose whose;
	size_t i = 1;

	while (i < text->n) {
		struct okr_span first =
		    okr_span_strip((struct okr_span){ text->s, i }, JOINTS);

		if (!can_cut(*text, i) || !find_word(l, first, &whose) ||
		    whose != OKR_OF_ROW) {
			i++;
			continue;
		}
		*text = okr_span_strip(okr_span_from(*text, i), JOINTS);
		dropped = true;
		i = 1;
	}
	return dropped;
}

/* The two parts of a header that is cut before byte i, either way round. */
static bool
cut_at(struct cut *c, struct okr_span header, size_t i, bool behind)
{
	struct okr_span left = okr_span_strip((struct okr_span){ header.s, i },
					      JOINTS);
	struct okr_span right = okr_span_strip(okr_span_from(header, i),
					       JOINTS);

	c->joined = drop_joining(c->l, &right);
	c->behind = behind;
	c->name = behind ? left : right;
	return left.n > 0 && right.n > 0 &&
	       names_kind(c->l, behind ? right : left, &c->whose);
}

/* "Team Objective", "Parent KR": rather a title than a column of it. */
static bool
describes_title(int field)
{
	return field == OKR_TEAM || field == OKR_CYCLE || field == OKR_PARENT ||
	       field == OKR_TITLE || field == OKR_PERSPECTIVE ||
	       field == OKR_VALUES || field == OKR_COMMITMENT;
}

/* What a name means for that kind of row; OKR_NFIELDS if nothing. */
static int
meaning_of(const struct cut *c, int field)
{
	bool of_objective = c->whose == OKR_OF_OBJECTIVE;

	if (c->behind && !c->joined && describes_title(field))
		return OKR_NFIELDS;
	if (field == OKR_TITLE)
		return of_objective ? OKR_FIELD_OBJECTIVE
				    : OKR_FIELD_KEY_RESULT;
	if (field == OKR_ID)
		return of_objective ? OKR_FIELD_OBJECTIVE_ID
				    : OKR_FIELD_KEY_RESULT_ID;
	if (field >= OKR_NCOLUMNS || field == OKR_KIND ||
	    field == OKR_FIELD_NONE ||
	    (of_objective && okr_field_is_measure(field)))
		return OKR_NFIELDS;
	return field;
}

/*
 * What a name means that may be kept as it is where it stands alone: of
 * "Status" and "KR Status" a map speaks of the former.
 */
static size_t
look_up(struct okr_lexicon *l, struct okr_span name, int *meaning)
{
	size_t n = okr_lexicon_header(l, name, meaning);
	struct okr_lexicon common = { .n = 1 };

	if (n != 1 || meaning[0] != OKR_FIELD_NONE)
		return n;
	common.layer[0] = l->layer[l->n - 1];
	n = okr_lexicon_header(&common, name, meaning);
	okr_lexicon_release(&common);
	return n;
}

/* Where some meanings are none of that kind of row, it may mean nothing. */
static size_t
find_meanings(const struct cut *c, int meaning[OKR_MAX_MEANINGS])
{
	int all[OKR_MAX_MEANINGS];
	size_t n = look_up(c->l, c->name, all), found = 0;

	for (size_t i = 0; i < n; i++) {
		int field = meaning_of(c, all[i]);

		if (field != OKR_NFIELDS)
			meaning[found++] = field;
	}
	if (found > 0 && found < n)
		meaning[found++] = OKR_FIELD_NONE;
	return found;
}

/*
 * "What (Objective)" is called so by its brackets alone; "Ergebnis (KR)" is a
 * title or a number, as its cells are.
 */
static bool
may_be_title(const struct cut *c, const int *meaning, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!okr_field_is_measure(meaning[i]) &&
		    meaning[i] != OKR_FIELD_NONE)
			return false;
	return n > 0 || !okr_lexicon_has(c->l, c->name);
}

/* "Due Date (KR)" */
static size_t
look_in_brackets(struct okr_lexicon *l, struct okr_span header,
		 int meaning[OKR_MAX_MEANINGS], enum okr_whose *whose)
{
	struct cut c = { .l = l, .joined = true, .behind = true };
	struct okr_span hint;
	size_t n;

	if (!okr_hint_split(header, &c.name, &hint) ||
	    !names_kind(l, hint, &c.whose))
		return 0;
	n = find_meanings(&c, meaning);
	if (n + 1 < OKR_MAX_MEANINGS && may_be_title(&c, meaning, n)) {
		meaning[n++] = meaning_of(&c, OKR_TITLE);
		meaning[n++] = OKR_FIELD_NONE;
	}
	if (n > 0)
		*whose = c.whose;
	return n;
}

/* "KR Due Date", "Due Date KR": the first cut that gives a name. */
static size_t
look_in_words(struct okr_lexicon *l, struct okr_span header,
	      int meaning[OKR_MAX_MEANINGS], enum okr_whose *whose)
{
	struct cut c = { .l = l };
	size_t n = 0;

	for (size_t i = 2; i < 2 * header.n && n == 0; i++)
		if (can_cut(header, i / 2) &&
		    cut_at(&c, header, i / 2, i % 2 != 0))
			n = find_meanings(&c, meaning);
	if (n > 0)
		*whose = c.whose;
	return n;
}

size_t
okr_whose_header(struct okr_lexicon *l, struct okr_span header,
		 int meaning[OKR_MAX_MEANINGS], enum okr_whose *whose)
{
	struct okr_span name, hint;
	size_t n = 0;

	*whose = OKR_OF_ROW;
	header = okr_span_trim(header);
	if (!okr_lexicon_has(l, header))
		n = look_in_brackets(l, header, meaning, whose);
	if (n == 0)
		n = okr_lexicon_header(l, header, meaning);
	if (n == 0 && header.n <= MAX_HEADER)
		n = look_in_words(l, header, meaning, whose);
	if (n == 0 && header.n <= MAX_HEADER &&
	    okr_hint_split(header, &name, &hint)) /* "Weight KR (%)" */
		n = look_in_words(l, name, meaning, whose);
	return n;
}

/* What a row may be named by. */
static bool
names_row(struct okr_lexicon *l, struct okr_span text)
{
	static const int fields[] = { OKR_ID,
				      OKR_TITLE,
				      OKR_FIELD_OBJECTIVE,
				      OKR_FIELD_OBJECTIVE_ID,
				      OKR_FIELD_KEY_RESULT,
				      OKR_FIELD_KEY_RESULT_ID };

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		if (okr_whose_means(l, text, fields[i]))
			return true;
	return false;
}

bool
okr_whose_parent(struct okr_lexicon *l, struct okr_span header)
{
	for (size_t i = 1; header.n <= MAX_HEADER && i < header.n; i++) {
		struct okr_span left =
		    okr_span_strip((struct okr_span){ header.s, i }, JOINTS);
		struct okr_span right = okr_span_strip(okr_span_from(header, i),
						       JOINTS);

		if (okr_is_one_of(header.s[i], JOINTS) &&
		    ((okr_lexicon_is(l, left, "parent") &&
		      names_row(l, right)) ||
		     (names_row(l, left) &&
		      (okr_lexicon_is(l, right, "parent") ||
		       okr_lexicon_is(l, right, "parent id")))))
			return true;
	}
	return false;
}

bool
okr_whose_means(struct okr_lexicon *l, struct okr_span header, int field)
{
	int meaning[OKR_MAX_MEANINGS];
	enum okr_whose whose;
	size_t n = okr_whose_header(l, header, meaning, &whose);

	for (size_t i = 0; i < n; i++)
		if (meaning[i] == field)
			return true;
	return false;
}

bool
okr_whose_knows(struct okr_lexicon *l, struct okr_span header)
{
	int meaning[OKR_MAX_MEANINGS];
	enum okr_whose whose;

	return okr_whose_header(l, header, meaning, &whose) > 0;
}
