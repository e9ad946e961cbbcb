/*
 * One record in the making: its cells are appended one after another as text
 * and read back together once all are there.
 */
#ifndef OKR_CSV_LINE_H
#define OKR_CSV_LINE_H

#include "okr/base/buf.h"

struct okr_line {
	struct okr_buf text;
	size_t *from; /* where each cell begins in text */
	size_t n, cap;
};

/* Begin the next cell; append its text to what is returned. */
struct okr_buf *okr_line_cell(struct okr_line *line);

/* A cell that is finished; borrowed until the line changes. */
struct okr_span okr_line_get(const struct okr_line *line, size_t i);

/* Append the record to out and begin the next. */
void okr_line_write(struct okr_line *line, struct okr_buf *out);

void okr_line_empty(struct okr_line *line);
void okr_line_release(struct okr_line *line);

#endif
