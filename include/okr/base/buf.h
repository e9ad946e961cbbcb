/*
 * A growing run of bytes: what is read, and what is about to be written.
 *
 * Usage:
 *	struct okr_buf b = { 0 };
 *	okr_buf_text(&b, "n = ");
 *	okr_buf_add(&b, cell.s, cell.n);
 *	...
 *	okr_buf_release(&b);
 */
#ifndef OKR_BASE_BUF_H
#define OKR_BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "okr/base/attr.h"
#include "okr/base/span.h"

struct okr_buf {
	char *s; /* not terminated */
	size_t n;
	size_t cap;
};

/* Make room for n more bytes at b->s + b->n. */
void okr_buf_reserve_slow(struct okr_buf *b, size_t n);

static inline void
okr_buf_reserve(struct okr_buf *b, size_t n)
{
	if (b->cap - b->n < n)
		okr_buf_reserve_slow(b, n);
}

static inline void
okr_buf_add(struct okr_buf *b, const char *s, size_t n)
{
	okr_buf_reserve(b, n);
	if (n > 0)
		memcpy(b->s + b->n, s, n);
	b->n += n;
}

static inline void
okr_buf_char(struct okr_buf *b, char c)
{
	okr_buf_reserve(b, 1);
	b->s[b->n++] = c;
}

static inline void
okr_buf_text(struct okr_buf *b, const char *text)
{
	okr_buf_add(b, text, strlen(text));
}

static inline void
okr_buf_span(struct okr_buf *b, struct okr_span s)
{
	okr_buf_add(b, s.s, s.n);
}

/* What is in the buffer; borrowed until it next changes. */
static inline struct okr_span
okr_buf_view(const struct okr_buf *b)
{
	return (struct okr_span){ b->s, b->n };
}

/* Append a number with at least so many digits; printf takes ten times as long. */
void okr_buf_number(struct okr_buf *b, uint64_t number, int digits);

void okr_buf_printf(struct okr_buf *b, const char *fmt, ...) OKR_PRINTF(2, 3);
void okr_buf_vprintf(struct okr_buf *b, const char *fmt, va_list args)
    OKR_PRINTF(2, 0);
void okr_buf_release(struct okr_buf *b);

#endif
