/* Prices of weight by day, and the factor of a row. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/factor.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/okr/rollup.h"

static void
add_price(struct okr_prices *prices, int32_t start, double price)
{
	if (prices->n > 0 && prices->price[prices->n - 1].price == price)
		return;
	prices->price[prices->n++] = (struct okr_price){ start, price };
}

/* A unit of weight earns its share of the day's mean, on days of w only. */
static void
price_own_days(const struct okr_days *days, struct okr_window w, double n,
	       struct okr_prices *out)
{
	out->price = okr_mem_resize(NULL, days->n + 3, sizeof(*out->price));
	add_price(out, INT32_MIN, 0);
	for (const struct okr_piece *p = okr_days_at(days, w.start);
	     p < days->piece + days->n && p->start <= w.due; p++)
		add_price(out, p->start > w.start ? p->start : w.start,
			  p->weight > 0 ? 1 / (n * p->weight) : 0);
	add_price(out, w.due + 1, 0);
}

/* Its parent's price, divided among what is open here on the same day. */
static void
price_from_parent(const struct okr_days *days, double weight,
		  const struct okr_prices *parent, struct okr_prices *out)
{
	size_t i = 0, j = 0;

	out->price = okr_mem_resize(NULL, days->n + parent->n + 1,
				    sizeof(*out->price));
	add_price(out, INT32_MIN, 0);
	while (i < days->n || j < parent->n) {
		bool own = j == parent->n ||
			   (i < days->n &&
			    days->piece[i].start < parent->price[j].start);
		int32_t start = own ? days->piece[i].start
				    : parent->price[j].start;
		double divided, price;

		if (own)
			i++;
		else
			j++;
		divided = i > 0 ? days->piece[i - 1].weight : 0;
		price = j > 0 ? parent->price[j - 1].price : 0;
		add_price(out, start,
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
price_frame(const struct okr_score *s, struct okr_branch *branch)
{
	struct okr_window w = branch->window;
	int32_t n = 1;

	if (branch->way == OKR_BY_DAYS)
		n = okr_window_days(w);
	else
		w.start = w.due = okr_rollup_day(&branch->days, s->clock.day);
	if (branch->way == OKR_BY_NOTHING ||
	    w.start == OKR_DAY_NONE) /* nothing counts: all is worth nothing */
		w = (struct okr_window){ 1, 0 };
	price_own_days(&branch->days, w, n, &branch->prices);
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

void
okr_factor_prices(struct okr_score *s)
{
	const struct okr_plan *plan = s->plan;

	for (uint32_t i = plan->norder; i-- > 0;) {
		uint32_t row = plan->order[i];
		const struct okr_node *node = &plan->node[row];
		struct okr_branch *branch = &s->branch[node->branch];
		const struct okr_branch *above =
		    &s->branch[plan->node[node->parent].branch];

		if (node->branch == 0)
			continue;
		branch->anchored = above->anchored ||
				   node->kind == OKR_VISION ||
				   okr_num_known(branch->score);
		if (branch->days.n == 0)
			continue;
		if (is_frame(node, branch, above))
			price_frame(s, branch);
		else if (node->parent && above->prices.n > 0)
			price_from_parent(&branch->days, weight_of(s, row),
					  &above->prices, &branch->prices);
	}
}

static bool
is_left_out(const struct okr_score *s, uint32_t row)
{
	return okr_score_skips(s, row) ||
	       (s->modes.missing == OKR_MISSING_SKIP &&
		!okr_num_known(okr_score_end(s, row).score));
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
	if (is_left_out(s, row))
		return 0;
	if (!above->anchored &&
	    okr_is_statement(s->plan->node[node->parent].kind))
		return OKR_NUM_NONE;
	if (above->prices.n == 0)
		return 0;
	return node->weight *
	       okr_prices_over(&above->prices, okr_rollup_open(s, row));
}
