/* Columns that grow together. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/grid.h"

#include <stdlib.h>
#include <string.h>

#include "okr/base/mem.h"
#include "okr/base/text.h"
#include "okr/csv/writer.h"

#define FIRST_ROWS 256

void
okr_grid_init(struct okr_grid *g, struct okr_sheet *sheet, size_t n)
{
	*g = (struct okr_grid){ .sheet = sheet, .nsheet = n };
}

void
okr_grid_forget(struct okr_grid *g)
{
	for (int column = 0; column < OKR_COMPUTED; column++) {
		free(g->cell[column]);
		g->cell[column] = NULL;
	}
	for (size_t i = 0; i < g->nextra; i++)
		free(g->extra[i].cell);
	free(g->extra);
	g->extra = NULL;
	g->nextra = g->extra_cap = 0;
	okr_arena_release(&g->text);
}

void
okr_grid_release(struct okr_grid *g)
{
	okr_grid_forget(g);
	free(g->origin);
	free(g->kind);
	free(g->above);
	okr_buf_release(&g->place);
	*g = (struct okr_grid){ 0 };
}

static void
widen(struct okr_span **cell, size_t from, size_t to)
{
	if (*cell == NULL)
		return;
	*cell = okr_mem_resize(*cell, to, sizeof(**cell));
	memset(*cell + from, 0, (to - from) * sizeof(**cell));
}

static void
make_room(struct okr_grid *g)
{
	size_t old = g->cap, cap = old ? 2 * old : FIRST_ROWS;

	for (int column = 0; column < OKR_COMPUTED; column++)
		widen(&g->cell[column], old, cap);
	for (size_t i = 0; i < g->nextra; i++)
		widen(&g->extra[i].cell, old, cap);
	g->origin = okr_mem_resize(g->origin, cap, sizeof(*g->origin));
	g->kind = okr_mem_resize(g->kind, cap, sizeof(*g->kind));
	g->above = okr_mem_resize(g->above, cap, sizeof(*g->above));
	g->cap = cap;
}

void
okr_grid_set_kind(struct okr_grid *g, uint32_t row, enum okr_kind kind)
{
	g->kind[row] = (uint8_t)kind;
	okr_grid_set(g, row, OKR_KIND, okr_kind_word[kind]);
}

uint32_t
okr_grid_add(struct okr_grid *g, struct okr_origin origin, enum okr_kind kind)
{
	uint32_t row = ++g->n;

	if (row >= INT32_MAX)
		okr_die("more rows than this program is made for");
	if (row >= g->cap)
		make_room(g);
	g->origin[row] = origin;
	g->above[row] = 0;
	okr_grid_set_kind(g, row, kind);
	return row;
}

uint32_t
okr_grid_extra(struct okr_grid *g, struct okr_span name)
{
	for (size_t i = 0; i < g->nextra; i++)
		if (okr_span_eq(g->extra[i].name, name))
			return (uint32_t)i;
	g->extra = okr_mem_grow(g->extra, &g->extra_cap, g->nextra + 1,
				sizeof(*g->extra));
	g->extra[g->nextra] = (struct okr_extra){
		.name = okr_arena_copy(&g->text, name),
	};
	return (uint32_t)g->nextra++;
}

struct okr_span
okr_grid_keep(struct okr_grid *g, uint32_t row, struct okr_span text)
{
	const struct okr_buf *bytes = &okr_grid_sheet(g, row)->table.bytes;

	if (text.n == 0 || (text.s >= bytes->s && text.s < bytes->s + bytes->n))
		return text;
	return okr_arena_copy(&g->text, text);
}

static void
set(struct okr_grid *g, struct okr_span **cell, uint32_t row,
    struct okr_span text)
{
	if (text.n == 0)
		return;
	if (*cell == NULL)
		*cell = okr_mem_new(g->cap, sizeof(**cell));
	(*cell)[row] = text;
}

void
okr_grid_set(struct okr_grid *g, uint32_t row, int column, struct okr_span text)
{
	set(g, &g->cell[column], row, text);
}

void
okr_grid_set_copy(struct okr_grid *g, uint32_t row, int column,
		  struct okr_span text)
{
	okr_grid_set(g, row, column, okr_arena_copy(&g->text, text));
}

void
okr_grid_set_extra(struct okr_grid *g, uint32_t row, uint32_t extra,
		   struct okr_span text)
{
	set(g, &g->extra[extra].cell, row, text);
}

void
okr_grid_clear(struct okr_grid *g, uint32_t row, int column)
{
	if (g->cell[column])
		g->cell[column][row] = (struct okr_span){ 0 };
}

void
okr_grid_clear_extra(struct okr_grid *g, uint32_t row, uint32_t extra)
{
	if (g->extra[extra].cell)
		g->extra[extra].cell[row] = (struct okr_span){ 0 };
}

void
okr_grid_key(const struct okr_grid *g, uint32_t row, struct okr_buf *out)
{
	okr_buf_number(out, g->above[row], 1);
	okr_buf_char(out, '\n');
	if (g->above[row] == 0)
		okr_text_fold(out, okr_grid_cell(g, row, OKR_PARENT));
	okr_buf_char(out, '\n');
	okr_text_fold(out, okr_grid_cell(g, row, OKR_TITLE));
}

/* "okrs.csv:17:objective", or what the row's own source cell says. */
static void
append_source(const struct okr_grid *g, uint32_t row, struct okr_buf *out)
{
	const struct okr_origin *origin = &g->origin[row];
	struct okr_span given = okr_grid_cell(g, row, OKR_SOURCE);

	if (given.n > 0) {
		okr_buf_span(out, given);
		return;
	}
	okr_buf_text(out, okr_grid_sheet(g, row)->table.name);
	okr_buf_char(out, ':');
	okr_buf_number(out, origin->line, 1);
	if (origin->part == NULL)
		return;
	okr_buf_char(out, ':');
	okr_buf_text(out, origin->part);
}

