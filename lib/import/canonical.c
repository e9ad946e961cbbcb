/* Checked and copied. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/canonical.h"

#include <string.h>

#include "okr/base/outfile.h"
#include "okr/csv/overlay.h"
#include "okr/okr/plan.h"

/* The record that ends before this byte ends in an empty cell. */
static bool
ends_empty(const char *begin, const char *end)
{
	if (end > begin && end[-1] == '\r')
		end--;
	if (end - begin > 2 && memcmp(end - 3, ",\"\"", 3) == 0)
		return true;
	return end > begin && end[-1] == ',';
}

/*
 * Where source is the last column, a row without one ends in an empty cell.
 * That can be seen without taking a million rows apart; a comma before a line
 * end inside a cell looks the same, and then they are.
 */
static bool
all_ends_filled(const struct okr_table *t)
{
	const char *s = t->bytes.s + t->begin, *end = t->bytes.s + t->bytes.n;
	const char *eol;

	for (; s < end; s = eol + 1) {
		eol = memchr(s, '\n', (size_t)(end - s));
		if (eol == NULL)
			eol = end;
		if (ends_empty(s, eol))
			return false;
	}
	return true;
}

bool
okr_canonical_rows(const struct okr_table *t)
{
	size_t source = (size_t)okr_table_column(t, "source");
	const struct okr_record *record;
	struct okr_reader r;
	bool filled = true;

	if (source + 1 == t->ncol && t->reader.delimiter == ',' &&
	    all_ends_filled(t))
		return true;
	okr_table_look(t, &r);
	while (filled && (record = okr_reader_next(&r)) != NULL)
		filled = record->ncell <= source ||
			 okr_span_trim(record->cell[source]).n > 0;
	okr_reader_release(&r);
	return filled;
}

/* A row of the table is that of the grid which it was written from. */
static struct okr_span
heading(const void *ctx, uint32_t row, int column)
{
	const struct okr_grid *g = ctx;

	return okr_sheet_header(okr_grid_sheet(g, row), column);
}

void
okr_canonical_copy(struct okr_table *t, const struct okr_grid *g,
		   const char *output)
{
	struct okr_plan plan = { .table = *t,
				 .heading = g ? heading : NULL,
				 .heading_ctx = g };
	struct okr_overlay rows;
	struct okr_out out;

	*t = (struct okr_table){ 0 };
	if (okr_plan_read_table(&plan, NULL, NULL)) {
		okr_out_open(&out, output);
		okr_overlay_begin(&rows, &plan.table, NULL, 0, &out.buf);
		for (uint32_t row = 1; row <= plan.n; row++) {
			okr_overlay_row(&rows, row, &out.buf);
			okr_out_pace(&out);
		}
		okr_overlay_release(&rows);
		okr_out_close(&out);
	}
	okr_plan_release(&plan);
}
