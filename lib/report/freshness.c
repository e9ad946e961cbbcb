/* Days without a reading. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/freshness.h"

bool
okr_freshness_is_pending(const struct okr_inquiry *q, uint32_t row)
{
	const struct okr_plan *plan = &q->scored.plan;
	enum okr_health health;

	if (plan->node[row].kind != OKR_KEY_RESULT ||
	    !okr_alignment_is_open(plan, row, q->scored.as_of))
		return false;
	health = okr_score_result(&q->score, row).health;
	return health != OKR_DONE_WELL && health != OKR_DROPPED;
}

bool
okr_freshness_of(const struct okr_inquiry *q, uint32_t row,
		 struct okr_freshness *out)
{
	const struct okr_node *node = &q->scored.plan.node[row];
	struct okr_reading r;
	int32_t since;

	if (node->metric == OKR_NO_METRIC || !okr_freshness_is_pending(q, row))
		return false;
	r = okr_score_result(&q->score, row).reading;
	out->was_read = okr_num_known(r.value);
	out->last = out->was_read ? r.date : OKR_DAY_NONE;
	since = out->was_read ? r.date : node->window.start;
	out->days = since == OKR_DAY_NONE ? -1 : q->scored.as_of - since;
	return true;
}
