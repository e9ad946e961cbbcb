/* A vision's past, day by day of its readings. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/curve.h"

#include <stdlib.h>

#include "okr/base/mem.h"

#define MOST_POINTS 400 /* more than a chart can tell apart */

struct day_list {
	int32_t *day;
	size_t n, cap;
};

static void
add_day(struct day_list *list, int32_t day, const struct okr_vision *v)
{
	if (day < v->window.start - 1 || day > v->window.due || day > v->day)
		return;
	list->day = okr_mem_grow(list->day, &list->cap, list->n + 1,
				 sizeof(*list->day));
	list->day[list->n++] = day;
}

static int
compare_days(const void *a, const void *b)
{
	const int32_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

static void
sort_days(struct day_list *list)
{
	size_t n = 0;

	if (list->n == 0)
		return;
	qsort(list->day, list->n, sizeof(*list->day), compare_days);
	for (size_t i = 0; i < list->n; i++)
		if (n == 0 || list->day[i] != list->day[n - 1])
			list->day[n++] = list->day[i];
	list->n = n;
}

/* Every k-th day and the last, where there are too many to draw. */
static void
thin_out(struct day_list *list)
{
	size_t step = list->n / MOST_POINTS + 1, n = 0;

	for (size_t i = 0; i < list->n; i++)
		if (i % step == 0 || i + 1 == list->n)
			list->day[n++] = list->day[i];
	list->n = n;
}

/* Days with a reading, the edges of cycles, the day before all, and today. */
static void
find_days(const struct okr_vision *v, const struct okr_score *score,
	  struct day_list *list)
{
	const struct okr_readings *readings = score->readings;

	add_day(list, v->window.start - 1, v);
	add_day(list, v->day < v->window.due ? v->day : v->window.due, v);
	for (size_t i = 0; i < v->ncycle; i++) {
		add_day(list, v->cycle[i].window.start - 1, v);
		add_day(list, v->cycle[i].window.due, v);
	}
	for (size_t i = 0; i < readings->n; i++)
		add_day(list, readings->checkin[i].date, v);
	sort_days(list);
	thin_out(list);
}

/* What the parts are called after. */
enum division { BY_PILLAR, BY_TEAM, BY_OBJECTIVE };

/* The pillar that a row stands under, or 0. */
static uint32_t
pillar_above(const struct okr_plan *plan, uint32_t row, uint32_t vision)
{
	uint32_t pillar = 0;

	for (row = plan->node[row].parent; row && row != vision;
	     row = plan->node[row].parent)
		if (plan->node[row].kind == OKR_PILLAR)
			pillar = row;
	return pillar;
}

/* The team of the nearest row under the vision which has one. */
static struct okr_span
team_under(struct okr_plan *plan, uint32_t row, uint32_t vision)
{
	struct okr_span team = { 0 };

	for (; row && row != vision && team.n == 0;
	     row = plan->node[row].parent)
		team = okr_plan_cell(plan, row, OKR_TEAM);
	return team;
}

static enum division
choose_division(const struct okr_vision *v, struct okr_plan *plan)
{
	for (size_t i = 0; i < v->counted.n; i++)
		if (pillar_above(plan, v->counted.row[i], v->row))
			return BY_PILLAR;
	for (size_t i = 0; i < v->counted.n; i++)
		if (team_under(plan, v->counted.row[i], v->row).n > 0)
			return BY_TEAM;
	return BY_OBJECTIVE;
}

static struct okr_span
part_label(const struct okr_vision *v, struct okr_plan *plan, uint32_t row,
	   enum division division)
{
	uint32_t pillar;
	struct okr_span label = { 0 };

	switch (division) {
	case BY_PILLAR:
		pillar = pillar_above(plan, row, v->row);
		if (pillar)
			label = okr_plan_cell(plan, pillar, OKR_TITLE);
		break;
	case BY_TEAM:
		label = team_under(plan, row, v->row);
		break;
	case BY_OBJECTIVE:
		label = okr_plan_cell(plan, row, OKR_TITLE);
		break;
	}
	return label.n > 0 ? label : OKR_SPAN("Other");
}

static struct okr_span
label_of(const void *owner, uint32_t part)
{
	const struct okr_vision *v = owner;

	return v->part[part].label;
}

/* The part of each counted row; parts in the order of their first row. */
static uint32_t *
assign_parts(struct okr_vision *v, struct okr_plan *plan)
{
	enum division division = choose_division(v, plan);
	uint32_t *part_of = okr_mem_new(v->counted.n, sizeof(*part_of));
	struct okr_index labels;

	v->part = okr_mem_new(v->counted.n, sizeof(*v->part));
	okr_index_init(&labels, label_of, v);
	for (size_t i = 0; i < v->counted.n; i++) {
		struct okr_span label = part_label(v, plan, v->counted.row[i],
						   division);
		uint32_t part = okr_index_add(&labels, label,
					      (uint32_t)v->npart);

		if (part == OKR_INDEX_NONE) {
			part = (uint32_t)v->npart++;
			v->part[part].label = okr_arena_copy(&v->text, label);
		}
		part_of[i] = part;
	}
	okr_index_release(&labels);
	return part_of;
}

/*
 * Contributions are relative to the row's own vision; under a further vision,
 * by `supports`, or where only the worst child counts there are no parts.
 */
static bool
has_parts(const struct okr_vision *v, const struct okr_score *score)
{
	const struct okr_node *node = score->plan->node;

	if (v->via_supports || score->modes.rollup == OKR_ROLLUP_MIN)
		return false;
	for (size_t i = 0; i < v->counted.n; i++) {
		uint32_t row = node[v->counted.row[i]].parent;

		while (row && row != v->row && node[row].kind != OKR_VISION)
			row = node[row].parent;
		if (row != v->row)
			return false;
	}
	return true;
}

static void
add_contributions(const struct okr_vision *v, const struct okr_score *score,
		  const uint32_t *part_of, double *part)
{
	for (size_t i = 0; i < v->counted.n; i++) {
		uint32_t row = v->counted.row[i];
		double points = okr_score_factor(score, row) *
				okr_score_end(score, row).score;

		if (okr_num_known(points))
			part[part_of[i]] += points;
	}
}

static double
or_zero(double x)
{
	return okr_num_known(x) ? x : 0;
}

static void
fill_points(struct okr_vision *v, struct okr_score *score,
	    const struct day_list *list, const uint32_t *part_of)
{
	v->npoint = list->n;
	v->point = okr_mem_new(v->npoint, sizeof(*v->point));
	v->part_values = okr_mem_new(v->npoint * (v->npart + 1),
				     sizeof(*v->part_values));
	for (size_t i = 0; i < v->npoint; i++) {
		struct okr_vision_point *point = &v->point[i];
		struct okr_days own;
		struct okr_integral sum;

		okr_score_run(score, list->day[i]);
		okr_days_integrate(okr_vision_days(v, score, &own), v->window,
				   &sum);
		okr_days_release(&own);
		*point = (struct okr_vision_point){
			.day = list->day[i],
			.delivered = or_zero(sum.score),
			.planned = or_zero(sum.expected),
			.part = v->part_values + i * v->npart,
		};
		if (part_of)
			add_contributions(v, score, part_of, point->part);
	}
	okr_score_run(score, v->day);
	for (size_t i = 0; i < v->npart; i++)
		v->part[i].delivered = v->point[v->npoint - 1].part[i];
}

/* The dated readings of the vision's own measure, as raw progress. */
static void
fill_readings(struct okr_vision *v, const struct okr_score *score)
{
	size_t n;
	const struct okr_checkin *c = okr_readings_of(score->readings, v->row,
						      &n);
	struct okr_clock clock = score->clock;

	v->reading = okr_mem_new(n, sizeof(*v->reading));
	for (size_t i = 0; i < n && c[i].date <= v->day; i++) {
		clock.day = c[i].date;
		if (!okr_num_known(c[i].value) ||
		    score->plan->node[v->row].metric == OKR_NO_METRIC)
			continue;
		v->reading[v->nreading++] = (struct okr_vision_reading){
			c[i].date,
			okr_measure(score->plan, score->readings, v->row,
				    &clock, &okr_modes_default)
			    .progress
		};
	}
}

void
okr_curve_parts(struct okr_vision *v, const struct okr_score *score)
{
	uint32_t *part_of;
	double *delivered;

	if (!okr_window_known(v->window) || !has_parts(v, score))
		return;
	part_of = assign_parts(v, score->plan);
	delivered = okr_mem_new(v->npart, sizeof(*delivered));
	add_contributions(v, score, part_of, delivered);
	for (size_t i = 0; i < v->npart; i++)
		v->part[i].delivered = delivered[i];
	free(delivered);
	free(part_of);
}

void
okr_curve_fill(struct okr_vision *v, struct okr_score *score)
{
	struct day_list list = { 0 };
	uint32_t *part_of = NULL;

	fill_readings(v, score);
	if (!okr_window_known(v->window) || v->counted.n == 0)
		return;
	find_days(v, score, &list);
	if (has_parts(v, score))
		part_of = assign_parts(v, score->plan);
	if (list.n > 0)
		fill_points(v, score, &list, part_of);
	free(part_of);
	free(list.day);
}
