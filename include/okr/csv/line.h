/*
 * One record in the making: its cells are appended one after another as text
 * and read back together once all are there.
 */
#ifndef OKR_CSV_LINE_H
#define OKR_CSV_LINE_H

#include <stdbool.h>

#include "okr/base/buf.h"

struct okr_line {
	struct okr_buf text; /* the cells, a delimiter before each */
	size_t *from;        /* where each begins */
	size_t n, cap;
	bool unseen; /* the last cell may hold anything and is not looked at */
	bool quotes; /* some cell needs them, so that text is not the record */
};

/* For okr_line_begin(): the cell may hold anything, or never needs quotes. */
enum okr_line_cells { OKR_LINE_TEXT, OKR_LINE_BARE };

void okr_line_grow(struct okr_line *line);

/* Look at the last cell, now that it is finished. */
void okr_line_see(struct okr_line *line);

static inline struct okr_buf *
okr_line_begin(struct okr_line *line, enum okr_line_cells cells)
{
	if (line->unseen)
		okr_line_see(line);
	line->unseen = cells == OKR_LINE_TEXT;
	if (line->n == line->cap)
		okr_line_grow(line);
	line->from[line->n++] = line->text.n + 1;
	okr_buf_char(&line->text, ',');
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

/* Append the cells as CSV, without a line end. */
void okr_line_put(struct okr_line *line, struct okr_buf *out);

/* Append the record to out and begin the next. */
void okr_line_write(struct okr_line *line, struct okr_buf *out);

void okr_line_empty(struct okr_line *line);
void okr_line_release(struct okr_line *line);

#endif
