/* Synonyms and words as two hash tables over the compiled-in data. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/lexicon.h"

#include <stdlib.h>

#include "okr/base/data.h"
#include "okr/base/mem.h"
#include "okr/base/text.h"

static const char *const part_names[OKR_NFIELDS - OKR_NCOLUMNS] = {
	"objective", "objective_id", "key_result", "key_result_id"
};

/* Columns whose words are a closed or a usual set. */
static const struct word_set {
	int column;
	int n;
	const struct okr_span *words;
} word_sets[] = {
	{ OKR_KIND, OKR_NKINDS, okr_kind_word },
	{ OKR_METRIC_TYPE, OKR_NMETRICS, okr_metric_word },
	{ OKR_STATUS, OKR_NSAID, okr_said_word },
	{ OKR_COMMITMENT, OKR_NCOMMITMENTS, okr_commitment_word },
};

#define NWORD_SETS (sizeof(word_sets) / sizeof(*word_sets))

const char *
okr_field_name(int field)
{
	return field < OKR_NCOLUMNS ? okr_column_name[field]
				    : part_names[field - OKR_NCOLUMNS];
}

static struct okr_span
term_key(const void *owner, uint32_t i)
{
	const struct okr_terms *terms = owner;

	return terms->term[i].key;
}

/* Append text as it is compared: "Start_value*" and "start value" are one. */
static void
append_key(struct okr_buf *out, struct okr_span text)
{
	size_t begin = out->n;

	while (text.n > 0 &&
	       (text.s[text.n - 1] == '*' || text.s[text.n - 1] == ':'))
		text.n--;
	okr_text_fold(out, okr_span_trim(text));
	for (size_t i = begin; i < out->n; i++)
		if (out->s[i] == '_' || out->s[i] == '-')
			out->s[i] = ' ';
}

/* A further meaning of a known key goes to the end of its list. */
static void
add_term(struct okr_terms *terms, struct okr_span key, struct okr_span meaning)
{
	uint32_t number = (uint32_t)terms->n;
	uint32_t i = okr_index_find(&terms->index, key), last = i;

	for (; i != OKR_INDEX_NONE; i = terms->term[i].again) {
		if (okr_span_eq(terms->term[i].meaning, meaning))
			return;
		last = i;
	}
	terms->term = okr_mem_grow(terms->term, &terms->cap, terms->n + 1,
				   sizeof(*terms->term));
	terms->term[terms->n++] = (struct okr_meaning){ key, meaning,
							OKR_INDEX_NONE };
	if (last == OKR_INDEX_NONE)
		okr_index_add(&terms->index, key, number);
	else
		terms->term[last].again = number;
}

static struct okr_span
header_key(struct okr_lexicon *l, struct okr_span header)
{
	l->key.n = 0;
	append_key(&l->key, header);
	return okr_buf_view(&l->key);
}

static struct okr_span
word_key(struct okr_lexicon *l, struct okr_span column, struct okr_span word)
{
	l->key.n = 0;
	okr_buf_span(&l->key, column);
	okr_buf_char(&l->key, ',');
	append_key(&l->key, word);
	return okr_buf_view(&l->key);
}

static void
add_header(struct okr_lexicon *l, struct okr_span header,
	   struct okr_span meaning)
{
	add_term(&l->headers, okr_arena_copy(&l->text, header_key(l, header)),
		 meaning);
}

static void
add_word(struct okr_lexicon *l, struct okr_span column, struct okr_span word,
	 struct okr_span meaning)
{
	add_term(&l->words, okr_arena_copy(&l->text, word_key(l, column, word)),
		 meaning);
}

/* The next line of a table, cut at its commas; false at the end. */
static bool
next_line(struct okr_span *rest, struct okr_span *cell, size_t n)
{
	struct okr_span line;

	if (!okr_span_next(rest, '\n', &line))
		return false;
	for (size_t i = 0; i < n; i++)
		if (!okr_span_next(&line, ',', &cell[i]))
			cell[i] = (struct okr_span){ 0 };
	return true;
}

static void
add_headers(struct okr_lexicon *l)
{
	struct okr_span rest = okr_data_find("synonyms"), cell[2];

	for (int field = 0; field < OKR_NFIELDS; field++) {
		struct okr_span name = okr_span_of(okr_field_name(field));

		add_header(l, name, name);
	}
	next_line(&rest, cell, 2); /* the table's own header */
	while (next_line(&rest, cell, 2))
		add_header(l, cell[0], cell[1]);
}

static void
add_words(struct okr_lexicon *l)
{
	struct okr_span rest = okr_data_find("words"), cell[3];

	for (size_t i = 0; i < NWORD_SETS; i++) {
		const struct word_set *set = &word_sets[i];
		struct okr_span column = okr_span_of(
		    okr_column_name[set->column]);

		for (int w = 1; w < set->n; w++)
			add_word(l, column, set->words[w], set->words[w]);
	}
	next_line(&rest, cell, 3);
	while (next_line(&rest, cell, 3))
		add_word(l, cell[0], cell[1], cell[2]);
}

void
okr_lexicon_init(struct okr_lexicon *l)
{
	*l = (struct okr_lexicon){ 0 };
	okr_index_init(&l->headers.index, term_key, &l->headers);
	okr_index_init(&l->words.index, term_key, &l->words);
	add_headers(l);
	add_words(l);
}

void
okr_lexicon_release(struct okr_lexicon *l)
{
	okr_index_release(&l->headers.index);
	okr_index_release(&l->words.index);
	free(l->headers.term);
	free(l->words.term);
	okr_arena_release(&l->text);
	okr_buf_release(&l->key);
	*l = (struct okr_lexicon){ 0 };
}

static int
field_of(struct okr_span name)
{
	int field = 0;

	while (field < OKR_NFIELDS && !okr_span_is(name, okr_field_name(field)))
		field++;
	return field;
}

size_t
okr_lexicon_header(struct okr_lexicon *l, struct okr_span header,
		   int meaning[OKR_MAX_MEANINGS])
{
	uint32_t i = okr_index_find(&l->headers.index, header_key(l, header));
	size_t n = 0;

	for (; i != OKR_INDEX_NONE && n < OKR_MAX_MEANINGS;
	     i = l->headers.term[i].again)
		meaning[n++] = field_of(l->headers.term[i].meaning);
	return n;
}

bool
okr_lexicon_word(struct okr_lexicon *l, int column, struct okr_span cell,
		 struct okr_span *word)
{
	struct okr_span name = okr_span_of(okr_column_name[column]);
	uint32_t i = okr_index_find(&l->words.index, word_key(l, name, cell));

	if (i == OKR_INDEX_NONE)
		return false;
	*word = l->words.term[i].meaning;
	return true;
}

bool
okr_lexicon_is_total(struct okr_lexicon *l, struct okr_span text)
{
	return okr_index_find(&l->words.index,
			      word_key(l, OKR_SPAN("row"), text)) !=
	       OKR_INDEX_NONE;
}
