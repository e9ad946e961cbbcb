/* Shares from the top down, sums from the bottom up. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/share.h"

#include "okr/base/mem.h"

static bool
is_statement(const struct okr_plan *plan, uint32_t row)
{
	return okr_is_statement(plan->node[row].kind);
}

static uint32_t
anchor_of(const struct okr_scored *scored, const struct okr_share *share,
	  uint32_t row)
{
	const struct okr_node *node = &scored->plan.node[row];

	if (node->kind == OKR_VISION)
		return row;
	if (node->parent && share[node->parent].anchor)
		return share[node->parent].anchor;
	return okr_num_known(scored->numbers[row].score) ? row : 0;
}

/* A vision that nothing reaches has no score to have a share of. */
static bool
has_rollup(const struct okr_numbers *numbers)
{
	return okr_num_known(numbers->score) ||
	       okr_num_known(numbers->expected);
}

/*
 * A statement is at first given the share that factors below it are relative
 * to: 1, or that of an objective which it stands under.
 */
static double
share_from_above(const struct okr_scored *scored, const struct okr_share *share,
		 uint32_t row)
{
	const struct okr_plan *plan = &scored->plan;
	uint32_t parent = plan->node[row].parent;

	/* Where only the worst child counts, a share would mislead. */
	if (share[row].anchor == 0 || scored->modes.rollup == OKR_ROLLUP_MIN)
		return OKR_NUM_NONE;
	if (share[row].anchor == row)
		return has_rollup(&scored->numbers[row]) ? 1 : OKR_NUM_NONE;
	if (is_statement(plan, row))
		return share[parent].share;
	return scored->numbers[row].factor * share[parent].share;
}

/* No data has earned nothing. */
static double
score_or_none(const struct okr_numbers *numbers)
{
	return okr_num_known(numbers->score) ? numbers->score : 0;
}

static void
value_row(const struct okr_numbers *numbers, struct okr_share *s)
{
	double score = score_or_none(numbers);

	s->contribution = s->share * score;
	s->drag = s->share == 0 ? 0 : s->share * (numbers->expected - score);
}

static void
add_known(double *sum, double x)
{
	if (okr_num_known(x))
		*sum += x;
}

/*
 * What passes through a statement.  Below a further vision the numbers are
 * relative to that one, so the sum is not known.
 */
static void
sum_children(const struct okr_plan *plan, struct okr_share *share, uint32_t row)
{
	struct okr_share sum = { .anchor = share[row].anchor };

	if (!okr_num_known(share[row].share)) /* of what it is below */
		sum.share = sum.contribution = sum.drag = OKR_NUM_NONE;
	for (uint32_t c = plan->node[row].child; c; c = plan->node[c].next) {
		if (share[c].anchor != sum.anchor)
			sum.share = sum.contribution = sum.drag = OKR_NUM_NONE;
		sum.share += share[c].share;
		sum.contribution += share[c].contribution;
		add_known(&sum.drag, share[c].drag);
	}
	if (!okr_num_known(sum.share))
		sum.drag = OKR_NUM_NONE;
	share[row] = sum;
}

struct okr_share *
okr_share_compute(const struct okr_scored *scored)
{
	const struct okr_plan *plan = &scored->plan;
	struct okr_share *share = okr_mem_new((size_t)plan->n + 1,
					      sizeof(*share));

	for (uint32_t i = plan->norder; i-- > 0;) {
		uint32_t row = plan->order[i];

		share[row].anchor = anchor_of(scored, share, row);
		share[row].share = share_from_above(scored, share, row);
	}
	for (uint32_t i = 0; i < plan->norder; i++) {
		uint32_t row = plan->order[i];

		if (is_statement(plan, row) && share[row].anchor != row)
			sum_children(plan, share, row);
		else
			value_row(&scored->numbers[row], &share[row]);
	}
	return share;
}

static bool
is_end(const struct okr_plan *plan, const struct okr_share *share, uint32_t row)
{
	const struct okr_node *node = plan->node;

	if (!okr_is_counted(node[row].kind) || is_statement(plan, row) ||
	    !(share[row].share > 0))
		return false;
	for (uint32_t c = node[row].child; c; c = node[c].next)
		if (share[c].share > 0)
			return false;
	return true;
}

void
okr_share_ends(const struct okr_plan *plan, const struct okr_share *share,
	       struct okr_rows *out)
{
	for (uint32_t row = 1; row <= plan->n; row++)
		if (is_end(plan, share, row))
			okr_rows_add(out, row);
}
