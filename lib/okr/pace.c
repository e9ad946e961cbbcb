/* Shapes of plans. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/pace.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/okr/measure.h"
#include "okr/okr/node.h"

/* "0.4" or "40%". */
static bool
parse_share(struct okr_span text, double *out)
{
	bool percent = text.n > 0 && text.s[text.n - 1] == '%';

	if (percent)
		text.n--;
	if (!okr_num_parse(okr_span_trim(text), out))
		return false;
	if (percent)
		*out /= 100;
	return *out >= 0 && *out <= 1;
}

/* What is wrong with a point, or NULL. */
static const char *
parse_point(struct okr_span item, struct okr_pace_point *out)
{
	const char *equals = memchr(item.s, '=', item.n);
	struct okr_span day, share;

	if (!equals)
		return "not a point like 2026-03-31=0.4";
	day = (struct okr_span){ item.s, (size_t)(equals - item.s) };
	share = (struct okr_span){ equals + 1, item.n - day.n - 1 };
	if (!okr_day_parse(okr_span_trim(day), &out->day))
		return "no date like 2026-03-31 before the '='";
	if (!parse_share(okr_span_trim(share), &out->share))
		return "no share from 0 to 1, or 0% to 100%, after the '='";
	return NULL;
}

static void
add_point(struct okr_paces *paces, struct okr_pace_point point)
{
	paces->point = okr_mem_grow(paces->point, &paces->point_cap,
				    paces->npoint + 1, sizeof(*paces->point));
	paces->point[paces->npoint++] = point;
}

/* All points of a cell, each later than the one before it. */
static bool
read_points(const struct okr_entry *in, struct okr_span text)
{
	struct okr_paces *paces = &in->plan->paces;
	size_t first = paces->npoint;
	struct okr_span item;

	while (okr_span_next(&text, ';', &item)) {
		struct okr_pace_point point;
		const char *fault = parse_point(item, &point);

		if (!fault && paces->npoint > first &&
		    paces->point[paces->npoint - 1].day >= point.day)
			fault = "a day that is not after the one before it";
		if (fault) {
			okr_entry_refuse(in, OKR_PACE, "%s: '%s'", fault,
					 okr_shown(item));
			return false;
		}
		add_point(paces, point);
	}
	return paces->npoint > first;
}

void
okr_pace_read(const struct okr_entry *in)
{
	struct okr_paces *paces = &in->plan->paces;
	struct okr_span text = okr_entry_cell(in, OKR_PACE);
	size_t first = paces->npoint;

	if (text.n == 0 || !read_points(in, text))
		return;
	in->node->paced = 1;
	paces->pace = okr_mem_grow(paces->pace, &paces->cap, paces->n + 1,
				   sizeof(*paces->pace));
	paces->pace[paces->n++] = (struct okr_pace){
		.row = in->row,
		.n = (uint32_t)(paces->npoint - first),
		.first = first,
	};
}

void
okr_paces_release(struct okr_paces *paces)
{
	free(paces->pace);
	free(paces->point);
	*paces = (struct okr_paces){ 0 };
}

static int
compare_rows(const void *row, const void *pace)
{
	uint32_t a = *(const uint32_t *)row;
	uint32_t b = ((const struct okr_pace *)pace)->row;

	return a < b ? -1 : a > b;
}

const struct okr_pace_point *
okr_pace_of(const struct okr_plan *plan, uint32_t row, size_t *n)
{
	const struct okr_paces *paces = &plan->paces;
	const struct okr_pace *pace = NULL;

	if (plan->node[row].paced)
		pace = bsearch(&row, paces->pace, paces->n,
			       sizeof(*paces->pace), compare_rows);
	*n = pace ? pace->n : 0;
	return pace ? paces->point + pace->first : NULL;
}

static double
share_on(struct okr_pace_leg leg, int32_t day)
{
	struct okr_pace_point a = leg.from, b = leg.to;

	if (a.day == b.day)
		return a.share;
	return a.share + (double)(day - a.day) / (double)(b.day - a.day) *
			     (b.share - a.share);
}

/*
 * From 0 on the day before the window through the points to 1 on its last
 * day; a point beyond either end stands for it.
 */
struct okr_pace_leg
okr_pace_leg_at(const struct okr_pace_point *point, size_t n,
		struct okr_window w, int32_t day)
{
	struct okr_pace_point before = { w.start - 1, 0 }, after = { w.due, 1 };
	size_t i = 0;

	while (i < n && point[i].day <= day)
		i++;
	if (i == 0 && day < before.day)
		return (struct okr_pace_leg){ before, before };
	if (i > 0)
		before = point[i - 1];
	if (i < n)
		after = point[i];
	if (before.day >= after.day)
		return (struct okr_pace_leg){ before, before };
	return (struct okr_pace_leg){ day < after.day ? before : after, after };
}

static double
share_by_points(const struct okr_plan *plan, uint32_t row, int32_t day)
{
	size_t n;
	const struct okr_pace_point *point = okr_pace_of(plan, row, &n);

	return share_on(okr_pace_leg_at(point, n, plan->node[row].window, day),
			day);
}

double
okr_pace_share(const struct okr_plan *plan, uint32_t row, int32_t day, int mode)
{
	const struct okr_node *node = &plan->node[row];
	double e;

	if (node->paced && okr_window_known(node->window))
		return share_by_points(plan, row, day);
	e = okr_elapsed(node->window, day);
	switch ((enum okr_pace_mode)mode) {
	case OKR_PACE_LATE:
		return e * e;
	case OKR_PACE_EARLY:
		return e * (2 - e);
	case OKR_PACE_LINEAR:
		break;
	}
	return e;
}
