/* Terms by their keys; the common layer from the compiled-in tables. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/layer.h"

#include <stdlib.h>
#include <string.h>

#include "okr/base/mem.h"
#include "okr/base/text.h"

#define LANGUAGES "languages/"
#define ALL_TONGUES UINT32_MAX /* our own names */
#define HEADERS OKR_NWORDS     /* beside the columns of words */

static const char *const other_names[OKR_NWORDS - OKR_NCOLUMNS] = {
	"objective", "objective_id", "key_result",  "key_result_id",
	"draft",     "purpose",      "mission",     "vision",
	"pillar",    "subpillar",    "grandparent", "task",
	"level",     "time",         "nothing",     "magnitude",
	"total",     "remark",       "phrase",      "whose",
	"measure",   "pause",
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

/*
 * A capital I of Turkish has a dot or not, and so has a small one: folded
 * alike they are four letters, and here one.
 */
static void
fold_dots(struct okr_buf *out, size_t begin)
{
	static const char dotless[] = "\xC4\xB1", dot[] = "\xCC\x87";
	size_t n = begin;

	for (size_t i = begin; i < out->n; i++) {
		bool pair = i + 1 < out->n;

		if (pair && memcmp(out->s + i, dotless, 2) == 0) {
			out->s[n++] = 'i';
			i++;
		} else if (pair && n > begin && out->s[n - 1] == 'i' &&
			   memcmp(out->s + i, dot, 2) == 0) {
			i++;
		} else {
			out->s[n++] = out->s[i];
		}
	}
	out->n = n;
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
	unsigned high = 0;

	text = okr_span_trim(text);
	while (text.n > 0 &&
	       (text.s[text.n - 1] == '*' || text.s[text.n - 1] == ':'))
		text.n--;
	okr_text_fold(out, okr_text_bare(okr_span_trim(text)));
	for (size_t i = begin; i < out->n; i++) {
		if (out->s[i] == '_' || out->s[i] == '-' ||
		    is_inner_dot(out, begin, i))
			out->s[i] = ' ';
		high |= (unsigned char)out->s[i];
	}
	if (high >= 0x80)
		fold_dots(out, begin);
}

/* A further meaning of a known key goes to the end of its list. */
static void
add_term(struct okr_terms *terms, struct okr_meaning term)
{
	uint32_t number = (uint32_t)terms->n;
	uint32_t i = okr_index_add(&terms->index, term.key, number), last = i;

	for (; i != OKR_INDEX_NONE; i = terms->term[i].again) {
		last = i;
		if (!okr_span_eq(terms->term[i].meaning, term.meaning))
			continue;
		terms->term[i].tongue |= term.tongue;
		return;
	}
	terms->term = okr_mem_grow(terms->term, &terms->cap, terms->n + 1,
				   sizeof(*terms->term));
	term.again = OKR_INDEX_NONE;
	terms->term[terms->n++] = term;
	if (last != OKR_INDEX_NONE)
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

size_t
okr_layer_key(struct okr_buf *out, int column, struct okr_span text)
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

/* From 0 on for letters, then digits; OKR_FIRSTS for any other. */
static int
number_of(char c)
{
	if (okr_is_digit(c))
		return 26 + c - '0';
	c = (char)(c | ' ');
	return c >= 'a' && c <= 'z' ? c - 'a' : OKR_FIRSTS;
}

int
okr_layer_first(struct okr_span text, uint32_t *second)
{
	char next = text.n > 1 ? text.s[1] : ' ';
	int number = number_of(next);

	if (text.n == 0 || (unsigned char)next >= 0x80)
		return OKR_FIRSTS; /* an accent may change the first */
	*second = UINT32_C(1) << (number < 26 ? number : 26);
	return number_of(text.s[0]);
}

/* The key is borrowed, and so is the meaning; the text is what it is of. */
static void
add_key(struct okr_layer *layer, int column, struct okr_meaning term,
	struct okr_span text)
{
	uint32_t second;
	int first = okr_layer_first(text, &second);

	if (first < OKR_FIRSTS)
		layer->begins[column][first] |= second;
	term.tongue = layer->tongue;
	add_term(column == HEADERS ? &layer->headers : &layer->words, term);
}

static void
add_text(struct okr_layer *layer, int column, struct okr_span text,
	 struct okr_span meaning)
{
	struct okr_buf key = { 0 };
	size_t begin = okr_layer_key(&key, column, text);
	struct okr_meaning term = {
		.key = okr_arena_copy(&layer->text, okr_buf_view(&key)),
		.meaning = okr_arena_copy(&layer->text, meaning),
	};

	add_key(layer, column, term,
		(struct okr_span){ key.s + begin, key.n - begin });
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
	layer->tongue = ALL_TONGUES;
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

/* Hyphens and dots are written in the tables, and may be compared as blanks. */
static bool
is_key(struct okr_span text)
{
	return memchr(text.s, '-', text.n) == NULL &&
	       memchr(text.s, '.', text.n) == NULL;
}

/*
 * But for these the texts in the tables are keys as they stand, and so is
 * "column,word": most runs look up a handful of the thousands of them.
 */
static void
add_language(struct okr_layer *layer, struct okr_span table)
{
	struct okr_span line, last = { 0 };
	int column = HEADERS;

	okr_span_next(&table, '\n', &line); /* the table's own header */
	okr_span_next(&table, '\n', &line); /* what it is about */
	while (okr_span_next(&table, '\n', &line)) {
		struct okr_span what = next_cell(&line);
		struct okr_span text = next_cell(&line);
		struct okr_meaning term = { .key = text, .meaning = line };

		if (!okr_span_eq(what, last))
			column = okr_span_is(what, "header")
				     ? HEADERS
				     : okr_field_find(what, OKR_NWORDS);
		last = what;
		if (!is_key(text)) {
			add_text(layer, column, text, line);
			continue;
		}
		if (column != HEADERS) {
			term.key.s = what.s;
			term.key.n = what.n + 1 + text.n;
		}
		add_key(layer, column, term, text);
	}
}

const struct okr_data *
okr_language_next(const struct okr_data *d)
{
	while (d->name && strncmp(d->name, LANGUAGES, strlen(LANGUAGES)) != 0)
		d++;
	return d->name ? d : NULL;
}

void
okr_layer_common(struct okr_layer *layer)
{
	const struct okr_data *d = okr_data_tables;
	uint32_t tongue = 1;

	add_ours(layer);
	for (; (d = okr_language_next(d)) != NULL; d++, tongue <<= 1) {
		layer->tongue = tongue;
		add_language(layer, (struct okr_span){ d->text, d->n });
	}
}

uint32_t
okr_language_find(const char *name)
{
	const struct okr_data *d = okr_data_tables;
	uint32_t tongue = 1;

	for (; (d = okr_language_next(d)) != NULL; d++, tongue <<= 1)
		if (strcmp(d->name + strlen(LANGUAGES), name) == 0)
			return tongue;
	return 0;
}

void
okr_languages_append(struct okr_buf *out, uint32_t tongues)
{
	const struct okr_data *d = okr_data_tables;
	size_t begin = out->n;

	for (; (d = okr_language_next(d)) != NULL; d++, tongues >>= 1) {
		struct okr_span table = { d->text, d->n }, about = { 0 };

		if ((tongues & 1) == 0)
			continue;
		okr_span_next(&table, '\n', &about);
		okr_span_next(&table, '\n', &about);
		(void)next_cell(&about);
		if (out->n > begin)
			okr_buf_text(out, " or ");
		okr_buf_span(out, next_cell(&about));
	}
}
