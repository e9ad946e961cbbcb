/* What there is to say of how work adds up: F4, F6 and F11. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/finder.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/okr/sweep.h"

#define WELL_APART 2500 /* F4: 0.25 */
#define MOST_COSTLY 3   /* F6: rows that are named */
#define COSTLY 100      /* F6: 0.01 of the anchor */

/* The objectives under an objective that are counted, and any that is over. */
static bool
sub_objectives(const struct okr_finder *f, uint32_t row, struct okr_rows *out)
{
	const struct okr_node *node = f->q->scored.plan.node;
	bool closed = false;

	for (uint32_t c = node[row].child; c; c = node[c].next) {
		if (node[c].kind != OKR_OBJECTIVE ||
		    okr_score_skips(&f->q->score, c))
			continue;
		okr_rows_add(out, c);
		closed |= node[c].window.due != OKR_DAY_NONE &&
			  node[c].window.due < f->q->scored.as_of;
	}
	return closed;
}

static double
work_below(const struct okr_finder *f, uint32_t row,
	   const struct okr_rows *objectives)
{
	struct okr_days days = { 0 };
	struct okr_integral sum;

	okr_sweep_days(&f->q->score, objectives->row, objectives->n, &days);
	okr_days_integrate(&days, f->q->scored.plan.node[row].window, &sum);
	okr_days_release(&days);
	return sum.score;
}

/* An objective with results of its own, and objectives beside them. */
static void
find_work_of(struct okr_finder *f, uint32_t row)
{
	const struct okr_node *node = &f->q->scored.plan.node[row];
	enum okr_way way = f->q->score.branch[node->branch].way;
	struct okr_rows objectives = { 0 };
	double own = okr_score_end(&f->q->score, row).score;

	if (node->branch && (way == OKR_BY_MEASURE || way == OKR_BY_MEAN) &&
	    okr_window_known(node->window) && okr_num_known(own) &&
	    sub_objectives(f, row, &objectives)) {
		double below = work_below(f, row, &objectives);

		if (okr_num_known(below) &&
		    llabs(okr_finder_units(below) - okr_finder_units(own)) >=
			WELL_APART) {
			okr_buf_text(&f->text, "objective ");
			okr_finder_title(f, row);
			okr_buf_text(&f->text, ": its objectives delivered ");
			okr_finder_number(f, below);
			okr_buf_text(&f->text, ", its own results ");
			okr_finder_number(f, own);
			okr_rows_add(&f->rests_on, row);
			okr_finder_end(f, row);
		}
	}
	okr_rows_release(&objectives);
}

void
okr_find_work(struct okr_finder *f)
{
	const struct okr_plan *plan = &f->q->scored.plan;

	if (f->q->score.modes.rollup != OKR_ROLLUP_OWN)
		return; /* both are in one number */
	for (uint32_t row = 1; row <= plan->n; row++)
		if (plan->node[row].kind == OKR_OBJECTIVE)
			find_work_of(f, row);
}

/* An end and what it holds back, for sorting. */
struct cost {
	uint32_t row;
	uint32_t anchor;
	double drag;
};

/* By anchor, the most costly first; equal ones in file order. */
static int
compare_costs(const void *a, const void *b)
{
	const struct cost *x = a, *y = b;

	if (x->anchor != y->anchor)
		return x->anchor < y->anchor ? -1 : 1;
	if (x->drag != y->drag)
		return x->drag > y->drag ? -1 : 1;
	return x->row < y->row ? -1 : x->row > y->row;
}

static struct cost *
list_costs(const struct okr_finder *f, size_t *n)
{
	struct cost *cost = okr_mem_new(f->ends.n, sizeof(*cost));

	*n = 0;
	for (size_t i = 0; i < f->ends.n; i++) {
		uint32_t row = f->ends.row[i];
		const struct okr_share *s = &f->share[row];

		if (s->drag > 0 && okr_finder_is_about(f, s->anchor))
			cost[(*n)++] = (struct cost){ row, s->anchor, s->drag };
	}
	if (*n > 0)
		qsort(cost, *n, sizeof(*cost), compare_costs);
	return cost;
}

static const char *
noun_for(const struct okr_finder *f, const struct cost *cost, size_t n)
{
	enum okr_kind kind = f->q->scored.plan.node[cost[0].row].kind;

	for (size_t i = 1; i < n; i++)
		if (f->q->scored.plan.node[cost[i].row].kind != kind)
			return "row";
	return kind == OKR_OBJECTIVE ? "objective" : "key result";
}

/* How many stand out: what costs no more than the next is not named. */
static size_t
count_costly(const struct cost *cost, size_t n)
{
	size_t named = n < MOST_COSTLY ? n : MOST_COSTLY;

	while (named > 0 && named < n &&
	       okr_num_units(cost[named - 1].drag, OKR_SHARE_DECIMALS) ==
		   okr_num_units(cost[named].drag, OKR_SHARE_DECIMALS))
		named--;
	return named;
}

static struct okr_span
title_of(const struct okr_finder *f, const struct cost *cost)
{
	return okr_plan_cell(&f->q->scored.plan, cost->row, OKR_TITLE);
}

