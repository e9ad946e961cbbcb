/* Reading and re-scoring a plan to answer questions about it. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/inquiry.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/okr/tree.h"

static void
look_around(struct okr_inquiry *q)
{
	static const struct okr_window any = { OKR_DAY_NONE, OKR_DAY_NONE };
	const struct okr_plan *plan = &q->scored.plan;

	okr_refs_turn(&q->alignments.supports, &q->supporters);
	okr_work_of_kind(plan, OKR_OBJECTIVE, &q->objectives);
	okr_reviews_find(&q->reviews, plan, &q->objectives, any,
			 q->scored.as_of);
}

bool
okr_inquiry_open(struct okr_inquiry *q, const char *path, int32_t as_of)
{
	struct okr_plan *plan = &q->scored.plan;

	*q = (struct okr_inquiry){ 0 };
	if (!okr_scored_read(&q->scored, path, as_of))
		return false;
	okr_readings_gather(&q->readings, plan);
	okr_alignment_judge(&q->alignments, plan, q->scored.as_of);
	okr_score_init(&q->score, plan, &q->readings, &q->scored.modes,
		       q->scored.as_of);
	okr_score_keep_days(&q->score, OKR_KEEP_REPORTED);
	okr_score_run(&q->score, q->scored.as_of);
	look_around(q);
	return !okr_diag_failed();
}

/*
 * The last cycle that is over in which the row was open, counted from 1; 0:
 * none.  Cycles are in order of their starts, and of their ends as well.
 */
static uint32_t
last_open(const struct okr_inquiry *q, uint32_t row)
{
	struct okr_window open = okr_tree_open(&q->scored.plan, row);
	const struct okr_review *review = q->reviews.review;
	size_t low = 0, high = q->reviews.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (review[middle].state == OKR_CYCLE_CLOSED &&
		    (open.due == OKR_DAY_NONE ||
		     review[middle].window.start <= open.due))
			low = middle + 1;
		else
			high = middle;
	}
	return low > 0 && review[low - 1].window.due >= open.start
		   ? (uint32_t)low
		   : 0;
}

static void
raise(uint32_t *last, uint32_t cycle)
{
	if (*last < cycle)
		*last = cycle;
}

/* What was under a statement was under those above it too. */
static void
find_last_served(struct okr_inquiry *q)
{
	const struct okr_plan *plan = &q->scored.plan;
	uint32_t *last = okr_mem_new((size_t)plan->n + 1, sizeof(*last));

	for (size_t i = 0; i < q->supporters.n; i++) {
		const struct okr_ref *ref = &q->supporters.ref[i];
		enum okr_kind kind = plan->node[ref->from].kind;

		if ((kind == OKR_OBJECTIVE || kind == OKR_KEY_RESULT) &&
		    !okr_score_skips(&q->score, ref->from))
			raise(&last[ref->to], last_open(q, ref->from));
	}
	for (uint32_t i = 0; i < plan->norder; i++) {
		uint32_t row = plan->order[i];
		uint32_t parent = plan->node[row].parent;

		if (!okr_is_statement(plan->node[parent].kind) ||
		    okr_score_skips(&q->score, row))
			continue;
		raise(&last[parent], okr_is_statement(plan->node[row].kind)
					 ? last[row]
					 : last_open(q, row));
	}
	q->last_served = last;
}

struct okr_span
okr_inquiry_last_served(struct okr_inquiry *q, uint32_t statement)
{
	uint32_t last;

	if (q->last_served == NULL)
		find_last_served(q);
	last = q->last_served[statement];
	return last ? q->reviews.review[last - 1].name : (struct okr_span){ 0 };
}

bool
okr_inquiry_ask(struct okr_inquiry *q, const char *id)
{
	const struct okr_plan *plan = &q->scored.plan;

	q->about = okr_plan_find(plan, okr_span_of(id));
	if (q->about)
		return true;
	okr_error((struct okr_place){ .source = okr_span_of(plan->table.name) },
		  "no row has the id '%s'", okr_shown(okr_span_of(id)));
	return false;
}

void
okr_inquiry_release(struct okr_inquiry *q)
{
	free(q->last_served);
	okr_reviews_release(&q->reviews);
	okr_rows_release(&q->objectives);
	okr_refs_release(&q->supporters);
	okr_score_release(&q->score);
	okr_readings_release(&q->readings);
	okr_alignment_release(&q->alignments);
	okr_scored_release(&q->scored);
}
