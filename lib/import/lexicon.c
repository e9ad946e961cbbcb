/* Layers of terms, the lowest from the compiled-in tables. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/lexicon.h"

#include <stdlib.h>

#include "okr/base/data.h"
#include "okr/base/mem.h"
#include "okr/base/text.h"
#include "okr/import/hint.h"

#define LANGUAGES "languages/"
#define HEADERS OKR_NWORDS /* beside the columns of words */

static const char *const other_names[OKR_NWORDS - OKR_NCOLUMNS] = {
	"objective", "objective_id", "key_result", "key_result_id", "draft",
	"purpose",   "mission",      "vision",     "pillar",        "subpillar",
	"task",      "level",        "time",       "nothing",       "magnitude",
	"total",     "remark",       "phrase",     "whose",         "measure",
	"pause",
};

/* Columns whose words are a closed set. */
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
				    : other_names[field - OKR_NCOLUMNS];
}

int
okr_field_find(struct okr_span name, int n)
{
	for (int field = 0; field < n; field++)
		if (okr_span_is(name, okr_field_name(field)))
			return field;
	return OKR_FIELD_NONE;
}

bool
okr_field_is_measure(int field)
{
	return field == OKR_START || field == OKR_TARGET ||
	       field == OKR_CURRENT || field == OKR_TARGET_FIRST ||
	       field == OKR_METRIC_TYPE || field == OKR_UNIT;
}

const struct okr_span *
okr_field_words(int column, int *n)
{
	for (size_t i = 0; i < NWORD_SETS; i++)
		if (word_sets[i].column == column) {
			*n = word_sets[i].n;
			return word_sets[i].words;
		}
	*n = 0;
	return NULL;
}

static struct okr_span
term_key(const void *owner, uint32_t i)
{
	const struct okr_terms *terms = owner;

	return terms->term[i].key;
}

/* After folding; a letter of another script is one as well. */
static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

/* The dot of "owner.name", as JSON is made flat; that of "No." is another. */
static bool
is_inner_dot(const struct okr_buf *text, size_t begin, size_t i)
{
	return text->s[i] == '.' && i > begin && i + 1 < text->n &&
	       is_letter(text->s[i - 1]) && is_letter(text->s[i + 1]);
}

