/*
 * What several people's sentences about one thing have in common: words,
 * phrases, and how near each sentence is to all others.
 *
 * Words are found and folded by the rules of Unicode.  Those of
 * lib/data/stopwords.csv, such as "the" and "und", join phrases together but
 * say nothing by themselves.
 */
#ifndef OKR_REPORT_WORDING_H
#define OKR_REPORT_WORDING_H

#include <stdbool.h>
#include <stdint.h>

#include "okr/base/arena.h"
#include "okr/base/index.h"

/* A run of words that somebody has used. */
struct okr_gram {
	struct okr_span text; /* folded, one blank between words */
	uint32_t words;
	uint32_t first;     /* the first sentence that has it */
	uint32_t members;   /* who use it */
	uint32_t sentences; /* that have it */
	uint32_t last_sentence, last_member; /* that were counted */
	bool stop;                           /* one word that says nothing */
	bool contained; /* in a longer one that as many use */
};

struct okr_sentence {
	uint32_t member;
	uint32_t gram, ngram; /* its words, each once: positions in `own` */
	double distance;      /* 0: says what all say; NaN: the only one */
};

struct okr_wording {
	struct okr_gram *gram;
	size_t n, cap;
	struct okr_index grams;
	struct okr_sentence *sentence;
	size_t nsentence, sentence_cap;
	uint32_t *own; /* words of all sentences, by number of the gram */
	size_t nown, own_cap;
	uint32_t members;
	struct okr_span *stopword;
	size_t nstop, stop_cap;
	struct okr_index stops;
	struct okr_arena text;
};

/* The wording must not move. */
void okr_wording_init(struct okr_wording *w);
void okr_wording_release(struct okr_wording *w);

/* Add a sentence; members are numbers from 1, each one's in a row. */
void okr_wording_add(struct okr_wording *w, struct okr_span sentence,
		     uint32_t member);

/*
 * When all are there: fill the distances and mark what is contained.
 *
 * With a sentence as the set of its words, distance is 1 minus the cosine
 * between it and the sum of all other sentences: with f the number of other
 * sentences that have a word, k the number of its words, it is
 * 1 - sum of f over its words / sqrt(k * sum of f^2 over all words).
 */
void okr_wording_compare(struct okr_wording *w);

/*
 * A phrase worth showing: two words and more that several members use, in no
 * longer one that as many use, without stop words at its ends.  NULL when the
 * run of that number is none, or is left with one word.
 */
const struct okr_gram *okr_wording_phrase(const struct okr_wording *w,
					  size_t number);

#endif
