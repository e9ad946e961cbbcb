/* Cells gathered into a record. */
/* SPDX-License-Identifier: ISC */
#include "okr/csv/line.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/csv/writer.h"

void
okr_line_grow(struct okr_line *line)
{
	line->from = okr_mem_grow(line->from, &line->cap, line->n + 1,
				  sizeof(*line->from));
}

struct okr_span
okr_line_get(const struct okr_line *line, size_t i)
{
	size_t begin = line->from[i];
	size_t end = i + 1 < line->n ? line->from[i + 1] - 1 : line->text.n;

	if (end == begin)
		return (struct okr_span){ 0 };
	return (struct okr_span){ line->text.s + begin, end - begin };
}

void
okr_line_see(struct okr_line *line)
{
	line->unseen = false;
	line->quotes |= okr_cell_needs_quotes(okr_line_get(line, line->n - 1));
}

void
okr_line_put(struct okr_line *line, struct okr_buf *out)
{
	if (line->unseen)
		okr_line_see(line);
	if (line->n == 0)
		return;
	if (!line->quotes) {
		okr_buf_add(out, line->text.s + 1, line->text.n - 1);
		return;
	}
	for (size_t i = 0; i < line->n; i++) {
		if (i > 0)
			okr_buf_char(out, ',');
		okr_write_cell(out, okr_line_get(line, i));
	}
}

void
okr_line_write(struct okr_line *line, struct okr_buf *out)
{
	if (line->n == 1 && line->text.n == 1)
		okr_buf_text(out, "\"\"");
	okr_line_put(line, out);
	okr_buf_char(out, '\n');
	okr_line_empty(line);
}

void
okr_line_empty(struct okr_line *line)
{
	line->text.n = 0;
	line->n = 0;
	line->unseen = line->quotes = false;
}

void
okr_line_release(struct okr_line *line)
{
	okr_buf_release(&line->text);
	free(line->from);
	*line = (struct okr_line){ 0 };
}
