/* Words and phrases that sentences share. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/wording.h"

#include <math.h>
#include <stdlib.h>

#include "okr/base/data.h"
#include "okr/base/mem.h"
#include "okr/base/num.h"
#include "okr/base/text.h"

#define LONGEST_PHRASE 8 /* words */

static struct okr_span
gram_text(const void *owner, uint32_t i)
{
	const struct okr_wording *w = owner;

	return w->gram[i].text;
}

static struct okr_span
stop_text(const void *owner, uint32_t i)
{
	const struct okr_wording *w = owner;

	return w->stopword[i];
}

/* Lines of a language, a comma, and words with blanks between. */
static void
read_stopwords(struct okr_wording *w)
{
	struct okr_span rest = okr_data_find("stopwords"), line, word;

	while (okr_span_next(&rest, '\n', &line)) {
		okr_span_next(&line, ',', &word); /* the language */
		while (okr_span_next(&line, ' ', &word)) {
			w->stopword = okr_mem_grow(w->stopword, &w->stop_cap,
						   w->nstop + 1,
						   sizeof(*w->stopword));
			w->stopword[w->nstop] = word;
			if (okr_index_add(&w->stops, word,
					  (uint32_t)w->nstop) == OKR_INDEX_NONE)
				w->nstop++;
		}
	}
}

void
okr_wording_init(struct okr_wording *w)
{
	*w = (struct okr_wording){ 0 };
	okr_index_init(&w->grams, gram_text, w);
	okr_index_init(&w->stops, stop_text, w);
	read_stopwords(w);
}

void
okr_wording_release(struct okr_wording *w)
{
	okr_index_release(&w->grams);
	okr_index_release(&w->stops);
	okr_arena_release(&w->text);
	free(w->gram);
	free(w->sentence);
	free(w->own);
	free(w->stopword);
	*w = (struct okr_wording){ 0 };
}

/* The words of one sentence, in one text with one blank between them. */
struct words {
	struct okr_span text;
	size_t *from; /* where each word begins in text */
	size_t n, cap;
};

static void
split_words(struct okr_wording *w, struct okr_span sentence,
	    struct words *words)
{
	struct okr_buf folded = { 0 }, text = { 0 };
	struct okr_word_walk walk = { 0 };
	struct okr_span word;

	okr_text_fold(&folded, sentence);
	okr_word_walk_begin(&walk, okr_buf_view(&folded));
	while (okr_word_walk_next(&walk, &word)) {
		if (text.n > 0)
			okr_buf_char(&text, ' ');
		words->from = okr_mem_grow(words->from, &words->cap,
					   words->n + 1, sizeof(*words->from));
		words->from[words->n++] = text.n;
		okr_buf_span(&text, word);
	}
	words->text = okr_arena_copy(&w->text, okr_buf_view(&text));
	okr_word_walk_release(&walk);
	okr_buf_release(&folded);
	okr_buf_release(&text);
}

/* n words from the i-th on. */
static struct okr_span
run_of(const struct words *words, size_t i, size_t n)
{
	size_t from = words->from[i];
	size_t to = i + n < words->n ? words->from[i + n] - 1 : words->text.n;

	return (struct okr_span){ words->text.s + from, to - from };
}

static uint32_t
find_gram(struct okr_wording *w, struct okr_span text, size_t nwords)
{
	uint32_t i = okr_index_add(&w->grams, text, (uint32_t)w->n);

	if (i != OKR_INDEX_NONE)
		return i;
	w->gram = okr_mem_grow(w->gram, &w->cap, w->n + 1, sizeof(*w->gram));
	w->gram[w->n] = (struct okr_gram){
		.text = text,
		.words = (uint32_t)nwords,
		.first = (uint32_t)w->nsentence,
		.stop = nwords == 1 &&
			okr_index_find(&w->stops, text) != OKR_INDEX_NONE,
	};
	return (uint32_t)w->n++;
}

/* True when the current sentence has not had it before. */
static bool
count_gram(struct okr_wording *w, uint32_t i, uint32_t member)
{
	struct okr_gram *gram = &w->gram[i];
	uint32_t number = (uint32_t)w->nsentence + 1;

	if (gram->last_sentence == number)
		return false;
	gram->last_sentence = number;
	gram->sentences++;
	gram->members += gram->last_member != member;
	gram->last_member = member;
	return true;
}

