/*
 * Where the names of the columns are: people write titles and dates above
 * them, and a file does not say so.
 */
#ifndef OKR_IMPORT_HEADER_H
#define OKR_IMPORT_HEADER_H

#include "okr/csv/table.h"
#include "okr/import/lexicon.h"

/* The record that holds the names. */
struct okr_header {
	size_t at;     /* offset of its first byte */
	uint32_t line; /* 1-based */
	size_t known;  /* how many of its names mean something */
};

/*
 * The first record, of those near the top, that names a title, a key result
 * or an id and one more column that is known; else the first record of all.
 */
struct okr_header okr_header_find(const struct okr_table *t,
				  struct okr_lexicon *l, char delimiter);

/* What stands above the header and holds for the rows below it. */
struct okr_above_header {
	struct okr_span cycle; /* of all rows, or empty */
	struct okr_span text;  /* "Objective 1: Grow" right above, or empty, */
	struct okr_span title; /* without its label */
	uint32_t line;         /* of the text */
	size_t nheadings;      /* such as heading.h has, */
	size_t at;             /* from this byte and this line on */
	uint32_t from;
	struct okr_span names[2]; /* bytes of both rows of names, or empty */
};

/*
 * Read the header of a loaded table, wherever it is, and say what stands
 * above it.  Names may stand in two rows, of which the upper one has cycles:
 * a name below one of several is led by it.  False when there is no header,
 * which is then reported.
 */
OKR_MUST_USE bool okr_header_read(struct okr_table *t, struct okr_lexicon *l,
				  char delimiter,
				  struct okr_above_header *heading);

#endif
