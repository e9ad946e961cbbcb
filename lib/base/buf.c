/* Growing bytes; the short paths are inline in the header. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/buf.h"

#include <stdio.h>
#include <stdlib.h>

#include "okr/base/mem.h"

#define MOST_DIGITS 20 /* of 64 bits */

void
okr_buf_reserve_slow(struct okr_buf *b, size_t n)
{
	b->s = okr_mem_grow(b->s, &b->cap, b->n + n, 1);
}

void
okr_buf_vprintf(struct okr_buf *b, const char *fmt, va_list args)
{
	va_list again;
	int n;

	va_copy(again, args);
	n = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	if (n <= 0)
		return;
	okr_buf_reserve(b, (size_t)n + 1);
	vsnprintf(b->s + b->n, (size_t)n + 1, fmt, args);
	b->n += (size_t)n;
}

void
okr_buf_number(struct okr_buf *b, uint64_t number, int digits)
{
	char text[MOST_DIGITS];
	int at = MOST_DIGITS;

	while (at > 0 && (number > 0 || MOST_DIGITS - at < digits)) {
		text[--at] = (char)('0' + number % 10);
		number /= 10;
	}
	okr_buf_add(b, text + at, (size_t)(MOST_DIGITS - at));
}

void
okr_buf_printf(struct okr_buf *b, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	okr_buf_vprintf(b, fmt, args);
	va_end(args);
}

void
okr_buf_release(struct okr_buf *b)
{
	free(b->s);
	*b = (struct okr_buf){ 0 };
}
