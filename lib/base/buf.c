/* Growing bytes; the short paths are inline in the header. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "okr/base/mem.h"

void
okr_buf_reserve_slow(struct okr_buf *b, size_t n)
{
	b->s = okr_mem_grow(b->s, &b->cap, b->n + n, 1);
}

void
okr_buf_printf(struct okr_buf *b, const char *fmt, ...)
{
	va_list args, again;
	int n;

	va_start(args, fmt);
	va_copy(again, args);
	n = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	if (n > 0) {
		okr_buf_reserve(b, (size_t)n + 1);
		vsnprintf(b->s + b->n, (size_t)n + 1, fmt, again);
		b->n += (size_t)n;
	}
	va_end(again);
}

void
okr_buf_release(struct okr_buf *b)
{
	free(b->s);
	*b = (struct okr_buf){ 0 };
}
