/* Teams by row, and where they meet. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/ties.h"

#include <stdlib.h>

#include "okr/base/mem.h"

void
okr_ties_init(struct okr_ties *t, struct okr_inquiry *q)
{
	struct okr_plan *plan = &q->scored.plan;
	struct okr_rows all = { 0 };

	*t = (struct okr_ties){ .q = q };
	for (uint32_t row = 1; row <= plan->n; row++)
		if (okr_is_counted(plan->node[row].kind))
			okr_rows_add(&all, row);
	okr_teams_find(&t->teams, plan, &all);
	t->number = okr_mem_new((size_t)plan->n + 1, sizeof(*t->number));
	for (uint32_t i = 0; i < t->teams.n; i++) {
		const struct okr_rows *work = &t->teams.team[i].work;

		for (size_t j = 0; j < work->n; j++)
			t->number[work->row[j]] = i + 1;
	}
	okr_rows_release(&all);
}

void
okr_ties_release(struct okr_ties *t)
{
	okr_teams_release(&t->teams);
	free(t->number);
	*t = (struct okr_ties){ 0 };
}

struct okr_span
okr_ties_team(const struct okr_ties *t, uint32_t row)
{
	uint32_t number = t->number[row];

	return number ? t->teams.team[number - 1].name : OKR_SPAN("");
}

bool
okr_ties_differ(const struct okr_ties *t, uint32_t a, uint32_t b)
{
	return t->number[a] && t->number[b] && t->number[a] != t->number[b];
}

/* The objective above, or a key result on the way to it, is another team's. */
static bool
has_other_above(const struct okr_ties *t, uint32_t row)
{
	const struct okr_node *node = t->q->scored.plan.node;
	uint32_t up = node[row].parent;

	while (node[up].kind == OKR_KEY_RESULT && !okr_ties_differ(t, row, up))
		up = node[up].parent;
	return !okr_is_statement(node[up].kind) && okr_ties_differ(t, row, up);
}

bool
okr_ties_alone(const struct okr_ties *t, uint32_t row)
{
	const struct okr_node *node = t->q->scored.plan.node;
	size_t n;
	const struct okr_ref *ref = okr_refs_of(&t->q->alignments.supports, row,
						&n);

	if (t->number[row] == 0 || has_other_above(t, row))
		return false;
	for (uint32_t c = node[row].child; c; c = node[c].next)
		if (node[c].kind == OKR_KEY_RESULT &&
		    okr_ties_differ(t, row, c))
			return false;
	for (size_t i = 0; i < n; i++)
		if (okr_ties_differ(t, row, ref[i].to))
			return false;
	return true;
}
