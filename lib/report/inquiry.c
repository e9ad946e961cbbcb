/* Reading and re-scoring a plan to answer questions about it. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/inquiry.h"

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

struct okr_span
okr_inquiry_last_served(const struct okr_inquiry *q, uint32_t statement)
{
	struct okr_rows work = { 0 };
	struct okr_span last = { 0 };

	okr_work_counted(&q->score, statement, &work);
	okr_work_supporting(&q->score, statement, &q->supporters, &work);
	for (size_t i = 0; i < q->reviews.n; i++) {
		const struct okr_review *review = &q->reviews.review[i];

		if (review->state == OKR_CYCLE_CLOSED &&
		    okr_work_open(&q->scored.plan, &work, review->window))
			last = review->name;
	}
	okr_rows_release(&work);
	return last;
}

void
okr_inquiry_release(struct okr_inquiry *q)
{
	okr_reviews_release(&q->reviews);
	okr_rows_release(&q->objectives);
	okr_refs_release(&q->supporters);
	okr_score_release(&q->score);
	okr_readings_release(&q->readings);
	okr_alignment_release(&q->alignments);
	okr_scored_release(&q->scored);
}
