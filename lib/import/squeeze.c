/* New numbers for rows. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/squeeze.h"

#include <stdlib.h>
#include <string.h>

#include "okr/base/mem.h"

/* New numbers by old ones; 0: the row is gone. */
static uint32_t *
number_rows(const struct okr_grid *g, uint32_t *n)
{
	uint32_t *to = okr_mem_new(g->n + 1, sizeof(*to));

	*n = 0;
	for (uint32_t row = 1; row <= g->n; row++)
		if (g->kind[row] != OKR_NO_KIND)
			to[row] = ++*n;
	return to;
}

static void
move_cells(const struct okr_grid *g, struct okr_span *cell, const uint32_t *to)
{
	for (uint32_t row = 1; cell && row <= g->n; row++)
		if (to[row])
			cell[to[row]] = cell[row];
}

/* A column without any text is not there at all. */
static void
forget_empty(const struct okr_grid *g, struct okr_span **cell)
{
	if (*cell == NULL)
		return;
	for (uint32_t row = 1; row <= g->n; row++)
		if ((*cell)[row].n > 0)
			return;
	free(*cell);
	*cell = NULL;
}

/* Unknown columns that only earlier snapshots have need a cell to stay. */
static void
forget_extras(struct okr_grid *g)
{
	for (size_t i = 0; i < g->nextra; i++)
		g->extra[i].nameless = true;
	for (size_t i = 0; i < g->nsheet; i++) {
		const struct okr_sheet *sheet = &g->sheet[i];

		for (size_t at = 0; at < sheet->table.ncol; at++) {
			uint32_t extra = sheet->use[at].extra;

			if (sheet->ask.scope == 0 && extra != OKR_INDEX_NONE &&
			    okr_span_trim(sheet->table.header[at]).n > 0)
				g->extra[extra].nameless = false;
		}
	}
}

static void
drop_rows(struct okr_grid *g)
{
	uint32_t n, *to = number_rows(g, &n);

	for (int column = 0; column < OKR_COMPUTED; column++)
		move_cells(g, g->cell[column], to);
	for (size_t i = 0; i < g->nextra; i++)
		move_cells(g, g->extra[i].cell, to);
	for (uint32_t row = 1; row <= g->n; row++) {
		if (to[row] == 0)
			continue;
		g->origin[to[row]] = g->origin[row];
		g->kind[to[row]] = g->kind[row];
		g->above[to[row]] = to[g->above[row]];
	}
	g->n = n;
	free(to);
}

void
okr_squeeze(struct okr_grid *g)
{
	if (g->n > 0 && memchr(g->kind + 1, OKR_NO_KIND, g->n))
		drop_rows(g);
	for (int column = 0; column < OKR_COMPUTED; column++)
		forget_empty(g, &g->cell[column]);
	for (size_t i = 0; i < g->nextra; i++)
		forget_empty(g, &g->extra[i].cell);
	forget_extras(g);
}
