/* The numbers of a vision as of a day; its curve is in curve.c. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/vision.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/okr/refs.h"
#include "okr/okr/sweep.h"
#include "okr/report/curve.h"

const struct okr_days *
okr_vision_days(const struct okr_vision *v, const struct okr_score *score,
		struct okr_days *own)
{
	uint32_t branch = score->plan->node[v->row].branch;

	*own = (struct okr_days){ 0 };
	if (!v->via_supports)
		return &score->branch[branch].days;
	okr_sweep_days(score, v->counted.row, v->counted.n, own);
	return own;
}

/* The vision's own dates; without a start, that of the first work. */
static struct okr_window
find_window(const struct okr_vision *v, const struct okr_score *score,
	    const struct okr_days *days)
{
	const struct okr_node *node = &score->plan->node[v->row];
	struct okr_window w = node->window;

	if (!v->via_supports)
		return score->branch[node->branch].window;
	if (!node->own_due)
		w.due = OKR_DAY_NONE;
	if (!node->own_start)
		w.start = days->first;
	return w;
}

/* What the vision is worth on the day the score last ran for. */
struct reached {
	double delivered, planned, plain, empty;
};

static struct reached
look(const struct okr_vision *v, const struct okr_score *score)
{
	struct okr_days own;
	const struct okr_days *days = okr_vision_days(v, score, &own);
	struct okr_integral sum;
	struct reached r;

	okr_days_integrate(days, v->window, &sum);
	r.delivered = sum.score;
	r.planned = sum.expected;
	r.plain = sum.plain;
	r.empty = (double)okr_days_empty(days, v->window, score->clock.day) /
		  okr_window_days(v->window);
	okr_days_release(&own);
	return r;
}

double
okr_vision_delivered(const struct okr_vision *v, const struct okr_score *score)
{
	return look(v, score).delivered;
}

/*
 * The day from which the landing is judged: today if nothing is open, else
 * the latest end of a window that is over, since open work is half done.
 */
static int32_t
landing_day(const struct okr_vision *v, const struct okr_score *score,
	    const struct okr_days *days)
{
	int32_t latest = OKR_DAY_NONE;

	if (!okr_days_at(days, v->day)->open)
		return v->day;
	for (size_t i = 0; i < v->counted.n; i++) {
		int32_t due = score->plan->node[v->counted.row[i]].window.due;

		if (due <= v->day && due > latest)
			latest = due;
	}
	return latest;
}

/* What a day can still come to: nothing, if nothing is open on it. */
static double
best_of(const struct okr_piece *p)
{
	return p->open && okr_num_known(p->best) ? p->best : 0;
}

/* What elapsed days have lost for good. */
static double
find_ceiling(const struct okr_vision *v, const struct okr_days *days)
{
	struct okr_window w = v->window;
	double n = okr_window_days(w);
	struct okr_sum lost = { 0 };

	if (v->day < w.due)
		w.due = v->day;
	for (size_t i = 0; i < days->n && days->piece[i].start <= w.due; i++) {
		const struct okr_piece *p = &days->piece[i];
		int32_t from = p->start > w.start ? p->start : w.start;
		int32_t to = i + 1 < days->n ? p[1].start - 1 : w.due;

		if (to > w.due)
			to = w.due;
		if (to >= from)
			okr_sum_add(&lost, (to - from + 1) * (1 - best_of(p)));
	}
	return 1 - okr_sum_value(&lost) / n;
}

static void
fill_cycles(struct okr_vision *v, const struct okr_plan *plan,
	    const struct okr_days *days)
{
	okr_reviews_find(&v->reviews, plan, &v->counted, v->window, v->day);
	v->ncycle = v->reviews.n;
	v->cycle = okr_mem_new(v->ncycle, sizeof(*v->cycle));
	for (size_t i = 0; i < v->ncycle; i++) {
		const struct okr_review *review = &v->reviews.review[i];
		struct okr_integral sum;

		okr_days_integrate(days, review->window, &sum);
		v->cycle[i] = (struct okr_vision_cycle){
			.name = review->name,
			.window = review->window,
			.state = review->state,
			.objectives = (uint32_t)okr_work_open(plan, &v->counted,
							      review->window),
			.score = sum.score,
			.expected = sum.expected,
		};
	}
}

/* The vision's own measure, and when it was read. */
static void
fill_measure(struct okr_vision *v, struct okr_score *score)
{
	struct okr_result own = okr_score_result(score, v->row);

	v->measured = own.progress;
	if (okr_num_known(v->measured))
		v->measured_day = own.reading.date != OKR_DAY_NONE
				      ? own.reading.date
				      : v->day;
}

/* The numbers that need a first and a last day. */
static void
fill_numbers(struct okr_vision *v, struct okr_score *score,
	     const struct okr_days *days)
{
	struct reached now = look(v, score);

	v->delivered = now.delivered;
	v->planned = now.planned;
	v->empty = now.empty;
	v->pace = okr_elapsed(v->window, v->day);
	v->ceiling = find_ceiling(v, days);
	v->landing_day = landing_day(v, score, days);
}

