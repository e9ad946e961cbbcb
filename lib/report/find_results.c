/* What there is to say of key results: F5, F9, F10, F13, F14 and F17. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/finder.h"

#include "okr/report/belief.h"
#include "okr/report/freshness.h"
#include "okr/report/teams.h"

#define FULL 10000
#define ENOUGH_STRETCHES 4 /* F9: below, chance would accuse */

static bool
is_key_result(const struct okr_finder *f, uint32_t row)
{
	return f->q->scored.plan.node[row].kind == OKR_KEY_RESULT;
}

/* What the owner says is not older than the latest reading. */
static bool
status_is_current(const struct okr_finder *f, uint32_t row,
		  const struct okr_reading *reading)
{
	const struct okr_score *score = &f->q->score;
	int32_t limit = okr_reading_limit(score->plan, row, &score->clock);
	int32_t said = OKR_DAY_NONE;
	size_t n;
	const struct okr_checkin *c = okr_readings_of(score->readings, row, &n);

	for (size_t i = 0; i < n && c[i].date <= limit; i++)
		if (c[i].said != OKR_SAID_NOTHING)
			said = c[i].date;
	return said >= reading->date; /* without dates both are of the row */
}

void
okr_find_reported(struct okr_finder *f)
{
	size_t reported = 0;

	for (uint32_t row = 1; row <= f->q->scored.plan.n; row++) {
		struct okr_result r;

		if (!is_key_result(f, row))
			continue;
		r = okr_score_result(&f->q->score, row);
		if (r.reading.said == OKR_SAID_NOTHING ||
		    !status_is_current(f, row, &r.reading))
			continue;
		reported++;
		if (r.reading.said == OKR_SAID_ON_TRACK &&
		    r.health == OKR_OFF_TRACK)
			okr_rows_add(&f->rests_on, row);
	}
	if (f->rests_on.n == 0)
		return;
	okr_buf_printf(&f->text,
		       "%zu of %zu key results with a current status %s "
		       "reported "
		       "on_track and %s off_track by the numbers",
		       f->rests_on.n, reported,
		       f->rests_on.n == 1 ? "is" : "are",
		       f->rests_on.n == 1 ? "is" : "are");
	okr_finder_end(f, 0);
}

/* A stretch goal whose time is over and whose result is a number. */
static bool
is_past_stretch(const struct okr_finder *f, uint32_t row)
{
	const struct okr_node *node = &f->q->scored.plan.node[row];

	return node->kind == OKR_KEY_RESULT &&
	       node->commitment == OKR_ASPIRATIONAL &&
	       (node->metric == OKR_INCREASE || node->metric == OKR_DECREASE) &&
	       node->window.due != OKR_DAY_NONE &&
	       node->window.due < f->q->scored.as_of &&
	       okr_num_known(okr_score_end(&f->q->score, row).score);
}

static void
find_stretch_of(struct okr_finder *f, const struct okr_team *team)
{
	size_t n = team->work.n;

	for (size_t i = 0; i < n; i++) {
		uint32_t row = team->work.row[i];
		double score = okr_score_end(&f->q->score, row).score;

		if (okr_finder_units(score) >= FULL)
			okr_rows_add(&f->rests_on, row);
	}
	if (n < ENOUGH_STRETCHES || 2 * f->rests_on.n <= n) {
		f->rests_on.n = 0;
		return;
	}
	okr_buf_text(&f->text, "the stretch goals of ");
	okr_buf_span(&f->text, team->name);
	okr_buf_printf(&f->text, " are not a stretch: %zu of %zu at 1.0",
		       f->rests_on.n, n);
	okr_finder_end(f, 0);
}

void
okr_find_stretch(struct okr_finder *f)
{
	struct okr_plan *plan = &f->q->scored.plan;
	struct okr_rows rows = { 0 };
	struct okr_teams teams;

	for (uint32_t row = 1; row <= plan->n; row++)
		if (is_past_stretch(f, row))
			okr_rows_add(&rows, row);
	okr_teams_find(&teams, plan, &rows);
	for (size_t i = 0; i < teams.n; i++)
		find_stretch_of(f, &teams.team[i]);
	okr_teams_release(&teams);
	okr_rows_release(&rows);
}

/* The way from start to target that the value has gone, 0 to 1. */
static double
way_gone(const struct okr_node *node, double value, double target)
{
	double start = okr_num_known(node->start) ? node->start : 0;
	double way = (value - start) / (target - start);

	return way < 0 ? 0 : way > 1 ? 1 : way;
}

/* The first target was further on the same way. */
static bool
was_harder(const struct okr_node *node, double first)
{
	double start = okr_num_known(node->start) ? node->start : 0;

	if (node->metric == OKR_INCREASE)
		return start < node->target && node->target < first;
	return node->metric == OKR_DECREASE && start > node->target &&
	       node->target > first;
}

