/*
 * What people's headers and words mean in OKR CSV, looked up without regard
 * to case, blanks, hyphens and underscores.
 *
 * A lexicon is a stack of layers, each read from tables of one format, which
 * okr-map(5) describes: at the bottom what is common to all sheets (our own
 * names, then lib/data/languages), above it a profile and the user's own map.
 * The highest layer that knows a text decides.
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
	OKR_FIELD_DRAFT,   /* a member's sentence for the mission */
	OKR_FIELD_PURPOSE, /* titles of what an objective serves */
	OKR_FIELD_MISSION,
	OKR_FIELD_VISION,
	OKR_FIELD_PILLAR,
	OKR_FIELD_SUBPILLAR, /* under that one, of the same kind */
	OKR_FIELD_TASK,      /* what is done for a key result */
	OKR_FIELD_LEVEL,     /* how deep a row stands: 0, 1, 2 */
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
	uint32_t again; /* next term of the same key, or OKR_INDEX_NONE */
};

struct okr_terms {
	struct okr_meaning *term;
	size_t n, cap;
	struct okr_index index;
};

/*
 * Most cells are no words, and are told by their first letter: each bit of
 * begins[] is a letter or digit that some key of the column begins with.
 */
struct okr_layer {
	const char *name;                /* "common", "viva-goals", a path */
	struct okr_terms headers;        /* key: the header */
	struct okr_terms words;          /* key: column, a comma, the word */
	uint64_t begins[OKR_NWORDS + 1]; /* the last are those of headers */
	struct okr_arena text;
};

#define OKR_MAX_LAYERS 4

struct okr_lexicon {
	struct okr_layer *common; /* its own; NULL in a stack over another */
	const struct okr_layer *layer[OKR_MAX_LAYERS]; /* the highest first */
	size_t n;
	struct okr_buf key;  /* of the current look-up */
	struct okr_buf date; /* being parsed */
};

/* An empty layer; it must stay where it is. */
void okr_layer_init(struct okr_layer *layer, const char *name);
void okr_layer_release(struct okr_layer *layer);

/* Add a meaning that the layer does not have yet; the text is copied. */
void okr_layer_header(struct okr_layer *layer, struct okr_span header,
		      struct okr_span meaning);
void okr_layer_word(struct okr_layer *layer, int column, struct okr_span word,
		    struct okr_span meaning);

/* The lexicon of what is common to all sheets. */
void okr_lexicon_init(struct okr_lexicon *l);

/* A layer, borrowed, over the layers of another lexicon, borrowed. */
void okr_lexicon_over(struct okr_lexicon *l, const struct okr_lexicon *below,
		      const struct okr_layer *layer);

/* The same, with the layer right above the lowest. */
void okr_lexicon_under(struct okr_lexicon *l, const struct okr_lexicon *above,
		       const struct okr_layer *layer);

void okr_lexicon_release(struct okr_lexicon *l);

/*
 * What a header can mean, the likeliest first; returns how many.  Values
 * below OKR_NCOLUMNS are enum okr_column, OKR_FIELD_NONE is a column to keep
 * as it is, the others are enum okr_field.
 */
size_t okr_lexicon_header(struct okr_lexicon *l, struct okr_span header,
			  int meaning[OKR_MAX_MEANINGS]);

/* It can mean that field. */
bool okr_lexicon_means(struct okr_lexicon *l, struct okr_span header,
		       int field);

/* Some layer has just that header, with what is behind it. */
bool okr_lexicon_has(struct okr_lexicon *l, struct okr_span header);

/* The layer that knows the header, or NULL. */
const struct okr_layer *okr_lexicon_layer(struct okr_lexicon *l,
					  struct okr_span header);

/*
 * Our word for the text of a cell in that column or set of words; false for
 * an unknown one.
 */
bool okr_lexicon_word(struct okr_lexicon *l, int column, struct okr_span cell,
		      struct okr_span *word);

/* "n/a", "TBD": what people write where there is nothing. */
bool okr_lexicon_is_nothing(struct okr_lexicon *l, struct okr_span text);

/* A word such as "Total" or "Average" over a row that adds up others. */
bool okr_lexicon_is_total(struct okr_lexicon *l, struct okr_span text);

/* The header is that name of ours, but for case, blanks and hyphens. */
bool okr_lexicon_is(struct okr_lexicon *l, struct okr_span header,
		    const char *name);

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