struct okr_place
okr_grid_place(struct okr_grid *g, uint32_t row, int field)
{
	const struct okr_sheet *sheet = okr_grid_sheet(g, row);
	struct okr_place at = { 0 };

	g->place.n = 0;
	append_source(g, row, &g->place);
	at.source = okr_buf_view(&g->place);
	at.column = okr_sheet_header(sheet, field);
	if (g->kind[row] == OKR_OBJECTIVE && sheet->of_objective[field] >= 0)
		at.column = okr_span_trim(
		    sheet->table.header[sheet->of_objective[field]]);
	return at;
}

/* The columns that are written: these always, others if they have a cell. */
static bool
is_written(const struct okr_grid *g, int column)
{
	return column == OKR_ID || column == OKR_KIND || column == OKR_PARENT ||
	       column == OKR_TITLE || column == OKR_SOURCE ||
	       g->cell[column] != NULL;
}

static bool
is_kept(const struct okr_extra *extra)
{
	return extra->cell != NULL || !extra->nameless;
}

static void
write_header(const struct okr_grid *g, struct okr_span *cell,
	     struct okr_buf *out)
{
	size_t n = 0;

	for (int column = 0; column < OKR_COMPUTED; column++)
		if (is_written(g, column))
			cell[n++] = okr_span_of(okr_column_name[column]);
	for (size_t i = 0; i < g->nextra; i++)
		if (is_kept(&g->extra[i]))
			cell[n++] = g->extra[i].name;
	okr_write_record(out, cell, n);
}

static void
write_row(const struct okr_grid *g, uint32_t row, struct okr_span *cell,
	  struct okr_buf *out)
{
	size_t n = 0;

	for (int column = 0; column < OKR_COMPUTED; column++) {
		if (column == OKR_SOURCE)
			cell[n++] = okr_buf_view(&g->place);
		else if (is_written(g, column))
			cell[n++] = okr_grid_cell(g, row, column);
	}
	for (uint32_t i = 0; i < g->nextra; i++)
		if (is_kept(&g->extra[i]))
			cell[n++] = okr_grid_extra_cell(g, row, i);
	okr_write_record(out, cell, n);
}

void
okr_grid_write(struct okr_grid *g, struct okr_buf *out)
{
	struct okr_span *cell = okr_mem_new(OKR_COMPUTED + g->nextra,
					    sizeof(*cell));

	write_header(g, cell, out);
	for (uint32_t row = 1; row <= g->n; row++) {
		g->place.n = 0;
		append_source(g, row, &g->place);
		write_row(g, row, cell, out);
	}
	free(cell);
}
