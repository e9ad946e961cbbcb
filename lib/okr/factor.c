/* Prices of weight by day, and the factors of rows. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/factor.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/okr/steps.h"
#include "okr/okr/sweep.h"

/* What is needed of a row's days when they are gone. */
struct okr_pricing {
	struct okr_steps divisors; /* what weights add up to, by day */
	struct okr_steps prices;   /* what one of them is worth, by day */
	uint32_t waiting;          /* statements below that need the prices */
};

void
okr_factor_note(struct okr_branch *branch)
{
	branch->pricing = okr_mem_new(1, sizeof(*branch->pricing));
	for (size_t i = 0; i < branch->days.n; i++)
		okr_steps_add(&branch->pricing->divisors,
			      branch->days.piece[i].start,
			      branch->days.piece[i].weight);
}

void
okr_factor_forget(struct okr_branch *branch)
{
	if (!branch->pricing)
		return;
	okr_steps_release(&branch->pricing->divisors);
	okr_steps_release(&branch->pricing->prices);
	free(branch->pricing);
	branch->pricing = NULL;
}

/* A unit of weight earns its share of the day's mean, on days of w only. */
static void
price_own_days(const struct okr_steps *divisors, struct okr_window w, double n,
	       struct okr_steps *out)
{
	okr_steps_add(out, INT32_MIN, 0);
	for (size_t i = 0; i < divisors->n; i++) {
		const struct okr_step *step = &divisors->step[i];

		if (step->start > w.due ||
		    (i + 1 < divisors->n && step[1].start <= w.start))
			continue;
		okr_steps_add(out,
			      step->start > w.start ? step->start : w.start,
			      step->value > 0 ? 1 / (n * step->value) : 0);
	}
	okr_steps_add(out, w.due + 1, 0);
}

/* Its parent's price, divided among what is open here on the same day. */
static void
price_from_parent(const struct okr_steps *divisors, double weight,
		  const struct okr_steps *parent, struct okr_steps *out)
{
	size_t i = 0, j = 0;

	okr_steps_add(out, INT32_MIN, 0);
	while (i < divisors->n || j < parent->n) {
		bool own = j == parent->n ||
			   (i < divisors->n &&
			    divisors->step[i].start < parent->step[j].start);
		int32_t start = own ? divisors->step[i].start
				    : parent->step[j].start;
		double divided, price;

		if (own)
			i++;
		else
			j++;
		divided = i > 0 ? divisors->step[i - 1].value : 0;
		price = j > 0 ? parent->step[j - 1].value : 0;
		okr_steps_add(out, start,
			      divided > 0 ? weight * price / divided : 0);
	}
}

/* The weight as it counts: what is left out has none. */
static double
weight_of(const struct okr_score *s, uint32_t row)
{
	return okr_score_skips(s, row) ? 0 : s->plan->node[row].weight;
}

/* The row's own score is what its weights are relative to. */
static void
price_frame(const struct okr_branch *branch)
{
	struct okr_window w = { branch->day, branch->day };
	int32_t n = 1;

	if (branch->way == OKR_BY_DAYS) {
		w = branch->window;
		n = okr_window_days(w);
	} else if (branch->way == OKR_BY_NOTHING ||
		   branch->day == OKR_DAY_NONE) {
		okr_steps_add(&branch->pricing->prices, INT32_MIN, 0);
		return; /* nothing counts: all is worth nothing */
	}
	price_own_days(&branch->pricing->divisors, w, n,
		       &branch->pricing->prices);
}

/*
 * Weights below a row relate to its own score where it is an anchor or work
 * by days.  A statement between hands on what the one above it is worth; it
 * is the anchor if it is the topmost with a score.
 */
static bool
is_frame(const struct okr_node *node, const struct okr_branch *branch,
	 const struct okr_branch *above)
{
	if (!okr_is_statement(node->kind) || node->kind == OKR_VISION)
		return true;
	return !above->anchored && okr_num_known(branch->score);
}

static bool
is_left_out(const struct okr_score *s, uint32_t row)
{
	return okr_score_skips(s, row) ||
	       (s->modes.missing == OKR_MISSING_SKIP &&
		!okr_num_known(okr_score_end(s, row).score));
}

/* The factors of what counts under a row; statements wait for the prices. */
static void
share_out(struct okr_score *s, uint32_t row, struct okr_branch *branch)
{
	const struct okr_node *node = s->plan->node;
	struct okr_steps *prices = &branch->pricing->prices;

	okr_steps_sum(prices);
	for (uint32_t c = node[row].child; c; c = node[c].next) {
		if (okr_is_statement(node[c].kind))
			branch->pricing->waiting += node[c].branch != 0;
		else if (is_left_out(s, c))
			s->factor[c] = 0;
		else
			s->factor[c] = node[c].weight *
				       okr_steps_over(prices,
						      okr_sweep_open(s, c));
	}
	branch->priced = true;
	okr_steps_release(&branch->pricing->divisors);
}

static void
price_row(struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];
	struct okr_branch *branch = &s->branch[node->branch];
	struct okr_branch *above =
	    &s->branch[s->plan->node[node->parent].branch];

	branch->anchored = above->anchored || node->kind == OKR_VISION ||
			   okr_num_known(branch->score);
	if (!branch->pricing)
		return;
	if (is_frame(node, branch, above))
		price_frame(branch);
	else if (above->priced)
		price_from_parent(&branch->pricing->divisors, weight_of(s, row),
				  &above->pricing->prices,
				  &branch->pricing->prices);
	if (branch->pricing->prices.n > 0)
		share_out(s, row, branch);
	if (branch->pricing->waiting == 0)
		okr_factor_forget(branch);
	/* The last of the statements under a row that needed its prices. */
	if (okr_is_statement(node->kind) && above->pricing &&
	    above->pricing->waiting > 0 && --above->pricing->waiting == 0)
		okr_factor_forget(above);
}

void
okr_factor_share_out(struct okr_score *s)
{
	const struct okr_plan *plan = s->plan;

	if (s->modes.rollup == OKR_ROLLUP_MIN)
		return; /* the least alone counts */
	if (!s->factor)
		s->factor = okr_mem_new((size_t)plan->n + 1,
					sizeof(*s->factor));
	for (uint32_t i = 1; i <= plan->nbranch; i++)
		price_row(s, plan->branch[i]);
}

double
okr_score_factor(const struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];
	const struct okr_branch *above =
	    &s->branch[s->plan->node[node->parent].branch];

	if (node->parent == 0 || okr_is_statement(node->kind) ||
	    s->modes.rollup == OKR_ROLLUP_MIN)
		return OKR_NUM_NONE;
	switch ((enum okr_way)above->way) {
	case OKR_BY_MEASURE:
		return 0;
	case OKR_BY_MEAN:
		if (node->kind != OKR_KEY_RESULT || is_left_out(s, row))
			return 0;
		return node->weight / above->weight;
	case OKR_BY_NOTHING:
	case OKR_BY_DAYS:
	case OKR_ON_DAY:
		break;
	}
	if (above->anchored ||
	    !okr_is_statement(s->plan->node[node->parent].kind))
		return above->priced ? s->factor[row] : 0;
	return is_left_out(s, row) ? 0 : OKR_NUM_NONE;
}
