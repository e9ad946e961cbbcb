/* Scoring a plan as of a day, and the result of one row. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/score.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/okr/factor.h"
#include "okr/okr/health.h"
#include "okr/okr/rollup.h"
#include "okr/okr/tree.h"

void
okr_score_init(struct okr_score *s, struct okr_plan *plan,
	       const struct okr_readings *readings,
	       const struct okr_modes *modes, int32_t as_of)
{
	*s = (struct okr_score){ .plan = plan,
				 .readings = readings,
				 .modes = *modes };
	s->clock = (struct okr_clock){ .day = as_of,
				       .as_of = as_of,
				       .grace = modes->grace };
	s->branch = okr_mem_new((size_t)plan->nbranch + 1, sizeof(*s->branch));
}

static void
empty_branches(struct okr_score *s)
{
	for (uint32_t i = 0; i <= s->plan->nbranch; i++) {
		okr_days_release(&s->branch[i].days);
		free(s->branch[i].prices.price);
		s->branch[i] = (struct okr_branch){ 0 };
	}
}

void
okr_score_release(struct okr_score *s)
{
	empty_branches(s);
	free(s->branch);
	*s = (struct okr_score){ 0 };
}

void
okr_score_run(struct okr_score *s, int32_t day)
{
	const struct okr_plan *plan = s->plan;

	s->clock.day = day;
	empty_branches(s);
	for (uint32_t i = 0; i < plan->norder; i++)
		if (plan->node[plan->order[i]].branch)
			okr_rollup_row(s, plan->order[i]);
	okr_factor_prices(s);
}

bool
okr_score_skips(const struct okr_score *s, uint32_t row)
{
	struct okr_clock now = s->clock;

	if (!(s->plan->node[row].weight > 0))
		return true;
	if (s->modes.dropped != OKR_DROPPED_SKIP)
		return false;
	now.day = now.as_of; /* what is out is out of the past, too */
	return okr_reading_at(s->readings, s->plan, row, &now).said ==
	       OKR_SAID_DROPPED;
}

/* A row without children that has no measure: planned work, so far words. */
static struct okr_measure
measure_words(const struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];
	struct okr_measure m = { .progress = OKR_NUM_NONE,
				 .score = OKR_NUM_NONE,
				 .expected = OKR_NUM_NONE };

	m.reading = okr_reading_at(s->readings, s->plan, row, &s->clock);
	m.reading.value = OKR_NUM_NONE; /* of nothing that is measured */
	if (okr_is_statement(node->kind))
		return m;
	if (m.reading.said == OKR_SAID_DONE)
		m.score = 1;
	m.expected = okr_expected_linear(node, s->clock.day);
	return m;
}

struct okr_measure
okr_score_measure(const struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];

	if (node->metric == OKR_NO_METRIC)
		return measure_words(s, row);
	return okr_measure(s->plan, s->readings, row, &s->clock,
			   s->modes.limits);
}

struct okr_end
okr_score_end(const struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];
	struct okr_end end = { .weight = node->weight,
			       .plain = okr_elapsed(node->window, s->clock.day),
			       .due = node->window.due };

	if (end.due == OKR_DAY_NONE)
		end.due = INT32_MAX;
	if (node->branch) {
		end.score = s->branch[node->branch].score;
		end.expected = s->branch[node->branch].expected;
	} else {
		struct okr_measure m = okr_score_measure(s, row);

		end.score = m.score;
		end.expected = m.expected;
	}
	return end;
}

struct okr_result
okr_score_result(const struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];
	const struct okr_branch *branch = &s->branch[node->branch];
	struct okr_measure m = okr_score_measure(s, row);
	struct okr_result r = { .reading = m.reading,
				.progress = m.progress,
				.score = m.score,
				.expected = m.expected,
				.empty = OKR_NUM_NONE,
				.known = okr_num_known(m.score) ? 1 : 0,
				.grade = -1 };

	if (okr_is_statement(node->kind))
		r.score = r.expected = r.known = OKR_NUM_NONE;
	if (node->branch) {
		r.score = branch->score;
		r.expected = branch->expected;
		r.empty = branch->empty;
		r.known = branch->known;
	}
	okr_health_judge(s, row, &r);
	return r;
}

