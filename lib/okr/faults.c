/* Faults of rows, their days and readings. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/faults.h"

#include "okr/okr/tree.h"

/* What is planned for later may still lack its numbers. */
static bool
has_begun(const struct okr_score *s, const struct okr_node *node)
{
	return node->window.start <= s->clock.day; /* or is not dated */
}

static void
check_row(struct okr_score *s, uint32_t row)
{
	struct okr_plan *plan = s->plan;
	const struct okr_node *node = &plan->node[row];
	const char *fault = okr_measure_fault(node);

	if (fault && has_begun(s, node))
		okr_warning(okr_plan_place(plan, row, OKR_TARGET), "%s", fault);
	if (node->inverted)
		okr_warning(okr_plan_place(plan, row, OKR_DUE_DATE),
			    "due before its start, so nothing is expected");
	if (node->weight < 0)
		okr_warning(okr_plan_place(plan, row, OKR_WEIGHT),
			    "a negative weight counts as 0");
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

/* Work outside the days of what it is to add up to. */
static void
check_window(struct okr_score *s, uint32_t row)
{
	struct okr_plan *plan = s->plan;
	const struct okr_node *node = &plan->node[row];
	bool by_days = s->branch[plan->node[node->parent].branch].way ==
		       OKR_BY_DAYS;
	struct okr_window own, above;

	if (node->parent == 0 || okr_is_statement(node->kind))
		return;
	own = by_days ? okr_tree_open(plan, row) : node->window;
	above = days_above(s, node);
	if (!okr_window_known(own) || !okr_window_known(above) ||
	    (own.due >= above.start && own.start <= above.due))
		return;
	okr_warning(okr_plan_place(plan, row,
				   node->cycle ? OKR_CYCLE : OKR_DUE_DATE),
		    "lies outside the days of '%s'%s",
		    okr_shown(okr_plan_id(plan, node->parent)),
		    by_days ? " and counts nowhere in it" : "");
}

static void
check_data(struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];

	if (s->modes.missing == OKR_MISSING_ERROR && has_begun(s, node) &&
	    okr_tree_measured(node) && !okr_score_skips(s, row) &&
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

		if (c->date > s->clock.day ||
		    c->date <= okr_reading_limit(plan, c->of, &s->clock))
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
		if (!okr_is_counted(s->plan->node[row].kind))
			continue;
		check_row(s, row);
		check_window(s, row);
		check_data(s, row);
	}
}
