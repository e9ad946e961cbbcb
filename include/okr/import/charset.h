/*
 * Character sets: what people call them, and how the first bytes of a file
 * show theirs.
 */
#ifndef OKR_IMPORT_CHARSET_H
#define OKR_IMPORT_CHARSET_H

#include <stdbool.h>

#include "okr/base/span.h"

#define OKR_CHARSET_ROOM 64

/*
 * What iconv calls the set that people name so, such as CP932 for "sjis": by
 * lib/data/charsets.csv, else the name itself.  False when there is none.
 */
bool okr_charset_find(const char *said, char name[OKR_CHARSET_ROOM]);

/* What the first bytes of a file show. */
struct okr_signature {
	const char *charset; /* NULL: nothing */
	size_t n; /* bytes of the byte order mark; 0: there is none */
};

/*
 * A byte order mark, or the NULs that only UTF-16 and UTF-32 have.  The bytes
 * are the first of the file; some thousands are enough.
 */
struct okr_signature okr_charset_signature(struct okr_span bytes);

#endif