/* What is planned for later may still lack its numbers. */
static bool
has_begun(const struct okr_score *s, const struct okr_node *node)
{
	return node->window.start <= s->clock.day; /* or is not dated */
}

static void
check_row(struct okr_score *s, uint32_t row)
{
	struct okr_plan *plan = s->plan;
	const struct okr_node *node = &plan->node[row];
	const char *fault = okr_measure_fault(node);

	if (fault && has_begun(s, node))
		okr_warning(okr_plan_place(plan, row, OKR_TARGET), "%s", fault);
	if (node->inverted)
		okr_warning(okr_plan_place(plan, row, OKR_DUE_DATE),
			    "due before its start, so nothing is expected");
	if (node->weight < 0)
		okr_warning(okr_plan_place(plan, row, OKR_WEIGHT),
			    "a negative weight counts as 0");
}

/* The days that a row's parent gives it to lie in; unknown if none. */
static struct okr_window
days_above(const struct okr_score *s, const struct okr_node *node)
{
	const struct okr_node *parent = &s->plan->node[node->parent];
	const struct okr_branch *branch = &s->branch[parent->branch];

	if (branch->way == OKR_BY_DAYS)
		return branch->window;
	if (okr_is_statement(parent->kind)) /* it never ends */
		return (struct okr_window){ OKR_DAY_NONE, OKR_DAY_NONE };
	return parent->window;
}

/* Work outside the days of what it is to add up to. */
static void
check_window(struct okr_score *s, uint32_t row)
{
	struct okr_plan *plan = s->plan;
	const struct okr_node *node = &plan->node[row];
	bool by_days = s->branch[plan->node[node->parent].branch].way ==
		       OKR_BY_DAYS;
	struct okr_window own, above;

	if (node->parent == 0 || okr_is_statement(node->kind))
		return;
	own = by_days ? okr_tree_open(plan, row) : node->window;
	above = days_above(s, node);
	if (!okr_window_known(own) || !okr_window_known(above) ||
	    (own.due >= above.start && own.start <= above.due))
		return;
	okr_warning(okr_plan_place(plan, row,
				   node->cycle ? OKR_CYCLE : OKR_DUE_DATE),
		    "lies outside the days of '%s'%s",
		    okr_shown(okr_plan_id(plan, node->parent)),
		    by_days ? " and counts nowhere in it" : "");
}

static void
check_data(struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];

	if (s->modes.missing == OKR_MISSING_ERROR && has_begun(s, node) &&
	    okr_tree_measured(node) && !okr_score_skips(s, row) &&
	    !okr_num_known(okr_score_end(s, row).score))
		okr_error(okr_plan_place(s->plan, row, OKR_CURRENT),
			  "no data, which --missing=error forbids");
}

/* What was read too late is frozen out of the row's score (D1). */
static void
check_readings(struct okr_score *s)
{
	struct okr_plan *plan = s->plan;

	for (size_t i = 0; i < s->readings->n; i++) {
		const struct okr_checkin *c = &s->readings->checkin[i];

		if (c->date > s->clock.day ||
		    c->date <= okr_reading_limit(plan, c->of, &s->clock))
			continue;
		okr_warning(okr_plan_place(plan, c->row, OKR_DATE),
			    "later than %d days after the due date of '%s', "
			    "so not used",
			    s->clock.grace,
			    okr_shown(okr_plan_id(plan, c->of)));
	}
}

void
okr_score_check(struct okr_score *s)
{
	check_readings(s);
	for (uint32_t row = 1; row <= s->plan->n; row++) {
		if (!okr_is_counted(s->plan->node[row].kind))
			continue;
		check_row(s, row);
		check_window(s, row);
		check_data(s, row);
	}
}
