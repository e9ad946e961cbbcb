/*
 * A title as the words of a small grammar.  Each word, or phrase of several,
 * is one letter: "Cut churn from 5 % to 3 %" is "dxfctc".  What a title says
 * is then found by patterns over letters; see grammar.h.
 *
 * Which class a phrase is of are the words `phrase` of the lexicon; a number
 * is what value.h reads as one.
 */
#ifndef OKR_IMPORT_PHRASE_H
#define OKR_IMPORT_PHRASE_H

#include "okr/base/arena.h"
#include "okr/import/lexicon.h"
#include "okr/import/value.h"

#define OKR_PHRASE_WORDS 48 /* a longer title is a text, and not read */

/* Letters of numbers; all others are in the table of classes. */
#define OKR_LETTER_PLAIN 'n'
#define OKR_LETTER_UNIT 'q'    /* USD, kg, points */
#define OKR_LETTER_PERCENT 'c' /* or percentage points */
#define OKR_LETTER_SIGNED 'C'  /* with a sign, as "+5 %" */
#define OKR_LETTER_TIME 'w'    /* 6 weeks */
#define OKR_LETTER_YEAR 'y'    /* 1900 to 2099 with nothing to it */
#define OKR_LETTER_TIMES 'M'   /* double */
#define OKR_LETTER_UNCLEAR '?' /* 1,234: nobody knows the mark */
#define OKR_LETTER_OTHER 'x'

/* Letters of what is a unit after a number. */
#define OKR_LETTER_OF_TIME 'h'
#define OKR_LETTER_OF_UNIT 'k'

struct okr_phrase_word {
	struct okr_span text;   /* in the title */
	struct okr_span number; /* a plain decimal; empty: none */
	struct okr_span unit;   /* named with the number */
	int power;              /* of ten, named with it; 0: none */
	bool ends;              /* a comma or the like follows */
};

struct okr_phrase {
	struct okr_lexicon *l;
	enum okr_mark mark; /* of what is unclear; OKR_MARK_NONE: not known */
	size_t n;
	char letters[OKR_PHRASE_WORDS + 1];
	struct okr_phrase_word word[OKR_PHRASE_WORDS];
	bool shown[OKR_MARK_UNCLEAR + 1]; /* marks in all titles so far */
	struct okr_arena text;
	struct okr_buf buf;
};

void okr_phrase_init(struct okr_phrase *p, struct okr_lexicon *l);
void okr_phrase_release(struct okr_phrase *p);

/*
 * Take a title apart, which is borrowed until the next one; false for one
 * that is too long.
 */
bool okr_phrase_read(struct okr_phrase *p, struct okr_span title);

/* Leave words out of what is looked at. */
void okr_phrase_drop(struct okr_phrase *p, size_t first, size_t n);

/* The letter of a class, as a map names it; '\0' for none. */
char okr_phrase_class(struct okr_span name);

#endif
