/*
 * What people's headers and words mean in OKR CSV: lib/data/synonyms.csv and
 * lib/data/words.csv, looked up without regard to case, blanks, hyphens and
 * underscores.  Our own names and words need not be listed there.
 */
#ifndef OKR_IMPORT_LEXICON_H
#define OKR_IMPORT_LEXICON_H

#include <stdbool.h>
#include <stddef.h>

#include "okr/base/arena.h"
#include "okr/base/index.h"
#include "okr/okr/schema.h"

/*
 * What a column of a sheet holds: a column of OKR CSV (enum okr_column), or
 * one of those that a sheet with several nodes in a row has beside them.
 */
enum okr_field {
	OKR_FIELD_OBJECTIVE = OKR_NCOLUMNS, /* title of the objective */
	OKR_FIELD_OBJECTIVE_ID,
	OKR_FIELD_KEY_RESULT, /* title of the key result */
	OKR_FIELD_KEY_RESULT_ID,
	OKR_NFIELDS
};

#define OKR_MAX_MEANINGS 4

/* A text and what it means; a text with several meanings is there again. */
struct okr_meaning {
	struct okr_span key;
	struct okr_span meaning;
	uint32_t again; /* next term of the same key, or OKR_INDEX_NONE */
};

struct okr_terms {
	struct okr_meaning *term;
	size_t n, cap;
	struct okr_index index;
};

struct okr_lexicon {
	struct okr_terms headers; /* key: the header */
	struct okr_terms words;   /* key: column, a comma, the word */
	struct okr_arena text;
	struct okr_buf key; /* of the current look-up */
};

void okr_lexicon_init(struct okr_lexicon *l);
void okr_lexicon_release(struct okr_lexicon *l);

/*
 * What a header can mean, the likeliest first; returns how many.  Values
 * below OKR_NCOLUMNS are enum okr_column, the others enum okr_field.
 */
size_t okr_lexicon_header(struct okr_lexicon *l, struct okr_span header,
			  int meaning[OKR_MAX_MEANINGS]);

/* Our word for the text of a cell in that column; false for an unknown one. */
bool okr_lexicon_word(struct okr_lexicon *l, int column, struct okr_span cell,
		      struct okr_span *word);

/* A word such as "Total" or "Average" over a row that adds up others. */
bool okr_lexicon_is_total(struct okr_lexicon *l, struct okr_span text);

/* Name of a field as in lib/data/synonyms.csv. */
const char *okr_field_name(int field);

#endif
