/* Cells of a table with one column, taken as lines. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/unwrap.h"

#include "okr/import/dialect.h"
#include "okr/import/header.h"

/* Append a cell as a line, after as many lines as stand before it. */
static void
append_line(struct okr_buf *out, const struct okr_reader *r, uint32_t *line)
{
	struct okr_span cell = r->record.cell[0];

	for (; *line < r->record.line; ++*line)
		okr_buf_char(out, r->line_end);
	okr_buf_span(out, cell);
	for (size_t i = 0; i < cell.n; i++)
		*line += cell.s[i] == r->line_end;
}

/* The cells of a table with one column; false when it has more. */
static bool
take_cells(const struct okr_table *t, struct okr_buf *out)
{
	const struct okr_record *record;
	struct okr_reader r;
	bool single = true, quoted = false;
	uint32_t line = 1;

	okr_reader_init(&r, okr_buf_view(&t->bytes), ',');
	r.at = t->begin;
	r.line = t->begin_line;
	while (single && (record = okr_reader_next(&r)) != NULL) {
		single = record->ncell == 1;
		quoted = quoted || t->bytes.s[record->at] == '"';
		append_line(out, &r, &line);
	}
	okr_buf_char(out, r.line_end);
	single = single && r.fault.reason == NULL;
	okr_reader_release(&r);
	return single && quoted;
}

bool
okr_unwrap(struct okr_table *t, struct okr_lexicon *l)
{
	struct okr_table inner = { .name = t->name, .begin_line = 1 };
	char delimiter = ',';
	bool is_table = take_cells(t, &inner.bytes);

	if (is_table) {
		delimiter = okr_dialect_delimiter(&inner, l);
		is_table = okr_header_find(&inner, l, delimiter).known > 1;
	}
	if (!is_table) {
		okr_buf_release(&inner.bytes);
		return false;
	}
	okr_note((struct okr_place){ .source = okr_span_of(t->name) },
		 "each row is one quoted cell with a row in it, as when a CSV "
		 "is opened as one column and saved again: the rows inside "
		 "are read");
	okr_buf_release(&t->bytes);
	t->bytes = inner.bytes;
	t->begin = 0;
	t->begin_line = 1;
	return true;
}
