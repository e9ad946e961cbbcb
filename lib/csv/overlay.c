/* Rows as they came, with computed cells over or beside them. */
/* SPDX-License-Identifier: ISC */
#include "okr/csv/overlay.h"

#include <stdlib.h>
#include <string.h>

#include "okr/base/mem.h"
#include "okr/csv/writer.h"

void
okr_overlay_begin(struct okr_overlay *o, struct okr_table *table,
		  const char *const *names, size_t n, struct okr_buf *out)
{
	*o = (struct okr_overlay){ .table = table,
				   .n = n,
				   .ncol = table->ncol };
	okr_buf_reserve(&o->text, 256);
	o->at = okr_mem_new(n, sizeof(*o->at));
	o->from = okr_mem_new(n + 1, sizeof(*o->from));
	o->cell = okr_mem_new(table->ncol + n, sizeof(*o->cell));
	memcpy(o->cell, table->header, table->ncol * sizeof(*o->cell));
	for (size_t i = 0; i < n; i++) {
		int old = okr_table_column(table, names[i]);

		o->at[i] = old < 0 ? o->ncol++ : (size_t)old;
		o->replaces |= old >= 0;
		o->cell[o->at[i]] = okr_span_of(names[i]);
	}
	okr_write_record(out, o->cell, o->ncol);
}

struct okr_buf *
okr_overlay_cell(struct okr_overlay *o)
{
	o->from[o->ncell++] = o->text.n;
	return &o->text;
}

static struct okr_span
computed(const struct okr_overlay *o, size_t i)
{
	return (struct okr_span){ o->text.s + o->from[i],
				  o->from[i + 1] - o->from[i] };
}

static void
append_to_raw(const struct okr_overlay *o, const struct okr_row *row,
	      struct okr_buf *out)
{
	okr_buf_add(out, o->table->bytes.s + row->at, row->n);
	for (size_t i = 0; i < o->n; i++) {
		okr_buf_char(out, ',');
		okr_write_cell(out, computed(o, i));
	}
	okr_buf_char(out, '\n');
}

void
okr_overlay_row(struct okr_overlay *o, size_t row, struct okr_buf *out)
{
	const struct okr_row *raw = &o->table->row[row];

	o->from[o->n] = o->text.n;
	if (raw->plain && !o->replaces) {
		append_to_raw(o, raw, out);
	} else {
		memcpy(o->cell, okr_table_cells(o->table, row),
		       o->table->ncol * sizeof(*o->cell));
		for (size_t i = 0; i < o->n; i++)
			o->cell[o->at[i]] = computed(o, i);
		okr_write_record(out, o->cell, o->ncol);
	}
	o->text.n = 0;
	o->ncell = 0;
}

void
okr_overlay_release(struct okr_overlay *o)
{
	okr_buf_release(&o->text);
	free(o->at);
	free(o->from);
	free(o->cell);
	*o = (struct okr_overlay){ 0 };
}
