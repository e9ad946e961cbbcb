/* Faults of rows, their days and readings. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/faults.h"

#include "okr/okr/tree.h"

/* Progress beyond which a reading is more likely mistaken than true. */
#define FAR_BACK (-1.0)
#define FAR_BEYOND 2.0

static bool
lies_between(double progress, double least, double most)
{
	int64_t units;

	if (progress >= least && progress <= most)
		return true;
	units = okr_num_units(progress, OKR_SCORE_DECIMALS);
	return units >= okr_num_units(least, OKR_SCORE_DECIMALS) &&
	       units <= okr_num_units(most, OKR_SCORE_DECIMALS);
}

/* A part of a milestone is 0 to 1: 60 may mean 0.6, or 60 of a target. */
static void
check_part(struct okr_plan *plan, const struct okr_node *node, uint32_t at)
{
	double whole = node->percent ? 100 : 1;

	if (!lies_between(plan->node[at].current / whole, 0, 1))
		okr_warning(okr_plan_place(plan, at, OKR_CURRENT),
			    "'%s' is no part of a milestone, 0 to %g; a "
			    "number needs a target, a percentage the unit %%",
			    okr_shown(okr_plan_cell(plan, at, OKR_CURRENT)),
			    whole);
}

static void
check_way(struct okr_plan *plan, const struct okr_node *node, uint32_t at)
{
	double progress = okr_measure_way(node, plan->node[at].current);

	if (!lies_between(progress, FAR_BACK, FAR_BEYOND))
		okr_warning(okr_plan_place(plan, at, OKR_CURRENT),
			    "'%s' is far from start and target (progress "
			    "%.4g); is it in another unit?",
			    okr_shown(okr_plan_cell(plan, at, OKR_CURRENT)),
			    progress);
}

/* A reading of a row, told where it stands. */
static void
check_value(struct okr_plan *plan, const struct okr_node *node, uint32_t at)
{
	if (node->metric == OKR_MILESTONE)
		check_part(plan, node, at);
	else if (node->metric == OKR_INCREASE || node->metric == OKR_DECREASE)
		check_way(plan, node, at);
	else if (node->metric == OKR_NO_METRIC &&
		 okr_num_known(plan->node[at].current))
		okr_warning(okr_plan_place(plan, at, OKR_CURRENT),
			    "'%s' is of nothing that is measured, for lack of "
			    "a target; it is not used",
			    okr_shown(okr_plan_cell(plan, at, OKR_CURRENT)));
}

/*
 * What keeps a measure from giving a score, whatever is read.  What is planned
 * for later may still lack its numbers.
 */
static void
check_measure(struct okr_score *s, const struct okr_node *node, uint32_t row)
{
	struct okr_plan *plan = s->plan;
	const char *fault = okr_measure_fault(node);
	uint32_t baseline;

	if (!fault || !okr_tree_begun(node, s->clock.day))
		return;
	baseline = okr_baseline_of(plan, row);
	if (baseline && !okr_num_known(node->start))
		okr_warning(okr_plan_place(plan, row, OKR_CONTINUES),
			    "the baseline '%s' has no reading yet, so no start "
			    "and no score",
			    okr_shown(okr_plan_id(plan, baseline)));
	else
		okr_warning(okr_plan_place(plan, row, OKR_TARGET), "%s", fault);
}

/* Bounds that contradict each other: which of them do not hold. */
static void
check_bounds(struct okr_plan *plan, uint32_t row)
{
	const struct okr_node *node = &plan->node[row];

	if (!node->inverted)
		return;
	if (okr_is_statement(node->kind) && node->own_due && node->own_start)
		okr_warning(okr_plan_place(plan, row, OKR_DUE_DATE),
			    "due before its start; neither day is used, so it "
			    "scores as what never ends, by the day");
	else if (!node->own_due)
		okr_warning(okr_plan_place(plan, row, OKR_START_DATE),
			    "begins after what it is part of is due; that due "
			    "date is not taken for it");
	else if (!node->own_start)
		okr_warning(okr_plan_place(plan, row, OKR_DUE_DATE),
			    "due before what it is part of begins; that start "
			    "is not taken for it");
	else if (okr_plan_cell(plan, row, OKR_DUE_DATE).n > 0)
		okr_warning(okr_plan_place(plan, row, OKR_DUE_DATE),
			    "due before its start; neither day is used");
	else
		okr_warning(okr_plan_place(plan, row, OKR_START_DATE),
			    "begins after its cycle is over; neither day is "
			    "used");
}

/* A statement begins with what is below it, where it does not say when. */
static void
check_days_below(struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];
	const struct okr_branch *branch = &s->branch[node->branch];

	if (node->branch && branch->opens && branch->way == OKR_BY_NOTHING)
		okr_warning(okr_plan_place(s->plan, row, OKR_DUE_DATE),
			    "due before anything below it begins, so no score");
}

static void
check_row(struct okr_score *s, uint32_t row)
{
	struct okr_plan *plan = s->plan;
	struct okr_node copy;
	const struct okr_node *node = okr_baseline_node(plan, s->readings, row,
							&s->clock, &copy);

	check_measure(s, node, row);
	check_bounds(plan, row);
	check_days_below(s, row);
	if (node->weight < 0)
		okr_warning(okr_plan_place(plan, row, OKR_WEIGHT),
			    "a negative weight counts as 0");
	if (node->date == OKR_DAY_NONE)
		check_value(plan, node, row);
}

