/* The roll-up: by measure, by key results, by days, on a day. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/rollup.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/okr/confidence.h"
#include "okr/okr/factor.h"
#include "okr/okr/forecast.h"
#include "okr/okr/means.h"
#include "okr/okr/sweep.h"
#include "okr/okr/tree.h"

int32_t
okr_rollup_day(const struct okr_days *days, int32_t day)
{
	const struct okr_piece *p = okr_days_at(days, day);

	if (p->open)
		return day;
	while (p > days->piece && !p[-1].open)
		p--;
	return p > days->piece ? p->start - 1 : OKR_DAY_NONE;
}

/* A statement with nothing that counts below it is no part of a roll-up. */
bool
okr_rollup_counts(const struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];

	if (okr_is_statement(node->kind) && !s->branch[node->branch].opens)
		return false;
	return !okr_score_skips(s, row);
}

static void
take_piece(struct okr_branch *branch, const struct okr_piece *p)
{
	branch->score = p->data ? p->score : OKR_NUM_NONE;
	branch->expected = p->expected;
	branch->known = p->known;
	if (p->data)
		branch->forecast = okr_forecast_above(p->figure);
}

static void
roll_up_mean(struct okr_score *s, uint32_t row, struct okr_branch *branch)
{
	const struct okr_node *node = s->plan->node;
	struct okr_means means = { 0 };
	struct okr_piece p;

	for (uint32_t c = node[row].child; c; c = node[c].next) {
		struct okr_end end;

		if (node[c].kind != OKR_KEY_RESULT || !okr_rollup_counts(s, c))
			continue;
		end = okr_score_end(s, c);
		okr_means_add(&means, s, &end);
	}
	p = okr_means_piece(&means, s, 0);
	take_piece(branch, &p);
	branch->weight = p.weight;
}

/* The days that a roll-up by days divides by; unknown for "on a day". */
static struct okr_window
divided_window(const struct okr_node *node, const struct okr_days *days)
{
	struct okr_window w = node->window;

	if (!okr_is_statement(node->kind))
		return w;
	if (!node->own_due)
		w.due = OKR_DAY_NONE;
	if (!node->own_start)
		w.start = days->first;
	return w;
}

static void
roll_up_over(const struct okr_score *s, struct okr_branch *branch)
{
	struct okr_window w = branch->window;
	struct okr_integral sum;

	okr_days_integrate(&branch->days, w, &sum);
	branch->score = sum.score;
	branch->known = sum.known;
	branch->empty = (double)okr_days_empty(&branch->days, w, s->clock.day) /
			okr_window_days(w);
	branch->expected = branch->empty;
	if (sum.open_days > 0)
		branch->expected += sum.expected;
	branch->forecast = okr_forecast_above(sum.figure);
}

static void
roll_up_on(struct okr_branch *branch)
{
	if (branch->day != OKR_DAY_NONE)
		take_piece(branch, okr_days_at(&branch->days, branch->day));
}

static bool
ever_open(const struct okr_days *days)
{
	for (size_t i = 0; i < days->n; i++)
		if (days->piece[i].open)
			return true;
	return false;
}

static void
roll_up_days(struct okr_score *s, uint32_t row, struct okr_branch *branch)
{
	const struct okr_node *node = s->plan->node;
	uint32_t *rows = NULL;
	size_t n = 0, cap = 0;

	for (uint32_t c = node[row].child; c; c = node[c].next) {
		if (!okr_rollup_counts(s, c))
			continue;
		rows = okr_mem_grow(rows, &cap, n + 1, sizeof(*rows));
		rows[n++] = c;
	}
	okr_sweep_days(s, rows, n, &branch->days);
	free(rows);
	branch->window = divided_window(&node[row], &branch->days);
	branch->day = okr_rollup_day(&branch->days, s->clock.day);
	branch->opens = ever_open(&branch->days);
	if (s->modes.rollup != OKR_ROLLUP_MIN) /* the least alone counts */
		okr_factor_note(branch);
	if (!branch->opens) {
		branch->way = OKR_BY_NOTHING;
	} else if (!okr_window_known(branch->window)) {
		branch->way = OKR_ON_DAY;
		roll_up_on(branch);
	} else if (okr_window_days(branch->window) > 0) {
		branch->way = OKR_BY_DAYS;
		roll_up_over(s, branch);
	}
}

