/* Two indexes over the grid. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/names.h"

#include <stdlib.h>
#include <string.h>

#include "okr/base/mem.h"
#include "okr/base/text.h"

static struct okr_span
id_of(const void *owner, uint32_t row)
{
	const struct okr_names *names = owner;

	return okr_grid_cell(names->g, row, OKR_ID);
}

static struct okr_span
title_of(const void *owner, uint32_t row)
{
	const struct okr_names *names = owner;

	return names->title[row];
}

/* The text with the prefix of the row's sheet, in names->text. */
static struct okr_span
prefixed(struct okr_names *names, uint32_t row, struct okr_span text)
{
	names->text.n = 0;
	okr_buf_text(&names->text, okr_grid_sheet(names->g, row)->ask.prefix);
	okr_buf_span(&names->text, text);
	return okr_buf_view(&names->text);
}

uint32_t
okr_names_add(struct okr_names *names, uint32_t row)
{
	uint32_t other = okr_index_add(&names->ids, id_of(names, row), row);

	return other == OKR_INDEX_NONE ? 0 : other;
}

void
okr_names_refuse(struct okr_names *names, uint32_t row, uint32_t other)
{
	struct okr_grid *g = names->g;
	bool two_files = g->origin[row].sheet != g->origin[other].sheet;
	const char *first = okr_shown(okr_grid_place(g, other, OKR_ID).source);

	okr_error(okr_grid_place(g, row, OKR_ID), "'%s' is also the id of %s%s",
		  okr_shown(id_of(names, row)), first,
		  two_files ? "; tell the files apart with --prefix FILE=TEXT"
			    : "");
}

static void
add_own_id(struct okr_names *names, uint32_t row)
{
	struct okr_grid *g = names->g;
	struct okr_span id = id_of(names, row);
	uint32_t other;

	if (id.n == 0)
		return;
	if (okr_grid_sheet(g, row)->ask.prefix)
		okr_grid_set(g, row, OKR_ID,
			     okr_arena_copy(&g->text,
					    prefixed(names, row, id)));
	other = okr_names_add(names, row);
	if (other)
		okr_names_refuse(names, row, other);
}

/* last, by the first row of a title: the last one so far. */
static void
add_title(struct okr_names *names, uint32_t *last, uint32_t row)
{
	struct okr_grid *g = names->g;
	uint32_t first;

	names->text.n = 0;
	okr_text_fold(&names->text, okr_grid_cell(g, row, OKR_TITLE));
	names->title[row] = okr_arena_copy(&g->text,
					   okr_buf_view(&names->text));
	first = okr_index_add(&names->titles, names->title[row], row);
	if (first == OKR_INDEX_NONE)
		first = row;
	else
		names->same[last[first]] = row;
	last[first] = row;
}

void
okr_names_init(struct okr_names *names, struct okr_grid *g)
{
	uint32_t *last = okr_mem_new(g->n + 1, sizeof(*last));

	*names = (struct okr_names){ .g = g };
	names->title = okr_mem_new(g->n + 1, sizeof(*names->title));
	names->same = okr_mem_new(g->n + 1, sizeof(*names->same));
	okr_index_init(&names->ids, id_of, names);
	okr_index_init(&names->titles, title_of, names);
	for (uint32_t row = 1; row <= g->n; row++) {
		add_own_id(names, row);
		if (okr_is_counted(g->kind[row]))
			add_title(names, last, row);
	}
	free(last);
}

void
okr_names_release(struct okr_names *names)
{
	okr_index_release(&names->ids);
	okr_index_release(&names->titles);
	okr_buf_release(&names->text);
	free(names->title);
	free(names->same);
	*names = (struct okr_names){ 0 };
}

uint32_t
okr_names_by_id(struct okr_names *names, uint32_t from, struct okr_span id)
{
	uint32_t row = OKR_INDEX_NONE;

	if (id.n == 0)
		return 0;
	if (okr_grid_sheet(names->g, from)->ask.prefix)
		row = okr_index_find(&names->ids, prefixed(names, from, id));
	if (row == OKR_INDEX_NONE)
		row = okr_index_find(&names->ids, id);
	return row == OKR_INDEX_NONE ? 0 : row;
}

uint32_t
okr_names_by_title(struct okr_names *names, struct okr_span title)
{
	uint32_t row;

	names->text.n = 0;
	okr_text_fold(&names->text, title);
	row = okr_index_find(&names->titles, okr_buf_view(&names->text));
	return row == OKR_INDEX_NONE ? 0 : row;
}
