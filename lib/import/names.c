/* Two indexes over the grid. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/names.h"

#include <stdlib.h>
#include <string.h>

#include "okr/base/mem.h"
#include "okr/base/text.h"
#include "okr/import/label.h"

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

static struct okr_span
label_of(const void *owner, uint32_t row)
{
	const struct okr_names *names = owner;

	return names->label[row];
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

static struct okr_scope *
scope_of(const struct okr_names *names, uint32_t row)
{
	return &names->scope[okr_grid_sheet(names->g, row)->ask.scope];
}

size_t
okr_names_scope(const struct okr_names *names, uint32_t row, size_t i)
{
	size_t own = okr_grid_sheet(names->g, row)->ask.scope;

	if (i == 0)
		return own;
	return i <= own ? i - 1 : i;
}

uint32_t
okr_names_add(struct okr_names *names, uint32_t row)
{
	uint32_t other = okr_index_add(&scope_of(names, row)->ids,
				       id_of(names, row), row);

	return other == OKR_INDEX_NONE ? 0 : other;
}

bool
okr_names_mix(const struct okr_names *names, uint32_t row, uint32_t other)
{
	return (okr_grid_sheet(names->g, row)->ask.date.n > 0) !=
	       (okr_grid_sheet(names->g, other)->ask.date.n > 0);
}

static const char *
cure_of_twice(const struct okr_names *names, uint32_t row, uint32_t other)
{
	const struct okr_origin *origin = names->g->origin;

	if (origin[row].sheet == origin[other].sheet)
		return "";
	if (okr_names_mix(names, row, other))
		return "; if both are of one sheet, give each its date with "
		       "--snapshot DATE=FILE";
	return "; tell the files apart with --prefix FILE=TEXT";
}

void
okr_names_refuse(struct okr_names *names, uint32_t row, uint32_t other)
{
	struct okr_grid *g = names->g;
	const char *first = okr_shown(okr_grid_place(g, other, OKR_ID).source);

	okr_error(okr_grid_place(g, row, OKR_ID), "'%s' is also the id of %s%s",
		  okr_shown(id_of(names, row)), first,
		  cure_of_twice(names, row, other));
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
		okr_grid_set_copy(g, row, OKR_ID, prefixed(names, row, id));
	other = okr_names_add(names, row);
	if (other)
		okr_names_refuse(names, row, other);
}

/* last, by the first row of a key: the last one so far. */
static void
chain(struct okr_index *index, struct okr_span key, uint32_t row,
      uint32_t *last, uint32_t *next)
{
	uint32_t first = okr_index_add(index, key, row);

	if (first == OKR_INDEX_NONE)
		first = row;
	else
		next[last[first]] = row;
	last[first] = row;
}

static void
add_title(struct okr_names *names, uint32_t *last, uint32_t row)
{
	struct okr_grid *g = names->g;

	names->text.n = 0;
	okr_text_fold(&names->text, okr_grid_cell(g, row, OKR_TITLE));
	names->title[row] = okr_arena_copy(&g->text,
					   okr_buf_view(&names->text));
	chain(&scope_of(names, row)->titles, names->title[row], row, last,
	      names->same);
}

static void
begin_scopes(struct okr_names *names)
{
	for (size_t i = 0; i < names->g->nsheet; i++)
		if (names->g->sheet[i].ask.scope >= names->nscope)
			names->nscope = names->g->sheet[i].ask.scope + 1;
	names->scope = okr_mem_new(names->nscope, sizeof(*names->scope));
	for (size_t i = 0; i < names->nscope; i++) {
		okr_index_init(&names->scope[i].ids, id_of, names);
		okr_index_init(&names->scope[i].titles, title_of, names);
		okr_index_init(&names->scope[i].labels, label_of, names);
	}
}

