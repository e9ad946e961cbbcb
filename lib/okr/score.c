/* Scoring a plan as of a day, and the result of one row. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/score.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/okr/confidence.h"
#include "okr/okr/factor.h"
#include "okr/okr/forecast.h"
#include "okr/okr/health.h"
#include "okr/okr/rollup.h"
#include "okr/okr/tree.h"

static bool
has_counted_child(const struct okr_score *s, const struct okr_node *node)
{
	for (uint32_t c = node->child; c; c = s->plan->node[c].next)
		if (!okr_score_skips(s, c))
			return true;
	return false;
}

/*
 * A key result all of whose children are left out has its own measure, as has
 * one that never had any; without a number to reach it is a milestone.
 */
static void
settle_milestones(struct okr_score *s)
{
	for (uint32_t row = 1; row <= s->plan->n; row++) {
		struct okr_node *node = &s->plan->node[row];

		if (node->kind != OKR_KEY_RESULT || !node->branch ||
		    has_counted_child(s, node))
			continue;
		node->alone = true;
		if (node->metric == OKR_NO_METRIC)
			node->metric = OKR_MILESTONE;
	}
}

void
okr_score_init(struct okr_score *s, struct okr_plan *plan,
	       const struct okr_readings *readings,
	       const struct okr_modes *modes, int32_t as_of)
{
	*s = (struct okr_score){ .plan = plan,
				 .readings = readings,
				 .modes = *modes,
				 .nfigures = OKR_FIG_FORECAST };
	s->clock = (struct okr_clock){ .day = as_of,
				       .as_of = as_of,
				       .grace = modes->grace };
	s->branch = okr_mem_new((size_t)plan->nbranch + 1, sizeof(*s->branch));
	okr_mem_ready(s->branch,
		      ((size_t)plan->nbranch + 1) * sizeof(*s->branch));
	if (modes->dropped == OKR_DROPPED_SKIP)
		settle_milestones(s);
}

void
okr_score_foresee(struct okr_score *s, bool foresees)
{
	s->foresees = foresees;
	s->nfigures = OKR_FIG_FORECAST;
	if (foresees && s->readings->n > 0)
		s->nfigures = OKR_NFIGURES; /* speed comes of dated readings */
}

void
okr_score_keep_days(struct okr_score *s, enum okr_keep keeps)
{
	s->keeps = keeps;
}

static void
empty_branches(struct okr_score *s)
{
	for (uint32_t i = 0; i <= s->plan->nbranch; i++) {
		okr_days_release(&s->branch[i].days);
		okr_factor_forget(&s->branch[i]);
		s->branch[i] = (struct okr_branch){ 0 };
	}
}

void
okr_score_release(struct okr_score *s)
{
	empty_branches(s);
	free(s->branch);
	free(s->factor);
	*s = (struct okr_score){ 0 };
}

void
okr_score_run(struct okr_score *s, int32_t day)
{
	const struct okr_plan *plan = s->plan;

	s->clock.day = day;
	if (s->ran)
		empty_branches(s);
	s->ran = true;
	for (uint32_t i = plan->nbranch; i > 0; i--)
		okr_rollup_row(s, plan->branch[i]);
	okr_factor_share_out(s);
	okr_health_gather(s);
}

bool
okr_score_dropped(const struct okr_score *s, uint32_t row)
{
	struct okr_clock now = s->clock;

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
	m.expected = okr_expected_way(s->plan, row, s->clock.day, &s->modes);
	return m;
}

struct okr_measure
okr_score_measure(const struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];

	if (node->metric == OKR_NO_METRIC ||
	    !(okr_is_statement(node->kind) || okr_tree_measured(node)))
		return measure_words(s, row);
	return okr_measure(s->plan, s->readings, row, &s->clock, &s->modes);
}

static bool
makes_forecasts(const struct okr_score *s)
{
	return s->nfigures > OKR_FIG_FORECAST;
}

static void
end_of_branch(const struct okr_score *s, const struct okr_branch *branch,
	      struct okr_end *end)
{
	end->score = branch->score;
	end->expected = branch->expected;
	if (makes_forecasts(s))
		okr_forecast_bring(&branch->forecast, branch->score, end);
}

static void
end_of_measure(const struct okr_score *s, uint32_t row, struct okr_end *end)
{
	struct okr_measure m = okr_score_measure(s, row);
	struct okr_forecast own;

	end->score = m.score;
	end->expected = m.expected;
	if (!makes_forecasts(s))
		return;
	own = okr_forecast_row(s, row, &m);
	okr_forecast_bring(&own, okr_forecast_belief(s, row, &m), end);
}

struct okr_end
okr_score_end(const struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];
	const struct okr_branch *branch = &s->branch[node->branch];
	struct okr_end end = { .weight = node->weight,
			       .plain = OKR_NUM_NONE,
			       .best = OKR_NUM_NONE };

	if (node->branch && branch->way != OKR_BY_MEASURE)
		end_of_branch(s, branch, &end);
	else
		end_of_measure(s, row, &end);
	end.known = okr_num_known(end.score);
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
				.forecast = okr_forecast_row(s, row, &m),
				.confidence = okr_confidence_none,
				.grade = -1 };

	if (okr_is_statement(node->kind))
		r.score = r.expected = r.known = OKR_NUM_NONE;
	if (node->branch) {
		r.score = branch->score;
		r.expected = branch->expected;
		r.empty = branch->empty;
		r.known = branch->known;
		r.confidence = branch->confidence;
		if (branch->way != OKR_BY_MEASURE)
			r.forecast = branch->forecast;
	}
	okr_health_judge(s, row, &r);
	return r;
}
