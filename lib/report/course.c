/* Following rows through the days. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/course.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/okr/tree.h"

#define WEEK 7
#define MOST_WEEKS 160 /* more than a page can tell apart */

static int
compare_days(const void *a, const void *b)
{
	const int32_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

size_t
okr_course_sort_days(int32_t *day, size_t n)
{
	size_t kept = 0;

	if (n > 0)
		qsort(day, n, sizeof(*day), compare_days);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || day[i] != day[kept - 1])
			day[kept++] = day[i];
	return kept;
}

int32_t *
okr_course_weeks(struct okr_window window, int32_t as_of, size_t *n)
{
	int32_t before = window.start - 1;
	int32_t weeks = (window.due - before) / WEEK + 1;
	int32_t step = WEEK * ((weeks - 1) / MOST_WEEKS + 1);
	int32_t *day = okr_mem_new((size_t)weeks + 3, sizeof(*day));
	int32_t first = before + (as_of - before) % step;
	size_t count = 0;

	day[count++] = before;
	for (int32_t at = first; at <= window.due; at += step)
		if (at > before)
			day[count++] = at;
	day[count++] = window.due;
	*n = okr_course_sort_days(day, count);
	return day;
}

/*
 * The rows whose readings move the score: itself, and what is below it as far
 * as nothing has a measure of its own.  Parents come before children.
 */
static bool *
find_moving(const struct okr_plan *plan, uint32_t row)
{
	bool *moves = okr_mem_new((size_t)plan->n + 1, sizeof(*moves));

	moves[row] = true;
	for (uint32_t i = plan->norder; i-- > 0;) {
		uint32_t below = plan->order[i];
		uint32_t parent = plan->node[below].parent;

		if (parent && moves[parent] &&
		    (okr_is_statement(plan->node[parent].kind) ||
		     !okr_tree_measured(&plan->node[parent])))
			moves[below] = true;
	}
	return moves;
}

int32_t *
okr_course_readings(const struct okr_inquiry *q, uint32_t row,
		    struct okr_window w, size_t *n)
{
	const struct okr_readings *readings = &q->readings;
	bool *moves = find_moving(&q->scored.plan, row);
	int32_t *day = okr_mem_new(readings->n + 1, sizeof(*day));

	*n = 0;
	for (size_t i = 0; i < readings->n; i++) {
		const struct okr_checkin *c = &readings->checkin[i];

		if (moves[c->of] && okr_num_known(c->value) &&
		    c->date >= w.start && c->date <= w.due &&
		    c->date <= q->scored.as_of)
			day[(*n)++] = c->date;
	}
	free(moves);
	*n = okr_course_sort_days(day, *n);
	return day;
}

/* A point of history in the plan, of the i-th row that is followed. */
struct kept {
	int32_t day;
	uint32_t i;
	double score;
	double expected;
};

struct history {
	struct kept *kept; /* by day */
	size_t n, cap;
	size_t next; /* the first not yet passed */
};

static int
compare_kept(const void *x, const void *y)
{
	const struct kept *a = x, *b = y;

	if (a->day != b->day)
		return a->day < b->day ? -1 : 1;
	return a->i < b->i ? -1 : a->i > b->i;
}

static double
number_of(struct okr_plan *plan, uint32_t row, enum okr_column column)
{
	double x;

	return okr_num_parse(okr_plan_cell(plan, row, column), &x)
		   ? x
		   : OKR_NUM_NONE;
}

/* Of each row of the plan its place among the followed, from 1; else 0. */
static uint32_t *
places_of(const struct okr_plan *plan, const struct okr_rows *rows)
{
	uint32_t *place = okr_mem_new((size_t)plan->n + 1, sizeof(*place));

	for (size_t i = 0; i < rows->n; i++)
		place[rows->row[i]] = (uint32_t)i + 1;
	return place;
}

