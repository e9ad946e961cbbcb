/* From a value to the objectives that embody it. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/embody.h"

#include <stdlib.h>

#include "okr/base/mem.h"

void
okr_embody_init(struct okr_embody *e, const struct okr_plan *plan,
		const struct okr_alignments *alignments,
		const struct okr_refs *supporters)
{
	*e = (struct okr_embody){ .plan = plan, .supporters = supporters };
	okr_refs_turn(&alignments->values, &e->namers);
	e->seen = okr_mem_new((size_t)plan->n + 1, sizeof(*e->seen));
}

void
okr_embody_release(struct okr_embody *e)
{
	okr_refs_release(&e->namers);
	free(e->seen);
	*e = (struct okr_embody){ 0 };
}

static void
reach(struct okr_embody *e, uint32_t value, uint32_t row,
      struct okr_rows *found)
{
	if (row == 0 || e->seen[row] == value)
		return;
	e->seen[row] = value;
	okr_rows_add(found, row);
}

/* The objective that a key result is part of. */
static uint32_t
objective_of(const struct okr_plan *plan, uint32_t row)
{
	const struct okr_node *node = &plan->node[row];

	return node->kind == OKR_KEY_RESULT ? node->parent : row;
}

static void
reach_namers(struct okr_embody *e, uint32_t value, struct okr_rows *found)
{
	size_t n;
	const struct okr_ref *ref = okr_refs_to(&e->namers, value, &n);

	for (size_t i = 0; i < n; i++)
		reach(e, value, objective_of(e->plan, ref[i].from), found);
}

/* A row that names the value speaks for itself, not for what is below it. */
static void
reach_below(struct okr_embody *e, uint32_t value, struct okr_rows *found)
{
	const struct okr_node *node = e->plan->node;

	reach(e, value, value, found);
	for (size_t i = 0; i < found->n; i++) {
		uint32_t row = found->row[i];
		const struct okr_ref *ref;
		size_t n;

		for (uint32_t c = node[row].child; c; c = node[c].next)
			reach(e, value, c, found);
		ref = okr_refs_to(e->supporters, row, &n);
		for (size_t j = 0; j < n; j++)
			reach(e, value, ref[j].from, found);
	}
}

void
okr_embody_find(struct okr_embody *e, uint32_t value, struct okr_rows *out)
{
	struct okr_rows found = { 0 };
	size_t n = 0;

	reach_below(e, value, &found);
	reach_namers(e, value, &found);
	for (size_t i = 0; i < found.n; i++)
		if (e->plan->node[found.row[i]].kind == OKR_OBJECTIVE)
			found.row[n++] = found.row[i];
	found.n = n;
	okr_rows_sort(&found);
	*out = found;
}
