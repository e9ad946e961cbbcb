/*
 * Text as people see it: validity, width, what may be shown.  The rules of
 * Unicode come from libunistring; only this module includes it.
 */
#ifndef OKR_BASE_TEXT_H
#define OKR_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "okr/base/buf.h"
#include "okr/base/span.h"

/* Offset of the first byte that is not UTF-8 or is NUL; s.n where all is. */
size_t okr_text_valid(struct okr_span s);

/* Bytes at the end of s that begin a UTF-8 character but are not all of it. */
size_t okr_text_unfinished(struct okr_span s);

/* Bytes in the first `max` graphemes of s. */
size_t okr_text_graphemes(struct okr_span s, size_t max);

/* Terminal cells that s takes (East Asian wide characters take two). */
size_t okr_text_width(struct okr_span s);

/* Bytes of the longest run of whole graphemes at most `cells` cells wide. */
size_t okr_text_fit(struct okr_span s, size_t cells);

/*
 * Append s with everything that could steer a terminal, reorder a line or
 * break a file of XML (C0, C1, bidirectional overrides, invisible spaces) as
 * U+FFFD; line ends and tabs become blanks.  Joiners that emoji and scripts need stay.
 */
void okr_text_clean(struct okr_buf *out, struct okr_span s);

/* Its first letter that has a direction is read from right to left. */
bool okr_text_is_rtl(struct okr_span s);

/* Append s with case folded and runs of blanks squeezed, for comparing. */
void okr_text_fold(struct okr_buf *out, struct okr_span s);

/* s without blanks and emoji at its ends, unless it is nothing else. */
struct okr_span okr_text_bare(struct okr_span s);

/* The words of a text, one after another; all zero at first. */
struct okr_word_walk {
	struct okr_span text; /* borrowed */
	size_t at;
	struct okr_buf breaks; /* by byte of the text: a boundary before it */
};

/*
 * Words are by Unicode's boundaries; what has no letter or digit is no word.
 * When there is none left, okr_word_walk_next() is false and another text may
 * be begun.
 */
void okr_word_walk_begin(struct okr_word_walk *walk, struct okr_span text);
bool okr_word_walk_next(struct okr_word_walk *walk, struct okr_span *word);
void okr_word_walk_release(struct okr_word_walk *walk);

/*
 * Append s with full-width forms and the digits of all scripts as ASCII, so
 * that a number is one.
 */
void okr_text_narrow(struct okr_buf *out, struct okr_span s);

/* Decode one character at *at (< s.n) and advance; s must be valid UTF-8. */
unsigned long okr_text_next(struct okr_span s, size_t *at);

#endif
