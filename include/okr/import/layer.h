/*
 * Texts and what they mean, from tables of one format, which okr-map(5)
 * describes, each in the languages that have it so.
 */
#ifndef OKR_IMPORT_LAYER_H
#define OKR_IMPORT_LAYER_H

#include <stdbool.h>
#include <stddef.h>

#include "okr/base/arena.h"
#include "okr/base/data.h"
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
	OKR_FIELD_DRAFT,   /* a member's sentence for the mission */
	OKR_FIELD_PURPOSE, /* titles of what an objective serves */
	OKR_FIELD_MISSION,
	OKR_FIELD_VISION,
	OKR_FIELD_PILLAR,
	OKR_FIELD_SUBPILLAR,   /* under that one, of the same kind */
	OKR_FIELD_GRANDPARENT, /* the objective above the parent */
	OKR_FIELD_TASK,        /* what is done for a key result */
	OKR_FIELD_LEVEL,       /* how deep a row stands: 0, 1, 2 */
	OKR_NFIELDS
};

/* Sets of words that belong to no one column. */
enum okr_words {
	OKR_WORDS_TIME = OKR_NFIELDS, /* months, quarters, what is between */
	OKR_WORDS_NOTHING,            /* "n/a": the cell is empty */
	OKR_WORDS_MAGNITUDE,          /* "million": the power of ten */
	OKR_WORDS_TOTAL,              /* "Sum": the row adds up others */
	OKR_WORDS_REMARK,             /* "Legend": the row explains others */
	OKR_WORDS_PHRASE,             /* "at least": what it is in a title */
	OKR_WORDS_WHOSE,              /* "KR": whose a column is */
	OKR_WORDS_MEASURE,            /* "hours": so many of what, "3600 s" */
	OKR_WORDS_PAUSE,              /* "on hold": it goes on later */
	OKR_NWORDS
};

#define OKR_FIELD_NONE (-1) /* a column that is kept as it is */
#define OKR_MAX_MEANINGS 6

/* A text and what it means; a text with several meanings is there again. */
struct okr_meaning {
	struct okr_span key;
	struct okr_span meaning;
	uint32_t again;  /* next term of the same key, or OKR_INDEX_NONE */
	uint32_t tongue; /* bits of the languages that have it so */
};

struct okr_terms {
	struct okr_meaning *term;
	size_t n, cap;
	struct okr_index index;
};

#define OKR_FIRSTS 36 /* letters and digits */

/*
 * Most cells are no words, and are told by their first two letters: each bit
 * of begins[][] is a second one, or none, that some key of the column has
 * behind that first one.
 */
struct okr_layer {
	const char *name;         /* "common", "viva-goals", a path */
	struct okr_terms headers; /* key: the header */
	struct okr_terms words;   /* key: column, a comma, the word */
	uint32_t begins[OKR_NWORDS + 1][OKR_FIRSTS]; /* last: of headers */
	uint32_t tongue;                             /* of what is added */
	struct okr_arena text;
};

/* An empty layer; it must stay where it is. */
void okr_layer_init(struct okr_layer *layer, const char *name);
void okr_layer_release(struct okr_layer *layer);

/* Add a meaning that the layer does not have yet; the text is copied. */
void okr_layer_header(struct okr_layer *layer, struct okr_span header,
		      struct okr_span meaning);
void okr_layer_word(struct okr_layer *layer, int column, struct okr_span word,
		    struct okr_span meaning);

/* Add our own names, which are of all languages, and the languages. */
void okr_layer_common(struct okr_layer *layer);

/*
 * The table of the next language from d on, or NULL.  The first one has the
 * lowest bit of a tongue.
 */
const struct okr_data *okr_language_next(const struct okr_data *d);

/* The bit of a language, by the name of its table; 0 if there is none. */
uint32_t okr_language_find(const char *name);

/* What the languages with those bits are called, with "or" between. */
void okr_languages_append(struct okr_buf *out, uint32_t tongues);

/*
 * The number of the letter or digit that the key of a text begins with, and
 * the bit of what is behind it; OKR_FIRSTS where the text does not show it.
 */
int okr_layer_first(struct okr_span text, uint32_t *second);

/* Append the key of a text in a column of words; where the text begins. */
size_t okr_layer_key(struct okr_buf *out, int column, struct okr_span text);

/* Append text as it is compared: "Start_value*" and "start value" are one. */
void okr_lexicon_key(struct okr_buf *out, struct okr_span text);

/* The name of a field or set of words in a map, and the field of a name. */
const char *okr_field_name(int field);
int okr_field_find(struct okr_span name, int n);

/* Of a measure: an objective has that of its key results. */
bool okr_field_is_measure(int field);

/* The words of a column that has a closed set, and how many; else NULL. */
const struct okr_span *okr_field_words(int column, int *n);

#endif