/* A vision without a due date has its cycles all the same. */
static void
fill_work(struct okr_vision *v, struct okr_score *score)
{
	struct okr_days own;
	const struct okr_days *days = okr_vision_days(v, score, &own);

	v->window = find_window(v, score, days);
	if (okr_window_known(v->window) && okr_window_days(v->window) <= 0)
		v->window = (struct okr_window){ OKR_DAY_NONE, OKR_DAY_NONE };
	if (okr_window_known(v->window))
		fill_numbers(v, score, days);
	fill_cycles(v, score->plan, days);
	okr_days_release(&own);
}

/* By parent; else, where there is none, by `supports`. */
static void
find_work(struct okr_vision *v, const struct okr_score *score,
	  const struct okr_refs *supporting)
{
	struct okr_rows supporters = { 0 };

	okr_work_counted(score, v->row, &v->counted);
	okr_work_supporting(score, v->row, supporting, &supporters);
	v->objectives = (uint32_t)v->counted.n;
	v->supporters = (uint32_t)supporters.n;
	v->via_supports = v->counted.n == 0 && supporters.n > 0;
	if (v->via_supports)
		v->counted = supporters;
	else
		okr_rows_release(&supporters);
}

/* All that the score of the as-of day tells. */
static void
begin(struct okr_vision *v, struct okr_score *score, uint32_t row,
      const struct okr_refs *supporting)
{
	*v = (struct okr_vision){
		.row = row,
		.window = { OKR_DAY_NONE, OKR_DAY_NONE },
		.day = score->clock.as_of,
		.delivered = OKR_NUM_NONE,
		.pace = OKR_NUM_NONE,
		.empty = OKR_NUM_NONE,
		.planned = OKR_NUM_NONE,
		.landing = OKR_NUM_NONE,
		.landing_day = OKR_DAY_NONE,
		.ceiling = OKR_NUM_NONE,
		.measured = OKR_NUM_NONE,
		.measured_day = OKR_DAY_NONE,
		.delivered_then = OKR_NUM_NONE,
		.divergence = OKR_NUM_NONE,
	};
	find_work(v, score, supporting);
	if (v->counted.n > 0)
		fill_work(v, score);
	fill_measure(v, score);
}

/*
 * An empty cycle since the landing day is lost, however well all went before;
 * and what has been delivered since then stays.
 */
static void
fill_landing(struct okr_vision *v, const struct reached *then)
{
	double landing = then->delivered / (then->plain + then->empty);

	if (!isfinite(landing))
		return;
	if (landing > v->ceiling)
		landing = v->ceiling;
	v->landing = landing < v->delivered ? v->delivered : landing;
}

/* A vision and an earlier day that it has to be looked at on. */
struct visit {
	int32_t day;
	struct okr_vision *vision;
};

static void
visit(const struct visit *visit, const struct okr_score *score)
{
	struct okr_vision *v = visit->vision;
	struct reached then = look(v, score);

	if (visit->day == v->landing_day)
		fill_landing(v, &then);
	if (visit->day == v->measured_day) {
		v->delivered_then = then.delivered;
		v->divergence = then.delivered - v->measured;
	}
}

static int
compare_visits(const void *a, const void *b)
{
	const struct visit *x = a, *y = b;

	return x->day < y->day ? -1 : x->day > y->day;
}

/* Up to two days a vision; those without days to divide by need none. */
static size_t
list_visits(struct okr_vision *v, size_t n, struct visit *list)
{
	size_t nvisit = 0;

	for (size_t i = 0; i < n; i++) {
		if (!okr_window_known(v[i].window))
			continue;
		if (v[i].landing_day != OKR_DAY_NONE)
			list[nvisit++] = (struct visit){ v[i].landing_day,
							 &v[i] };
		if (v[i].measured_day != OKR_DAY_NONE)
			list[nvisit++] = (struct visit){ v[i].measured_day,
							 &v[i] };
	}
	if (nvisit > 0)
		qsort(list, nvisit, sizeof(*list), compare_visits);
	return nvisit;
}

void
okr_visions_compute(struct okr_vision *v, const struct okr_rows *rows,
		    struct okr_score *score, const struct okr_refs *supporters)
{
	struct visit *list = okr_mem_new(2 * rows->n, sizeof(*list));
	size_t n;

	for (size_t i = 0; i < rows->n; i++)
		begin(&v[i], score, rows->row[i], supporters);
	n = list_visits(v, rows->n, list);
	for (size_t i = 0; i < n; i++) {
		if (score->clock.day != list[i].day)
			okr_score_run(score, list[i].day);
		visit(&list[i], score);
	}
	if (score->clock.day != score->clock.as_of)
		okr_score_run(score, score->clock.as_of);
	free(list);
}

void
okr_vision_compute(struct okr_vision *v, struct okr_score *score, uint32_t row,
		   bool curve)
{
	struct okr_rows rows = { .row = &row, .n = 1 };
	struct okr_refs supports, turned;

	okr_refs_read(&supports, score->plan, OKR_SUPPORTS, false);
	okr_refs_turn(&supports, &turned);
	okr_visions_compute(v, &rows, score, &turned);
	okr_refs_release(&supports);
	okr_refs_release(&turned);
	if (curve)
		okr_curve_fill(v, score);
}

void
okr_vision_release(struct okr_vision *v)
{
	okr_rows_release(&v->counted);
	free(v->cycle);
	free(v->part);
	free(v->point);
	free(v->part_values);
	free(v->reading);
	okr_reviews_release(&v->reviews);
	okr_arena_release(&v->text);
	*v = (struct okr_vision){ 0 };
}
