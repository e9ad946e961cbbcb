/* Layers of terms, the lowest from the compiled-in tables. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/lexicon.h"

#include <stdlib.h>
#include <string.h>

#include "okr/base/mem.h"
#include "okr/import/hint.h"

#define ENGLISH "en"
#define HEADERS OKR_NWORDS /* beside the columns of words */
#define MOST_TONGUES 32

void
okr_lexicon_init(struct okr_lexicon *l)
{
	*l = (struct okr_lexicon){ .n = 1 };
	l->common = okr_mem_new(1, sizeof(*l->common));
	l->layer[0] = l->common;
	okr_layer_init(l->common, "common");
	okr_layer_common(l->common);
}

void
okr_lexicon_over(struct okr_lexicon *l, const struct okr_lexicon *below,
		 const struct okr_layer *layer)
{
	*l = (struct okr_lexicon){ .n = below->n + 1 };
	l->layer[0] = layer;
	for (size_t i = 0; i < below->n; i++)
		l->layer[i + 1] = below->layer[i];
}

void
okr_lexicon_under(struct okr_lexicon *l, const struct okr_lexicon *above,
		  const struct okr_layer *layer)
{
	*l = (struct okr_lexicon){ .n = above->n };
	for (size_t i = 0; i < above->n; i++)
		l->layer[i] = above->layer[i];
	if (layer == NULL)
		return;
	l->layer[l->n] = l->layer[l->n - 1];
	l->layer[l->n++ - 1] = layer;
}

void
okr_lexicon_release(struct okr_lexicon *l)
{
	if (l->common)
		okr_layer_release(l->common);
	free(l->common);
	okr_buf_release(&l->key);
	okr_buf_release(&l->date);
	*l = (struct okr_lexicon){ 0 };
}

/* The first term for a text, in the highest layer that has one. */
static const struct okr_meaning *
find(struct okr_lexicon *l, int column, struct okr_span text,
     const struct okr_layer **layer, const struct okr_terms **terms)
{
	uint32_t second = 0;
	int first = okr_layer_first(okr_span_trim(text), &second);

	l->key.n = 0;
	for (size_t i = 0; i < l->n; i++) {
		uint32_t number;

		*layer = l->layer[i];
		if (first < OKR_FIRSTS &&
		    ((*layer)->begins[column][first] & second) == 0)
			continue;
		if (l->key.n == 0)
			okr_layer_key(&l->key, column, text);
		*terms = column == HEADERS ? &(*layer)->headers
					   : &(*layer)->words;
		number = okr_index_find(&(*terms)->index,
					okr_buf_view(&l->key));
		if (number != OKR_INDEX_NONE)
			return &(*terms)->term[number];
	}
	return NULL;
}

bool
okr_lexicon_is(struct okr_lexicon *l, struct okr_span header, const char *name)
{
	struct okr_buf ours = { 0 };
	bool same;

	l->key.n = 0;
	okr_lexicon_key(&l->key, header);
	okr_lexicon_key(&ours, okr_span_of(name));
	same = okr_span_eq(okr_buf_view(&l->key), okr_buf_view(&ours));
	okr_buf_release(&ours);
	return same;
}

static const struct okr_meaning *
next_term(const struct okr_terms *terms, const struct okr_meaning *term)
{
	return term->again == OKR_INDEX_NONE ? NULL : &terms->term[term->again];
}

/* The languages of all meanings of a text. */
static uint32_t
tongues_of(const struct okr_terms *terms, const struct okr_meaning *term)
{
	uint32_t tongues = 0;

	for (; term; term = next_term(terms, term))
		tongues |= term->tongue;
	return tongues;
}

/* "Custom field (Target)": what trackers say of a header that is their own. */
static bool
says_nothing(struct okr_lexicon *l, struct okr_span name)
{
	return okr_lexicon_is(l, name, "custom field") ||
	       okr_lexicon_is(l, name, "benutzerdefiniertes feld");
}

/*
 * A header with a unit or a hint behind it is known as it is, or without; what
 * says nothing is passed over.
 */
static const struct okr_meaning *
find_header(struct okr_lexicon *l, struct okr_span header,
	    const struct okr_layer **layer, const struct okr_terms **terms)
{
	const struct okr_meaning *term = find(l, HEADERS, header, layer, terms);
	struct okr_span name, hint;

	if (term || !okr_hint_split(header, &name, &hint))
		return term;
	return find(l, HEADERS, says_nothing(l, name) ? hint : name, layer,
		    terms);
}

/* What a name means in the languages of the sheet, where it is one of them. */
static size_t
meanings_of(struct okr_lexicon *l, struct okr_span name,
	    int meaning[OKR_MAX_MEANINGS])
{
	const struct okr_layer *layer;
	const struct okr_terms *terms;
	const struct okr_meaning *term = find_header(l, name, &layer, &terms);
	uint32_t only = tongues_of(terms, term) & l->tongue;
	size_t n = 0;

	for (; term && n < OKR_MAX_MEANINGS; term = next_term(terms, term))
		if (only == 0 || (term->tongue & only) != 0)
			meaning[n++] = okr_field_find(term->meaning,
						      OKR_NFIELDS);
	return n;
}

/* "Objective / 目标", or one below the other. */
static bool
cut_in_two(struct okr_span header, struct okr_span half[2])
{
	size_t at = 0;

	while (at < header.n && strchr("/|\n", header.s[at]) == NULL)
		at++;
	half[0] = okr_span_trim((struct okr_span){ header.s, at });
	half[1] = (struct okr_span){ 0 };
	if (at < header.n)
		half[1] = okr_span_trim(
		    (struct okr_span){ header.s + at + 1, header.n - at - 1 });
	return half[0].n > 0 && half[1].n > 0;
}