void
okr_names_init(struct okr_names *names, struct okr_grid *g)
{
	uint32_t *last = okr_mem_new(g->n + 1, sizeof(*last));

	*names = (struct okr_names){ .g = g };
	names->title = okr_mem_new(g->n + 1, sizeof(*names->title));
	names->same = okr_mem_new(g->n + 1, sizeof(*names->same));
	begin_scopes(names);
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
	for (size_t i = 0; i < names->nscope; i++) {
		okr_index_release(&names->scope[i].ids);
		okr_index_release(&names->scope[i].titles);
		okr_index_release(&names->scope[i].labels);
	}
	free(names->scope);
	okr_buf_release(&names->text);
	free(names->title);
	free(names->same);
	free(names->label);
	free(names->alike);
	*names = (struct okr_names){ 0 };
}

static uint32_t
find_id(struct okr_names *names, size_t scope, uint32_t from,
	struct okr_span id)
{
	const struct okr_index *ids = &names->scope[scope].ids;
	uint32_t row = OKR_INDEX_NONE;

	if (okr_grid_sheet(names->g, from)->ask.prefix)
		row = okr_index_find(ids, prefixed(names, from, id));
	if (row == OKR_INDEX_NONE)
		row = okr_index_find(ids, id);
	return row == OKR_INDEX_NONE ? 0 : row;
}

uint32_t
okr_names_by_id(struct okr_names *names, uint32_t from, struct okr_span id)
{
	uint32_t row = 0;

	for (size_t i = 0; id.n > 0 && i < names->nscope && row == 0; i++)
		row = find_id(names, okr_names_scope(names, from, i), from, id);
	return row;
}

uint32_t
okr_names_by_title(struct okr_names *names, size_t scope, struct okr_span title)
{
	uint32_t row;

	names->text.n = 0;
	okr_text_fold(&names->text, title);
	row = okr_index_find(&names->scope[scope].titles,
			     okr_buf_view(&names->text));
	return row == OKR_INDEX_NONE ? 0 : row;
}

/* "KR 1.2" as its kind and number, in names->text; else that is empty. */
static struct okr_span
label_key(struct okr_names *names, uint32_t row, struct okr_span text)
{
	struct okr_lexicon *l =
	    &names->g->sheet[names->g->origin[row].sheet].lexicon;
	enum okr_kind kind = okr_label_of_id(l, text);

	names->text.n = 0;
	if (okr_is_counted(kind)) {
		okr_buf_span(&names->text, okr_kind_word[kind]);
		okr_buf_span(&names->text, okr_label_number(text));
	}
	return okr_buf_view(&names->text);
}

/* Most plans have no such label, and nobody asks. */
static void
add_labels(struct okr_names *names)
{
	struct okr_grid *g = names->g;
	uint32_t *last = okr_mem_new(g->n + 1, sizeof(*last));

	names->label = okr_mem_new(g->n + 1, sizeof(*names->label));
	names->alike = okr_mem_new(g->n + 1, sizeof(*names->alike));
	for (uint32_t row = 1; row <= g->n; row++) {
		struct okr_span title = okr_grid_cell(g, row, OKR_TITLE);
		struct okr_span label, rest;

		if (!okr_is_counted(g->kind[row]) ||
		    !okr_label_cut(title, &label, &rest) ||
		    okr_label_number(title).s >= rest.s)
			continue;
		title.n = (size_t)(rest.s - title.s);
		label = label_key(names, row, title);
		names->label[row] = okr_arena_copy(&g->text, label);
		if (label.n > 0)
			chain(&scope_of(names, row)->labels, names->label[row],
			      row, last, names->alike);
	}
	free(last);
}

uint32_t
okr_names_by_label(struct okr_names *names, uint32_t from, size_t scope,
		   struct okr_span label)
{
	uint32_t row;

	if (label_key(names, from, label).n == 0 ||
	    !okr_label_is_number(okr_label_number(label)))
		return 0;
	if (names->label == NULL)
		add_labels(names);
	row = okr_index_find(&names->scope[scope].labels,
			     label_key(names, from, label));
	return row == OKR_INDEX_NONE ? 0 : row;
}
