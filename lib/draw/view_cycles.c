/* Cells of missions and teams. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_cycles.h"

#include "okr/base/mem.h"
#include "okr/okr/sweep.h"
#include "okr/okr/tree.h"

const struct okr_review *
okr_view_choose_cycles(struct okr_view *view, size_t most,
		       struct okr_cycles *out)
{
	const struct okr_reviews *reviews = &view->q->reviews;
	size_t end = reviews->n, first;

	while (end > 0 && reviews->review[end - 1].state == OKR_CYCLE_COMING)
		end--;
	first = end > most ? end - most : 0;
	*out = (struct okr_cycles){
		.name = okr_mem_new(end - first, sizeof(*out->name)),
		.n = end - first,
		.has_current = end > 0 && reviews->review[end - 1].state ==
					      OKR_CYCLE_CURRENT,
	};
	for (size_t i = 0; i < out->n; i++)
		out->name[i] = okr_view_clean(view,
					      reviews->review[first + i].name);
	return reviews->review + first;
}

/* The day on which the first of them opens. */
static int32_t
first_day(const struct okr_plan *plan, const struct okr_rows *work)
{
	int32_t first = INT32_MAX;

	for (size_t i = 0; i < work->n; i++) {
		int32_t start = okr_tree_open(plan, work->row[i]).start;

		if (start < first)
			first = start; /* OKR_DAY_NONE: always */
	}
	return first;
}

/* days may be of nothing; work says when anything is open. */
static struct okr_cycle_cell *
make_cells(const struct okr_plan *plan, const struct okr_rows *work,
	   const struct okr_days *days, const struct okr_review *review,
	   size_t n)
{
	struct okr_cycle_cell *cell = okr_mem_new(n, sizeof(*cell));
	int32_t first = first_day(plan, work);

	for (size_t i = 0; i < n; i++) {
		struct okr_integral sum = { .score = OKR_NUM_NONE };
		bool open = okr_work_open(plan, work, review[i].window) > 0;

		if (open && days->n > 0)
			okr_days_integrate(days, review[i].window, &sum);
		cell[i].state = open ? OKR_CELL_OPEN
				: review[i].window.due < first
				    ? OKR_CELL_NOT_YET
				    : OKR_CELL_IDLE;
		cell[i].score = sum.score;
	}
	return cell;
}

/* An objective of no weight serves its mission all the same. */
static void
open_current(struct okr_cycle_cell *cell, const struct okr_review *review,
	     size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (review[i].state == OKR_CYCLE_CURRENT)
			cell[i].state = OKR_CELL_OPEN;
}

struct okr_cycle_cell *
okr_view_mission_cells(const struct okr_view *view, uint32_t mission,
		       const struct okr_review *review, size_t n)
{
	static const struct okr_days none;
	const struct okr_score *score = &view->q->score;
	const struct okr_plan *plan = &view->q->scored.plan;
	uint32_t branch = plan->node[mission].branch;
	struct okr_rows work = { 0 };
	struct okr_cycle_cell *cell;

	okr_work_counted(score, mission, &work);
	okr_work_supporting(score, mission, &view->q->supporters, &work);
	cell = make_cells(plan, &work,
			  branch ? &score->branch[branch].days : &none, review,
			  n);
	if (!(view->q->alignments.of[mission] & OKR_UNSERVED))
		open_current(cell, review, n);
	okr_rows_release(&work);
	return cell;
}

struct okr_cycle_cell *
okr_view_work_cells(const struct okr_view *view, const struct okr_rows *work,
		    const struct okr_review *review, size_t n)
{
	struct okr_cycle_cell *cell;
	struct okr_days days;

	okr_sweep_days(&view->q->score, work->row, work->n, &days);
	cell = make_cells(&view->q->scored.plan, work, &days, review, n);
	okr_days_release(&days);
	return cell;
}
