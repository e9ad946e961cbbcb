/*
 * Cells as CSV: a cell is quoted where it must be and nowhere else, so the
 * same cells always give the same bytes.
 */
#ifndef OKR_CSV_WRITER_H
#define OKR_CSV_WRITER_H

#include <stdbool.h>

#include "okr/base/buf.h"
#include "okr/base/span.h"

/*
 * A comma, a quote or a line end needs quotes; so do blanks at the edges,
 * which other readers trim.
 */
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
