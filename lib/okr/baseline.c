/* Baselines that give a start. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/baseline.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/okr/node.h"
#include "okr/okr/reading.h"

void
okr_baseline_read(const struct okr_entry *in)
{
	struct okr_baselines *all = &in->plan->baselines;
	const struct okr_node *node = in->node;
	struct okr_span id = okr_entry_cell(in, OKR_CONTINUES);

	if (id.n == 0 || !okr_is_way(node->metric) ||
	    okr_num_known(node->start) || !okr_num_known(node->target))
		return;
	all->baseline = okr_mem_grow(all->baseline, &all->cap, all->n + 1,
				     sizeof(*all->baseline));
	all->baseline[all->n++] = (struct okr_baseline){
		.row = in->row,
		.inferred = okr_entry_cell(in, OKR_METRIC_TYPE).n == 0,
		.id = okr_arena_copy(&all->text, id),
	};
}

void
okr_baselines_resolve(struct okr_plan *plan)
{
	struct okr_baselines *all = &plan->baselines;
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++) {
		struct okr_baseline *b = &all->baseline[i];

		b->of = okr_plan_find(plan, b->id);
		if (plan->node[b->of].metric != OKR_BASELINE)
			continue;
		plan->node[b->row].continues = 1;
		all->baseline[n++] = *b;
	}
	all->n = n;
	okr_arena_release(&all->text);
}

void
okr_baselines_release(struct okr_baselines *all)
{
	free(all->baseline);
	okr_arena_release(&all->text);
	*all = (struct okr_baselines){ 0 };
}

static int
compare_rows(const void *row, const void *baseline)
{
	uint32_t a = *(const uint32_t *)row;
	uint32_t b = ((const struct okr_baseline *)baseline)->row;

	return a < b ? -1 : a > b;
}

static const struct okr_baseline *
find(const struct okr_plan *plan, uint32_t row)
{
	const struct okr_baselines *all = &plan->baselines;

	return bsearch(&row, all->baseline, all->n, sizeof(*all->baseline),
		       compare_rows);
}

uint32_t
okr_baseline_of(const struct okr_plan *plan, uint32_t row)
{
	return plan->node[row].continues ? find(plan, row)->of : 0;
}

const struct okr_node *
okr_baseline_node(const struct okr_plan *plan,
		  const struct okr_readings *readings, uint32_t row,
		  const struct okr_clock *clock, struct okr_node *copy)
{
	const struct okr_baseline *b;

	if (!plan->node[row].continues)
		return &plan->node[row];
	b = find(plan, row);
	*copy = plan->node[row];
	copy->start = okr_reading_value(readings, plan, b->of, clock);
	if (b->inferred && okr_num_known(copy->start))
		copy->metric = copy->start > copy->target ? OKR_DECREASE
							  : OKR_INCREASE;
	return copy;
}
