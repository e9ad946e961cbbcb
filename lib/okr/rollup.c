/* The roll-up: by measure, by key results, by days, on a day. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/rollup.h"

#include <stdlib.h>
#include <string.h>

#include "okr/base/mem.h"
#include "okr/okr/confidence.h"
#include "okr/okr/forecast.h"
#include "okr/okr/means.h"
#include "okr/okr/tree.h"

#define BEFORE_ALL (INT32_MIN + 1) /* OKR_DAY_NONE is below it */
#define AFTER_ALL (INT32_MAX - 1)

/* The days below a statement, or NULL for a row that is an end itself. */
static const struct okr_days *
seen_through(const struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];

	return okr_is_statement(node->kind) ? &s->branch[node->branch].days
					    : NULL;
}

struct okr_window
okr_rollup_open(const struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];
	struct okr_window w = okr_tree_open(s->plan, row);
	bool always = node->kind == OKR_KEY_RESULT && node->parent &&
		      !okr_is_statement(s->plan->node[node->parent].kind);

	/* Key results are part of their objective on all its days. */
	if (always || w.start == OKR_DAY_NONE)
		w.start = BEFORE_ALL;
	if (always || w.due == OKR_DAY_NONE)
		w.due = AFTER_ALL;
	return w;
}

/* Days on which something under the rows opens, or has just closed. */
struct bounds {
	int32_t *day;
	size_t n, cap;
	int32_t first; /* the earliest day on which something opens */
};

static void
note_first(struct bounds *b, int32_t day)
{
	if (day != OKR_DAY_NONE && day != BEFORE_ALL &&
	    (b->first == OKR_DAY_NONE || day < b->first))
		b->first = day;
}

static void
add_bound(struct bounds *b, int32_t day)
{
	/* Children of one cycle stand together and bring the same two days. */
	if ((b->n > 0 && b->day[b->n - 1] == day) ||
	    (b->n > 1 && b->day[b->n - 2] == day))
		return;
	b->day = okr_mem_grow(b->day, &b->cap, b->n + 1, sizeof(*b->day));
	b->day[b->n++] = day;
}

static int
compare_days(const void *a, const void *b)
{
	const int32_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

static void
sort_bounds(struct bounds *b)
{
	size_t n = 1;

	qsort(b->day, b->n, sizeof(*b->day), compare_days);
	for (size_t i = 1; i < b->n; i++)
		if (b->day[i] != b->day[n - 1])
			b->day[n++] = b->day[i];
	b->n = n;
}

static void
find_bounds(const struct okr_score *s, const uint32_t *rows, size_t n,
	    struct bounds *b)
{
	*b = (struct bounds){ .first = OKR_DAY_NONE };
	add_bound(b, BEFORE_ALL);
	for (size_t i = 0; i < n; i++) {
		const struct okr_days *through = seen_through(s, rows[i]);
		struct okr_window w;

		if (through) {
			for (size_t j = 0; j < through->n; j++)
				add_bound(b, through->piece[j].start);
			note_first(b, through->first);
			continue;
		}
		w = okr_rollup_open(s, rows[i]);
		note_first(b, w.start);
		add_bound(b, w.start);
		add_bound(b, w.due + 1);
	}
	sort_bounds(b);
}

static void
add_end(const struct okr_score *s, uint32_t row, const struct bounds *b,
	struct okr_means *means)
{
	struct okr_end end = okr_score_end(s, row);
	struct okr_window w = okr_rollup_open(s, row);
	const int32_t *first = bsearch(&w.start, b->day, b->n, sizeof(*b->day),
				       compare_days);

	for (size_t i = (size_t)(first - b->day);
	     i < b->n && b->day[i] <= w.due; i++)
		okr_means_add(&means[i], s, &end);
}

static void
add_statement(const struct okr_score *s, uint32_t row, const struct bounds *b,
	      struct okr_means *means)
{
	const struct okr_days *days = seen_through(s, row);
	double weight = s->plan->node[row].weight;

	for (size_t i = 0; i < b->n; i++) {
		const struct okr_piece *p = okr_days_at(days, b->day[i]);
		struct okr_end end = { .weight = weight, .due = p->last_due };

		if (!p->open)
			continue;
		memcpy(end.figure, p->figure, sizeof(end.figure));
		for (int k = 0; k < OKR_NFIGURES && !p->data; k++)
			if (okr_figure_is_earned(k))
				end.figure[k] = OKR_NUM_NONE;
		okr_means_add(&means[i], s, &end);
	}
}

void
okr_rollup_days(const struct okr_score *s, const uint32_t *rows, size_t n,
		struct okr_days *out)
{
	struct bounds b;
	struct okr_means *means;

	find_bounds(s, rows, n, &b);
	means = okr_mem_new(b.n, sizeof(*means));
	for (size_t i = 0; i < n; i++) {
		if (seen_through(s, rows[i]))
			add_statement(s, rows[i], &b, means);
		else
			add_end(s, rows[i], &b, means);
	}
	out->piece = okr_mem_resize(NULL, b.n, sizeof(*out->piece));
	out->n = b.n;
	out->first = b.first;
	for (size_t i = 0; i < b.n; i++)
		out->piece[i] = okr_means_piece(&means[i], s, b.day[i]);
	free(means);
	free(b.day);
}

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

static bool
ever_open(const struct okr_days *days)
{
	for (size_t i = 0; i < days->n; i++)
		if (days->piece[i].open)
			return true;
	return false;
}

/* A statement with nothing that counts below it is no part of a roll-up. */
bool
okr_rollup_counts(const struct okr_score *s, uint32_t row)
{
	const struct okr_days *through = seen_through(s, row);

	if (through && !ever_open(through))
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
roll_up_on(const struct okr_score *s, struct okr_branch *branch)
{
	int32_t day = okr_rollup_day(&branch->days, s->clock.day);

	if (day != OKR_DAY_NONE)
		take_piece(branch, okr_days_at(&branch->days, day));
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
	okr_rollup_days(s, rows, n, &branch->days);
	free(rows);
	branch->window = divided_window(&node[row], &branch->days);
	if (!ever_open(&branch->days)) {
		branch->way = OKR_BY_NOTHING;
	} else if (!okr_window_known(branch->window)) {
		branch->way = OKR_ON_DAY;
		roll_up_on(s, branch);
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
	struct okr_measure m = okr_measure(s->plan, s->readings, row, &s->clock,
					   &s->modes);

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
		take_own_measure(s, row, branch);
		branch->known = OKR_NUM_NONE; /* of no weight at all */
	}
	if (s->foresees)
		branch->confidence = okr_confidence_below(s, row);
}