/* Where less is expected than on a day before, days are likely mixed up. */
static void
check_rise(struct okr_plan *plan, uint32_t row,
	   const struct okr_pace_point *point, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		struct okr_buf day = { 0 };

		if (point[i].share >= point[i - 1].share)
			continue;
		okr_day_format(&day, point[i].day);
		okr_warning(okr_plan_place(plan, row, OKR_PACE),
			    "a plan curve that falls, from %.4g to %.4g by "
			    "%.10s",
			    point[i - 1].share, point[i].share, day.s);
		okr_buf_release(&day);
		return;
	}
}

/* A point that no day of the row will ever reach is of another plan. */
static void
check_pace(struct okr_score *s, uint32_t row)
{
	struct okr_window w = s->plan->node[row].window;
	size_t n;
	const struct okr_pace_point *point;

	if (!s->plan->node[row].paced)
		return;
	point = okr_pace_of(s->plan, row, &n);
	check_rise(s->plan, row, point, n);
	if (okr_window_known(w) &&
	    (point[0].day < w.start - 1 || point[n - 1].day > w.due))
		okr_warning(okr_plan_place(s->plan, row, OKR_PACE),
			    "a plan curve with a point outside the days of "
			    "the row");
}

/* Two windows without a day in common. */
static bool
apart(struct okr_window a, struct okr_window b)
{
	return okr_window_known(a) && okr_window_known(b) &&
	       (a.due < b.start || a.start > b.due);
}

/* The days that a row's parent gives it to lie in; unknown if none. */
static struct okr_window
days_above(const struct okr_score *s, const struct okr_node *node)
{
	const struct okr_node *parent = &s->plan->node[node->parent];
	const struct okr_branch *branch = &s->branch[parent->branch];

	if (branch->way == OKR_BY_DAYS)
		return branch->window;
	if (okr_is_statement(parent->kind)) /* it never ends */
		return (struct okr_window){ OKR_DAY_NONE, OKR_DAY_NONE };
	return parent->window;
}

/* Key results are part of their objective on all its days. */
static bool
counts_by_days(const struct okr_score *s, const struct okr_node *node)
{
	const struct okr_node *parent = &s->plan->node[node->parent];

	return s->branch[parent->branch].way == OKR_BY_DAYS &&
	       (node->kind != OKR_KEY_RESULT || okr_is_statement(parent->kind));
}

/* Work outside the days of what it is to add up to. */
static void
check_window(struct okr_score *s, uint32_t row)
{
	struct okr_plan *plan = s->plan;
	const struct okr_node *node = &plan->node[row];
	bool by_days = counts_by_days(s, node);
	struct okr_window own, above;

	if (node->parent == 0 || okr_is_statement(node->kind))
		return;
	own = by_days ? okr_tree_open(plan, row) : node->window;
	above = days_above(s, node);
	if (!apart(own, above))
		return;
	okr_warning(okr_plan_place(plan, row,
				   node->cycle ? OKR_CYCLE : OKR_DUE_DATE),
		    "lies outside the days of '%s'%s",
		    okr_shown(okr_plan_id(plan, node->parent)),
		    by_days ? " and counts nowhere in it" : "");
}

static struct okr_window
days_of_cycle(struct okr_plan *plan, struct okr_span name)
{
	uint32_t number = okr_calendar_number(&plan->calendar, name);

	return plan->calendar.cycle[number].window;
}

/* A cycle under another is a part of it. */
static void
check_cycle(struct okr_plan *plan, uint32_t row)
{
	struct okr_window own = days_of_cycle(plan, okr_plan_id(plan, row));
	struct okr_span above = okr_plan_cell(plan, row, OKR_PARENT);
	struct okr_window days = days_of_cycle(plan, above);
	uint32_t parent = plan->node[row].parent;
	const char *name = okr_shown(above);

	if (parent && plan->node[parent].kind != OKR_CYCLE_ROW)
		okr_warning(okr_plan_place(plan, row, OKR_PARENT),
			    "'%s' is no cycle that this one can be part of",
			    name);
	else if (apart(own, days))
		okr_warning(okr_plan_place(plan, row, OKR_PARENT),
			    "lies outside the days of '%s'", name);
}

static void
check_data(struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];

	if (s->modes.missing == OKR_MISSING_ERROR &&
	    okr_tree_begun(node, s->clock.day) && okr_tree_measured(node) &&
	    !okr_score_skips(s, row) &&
	    !okr_num_known(okr_score_end(s, row).score))
		okr_error(okr_plan_place(s->plan, row, OKR_CURRENT),
			  "no data, which --missing=error forbids");
}

/* What was read too late is frozen out of the row's score (D1). */
static void
check_readings(struct okr_score *s)
{
	struct okr_plan *plan = s->plan;

	for (size_t i = 0; i < s->readings->n; i++) {
		const struct okr_checkin *c = &s->readings->checkin[i];
		struct okr_node copy;

		if (c->date > s->clock.day)
			continue;
		check_value(plan,
			    okr_baseline_node(plan, s->readings, c->of,
					      &s->clock, &copy),
			    c->row);
		if (c->date <= okr_reading_limit(plan, c->of, &s->clock))
			continue;
		okr_warning(okr_plan_place(plan, c->row, OKR_DATE),
			    "later than %d days after the due date of '%s', "
			    "so not used",
			    s->clock.grace,
			    okr_shown(okr_plan_id(plan, c->of)));
	}
}

void
okr_faults_report(struct okr_score *s)
{
	check_readings(s);
	for (uint32_t row = 1; row <= s->plan->n; row++) {
		if (s->plan->node[row].kind == OKR_CYCLE_ROW)
			check_cycle(s->plan, row);
		if (!okr_is_counted(s->plan->node[row].kind))
			continue;
		check_row(s, row);
		check_pace(s, row);
		check_window(s, row);
		check_data(s, row);
	}
}
