/*
 * Which bytes a file is made of: the delimiter of its cells, or that it is no
 * CSV at all.
 */
#ifndef OKR_IMPORT_DIALECT_H
#define OKR_IMPORT_DIALECT_H

#include "okr/import/lexicon.h"

/*
 * The delimiter under which most headers of the first record are known: how
 * often a character occurs says nothing when titles hold commas.  A comma
 * when no header is known.
 */
char okr_dialect_delimiter(const struct okr_table *t, struct okr_lexicon *l);

/* A kind of file that people pass by mistake. */
struct okr_foreign {
	const char *magic; /* its first bytes */
	const char *what;
	const char *advice; /* how to get a CSV from it */
};

/* What the bytes are instead of CSV, or NULL. */
const struct okr_foreign *okr_dialect_foreign(struct okr_span bytes);

#endif
