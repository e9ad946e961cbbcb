/*
 * What people's headers and words mean in OKR CSV, looked up without regard
 * to case, blanks, hyphens and underscores.
 *
 * A lexicon is a stack of layers: at the bottom what is common to all sheets (our own
 * names, then lib/data/languages), above it a profile and the user's own map.
 * The highest layer that knows a text decides.
 */
#ifndef OKR_IMPORT_LEXICON_H
#define OKR_IMPORT_LEXICON_H

#include "okr/import/layer.h"

#define OKR_MAX_LAYERS 4

struct okr_lexicon {
	struct okr_layer *common; /* its own; NULL in a stack over another */
	const struct okr_layer *layer[OKR_MAX_LAYERS]; /* the highest first */
	size_t n;
	uint32_t tongue;     /* bits of languages that come first; 0: none */
	struct okr_buf key;  /* of the current look-up */
	struct okr_buf date; /* being parsed */
};

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

/*
 * Put English and the language of most of the other headers first: what a text
 * means in these, it means in no other.  "KW 4" is a week in German and a
 * quarter in Dutch.
 */
void okr_lexicon_listen(struct okr_lexicon *l, const struct okr_span *header,
			size_t n);

/*
 * The header could mean more, in languages that do not come first; never so
 * in a sheet that is English alone.
 */
bool okr_lexicon_narrows(struct okr_lexicon *l, struct okr_span header);

/* Append what the languages that come first are called, but for English. */
void okr_lexicon_tongues(const struct okr_lexicon *l, struct okr_buf *out);

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

#endif
