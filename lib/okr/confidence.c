/* Stated confidence, from children to parents. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/confidence.h"

#include <string.h>

#include "okr/okr/rollup.h"
#include "okr/okr/sweep.h"

const struct okr_confidence okr_confidence_none = { OKR_NUM_NONE, OKR_NUM_NONE,
						    0 };

/* What the row's owner states, else what is believed below it. */
static struct okr_confidence
confidence_of(const struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];
	double stated =
	    okr_reading_at(s->readings, s->plan, row, &s->clock).confidence;

	if (okr_num_known(stated))
		return (struct okr_confidence){ stated, stated, row };
	return node->branch ? s->branch[node->branch].confidence
			    : okr_confidence_none;
}

static bool
is_open(const struct okr_score *s, uint32_t row, int32_t day)
{
	const struct okr_days *through = okr_sweep_through(s, row);
	struct okr_window w;

	if (through)
		return okr_days_at(through, day)->open;
	w = okr_sweep_open(s, row);
	return w.start <= day && day <= w.due;
}

/* The day whose open children are asked; OKR_DAY_NONE: there are none. */
static int32_t
day_of(const struct okr_score *s, const struct okr_branch *branch)
{
	int32_t day = s->clock.day;

	if (branch->way == OKR_BY_DAYS && day > branch->window.due)
		day = branch->window.due;
	day = okr_rollup_day(&branch->days, day);
	if (branch->way == OKR_BY_DAYS && day < branch->window.start)
		return OKR_DAY_NONE;
	return day;
}

/* Which of two rows is named: one that the order of rows does not decide. */
static bool
id_is_before(const struct okr_plan *plan, uint32_t row, uint32_t other)
{
	return okr_span_compare(okr_plan_id(plan, row),
				okr_plan_id(plan, other)) < 0;
}

static bool
is_lower(const struct okr_plan *plan, const struct okr_confidence *a,
	 const struct okr_confidence *b)
{
	if (b->lowest_row == 0 || a->lowest != b->lowest)
		return b->lowest_row == 0 || a->lowest < b->lowest;
	return id_is_before(plan, a->lowest_row, b->lowest_row);
}

struct okr_confidence
okr_confidence_below(const struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = s->plan->node;
	const struct okr_branch *branch = &s->branch[node[row].branch];
	struct okr_confidence out = okr_confidence_none;
	struct okr_sum weight = { 0 }, sum = { 0 };
	bool by_mean = branch->way == OKR_BY_MEAN;
	int32_t day = OKR_DAY_NONE;

	if (branch->way == OKR_BY_DAYS || branch->way == OKR_ON_DAY)
		day = day_of(s, branch);
	if (!by_mean && day == OKR_DAY_NONE)
		return out;
	for (uint32_t c = node[row].child; c; c = node[c].next) {
		struct okr_confidence own;

		if (!okr_rollup_counts(s, c) ||
		    (by_mean ? node[c].kind != OKR_KEY_RESULT
			     : !is_open(s, c, day)))
			continue;
		own = confidence_of(s, c);
		if (!own.lowest_row)
			continue;
		okr_sum_add(&weight, node[c].weight);
		okr_sum_add(&sum, node[c].weight * own.mean);
		if (is_lower(s->plan, &own, &out)) {
			out.lowest = own.lowest;
			out.lowest_row = own.lowest_row;
		}
	}
	if (out.lowest_row)
		out.mean = okr_sum_value(&sum) / okr_sum_value(&weight);
	return out;
}