/* Of the days between those of the window. */
static void
gather_history(struct history *h, struct okr_inquiry *q,
	       const struct okr_rows *rows, struct okr_window w)
{
	struct okr_plan *plan = &q->scored.plan;
	uint32_t *place = places_of(plan, rows);

	for (uint32_t row = 1; row <= plan->n; row++) {
		const struct okr_node *node = &plan->node[row];

		if (node->kind != OKR_SCORE_ROW || !place[node->parent] ||
		    node->date < w.start || node->date > w.due ||
		    node->date >= q->scored.as_of)
			continue;
		h->kept = okr_mem_grow(h->kept, &h->cap, h->n + 1,
				       sizeof(*h->kept));
		h->kept[h->n++] = (struct kept){
			.day = node->date,
			.i = place[node->parent] - 1,
			.score = number_of(plan, row, OKR_SCORE),
			.expected = number_of(plan, row, OKR_EXPECTED),
		};
	}
	if (h->n > 0)
		qsort(h->kept, h->n, sizeof(*h->kept), compare_kept);
	free(place);
}

/* The days asked for and those of history, ascending; caller frees. */
static int32_t *
join_days(const struct history *h, const int32_t *day, size_t n, size_t *all)
{
	int32_t *joined = okr_mem_new(h->n + n, sizeof(*joined));

	for (size_t i = 0; i < n; i++)
		joined[i] = day[i];
	for (size_t i = 0; i < h->n; i++)
		joined[n + i] = h->kept[i].day;
	*all = okr_course_sort_days(joined, h->n + n);
	return joined;
}

static bool
is_asked(const int32_t *day, size_t n, int32_t wanted)
{
	return n > 0 &&
	       bsearch(&wanted, day, n, sizeof(*day), compare_days) != NULL;
}

static void
score_day(struct okr_inquiry *q, const struct okr_rows *rows, int32_t day,
	  struct okr_course_point *point)
{
	bool past = day <= q->scored.as_of;

	okr_score_run(&q->score, day);
	for (size_t i = 0; i < rows->n; i++) {
		struct okr_result r = okr_score_result(&q->score, rows->row[i]);

		point[i] = (struct okr_course_point){
			.score = past ? r.score : OKR_NUM_NONE,
			.expected = r.expected,
			.health = past ? r.health : OKR_NO_HEALTH,
		};
	}
}

/* Put what history says of the day in place; whether any of it differs. */
static bool
recall(struct history *h, int32_t day, struct okr_course_point *point)
{
	bool differs = false;

	while (h->next < h->n && h->kept[h->next].day < day)
		h->next++;
	for (; h->next < h->n && h->kept[h->next].day == day; h->next++) {
		const struct kept *kept = &h->kept[h->next];
		struct okr_course_point *at = &point[kept->i];

		if (!okr_num_known(kept->score) ||
		    (okr_num_known(at->score) &&
		     okr_num_units(at->score, OKR_SCORE_DECIMALS) ==
			 okr_num_units(kept->score, OKR_SCORE_DECIMALS)))
			continue;
		at->score = kept->score;
		at->expected = kept->expected;
		differs = true;
	}
	return differs;
}

void
okr_course_follow(struct okr_course *course, struct okr_inquiry *q,
		  const struct okr_rows *rows, const int32_t *day, size_t n)
{
	struct okr_window w = { n > 0 ? day[0] : 0, n > 0 ? day[n - 1] : -1 };
	struct history h = { 0 };
	size_t all;

	gather_history(&h, q, rows, w);
	*course = (struct okr_course){ .nrow = rows->n };
	course->day = join_days(&h, day, n, &all);
	course->recalled = okr_mem_new(all, sizeof(*course->recalled));
	course->point = okr_mem_new(all * rows->n, sizeof(*course->point));
	for (size_t i = 0; i < all; i++) {
		int32_t at = course->day[i];
		struct okr_course_point *point = course->point +
						 course->nday * rows->n;

		bool recalled;

		score_day(q, rows, at, point);
		recalled = recall(&h, at, point);
		if (!recalled && !is_asked(day, n, at))
			continue;
		course->recalled[course->nday] = recalled;
		course->day[course->nday++] = at;
	}
	okr_score_run(&q->score, q->scored.as_of);
	free(h.kept);
}

void
okr_course_release(struct okr_course *course)
{
	free(course->day);
	free(course->recalled);
	free(course->point);
	*course = (struct okr_course){ 0 };
}
