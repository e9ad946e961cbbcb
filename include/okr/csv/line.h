/*
 * One record in the making: its cells are appended one after another as text
 * and read back together once all are there.
 */
#ifndef OKR_CSV_LINE_H
#define OKR_CSV_LINE_H

#include "okr/base/buf.h"

struct okr_line {
	struct okr_buf text;
	size_t *from; /* where each cell begins in text; bit 0: see below */
	size_t n, cap;
};

/* For okr_line_begin(): the cell may hold anything, or never needs quotes. */
enum okr_line_cells { OKR_LINE_TEXT = 0, OKR_LINE_BARE = 1 };

void okr_line_grow(struct okr_line *line);

static inline struct okr_buf *
okr_line_begin(struct okr_line *line, enum okr_line_cells cells)
{
	if (line->n == line->cap)
		okr_line_grow(line);
	line->from[line->n++] = line->text.n << 1 | cells;
	return &line->text;
}

/* Begin the next cell; append its text to what is returned. */
static inline struct okr_buf *
okr_line_cell(struct okr_line *line)
{
	return okr_line_begin(line, OKR_LINE_TEXT);
}

/* The same for a number, a date or a word of ours, which needs no quotes. */
static inline struct okr_buf *
okr_line_bare(struct okr_line *line)
{
	return okr_line_begin(line, OKR_LINE_BARE);
}

/* A cell that is finished; borrowed until the line changes. */
struct okr_span okr_line_get(const struct okr_line *line, size_t i);

/* Append a finished cell as CSV, without a delimiter. */
void okr_line_put(const struct okr_line *line, size_t i, struct okr_buf *out);

/* Append the record to out and begin the next. */
void okr_line_write(struct okr_line *line, struct okr_buf *out);

void okr_line_empty(struct okr_line *line);
void okr_line_release(struct okr_line *line);

#endif