void
okr_lexicon_key(struct okr_buf *out, struct okr_span text)
{
	size_t begin = out->n;

	text = okr_span_trim(text);
	while (text.n > 0 &&
	       (text.s[text.n - 1] == '*' || text.s[text.n - 1] == ':'))
		text.n--;
	okr_text_fold(out, okr_text_bare(okr_span_trim(text)));
	for (size_t i = begin; i < out->n; i++)
		if (out->s[i] == '_' || out->s[i] == '-' ||
		    is_inner_dot(out, begin, i))
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

void
okr_layer_init(struct okr_layer *layer, const char *name)
{
	*layer = (struct okr_layer){ .name = name };
	okr_index_init(&layer->headers.index, term_key, &layer->headers);
	okr_index_init(&layer->words.index, term_key, &layer->words);
}

void
okr_layer_release(struct okr_layer *layer)
{
	okr_index_release(&layer->headers.index);
	okr_index_release(&layer->words.index);
	free(layer->headers.term);
	free(layer->words.term);
	okr_arena_release(&layer->text);
	*layer = (struct okr_layer){ 0 };
}

/* Append the key of a text; where that begins in it. */
static size_t
append_key(struct okr_buf *out, int column, struct okr_span text)
{
	size_t begin;

	if (column != HEADERS) {
		okr_buf_text(out, okr_field_name(column));
		okr_buf_char(out, ',');
	}
	begin = out->n;
	okr_lexicon_key(out, text);
	return begin;
}

/*
 * The bit of the letter or digit that the key of a text begins with; 0 where
 * the text does not show it.
 */
static uint64_t
bit_of_first(struct okr_span text)
{
	char c;

	if (text.n == 0 || (text.n > 1 && (unsigned char)text.s[1] >= 0x80))
		return 0; /* an accent may change the first */
	c = text.s[0];
	if (okr_is_digit(c))
		return UINT64_C(1) << (c - '0');
	c = (char)(c | ' ');
	return c >= 'a' && c <= 'z' ? UINT64_C(1) << (10 + c - 'a') : 0;
}

static void
add_text(struct okr_layer *layer, int column, struct okr_span text,
	 struct okr_span meaning)
{
	struct okr_terms *terms = column == HEADERS ? &layer->headers
						    : &layer->words;
	struct okr_buf key = { 0 };
	size_t begin = append_key(&key, column, text);

	layer->begins[column] |= bit_of_first(
	    (struct okr_span){ key.s + begin, key.n - begin });
	add_term(terms, okr_arena_copy(&layer->text, okr_buf_view(&key)),
		 okr_arena_copy(&layer->text, meaning));
	okr_buf_release(&key);
}

void
okr_layer_header(struct okr_layer *layer, struct okr_span header,
		 struct okr_span meaning)
{
	add_text(layer, HEADERS, header, meaning);
}

void
okr_layer_word(struct okr_layer *layer, int column, struct okr_span word,
	       struct okr_span meaning)
{
	add_text(layer, column, word, meaning);
}

/* Our own names and words, which stand in no table. */
static void
add_ours(struct okr_layer *layer)
{
	for (int field = 0; field < OKR_NFIELDS; field++) {
		struct okr_span name = okr_span_of(okr_field_name(field));

		okr_layer_header(layer, name, name);
	}
	for (size_t i = 0; i < NWORD_SETS; i++)
		for (int w = 1; w < word_sets[i].n; w++)
			okr_layer_word(layer, word_sets[i].column,
				       word_sets[i].words[w],
				       word_sets[i].words[w]);
}

/* The next cell of a line that has no quotes; it may be empty. */
static struct okr_span
next_cell(struct okr_span *line)
{
	const char *comma = line->n ? memchr(line->s, ',', line->n) : NULL;
	struct okr_span cell = *line;

	if (comma == NULL) {
		line->n = 0;
		return cell;
	}
	cell.n = (size_t)(comma - cell.s);
	line->s += cell.n + 1;
	line->n -= cell.n + 1;
	return cell;
}

static void
add_language(struct okr_layer *layer, struct okr_span table)
{
	struct okr_span line;

	okr_span_next(&table, '\n', &line); /* the table's own header */
	while (okr_span_next(&table, '\n', &line)) {
		struct okr_span what = next_cell(&line);
		struct okr_span text = next_cell(&line);

		if (okr_span_is(what, "header"))
			okr_layer_header(layer, text, line);
		else
			okr_layer_word(layer, okr_field_find(what, OKR_NWORDS),
				       text, line);
	}
}

void
okr_lexicon_init(struct okr_lexicon *l)
{
	*l = (struct okr_lexicon){ .n = 1 };
	l->common = okr_mem_new(1, sizeof(*l->common));
	l->layer[0] = l->common;
	okr_layer_init(l->common, "common");
	add_ours(l->common);
	for (const struct okr_data *d = okr_data_tables; d->name; d++)
		if (strncmp(d->name, LANGUAGES, strlen(LANGUAGES)) == 0)
			add_language(l->common,
				     (struct okr_span){ d->text, d->n });
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
	uint64_t first = bit_of_first(okr_span_trim(text));

	l->key.n = 0;
	for (size_t i = 0; i < l->n; i++) {
		uint32_t number;

		*layer = l->layer[i];
		if (first && ((*layer)->begins[column] & first) == 0)
			continue;
		if (l->key.n == 0)
			append_key(&l->key, column, text);
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

size_t
okr_lexicon_header(struct okr_lexicon *l, struct okr_span header,
		   int meaning[OKR_MAX_MEANINGS])
{
	const struct okr_meaning *term;
	const struct okr_layer *layer;
	const struct okr_terms *terms;
	size_t n = 0;

	term = find_header(l, header, &layer, &terms);
	while (term && n < OKR_MAX_MEANINGS) {
		meaning[n++] = okr_field_find(term->meaning, OKR_NFIELDS);
		term = term->again == OKR_INDEX_NONE
			   ? NULL
			   : &terms->term[term->again];
	}
	return n;
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
	const struct okr_meaning *term;
	const struct okr_layer *layer;
	const struct okr_terms *terms;

	term = find(l, column, cell, &layer, &terms);
	if (term)
		*word = term->meaning;
	return term != NULL;
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
