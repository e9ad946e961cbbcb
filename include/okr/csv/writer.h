/*
 * Cells as CSV: a cell is quoted where it must be and nowhere else, so the
 * same cells always give the same bytes.
 */
#ifndef OKR_CSV_WRITER_H
#define OKR_CSV_WRITER_H

#include <stdbool.h>
#include <string.h>

#include "okr/base/buf.h"
#include "okr/base/span.h"

/*
 * At its edges a cell must have no blank, which other readers trim, and no
 * byte order mark, which would look like the start of a second file.
 */
static inline bool
okr_cell_has_odd_edge(struct okr_span cell)
{
	unsigned char first, last;

	if (cell.n == 0)
		return false;
	first = (unsigned char)cell.s[0];
	last = (unsigned char)cell.s[cell.n - 1];
	if (first > ' ' && last > ' ' && first != 0xEF) /* nearly always */
		return false;
	return first == ' ' || first == '\t' || last == ' ' || last == '\t' ||
	       okr_span_begins(cell, "\xEF\xBB\xBF");
}

/* A comma, a quote, a line end or an odd edge needs quotes. */
bool okr_cell_needs_quotes(struct okr_span cell);

/* Append one cell, without a delimiter. */
void okr_write_cell(struct okr_buf *out, struct okr_span cell);

/*
 * Append a record with its line end.  A lone empty cell is written as "",
 * since a blank line is no record.
 */
void okr_write_record(struct okr_buf *out, const struct okr_span *cell,
		      size_t n);

#endif
