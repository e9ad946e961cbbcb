/*
 * A file too large to hold, as one stretch of text after another, each with
 * whole records: none is cut at the end of a stretch.
 *
 * Usage:
 *	if (okr_stretch_open(&s, path, charset, 0))
 *		while (okr_stretch_next(&s))
 *			...		the first s.n bytes of s.text
 *	if (s.in.fault)
 *		...
 *	okr_stretch_close(&s);
 */
#ifndef OKR_IMPORT_STRETCH_H
#define OKR_IMPORT_STRETCH_H

#include <stdbool.h>

#include "okr/import/bytes.h"

struct okr_stretch {
	struct okr_bytes in;
	struct okr_buf text;
	size_t n;    /* of it: whole records, or all of a part of one */
	size_t want; /* bytes that the next stretch should have */
	size_t most; /* bytes in which there should be a whole record */
	bool whole;  /* there was one; else it is the reader's to judge */
	bool ended;  /* this is the last stretch */
};

/* As okr_bytes_open(); see `most`. */
OKR_MUST_USE bool okr_stretch_open(struct okr_stretch *s, const char *path,
				   const char *charset, size_t most);

/*
 * The next stretch; false at the end and at a fault of the bytes.  After a
 * stretch that is not whole, the next one begins with the same text and has
 * more of it.
 */
bool okr_stretch_next(struct okr_stretch *s);

void okr_stretch_close(struct okr_stretch *s);

#endif
