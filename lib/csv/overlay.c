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
	*o = (struct okr_overlay){
		.table = table, .names = names, .n = n, .ncol = table->ncol
	};
	o->at = okr_mem_new(n, sizeof(*o->at));
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

size_t
okr_overlay_column(const struct okr_overlay *o, const char *name)
{
	int old = okr_table_column(o->table, name);

	if (old >= 0)
		return (size_t)old;
	for (size_t i = 0; i < o->n; i++)
		if (strcmp(o->names[i], name) == 0)
			return o->at[i];
	return o->ncol;
}

static void
append_to_raw(struct okr_overlay *o, const struct okr_row *row,
	      struct okr_buf *out)
{
	okr_buf_add(out, o->table->bytes.s + row->at, row->n);
	if (o->n > 0)
		okr_buf_char(out, ',');
	okr_line_put(&o->line, out);
	okr_buf_char(out, '\n');
}

static void
write_over(struct okr_overlay *o, size_t row, struct okr_buf *out)
{
	memcpy(o->cell, okr_table_cells(o->table, row),
	       o->table->ncol * sizeof(*o->cell));
	for (size_t i = 0; i < o->n; i++)
		o->cell[o->at[i]] = okr_line_get(&o->line, i);
	okr_write_record(out, o->cell, o->ncol);
}

void
okr_overlay_row(struct okr_overlay *o, size_t row, struct okr_buf *out)
{
	const struct okr_row *raw = &o->table->row[row];

	if (raw->plain && !o->replaces)
		append_to_raw(o, raw, out);
	else
		write_over(o, row, out);
	okr_line_empty(&o->line);
}

void
okr_overlay_release(struct okr_overlay *o)
{
	okr_line_release(&o->line);
	free(o->at);
	free(o->cell);
	*o = (struct okr_overlay){ 0 };
}