static bool
has_meaning(const int *meaning, size_t n, int field)
{
	for (size_t i = 0; i < n; i++)
		if (meaning[i] == field)
			return true;
	return false;
}

/*
 * What both halves mean.  Where one of them says nothing, or may, it is what
 * the other means, if that is in another script: "Target / Stretch" is no
 * target.
 */
static size_t
meanings_of_two(struct okr_lexicon *l, const struct okr_span half[2],
		int meaning[OKR_MAX_MEANINGS])
{
	bool scripts = okr_span_is_ascii(half[0]) != okr_span_is_ascii(half[1]);
	int of[2][OKR_MAX_MEANINGS];
	size_t n[2], found = 0;

	for (int h = 0; h < 2; h++)
		n[h] = meanings_of(l, half[h], of[h]);
	for (size_t i = 0; i < n[0]; i++)
		if (has_meaning(of[1], n[1], of[0][i]))
			meaning[found++] = of[0][i];
	for (int h = 0; h < 2 && found == 0 && scripts; h++) {
		if (n[h] > 0 && !has_meaning(of[h], n[h], OKR_FIELD_NONE))
			continue;
		found = n[1 - h];
		memcpy(meaning, of[1 - h], found * sizeof(*meaning));
	}
	return found;
}

size_t
okr_lexicon_header(struct okr_lexicon *l, struct okr_span header,
		   int meaning[OKR_MAX_MEANINGS])
{
	struct okr_span half[2];
	size_t n = meanings_of(l, header, meaning);

	if (n == 0 && cut_in_two(header, half))
		n = meanings_of_two(l, half, meaning);
	return n;
}

/* The languages, of those given, that most headers are of. */
static uint32_t
most_heard(const size_t heard[MOST_TONGUES])
{
	uint32_t most = 0;
	size_t n = 1;

	for (int i = 0; i < MOST_TONGUES; i++) {
		if (heard[i] > n)
			most = 0;
		if (heard[i] >= n) {
			most |= UINT32_C(1) << i;
			n = heard[i];
		}
	}
	return most;
}

void
okr_lexicon_listen(struct okr_lexicon *l, const struct okr_span *header,
		   size_t n)
{
	uint32_t english = okr_language_find(ENGLISH);
	size_t heard[MOST_TONGUES] = { 0 };

	for (size_t i = 0; i < n; i++) {
		const struct okr_layer *layer;
		const struct okr_terms *terms;
		const struct okr_meaning *term = find_header(l, header[i],
							     &layer, &terms);
		uint32_t tongues = tongues_of(terms, term);

		for (int t = 0; t < MOST_TONGUES && (tongues & english) == 0;
		     t++)
			heard[t] += tongues >> t & 1;
	}
	l->tongue = english | most_heard(heard);
}

bool
okr_lexicon_narrows(struct okr_lexicon *l, struct okr_span header)
{
	int meaning[OKR_MAX_MEANINGS];
	uint32_t tongue = l->tongue;
	size_t n, all;

	if (tongue == okr_language_find(ENGLISH))
		return false; /* most sheets, and nothing to tell */
	n = okr_lexicon_header(l, header, meaning);
	l->tongue = 0;
	all = okr_lexicon_header(l, header, meaning);
	l->tongue = tongue;
	return n < all;
}

void
okr_lexicon_tongues(const struct okr_lexicon *l, struct okr_buf *out)
{
	okr_languages_append(out, l->tongue & ~okr_language_find(ENGLISH));
}

bool
okr_lexicon_means(struct okr_lexicon *l, struct okr_span header, int field)
{
	int meaning[OKR_MAX_MEANINGS];
	size_t n = okr_lexicon_header(l, header, meaning);

	for (size_t i = 0; i < n; i++)
		if (meaning[i] == field)
			return true;
	return false;
}

bool
okr_lexicon_has(struct okr_lexicon *l, struct okr_span header)
{
	const struct okr_layer *layer;
	const struct okr_terms *terms;

	return find(l, HEADERS, header, &layer, &terms) != NULL;
}

const struct okr_layer *
okr_lexicon_layer(struct okr_lexicon *l, struct okr_span header)
{
	const struct okr_layer *layer;
	const struct okr_terms *terms;

	return find_header(l, header, &layer, &terms) ? layer : NULL;
}

bool
okr_lexicon_word(struct okr_lexicon *l, int column, struct okr_span cell,
		 struct okr_span *word)
{
	const struct okr_meaning *first, *term;
	const struct okr_layer *layer;
	const struct okr_terms *terms;

	first = find(l, column, cell, &layer, &terms);
	term = first;
	while (term && (term->tongue & l->tongue) == 0)
		term = next_term(terms, term);
	if (first)
		*word = term ? term->meaning : first->meaning;
	return first != NULL;
}

bool
okr_lexicon_is_nothing(struct okr_lexicon *l, struct okr_span text)
{
	struct okr_span word;

	return okr_lexicon_word(l, OKR_WORDS_NOTHING, text, &word);
}

bool
okr_lexicon_is_total(struct okr_lexicon *l, struct okr_span text)
{
	struct okr_span word;

	return okr_lexicon_word(l, OKR_WORDS_TOTAL, text, &word);
}
