/* Lists of ids in a cell, as links. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/refs.h"

#include <stdlib.h>

#include "okr/base/mem.h"

static void
add_ref(struct okr_refs *refs, uint32_t from, uint32_t to)
{
	refs->ref = okr_mem_grow(refs->ref, &refs->cap, refs->n + 1,
				 sizeof(*refs->ref));
	refs->ref[refs->n++] = (struct okr_ref){ from, to };
}

/* list: the cell, copied, since a message splits the row anew. */
static void
warn_of_unknown(struct okr_plan *plan, uint32_t row, enum okr_column column,
		struct okr_span list)
{
	struct okr_span id;

	while (okr_span_next(&list, ';', &id))
		if (okr_plan_find(plan, id) == 0)
			okr_warning(okr_plan_place(plan, row, column),
				    "no row has the id '%s'", okr_shown(id));
}

static bool
add_list(struct okr_refs *refs, const struct okr_plan *plan, uint32_t row,
	 struct okr_span list)
{
	struct okr_span id;
	bool all = true;

	while (okr_span_next(&list, ';', &id)) {
		uint32_t to = okr_plan_find(plan, id);

		add_ref(refs, row, to);
		all &= to != 0;
	}
	return all;
}

void
okr_refs_read(struct okr_refs *refs, struct okr_plan *plan,
	      enum okr_column column, bool warn)
{
	struct okr_buf list = { 0 };

	*refs = (struct okr_refs){ 0 };
	if (plan->schema.at[column] < 0)
		return;
	for (uint32_t row = 1; row <= plan->n; row++) {
		list.n = 0;
		okr_buf_span(&list, okr_plan_cell(plan, row, column));
		if (!add_list(refs, plan, row, okr_buf_view(&list)) && warn)
			warn_of_unknown(plan, row, column, okr_buf_view(&list));
	}
	okr_buf_release(&list);
}

void
okr_refs_release(struct okr_refs *refs)
{
	free(refs->ref);
	*refs = (struct okr_refs){ 0 };
}

static uint32_t
key_of(const struct okr_ref *ref, bool target)
{
	return target ? ref->to : ref->from;
}

/* The run of links whose key is the row; they are sorted by it. */
static const struct okr_ref *
find_run(const struct okr_refs *refs, uint32_t row, bool target, size_t *n)
{
	size_t low = 0, high = refs->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (key_of(&refs->ref[middle], target) < row)
			low = middle + 1;
		else
			high = middle;
	}
	for (*n = 0;
	     low + *n < refs->n && key_of(&refs->ref[low + *n], target) == row;)
		(*n)++;
	return refs->ref + low;
}

const struct okr_ref *
okr_refs_of(const struct okr_refs *refs, uint32_t row, size_t *n)
{
	return find_run(refs, row, false, n);
}

static int
compare_targets(const void *a, const void *b)
{
	const struct okr_ref *x = a, *y = b;

	if (x->to != y->to)
		return x->to < y->to ? -1 : 1;
	return x->from < y->from ? -1 : x->from > y->from;
}

void
okr_refs_turn(const struct okr_refs *refs, struct okr_refs *out)
{
	*out = (struct okr_refs){ .n = refs->n, .cap = refs->n };
	if (refs->n == 0)
		return;
	out->ref = okr_mem_resize(NULL, refs->n, sizeof(*out->ref));
	memcpy(out->ref, refs->ref, refs->n * sizeof(*out->ref));
	qsort(out->ref, out->n, sizeof(*out->ref), compare_targets);
}

const struct okr_ref *
okr_refs_to(const struct okr_refs *refs, uint32_t row, size_t *n)
{
	return find_run(refs, row, true, n);
}