static void
own_word(struct okr_wording *w, uint32_t gram)
{
	w->own = okr_mem_grow(w->own, &w->own_cap, w->nown + 1,
			      sizeof(*w->own));
	w->own[w->nown++] = gram;
}

void
okr_wording_add(struct okr_wording *w, struct okr_span sentence,
		uint32_t member)
{
	struct words words = { 0 };
	size_t first = w->nown;

	split_words(w, sentence, &words);
	for (size_t i = 0; i < words.n; i++)
		for (size_t n = 1; n <= LONGEST_PHRASE && i + n <= words.n;
		     n++) {
			uint32_t gram = find_gram(w, run_of(&words, i, n), n);

			if (count_gram(w, gram, member) && n == 1 &&
			    !w->gram[gram].stop)
				own_word(w, gram);
		}
	free(words.from);
	w->sentence = okr_mem_grow(w->sentence, &w->sentence_cap,
				   w->nsentence + 1, sizeof(*w->sentence));
	w->sentence[w->nsentence++] = (struct okr_sentence){
		.member = member,
		.gram = (uint32_t)first,
		.ngram = (uint32_t)(w->nown - first),
	};
	if (member > w->members)
		w->members = member;
}

static void
fill_distances(struct okr_wording *w)
{
	double squares = 0;

	for (size_t i = 0; i < w->n; i++)
		if (w->gram[i].words == 1 && !w->gram[i].stop)
			squares += (double)w->gram[i].sentences *
				   w->gram[i].sentences;
	for (size_t i = 0; i < w->nsentence; i++) {
		struct okr_sentence *s = &w->sentence[i];
		double shared = 0, others = squares;

		for (uint32_t j = 0; j < s->ngram; j++) {
			double n = w->gram[w->own[s->gram + j]].sentences;

			shared += n - 1;
			others -= 2 * n - 1; /* n^2 - (n - 1)^2 */
		}
		s->distance = w->nsentence < 2 ? OKR_NUM_NONE
			      : shared == 0
				  ? 1
				  : 1 - shared / sqrt(s->ngram * others);
	}
}

/* The run without its first or last word, which every sentence has as well. */
static uint32_t
shorter(const struct okr_wording *w, struct okr_span text, bool at_end)
{
	size_t cut = 0;

	if (at_end) {
		while (text.s[text.n - 1] != ' ')
			text.n--;
		text.n--;
	} else {
		while (text.s[cut++] != ' ')
			;
		text = (struct okr_span){ text.s + cut, text.n - cut };
	}
	return okr_index_find(&w->grams, text);
}

static void
mark_contained(struct okr_wording *w)
{
	struct okr_gram *gram = w->gram;

	for (size_t i = 0; i < w->n; i++) {
		if (gram[i].words < 2 || gram[i].members < 2)
			continue;
		for (int at_end = 0; at_end < 2; at_end++) {
			uint32_t part = shorter(w, gram[i].text, at_end);

			if (gram[part].members == gram[i].members)
				gram[part].contained = true;
		}
	}
}

void
okr_wording_compare(struct okr_wording *w)
{
	fill_distances(w);
	mark_contained(w);
}

/* Cut the stop word at that end off, if there is one. */
static bool
cut_stop(const struct okr_wording *w, struct okr_span *text, bool at_end)
{
	const char *blank = memchr(text->s, ' ', text->n);
	struct okr_span word = *text;

	if (blank == NULL)
		return false;
	if (at_end)
		while (word.s[0] != ' ' ||
		       memchr(word.s + 1, ' ', word.n - 1) != NULL)
			word.s++, word.n--;
	else
		word.n = (size_t)(blank - text->s);
	if (okr_index_find(&w->stops, okr_span_trim(word)) == OKR_INDEX_NONE)
		return false;
	if (at_end) {
		text->n -= word.n;
	} else {
		text->s += word.n + 1;
		text->n -= word.n + 1;
	}
	return true;
}

const struct okr_gram *
okr_wording_phrase(const struct okr_wording *w, size_t number)
{
	const struct okr_gram *gram = &w->gram[number];
	struct okr_span text = gram->text;

	if (gram->words < 2 || gram->members < 2 || gram->contained)
		return NULL;
	while (cut_stop(w, &text, false) || cut_stop(w, &text, true))
		;
	gram = &w->gram[okr_index_find(&w->grams, text)];
	return gram->words < 2 ? NULL : gram;
}
