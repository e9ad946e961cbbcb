/* Parents, order, windows: walks that never recurse. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/tree.h"

#include <stdlib.h>

#include "okr/base/mem.h"

static const struct okr_window no_window = { OKR_DAY_NONE, OKR_DAY_NONE };

static bool
is_linked(const struct okr_node *node)
{
	return okr_is_counted(node->kind) && node->parent != 0;
}

/* Until rows are in order, `branch` counts what is not yet seen below. */
#define SEEN UINT32_MAX

/*
 * From every row without anything below it, climb as long as all rows under
 * the next one have been seen.  What is never reached is on a loop: a row has
 * one parent, so nothing is above a loop.
 */
static uint32_t
order_rows(struct okr_plan *plan)
{
	struct okr_node *node = plan->node;
	uint32_t seen = 0;

	for (uint32_t leaf = 1; leaf <= plan->n; leaf++) {
		uint32_t row = leaf;

		if (node[leaf].branch != 0)
			continue;
		do {
			if (okr_is_counted(node[row].kind))
				plan->order[plan->norder++] = row;
			node[row].branch = SEEN;
			seen++;
			row = node[row].parent;
		} while (row != 0 && --node[row].branch == 0);
	}
	return seen;
}

static void
report_loops(struct okr_plan *plan)
{
	for (uint32_t row = 1; row <= plan->n; row++) {
		if (plan->node[row].branch == SEEN)
			continue;
		okr_error(okr_plan_place(plan, row, OKR_PARENT),
			  "'%s' under '%s' is part of a loop of parents",
			  okr_shown(okr_plan_id(plan, row)),
			  okr_shown(okr_plan_id(plan, plan->node[row].parent)));
	}
}

/* Backwards, so that each list of children comes out in file order. */
static void
link_children(struct okr_plan *plan)
{
	for (uint32_t row = plan->n; row > 0; row--) {
		struct okr_node *node = &plan->node[row], *parent;

		node->branch = 0;
		if (!is_linked(node))
			continue;
		parent = &plan->node[node->parent];
		plan->nbranch += parent->child == 0;
		node->next = parent->child;
		parent->child = row;
	}
}

static bool
has_weight_below(const struct okr_plan *plan, const struct okr_node *node)
{
	for (uint32_t c = node->child; c; c = plan->node[c].next)
		if (plan->node[c].weight > 0)
			return true;
	return false;
}

/* A key result with no number to reach and nothing below is a milestone. */
static void
settle_milestone(const struct okr_plan *plan, struct okr_node *node)
{
	node->alone = !has_weight_below(plan, node);
	if (node->kind == OKR_KEY_RESULT && node->alone &&
	    node->metric == OKR_NO_METRIC)
		node->metric = OKR_MILESTONE;
}

/*
 * Each bound for itself: own cell, else the cycle's, else that of the nearest
 * row above which has one.  A cycle of its own dates a row as its own cell.
 * What comes from above and contradicts the row's own bound is not known.
 */
static void
inherit_window(const struct okr_plan *plan, struct okr_node *node)
{
	struct okr_window cycle = plan->calendar.cycle[node->cycle].window;
	struct okr_window above = plan->node[node->parent].window;
	struct okr_window *own = &node->window;

	node->own_start |= cycle.start != OKR_DAY_NONE;
	node->own_due |= cycle.due != OKR_DAY_NONE;
	if (own->start == OKR_DAY_NONE)
		own->start = cycle.start != OKR_DAY_NONE ? cycle.start
							 : above.start;
	if (own->due == OKR_DAY_NONE)
		own->due = cycle.due != OKR_DAY_NONE ? cycle.due : above.due;
	node->inverted = okr_window_known(*own) && okr_window_days(*own) <= 0;
	if (node->inverted && node->own_start == node->own_due)
		*own = no_window;
	else if (node->inverted)
		*(node->own_start ? &own->due : &own->start) = OKR_DAY_NONE;
}

/* What nothing above dates takes the span of what is below, if it fits. */
static void
span_children(struct okr_plan *plan, struct okr_node *node)
{
	struct okr_window span = no_window;

	for (uint32_t child = node->child; child;
	     child = plan->node[child].next) {
		struct okr_window w = plan->node[child].window;

		if (w.start != OKR_DAY_NONE &&
		    (span.start == OKR_DAY_NONE || w.start < span.start))
			span.start = w.start;
		if (w.due > span.due) /* OKR_DAY_NONE is below any day */
			span.due = w.due;
	}
	if (node->window.start == OKR_DAY_NONE &&
	    (node->window.due == OKR_DAY_NONE ||
	     span.start <= node->window.due))
		node->window.start = span.start;
	if (node->window.due == OKR_DAY_NONE && span.due >= node->window.start)
		node->window.due = span.due;
}

static void
inherit_commitment(const struct okr_plan *plan, struct okr_node *node)
{
	if (node->commitment != OKR_INHERITED)
		return;
	node->commitment = node->parent ? plan->node[node->parent].commitment
					: OKR_COMMITTED;
}

static bool
lacks_window(const struct okr_node *node)
{
	return !okr_window_known(node->window) && !node->inverted;
}

/* Down from what is above, then up from what is below. */
static void
settle_rows(struct okr_plan *plan)
{
	uint32_t branch = 0;
	bool lacking = false;

	plan->node[0].window = no_window;
	for (uint32_t i = plan->norder; i-- > 0;) {
		struct okr_node *node = &plan->node[plan->order[i]];

		if (node->child) {
			node->branch = ++branch;
			plan->branch[branch] = plan->order[i];
		}
		settle_milestone(plan, node);
		inherit_window(plan, node);
		inherit_commitment(plan, node);
		lacking |= lacks_window(node);
	}
	for (uint32_t i = 0; lacking && i < plan->norder; i++) {
		struct okr_node *node = &plan->node[plan->order[i]];

		if (lacks_window(node))
			span_children(plan, node);
	}
}

bool
okr_tree_build(struct okr_plan *plan)
{
	plan->order = okr_mem_resize(NULL, plan->n + 1, sizeof(*plan->order));
	if (order_rows(plan) < plan->n) {
		report_loops(plan);
		return false;
	}
	link_children(plan);
	plan->branch = okr_mem_resize(NULL, plan->nbranch + 1,
				      sizeof(*plan->branch));
	settle_rows(plan);
	return true;
}

struct okr_window
okr_tree_open(const struct okr_plan *plan, uint32_t row)
{
	const struct okr_node *node = &plan->node[row];
	struct okr_window cycle = plan->calendar.cycle[node->cycle].window;

	return okr_window_known(cycle) ? cycle : node->window;
}
