/* RFC 4180 output with minimal quoting. */
/* SPDX-License-Identifier: ISC */
#include "okr/csv/writer.h"

#include <string.h>

/* Bytes that need quotes wherever they stand. */
static const bool special[256] = {
	[','] = true, ['"'] = true, ['\n'] = true, ['\r'] = true
};

bool
okr_cell_needs_quotes(struct okr_span cell)
{
	if (okr_cell_has_odd_edge(cell))
		return true;
	for (size_t i = 0; i < cell.n; i++)
		if (special[(unsigned char)cell.s[i]])
			return true;
	return false;
}

static void
write_quoted(struct okr_buf *out, struct okr_span cell)
{
	const char *s = cell.s, *end = cell.s + cell.n, *quote;

	okr_buf_char(out, '"');
	while ((quote = memchr(s, '"', (size_t)(end - s))) != NULL) {
		okr_buf_add(out, s, (size_t)(quote + 1 - s));
		okr_buf_char(out, '"');
		s = quote + 1;
	}
	okr_buf_add(out, s, (size_t)(end - s));
	okr_buf_char(out, '"');
}

void
okr_write_cell(struct okr_buf *out, struct okr_span cell)
{
	if (okr_cell_needs_quotes(cell))
		write_quoted(out, cell);
	else
		okr_buf_span(out, cell);
}

void
okr_write_record(struct okr_buf *out, const struct okr_span *cell, size_t n)
{
	if (n == 1 && cell[0].n == 0)
		okr_buf_text(out, "\"\"");
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			okr_buf_char(out, ',');
		okr_write_cell(out, cell[i]);
	}
	okr_buf_char(out, '\n');
}
