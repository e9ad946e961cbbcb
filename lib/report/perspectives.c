/* Objectives by perspective. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/perspectives.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/okr/means.h"

/* Kaplan and Norton's four, from the owners' view to what carries it. */
static const struct okr_span standard[] = {
	OKR_SPAN("financial"),
	OKR_SPAN("customer"),
	OKR_SPAN("internal_process"),
	OKR_SPAN("learning_growth"),
};

#define NSTANDARD (sizeof(standard) / sizeof(*standard))

static struct okr_span
name_of(const void *owner, uint32_t i)
{
	const struct okr_perspectives *p = owner;

	return p->perspective[i].name;
}

static struct okr_perspective *
add_last(struct okr_perspectives *p, struct okr_span name)
{
	p->perspective = okr_mem_grow(p->perspective, &p->cap, p->n + 1,
				      sizeof(*p->perspective));
	p->perspective[p->n] = (struct okr_perspective){
		.name = okr_arena_copy(&p->text, name),
		.score = OKR_NUM_NONE,
		.expected = OKR_NUM_NONE,
	};
	return &p->perspective[p->n++];
}

static struct okr_perspective *
find_or_add(struct okr_perspectives *p, struct okr_span name)
{
	uint32_t i = okr_index_add(&p->names, name, (uint32_t)p->n);

	return i != OKR_INDEX_NONE ? &p->perspective[i] : add_last(p, name);
}

static void
add_standard(struct okr_perspectives *p)
{
	for (size_t i = 0; i < NSTANDARD; i++)
		find_or_add(p, standard[i]);
}

/* For each row that of its own cell, else of the nearest row above. */
static uint32_t *
rows_that_say(struct okr_plan *plan)
{
	uint32_t *says = okr_mem_new((size_t)plan->n + 1, sizeof(*says));

	for (uint32_t i = plan->norder; i-- > 0;) {
		uint32_t row = plan->order[i];

		says[row] = okr_plan_cell(plan, row, OKR_PERSPECTIVE).n > 0
				? row
				: says[plan->node[row].parent];
	}
	return says;
}

static void
sort_objectives(struct okr_perspectives *p, struct okr_inquiry *q)
{
	struct okr_plan *plan = &q->scored.plan;
	uint32_t *says = rows_that_say(plan);
	struct okr_rows none = { 0 };

	for (size_t i = 0; i < q->objectives.n; i++) {
		uint32_t row = q->objectives.row[i];

		if (!says[row]) {
			okr_rows_add(&none, row);
			continue;
		}
		if (p->n == 0)
			add_standard(p);
		okr_rows_add(&find_or_add(p, okr_plan_cell(plan, says[row],
							   OKR_PERSPECTIVE))
				  ->work,
			     row);
	}
	if (none.n > 0)
		add_last(p, OKR_SPAN(""))->work = none;
	free(says);
}

/* Of what is open now, as a statement without an end is scored. */
static void
judge(struct okr_perspective *p, struct okr_inquiry *q)
{
	struct okr_means means = { 0 };
	struct okr_piece now;

	for (size_t i = 0; i < p->work.n; i++) {
		uint32_t row = p->work.row[i];
		struct okr_end end = okr_score_end(&q->score, row);
		enum okr_health health;

		if (!okr_alignment_is_open(&q->scored.plan, row,
					   q->scored.as_of))
			continue;
		p->open++;
		health = okr_score_result(&q->score, row).health;
		p->off_track += health == OKR_OFF_TRACK || health == OKR_MISSED;
		p->at_risk += health == OKR_AT_RISK;
		okr_means_add(&means, &q->score, &end);
	}
	if (p->open == 0)
		return;
	now = okr_means_piece(&means, &q->score, q->scored.as_of);
	if (now.data)
		p->score = now.score;
	p->expected = now.expected;
}

static void
find_last_cycle(struct okr_perspective *p, const struct okr_inquiry *q)
{
	for (size_t i = 0; i < q->reviews.n; i++) {
		const struct okr_review *review = &q->reviews.review[i];

		if (review->state == OKR_CYCLE_CLOSED &&
		    okr_work_open(&q->scored.plan, &p->work, review->window))
			p->last_cycle = review->name;
	}
}

void
okr_perspectives_find(struct okr_perspectives *p, struct okr_inquiry *q)
{
	*p = (struct okr_perspectives){ 0 };
	okr_index_init(&p->names, name_of, p);
	sort_objectives(p, q);
	for (size_t i = 0; i < p->n; i++) {
		judge(&p->perspective[i], q);
		find_last_cycle(&p->perspective[i], q);
	}
}

void
okr_perspectives_release(struct okr_perspectives *p)
{
	for (size_t i = 0; i < p->n; i++)
		okr_rows_release(&p->perspective[i].work);
	free(p->perspective);
	okr_index_release(&p->names);
	okr_arena_release(&p->text);
	*p = (struct okr_perspectives){ 0 };
}
