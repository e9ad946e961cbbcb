/*
 * The shape of a plan: who is under whom, in which order to visit, and what
 * rows inherit from each other.  Walks are loops over plan->order, never
 * recursion, since a plan may be 100,000 levels deep.
 */
#ifndef OKR_OKR_TREE_H
#define OKR_OKR_TREE_H

#include "okr/okr/plan.h"

/*
 * Link children, number branches, order the rows, fill windows and
 * commitments, and make milestones of key results with nothing to measure.  Loops are reported, naming every row on them, and make it
 * return false.
 */
OKR_MUST_USE bool okr_tree_build(struct okr_plan *plan);

/*
 * The days on which a row counts in its parent's roll-up by days: those of
 * its cycle, else its window.
 */
struct okr_window okr_tree_open(const struct okr_plan *plan, uint32_t row);

/*
 * The row's first day has come, or is not known.  A statement that never ends
 * waits for no day but its own.
 */
static inline bool
okr_tree_begun(const struct okr_node *node, int32_t day)
{
	if (okr_is_statement(node->kind) && !node->own_due && !node->own_start)
		return true;
	return node->window.start <= day; /* one not known is before all */
}

/* The row has a measure of its own, which is then its score (D3.1). */
static inline bool
okr_tree_measured(const struct okr_node *node)
{
	if (okr_is_statement(node->kind))
		return false;
	if (okr_num_known(node->target))
		return true;
	return node->metric == OKR_MILESTONE || node->metric == OKR_BASELINE ||
	       (node->kind == OKR_KEY_RESULT && node->alone);
}

#endif
