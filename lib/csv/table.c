/* The sheet in memory. */
/* SPDX-License-Identifier: ISC */
#include "okr/csv/table.h"

#include <stdlib.h>
#include <string.h>

#include "okr/base/index.h"
#include "okr/base/infile.h"
#include "okr/base/mem.h"

#define BOM "\xEF\xBB\xBF"
#define MAX_ROWS INT32_MAX

struct okr_span
okr_table_place_of_line(struct okr_table *t, uint32_t line)
{
	t->place.n = 0;
	okr_buf_printf(&t->place, "%s:%lu", t->name, (unsigned long)line);
	return okr_buf_view(&t->place);
}

static bool
check_encoding(struct okr_table *t, size_t bad)
{
	struct okr_span text = okr_buf_view(&t->bytes);
	struct okr_place at = { 0 };
	size_t start;

	if (bad == text.n)
		return true;
	at.source = okr_table_place_of_line(t, okr_line_of(text, bad, &start));
	if (text.s[bad] == '\0')
		okr_error(at, "byte %zu: a NUL; is this UTF-16, or no text?",
			  bad - start + 1);
	else
		okr_error(at,
			  "byte %zu: not UTF-8 (0x%02X); save the sheet "
			  "as CSV UTF-8",
			  bad - start + 1, (unsigned char)text.s[bad]);
	return false;
}

bool
okr_table_load(struct okr_table *t, const char *path)
{
	struct okr_span text;
	size_t valid;

	*t = (struct okr_table){ .name = okr_infile_name(path),
				 .begin_line = 1 };
	valid = okr_infile_read(&t->bytes, path);
	text = okr_buf_view(&t->bytes);
	if (okr_span_begins(text, BOM))
		t->begin = 3;
	return check_encoding(t, valid);
}

static struct okr_span
column_name(const void *owner, uint32_t i)
{
	const struct okr_table *t = owner;

	return t->header[i];
}

/* Two columns of one name could each be meant. */
bool
okr_table_check_header(struct okr_table *t)
{
	struct okr_index names;
	struct okr_place at = {
		.source = okr_table_place_of_line(t, t->begin_line)
	};
	bool ok = true;

	okr_index_init(&names, column_name, t);
	for (size_t i = 0; i < t->ncol; i++) {
		uint32_t first;

		if (t->header[i].n == 0)
			continue;
		first = okr_index_add(&names, t->header[i], (uint32_t)i);
		if (first == OKR_INDEX_NONE)
			continue;
		okr_error(at,
			  "columns %u and %zu are both called '%s'; "
			  "rename one of them in the sheet",
			  first + 1, i + 1, okr_shown(t->header[i]));
		ok = false;
	}
	okr_index_release(&names);
	return ok;
}

static void
report_fault(struct okr_table *t)
{
	const struct okr_fault *fault = &t->reader.fault;
	struct okr_place at = { 0 };

	if (fault->reason == NULL)
		return;
	at.source = okr_table_place_of_line(t, fault->line);
	okr_error(at, "column %zu: %s", fault->column, fault->reason);
}

void
okr_table_refuse_empty(const char *name)
{
	struct okr_place at = { .source = okr_span_of(name) };

	okr_error(at, strcmp(name, "<stdin>") == 0
			  ? "empty input (did the command before it fail?)"
			  : "empty input: not even a header");
}

bool
okr_table_read_header(struct okr_table *t, char delimiter)
{
	const struct okr_record *record;

	okr_reader_init(&t->reader, okr_buf_view(&t->bytes), delimiter);
	okr_reader_init(&t->again, okr_buf_view(&t->bytes), delimiter);
	if (t->max_cell)
		t->reader.max_cell = t->again.max_cell = t->max_cell;
	t->reader.at = t->begin;
	t->reader.line = t->begin_line ? t->begin_line : 1;
	record = okr_reader_next(&t->reader);
	if (record == NULL) {
		if (t->reader.fault.reason)
			report_fault(t);
		else
			okr_table_refuse_empty(t->name);
		return false;
	}
	t->ncol = record->ncell;
	t->header = okr_mem_new(t->ncol, sizeof(*t->header));
	for (size_t i = 0; i < t->ncol; i++)
		t->header[i] = okr_arena_copy(&t->names, record->cell[i]);
	t->begin_line = record->line; /* after blank lines */
	return true;
}

bool
okr_table_header(struct okr_table *t, char delimiter)
{
	return okr_table_read_header(t, delimiter) && okr_table_check_header(t);
}

static void
remember(struct okr_table *t, const struct okr_record *record)
{
	if (record->n > UINT32_MAX || t->nrow >= MAX_ROWS)
		okr_die("%s: more than this program is made for", t->name);
	t->row = okr_mem_grow(t->row, &t->cap, t->nrow + 2, sizeof(*t->row));
	t->row[++t->nrow] = (struct okr_row){
		.at = record->at,
		.n = (uint32_t)record->n,
		.line = record->line & INT32_MAX,
		.plain = record->plain,
	};
}

void
okr_table_look(const struct okr_table *t, struct okr_reader *r)
{
	okr_reader_init(r, okr_buf_view(&t->bytes), t->reader.delimiter);
	r->max_cell = t->reader.max_cell;
	r->at = t->begin;
	okr_reader_next(r); /* the header */
}

bool
okr_record_is_blank(const struct okr_record *record)
{
	for (size_t i = 0; i < record->ncell; i++)
		if (okr_span_trim(record->cell[i]).n > 0)
			return false;
	return true;
}

const struct okr_record *
okr_table_next(struct okr_table *t)
{
	const struct okr_record *record;

	while ((record = okr_reader_next(&t->reader)) != NULL) {
		struct okr_place at = { 0 };

		if (record->ncell == t->ncol ||
		    (t->any_blank && okr_record_is_blank(record))) {
			remember(t, record);
			return record;
		}
		at.source = okr_table_place_of_line(t, record->line);
		okr_error(at, "%zu cell%s where the header has %zu%s",
			  record->ncell, record->ncell == 1 ? "" : "s", t->ncol,
			  record->ncell > t->ncol
			      ? "; quote cells that have a delimiter in them"
			      : "");
	}
	report_fault(t);
	return NULL;
}

const struct okr_span *
okr_table_cells(struct okr_table *t, size_t row)
{
	const struct okr_row *r = &t->row[row];

	return okr_reader_again(&t->again, r->at, r->n)->cell;
}

struct okr_span
okr_table_place(struct okr_table *t, size_t row)
{
	return okr_table_place_of_line(t, t->row[row].line);
}

int
okr_table_column(const struct okr_table *t, const char *name)
{
	for (size_t i = 0; i < t->ncol; i++)
		if (okr_span_is(t->header[i], name))
			return (int)i;
	return -1;
}

void
okr_table_release(struct okr_table *t)
{
	okr_buf_release(&t->bytes);
	okr_buf_release(&t->place);
	okr_reader_release(&t->reader);
	okr_reader_release(&t->again);
	okr_arena_release(&t->names);
	free(t->header);
	free(t->row);
	*t = (struct okr_table){ 0 };
}
