/*
 * Files that are no CSV: what people pass by mistake, known by its first
 * bytes.
 */
#ifndef OKR_IMPORT_FOREIGN_H
#define OKR_IMPORT_FOREIGN_H

#include <stdbool.h>

#include "okr/base/span.h"

struct okr_foreign {
	const char *what;
	const char *advice; /* how to get a CSV from it */
	bool is_text;       /* with lines and columns, as JSON has */
};

/* What the first bytes of a file are instead of CSV, or NULL. */
const struct okr_foreign *okr_foreign_find(struct okr_span bytes);

/* So many bytes are no characters that it is no text of one byte a letter. */
const struct okr_foreign *okr_foreign_no_text(struct okr_span bytes);

#endif
