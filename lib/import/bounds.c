/* Signs of comparison as metric types. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/bounds.h"

#include "okr/base/mem.h"
#include "okr/base/num.h"
#include "okr/import/refuse.h"

enum bound { LEAST, MOST };

/* A sign that begins another one stands behind it. */
static const struct sign {
	const char *text;
	enum bound bound;
} signs[] = {
	{ ">=", LEAST },          { "=>", LEAST }, { "\xE2\x89\xA5", LEAST },
	{ ">", LEAST },           { "<=", MOST },  { "=<", MOST },
	{ "\xE2\x89\xA4", MOST }, { "<", MOST },
};

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* Take the sign off a target that begins with one and goes on; else NULL. */
static const struct sign *
take_sign(struct okr_span *cell)
{
	for (size_t i = 0; i < COUNT(signs); i++) {
		size_t n = strlen(signs[i].text);

		if (cell->n == n || !okr_span_begins(*cell, signs[i].text))
			continue;
		*cell = okr_span_from(*cell, n);
		return &signs[i];
	}
	return NULL;
}

bool
okr_bounds_cut(struct okr_span *cell)
{
	bool cut = take_sign(cell) != NULL;

	*cell = okr_span_trim(*cell);
	return cut;
}

void
okr_bounds_take(struct okr_settling *s)
{
	size_t n = s->sheet->last - s->sheet->first;

	if (s->g->cell[OKR_TARGET] == NULL)
		return;
	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++) {
		struct okr_span cell = okr_grid_cell(s->g, row, OKR_TARGET);
		struct okr_span rest = cell;

		if (take_sign(&rest) == NULL)
			continue;
		if (s->signed_target == NULL)
			s->signed_target =
			    okr_mem_new(n, sizeof(*s->signed_target));
		s->signed_target[row - s->sheet->first] = cell;
		okr_grid_set(s->g, row, OKR_TARGET, okr_span_trim(rest));
	}
}

/* The types that a bound can be meant by. */
static bool
fits(enum bound bound, struct okr_span metric)
{
	enum okr_metric toward = bound == LEAST ? OKR_INCREASE : OKR_DECREASE;
	enum okr_metric keep = bound == LEAST ? OKR_AT_LEAST : OKR_AT_MOST;

	return okr_span_eq(metric, okr_metric_word[toward]) ||
	       okr_span_eq(metric, okr_metric_word[keep]);
}

/* With a start on the other side of it a bound is a target to move to. */
static bool
is_moved_to(const struct okr_grid *g, uint32_t row, enum bound bound)
{
	double start, target;

	return okr_num_parse(okr_grid_cell(g, row, OKR_START), &start) &&
	       okr_num_parse(okr_grid_cell(g, row, OKR_TARGET), &target) &&
	       (bound == LEAST ? start < target : start > target);
}

/* The type that a sign makes of the row, or nothing: start and target do. */
static struct okr_span
metric_of(const struct okr_grid *g, uint32_t row, enum bound bound)
{
	if (is_moved_to(g, row, bound))
		return (struct okr_span){ 0 };
	return okr_metric_word[bound == LEAST ? OKR_AT_LEAST : OKR_AT_MOST];
}

void
okr_bounds_settle(struct okr_settling *s, uint32_t row)
{
	struct okr_grid *g = s->g;
	struct okr_span metric = okr_grid_cell(g, row, OKR_METRIC_TYPE);
	struct okr_span was, rest;
	enum bound bound;

	if (s->signed_target == NULL)
		return;
	was = s->signed_target[row - s->sheet->first];
	if (was.n == 0 || okr_grid_cell(g, row, OKR_TARGET).n == 0)
		return; /* it was refused */
	rest = was;
	bound = take_sign(&rest)->bound;
	if (metric.n > 0 && !fits(bound, metric)) {
		okr_refuse_cell(g, row, OKR_TARGET,
				"'%s', and the row is of type %s: change one "
				"of them",
				okr_shown(was), okr_shown(metric));
		return;
	}
	if (metric.n == 0)
		okr_grid_set(g, row, OKR_METRIC_TYPE, metric_of(g, row, bound));
	metric = okr_grid_cell(g, row, OKR_METRIC_TYPE);
	if (okr_span_is(metric, "at_least"))
		okr_settling_remark(s, OKR_REMARK_LEAST, row, OKR_TARGET, was);
	else if (okr_span_is(metric, "at_most"))
		okr_settling_remark(s, OKR_REMARK_MOST, row, OKR_TARGET, was);
	else
		okr_settling_remark(s, OKR_REMARK_TOWARD, row, OKR_TARGET, was);
}