/* Its title, and its cycle beside another one of that title. */
static void
name_cost(struct okr_finder *f, const struct cost *cost, size_t named, size_t i)
{
	struct okr_span cycle = okr_plan_cell(&f->q->scored.plan, cost[i].row,
					      OKR_CYCLE);

	okr_finder_title(f, cost[i].row);
	for (size_t other = 0; other < named && cycle.n > 0; other++) {
		if (other == i || !okr_span_eq(title_of(f, &cost[other]),
					       title_of(f, &cost[i])))
			continue;
		okr_buf_printf(&f->text, " (%.*s)", (int)cycle.n, cycle.s);
		return;
	}
}

/* All costs of one anchor. */
static void
say_costs(struct okr_finder *f, const struct cost *cost, size_t n)
{
	size_t named = count_costly(cost, n);
	double total = 0, top = 0;

	for (size_t i = 0; i < n; i++) {
		total += cost[i].drag;
		if (i < named)
			top += cost[i].drag;
	}
	if (named == 0 || okr_finder_units(total) < COSTLY ||
	    cost[0].row == cost[0].anchor) /* which has nothing above it */
		return;
	okr_finder_count(f, named, noun_for(f, cost, named));
	okr_buf_printf(&f->text, " %s %d %% of the shortfall of ",
		       named == 1 ? "costs" : "cost",
		       (int)okr_num_units(top / total, 2));
	if (f->q->scored.plan.node[cost[0].anchor].kind == OKR_VISION)
		okr_finder_vision(f, cost[0].anchor);
	else
		okr_finder_title(f, cost[0].anchor);
	for (size_t i = 0; i < named; i++) {
		okr_buf_text(&f->text, i == 0          ? ": "
				       : i + 1 < named ? ", "
						       : " and ");
		name_cost(f, cost, named, i);
		okr_rows_add(&f->rests_on, cost[i].row);
	}
	okr_finder_end(f, cost[0].anchor);
}

void
okr_find_drag(struct okr_finder *f)
{
	size_t n, next;
	struct cost *cost = list_costs(f, &n);

	for (size_t i = 0; i < n; i = next) {
		next = i + 1;
		while (next < n && cost[next].anchor == cost[i].anchor)
			next++;
		say_costs(f, &cost[i], next - i);
	}
	free(cost);
}

/* The counted children of a row, and how many of them were dropped. */
static size_t
count_dropped(const struct okr_finder *f, uint32_t row, size_t *n)
{
	const struct okr_node *node = f->q->scored.plan.node;
	size_t dropped = 0;

	*n = 0;
	for (uint32_t c = node[row].child; c; c = node[c].next) {
		if (okr_score_skips(&f->q->score, c))
			continue;
		++*n;
		dropped += okr_score_result(&f->q->score, c).health ==
			   OKR_DROPPED;
	}
	return dropped;
}

static void
find_dropped_of(struct okr_finder *f, const struct okr_score *without,
		uint32_t row)
{
	const struct okr_node *node = f->q->scored.plan.node;
	double now = okr_score_end(&f->q->score, row).score;
	double then = okr_score_end(without, row).score;
	size_t n, dropped = count_dropped(f, row, &n);

	if (dropped == 0 || !okr_num_known(now) || !okr_num_known(then) ||
	    okr_num_units(now, 2) == okr_num_units(then, 2))
		return;
	okr_finder_title(f, row);
	okr_buf_printf(&f->text,
		       ": %zu of %zu dropped; without %s it would "
		       "read ",
		       dropped, n, dropped == 1 ? "it" : "them");
	okr_finder_number(f, then);
	okr_buf_text(&f->text, " instead of ");
	okr_finder_number(f, now);
	okr_rows_add(&f->rests_on, row);
	for (uint32_t c = node[row].child; c; c = node[c].next)
		if (!okr_score_skips(&f->q->score, c) &&
		    okr_score_result(&f->q->score, c).health == OKR_DROPPED)
			okr_rows_add(&f->rests_on, c);
	okr_finder_end(f, row);
}

static bool
any_dropped(const struct okr_finder *f)
{
	for (uint32_t row = 1; row <= f->q->scored.plan.n; row++)
		if (okr_is_counted(f->q->scored.plan.node[row].kind) &&
		    okr_score_result(&f->q->score, row).health == OKR_DROPPED)
			return true;
	return false;
}

/* Key results that are scored by what is below them. */
static void
list_rolled_up(const struct okr_plan *plan, struct okr_rows *out)
{
	for (uint32_t row = 1; row <= plan->n; row++)
		if (plan->node[row].kind == OKR_KEY_RESULT &&
		    plan->node[row].metric == OKR_NO_METRIC)
			okr_rows_add(out, row);
}

/* Both ways, by scoring once more, which makes some of them milestones. */
void
okr_find_dropped(struct okr_finder *f)
{
	struct okr_plan *plan = &f->q->scored.plan;
	struct okr_modes modes = f->q->score.modes;
	struct okr_rows rolled_up = { 0 };
	struct okr_score without;

	if (modes.dropped == OKR_DROPPED_SKIP || !any_dropped(f))
		return;
	modes.dropped = OKR_DROPPED_SKIP;
	list_rolled_up(plan, &rolled_up);
	okr_score_init(&without, plan, &f->q->readings, &modes,
		       f->q->scored.as_of);
	okr_score_run(&without, f->q->scored.as_of);
	for (uint32_t row = 1; row <= plan->n; row++)
		if (plan->node[row].child)
			find_dropped_of(f, &without, row);
	okr_score_release(&without);
	for (size_t i = 0; i < rolled_up.n; i++)
		plan->node[rolled_up.row[i]].metric = OKR_NO_METRIC;
	okr_rows_release(&rolled_up);
}
