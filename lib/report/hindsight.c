/* Scores of earlier days. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/hindsight.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/okr/tree.h"

#define NEAR_DAYS 3 /* a point of weekly history is never further away */

/*
 * The past of a row's own measure is known: it was read on a day by then, or
 * the day of its only reading is known, or it was never read at all.
 */
static bool
has_past(const struct okr_inquiry *q, uint32_t row, int32_t day)
{
	const struct okr_node *node = &q->scored.plan.node[row];
	const struct okr_checkin *c;
	size_t n;

	if (!okr_tree_measured(node))
		return true;
	c = okr_readings_of(&q->readings, row, &n);
	if ((n > 0 && c[0].date <= day) || node->date != OKR_DAY_NONE)
		return true;
	return !okr_num_known(node->current) && node->said != OKR_SAID_DONE;
}

/* The next row of the branch below `top`, parents first; 0 at its end. */
static uint32_t
next_below(const struct okr_inquiry *q, uint32_t top, uint32_t row)
{
	const struct okr_node *node = q->scored.plan.node;

	if (node[row].child)
		return node[row].child;
	while (row != top && !node[row].next)
		row = node[row].parent;
	return row == top ? 0 : node[row].next;
}

static bool
branch_has_past(const struct okr_inquiry *q, uint32_t top, int32_t day)
{
	for (uint32_t row = top; row; row = next_below(q, top, row))
		if (!has_past(q, row, day))
			return false;
	return true;
}

/* What is asked, to be sorted. */
struct question {
	struct okr_hindsight *h;
};

static int
compare_days(const void *x, const void *y)
{
	const struct question *a = x, *b = y;

	return a->h->day < b->h->day ? -1 : a->h->day > b->h->day;
}

/* What can be worked out again, each day once. */
static void
score_again(struct question *asked, size_t n, struct okr_inquiry *q)
{
	int32_t as_of = q->scored.as_of, day = as_of;

	if (n > 0)
		qsort(asked, n, sizeof(*asked), compare_days);
	for (size_t i = 0; i < n; i++) {
		struct okr_hindsight *h = asked[i].h;

		h->score = OKR_NUM_NONE;
		if (!branch_has_past(q, h->row, h->day))
			continue;
		if (h->day != day)
			okr_score_run(&q->score, h->day);
		day = h->day;
		h->score = okr_score_end(&q->score, h->row).score;
	}
	if (day != as_of)
		okr_score_run(&q->score, as_of);
}

static int
compare_rows(const void *x, const void *y)
{
	const struct question *a = x, *b = y;

	return a->h->row < b->h->row ? -1 : a->h->row > b->h->row;
}

/* The nearer point, and the earlier of two as near. */
static void
take_point(struct okr_hindsight *h, int32_t *off, int32_t day, double score)
{
	int32_t away = abs(day - h->day);

	if (away > NEAR_DAYS || away > *off || (away == *off && day > h->day))
		return;
	*off = away;
	h->score = score;
}

/*
 * Where readings have no day, what was written down of that day.  asked is in
 * order of rows; `of` is by row the place of its first question, from 1.
 */
static void
read_points(struct question *asked, size_t n, const struct okr_inquiry *q)
{
	const struct okr_plan *plan = &q->scored.plan;
	size_t *of = okr_mem_new((size_t)plan->n + 1, sizeof(*of));
	int32_t *off = okr_mem_new(n, sizeof(*off));

	for (size_t i = n; i-- > 0;) {
		of[asked[i].h->row] = i + 1;
		off[i] = NEAR_DAYS + 1;
	}
	for (uint32_t row = 1; row <= plan->n; row++) {
		const struct okr_node *node = &plan->node[row];

		if (node->kind != OKR_SCORE_ROW || !of[node->parent])
			continue;
		for (size_t i = of[node->parent] - 1;
		     i < n && asked[i].h->row == node->parent; i++)
			take_point(asked[i].h, &off[i], node->date,
				   q->scored.numbers[row].score);
	}
	free(of);
	free(off);
}

/* Of n questions those that are still open come first; how many. */
static size_t
keep_unanswered(struct question *asked, size_t n)
{
	size_t left = 0;

	for (size_t i = 0; i < n; i++)
		if (!okr_num_known(asked[i].h->score))
			asked[left++] = asked[i];
	return left;
}

void
okr_hindsight_fill(struct okr_hindsight *asked, size_t n, struct okr_inquiry *q)
{
	struct question *order = okr_mem_new(n, sizeof(*order));
	size_t left;

	for (size_t i = 0; i < n; i++)
		order[i].h = &asked[i];
	score_again(order, n, q);
	left = keep_unanswered(order, n);
	if (left > 0 && q->scored.numbers) {
		qsort(order, left, sizeof(*order), compare_rows);
		read_points(order, left, q);
	}
	free(order);
}