/* What counts under a row: key results, others, limits among either. */
struct below {
	bool key_results, others;
	bool key_result_limit, other_limit;
};

static bool
holds_limit(const struct okr_score *s, const struct okr_node *node)
{
	return okr_tree_measured(node) ? okr_is_limit(node->metric)
				       : s->branch[node->branch].limit_below;
}

static struct below
look_below(const struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = s->plan->node;
	struct below below = { 0 };

	for (uint32_t c = node[row].child; c; c = node[c].next) {
		if (!okr_rollup_counts(s, c))
			continue;
		if (node[c].kind == OKR_KEY_RESULT) {
			below.key_results = true;
			below.key_result_limit |= holds_limit(s, &node[c]);
		} else {
			below.others = true;
			below.other_limit |= holds_limit(s, &node[c]);
		}
	}
	return below;
}

static void
take_own_measure(struct okr_score *s, uint32_t row, struct okr_branch *branch)
{
	struct okr_measure m = okr_score_measure(s, row);

	branch->score = m.score;
	branch->expected = m.expected;
	branch->known = okr_num_known(m.score) ? 1 : 0;
}

static bool
goes_by_days(const struct okr_score *s, uint32_t row, const struct below *below)
{
	if (okr_is_statement(s->plan->node[row].kind))
		return true;
	return below->others &&
	       (!below->key_results || s->modes.rollup == OKR_ROLLUP_BOTH);
}

static bool
keeps_days(const struct okr_score *s, const struct okr_node *node)
{
	switch (s->keeps) {
	case OKR_KEEP_NO_DAYS:
		break;
	case OKR_KEEP_REPORTED:
		return node->kind == OKR_VISION || node->kind == OKR_MISSION;
	case OKR_KEEP_DAYS:
		return true;
	}
	return false;
}

/*
 * Days are many: those below the row have served, and its own serve only a
 * parent that sees through it.
 */
static void
give_up_days(struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = s->plan->node;

	for (uint32_t c = node[row].child; c; c = node[c].next)
		if (node[c].branch && !keeps_days(s, &node[c]))
			okr_days_release(&s->branch[node[c].branch].days);
	if (!keeps_days(s, &node[row]) &&
	    (!okr_is_statement(node[row].kind) || node[row].parent == 0))
		okr_days_release(&s->branch[node[row].branch].days);
}

void
okr_rollup_row(struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];
	struct okr_branch *branch = &s->branch[node->branch];
	struct below below = look_below(s, row);

	*branch = (struct okr_branch){ .score = OKR_NUM_NONE,
				       .expected = OKR_NUM_NONE,
				       .empty = OKR_NUM_NONE,
				       .known = OKR_NUM_NONE,
				       .forecast = okr_forecast_none,
				       .confidence = okr_confidence_none,
				       .day = OKR_DAY_NONE,
				       .limit_below = below.key_result_limit };
	if (okr_tree_measured(node)) {
		branch->way = OKR_BY_MEASURE;
		take_own_measure(s, row, branch);
	} else if (goes_by_days(s, row, &below)) {
		branch->limit_below |= below.other_limit;
		roll_up_days(s, row, branch);
	} else if (below.key_results) {
		branch->way = OKR_BY_MEAN;
		roll_up_mean(s, row, branch);
	} else {
		/* Nothing below it weighs: planned, and without a score. */
		branch->expected = okr_score_measure(s, row).expected;
	}
	if (s->foresees)
		branch->confidence = okr_confidence_below(s, row);
	give_up_days(s, row);
}
