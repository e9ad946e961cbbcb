/* Cells gathered into a record. */
/* SPDX-License-Identifier: ISC */
#include "okr/csv/line.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/csv/writer.h"

struct okr_buf *
okr_line_cell(struct okr_line *line)
{
	line->from = okr_mem_grow(line->from, &line->cap, line->n + 1,
				  sizeof(*line->from));
	line->from[line->n++] = line->text.n;
	return &line->text;
}

struct okr_span
okr_line_get(const struct okr_line *line, size_t i)
{
	size_t end = i + 1 < line->n ? line->from[i + 1] : line->text.n;

	if (end == line->from[i])
		return (struct okr_span){ 0 };
	return (struct okr_span){ line->text.s + line->from[i],
				  end - line->from[i] };
}

void
okr_line_write(struct okr_line *line, struct okr_buf *out)
{
	for (size_t i = 0; i < line->n; i++) {
		if (i > 0)
			okr_buf_char(out, ',');
		okr_write_cell(out, okr_line_get(line, i));
	}
	okr_buf_char(out, '\n');
	okr_line_empty(line);
}

void
okr_line_empty(struct okr_line *line)
{
	line->text.n = 0;
	line->n = 0;
}

void
okr_line_release(struct okr_line *line)
{
	okr_buf_release(&line->text);
	free(line->from);
	*line = (struct okr_line){ 0 };
}