static void
find_target_of(struct okr_finder *f, uint32_t row)
{
	struct okr_plan *plan = &f->q->scored.plan;
	const struct okr_node *node = &plan->node[row];
	struct okr_span cell = okr_plan_cell(plan, row, OKR_TARGET_FIRST);
	double first, value;

	if (!okr_num_parse(cell, &first) || !was_harder(node, first) ||
	    node->window.start > f->q->scored.as_of)
		return;
	value = okr_score_measure(&f->q->score, row).reading.value;
	if (!okr_num_known(value))
		return;
	okr_buf_text(&f->text, "the target of ");
	okr_finder_title(f, row);
	okr_buf_text(&f->text, " was moved from ");
	okr_num_shortest(&f->text, first);
	okr_buf_text(&f->text, " to ");
	okr_num_shortest(&f->text, node->target);
	okr_buf_text(&f->text, ": ");
	okr_finder_number(f, way_gone(node, value, node->target));
	okr_buf_text(&f->text, " now, ");
	okr_finder_number(f, way_gone(node, value, first));
	okr_buf_text(&f->text, " against the first target");
	okr_rows_add(&f->rests_on, row);
	okr_finder_end(f, row);
}

void
okr_find_target(struct okr_finder *f)
{
	const struct okr_plan *plan = &f->q->scored.plan;

	if (plan->schema.at[OKR_TARGET_FIRST] < 0)
		return;
	for (uint32_t row = 1; row <= plan->n; row++)
		if (is_key_result(f, row))
			find_target_of(f, row);
}

void
okr_find_stale(struct okr_finder *f)
{
	int32_t longest = 0;
	uint32_t stalest = 0;

	for (uint32_t row = 1; row <= f->q->scored.plan.n; row++) {
		struct okr_freshness fresh;

		if (!okr_freshness_of(f->q, row, &fresh) ||
		    fresh.days <= f->q->stale)
			continue;
		okr_rows_add(&f->rests_on, row);
		if (fresh.days > longest) {
			longest = fresh.days;
			stalest = row;
		}
	}
	if (f->rests_on.n == 0)
		return;
	okr_finder_count(f, f->rests_on.n, "open key result");
	okr_buf_printf(&f->text, " %s had no reading for more than %d days, ",
		       f->rests_on.n == 1 ? "has" : "have", f->q->stale);
	okr_finder_title(f, stalest);
	okr_buf_printf(&f->text, " for %d", (int)longest);
	okr_finder_end(f, 0);
}

void
okr_find_belief(struct okr_finder *f)
{
	size_t confident = 0, doubtful = 0;

	for (uint32_t row = 1; row <= f->q->scored.plan.n; row++) {
		struct okr_result r;

		if (!okr_freshness_is_pending(f->q, row))
			continue;
		r = okr_score_result(&f->q->score, row);
		switch (okr_belief_of(r.reading.confidence, r.health)) {
		case OKR_BELIEF_AGREES:
			continue;
		case OKR_BELIEF_IN_LAG:
			confident++;
			break;
		case OKR_DOUBT_OF_NUMBERS:
			doubtful++;
			break;
		}
		okr_rows_add(&f->rests_on, row);
	}
	if (f->rests_on.n == 0)
		return;
	okr_buf_text(&f->text, "belief and number part: ");
	if (confident > 0)
		okr_buf_printf(&f->text,
			       "%zu confident (0.7 and more) but "
			       "off_track",
			       confident);
	if (confident > 0 && doubtful > 0)
		okr_buf_text(&f->text, "; ");
	if (doubtful > 0)
		okr_buf_printf(&f->text, "%zu on_track but below 0.4",
			       doubtful);
	okr_finder_end(f, 0);
}

static void
find_window_of(struct okr_finder *f, uint32_t row)
{
	const struct okr_node *node = f->q->scored.plan.node;
	uint32_t parent = node[row].parent;
	struct okr_window own = node[row].window;
	struct okr_window above = node[parent].window;

	if (node[parent].kind != OKR_OBJECTIVE || !okr_window_known(own) ||
	    !okr_window_known(above) ||
	    (own.start >= above.start && own.due <= above.due))
		return;
	okr_buf_text(&f->text, "key result ");
	okr_finder_title(f, row);
	if (own.due > above.due) {
		okr_buf_text(&f->text, " is due on ");
		okr_finder_day(f, own.due);
		okr_buf_text(&f->text, ", its objective on ");
		okr_finder_day(f, above.due);
	} else {
		okr_buf_text(&f->text, " starts on ");
		okr_finder_day(f, own.start);
		okr_buf_text(&f->text, ", its objective on ");
		okr_finder_day(f, above.start);
	}
	okr_rows_add(&f->rests_on, row);
	okr_rows_add(&f->rests_on, parent);
	okr_finder_end(f, row);
}

void
okr_find_window(struct okr_finder *f)
{
	for (uint32_t row = 1; row <= f->q->scored.plan.n; row++)
		if (is_key_result(f, row))
			find_window_of(f, row);
}
