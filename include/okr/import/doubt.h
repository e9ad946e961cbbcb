/*
 * Signs that a file was not written in the character set it is said to be in,
 * or that letters were lost when it was written: most sets can be read as any
 * bytes, so that reading them proves nothing.
 */
#ifndef OKR_IMPORT_DOUBT_H
#define OKR_IMPORT_DOUBT_H

#include <stdbool.h>
#include <stdint.h>

#include "okr/base/span.h"

/* A place in the text: which of the two it is told by is known at the end. */
struct okr_doubt_line {
	uint32_t lf, cr; /* line ends before it */
	bool found;
};

struct okr_doubt {
	bool is_utf8;                  /* it would be text without being told */
	struct okr_doubt_line at;      /* the current place */
	struct okr_doubt_line lost;    /* a word of question marks */
	struct okr_doubt_line control; /* a control character of U+0080 on */
	size_t marks;                  /* question marks of the current word */
	unsigned char before;
	bool other; /* and something else */
};

/* The first bytes of the file, as they are in it. */
void okr_doubt_bytes(struct okr_doubt *d, struct okr_span bytes);

/* The next piece of its text. */
void okr_doubt_text(struct okr_doubt *d, struct okr_span text);

/* Warn of what was seen. */
void okr_doubt_tell(const struct okr_doubt *d, const char *name,
		    const char *charset);

#endif
