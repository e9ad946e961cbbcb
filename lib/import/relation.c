/* A name ends where the bracket before its address begins. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/relation.h"

/* The bracket with an address that is next in s, or s.n. */
static size_t
find_address(struct okr_span s)
{
	static const char *const opens[] = { " (http://", " (https://",
					     " (notion://" };

	for (size_t i = 0; i < s.n; i++)
		if (s.s[i] == ' ' &&
		    okr_span_begins_one(okr_span_from(s, i), opens,
					sizeof(opens) / sizeof(*opens)) > 0)
			return i;
	return s.n;
}

bool
okr_relation_names(struct okr_buf *out, struct okr_span cell)
{
	size_t begin = out->n;

	while (cell.n > 0) {
		size_t n = find_address(cell);
		const char *end = memchr(cell.s + n, ')', cell.n - n);

		if (end == NULL) { /* something else is behind the last one */
			out->n = begin;
			return false;
		}
		if (out->n > begin)
			okr_buf_char(out, ';');
		okr_buf_span(out,
			     okr_span_trim((struct okr_span){ cell.s, n }));
		cell.n -= (size_t)(end + 1 - cell.s);
		cell.s = end + 1;
		while (cell.n > 0 && (*cell.s == ',' || *cell.s == ';' ||
				      okr_is_blank(*cell.s)))
			cell.s++, cell.n--;
	}
	return out->n > begin;
}

bool
okr_relation_next(struct okr_span *rest, struct okr_span *item)
{
	while (rest->n > 0) {
		size_t n = 0;

		while (n < rest->n && rest->s[n] != ';' && rest->s[n] != '\n')
			n++;
		*item = okr_span_trim((struct okr_span){ rest->s, n });
		n += n < rest->n;
		*rest = okr_span_from(*rest, n);
		if (item->n > 0)
			return true;
	}
	return false;
}
