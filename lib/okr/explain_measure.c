/* Measures in words and figures, by a table of metrics. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/explain_measure.h"

#include "okr/okr/rules.h"
#include "okr/okr/health.h"

/* A number as it was entered, fit to stand behind a minus. */
static void
put_entered(struct okr_buf *out, double x)
{
	if (x < 0)
		okr_buf_char(out, '(');
	okr_num_shortest(out, x);
	if (x < 0)
		okr_buf_char(out, ')');
}

/* The measure as it came out, cut off where the score is. */
static void
put_progress(const struct okr_explained *e)
{
	double progress = e->result->progress;

	okr_explain_equals(e, progress);
	if (progress >= 0 && progress <= 1)
		return;
	okr_buf_text(e->out, progress < 0 ? " cut off at 0" : " cut off at 1");
	okr_explain_equals(e, e->result->score);
}

static void
put_difference(struct okr_buf *out, double from, double to)
{
	if (from == 0) { /* to - 0 says no more than to */
		put_entered(out, to);
		return;
	}
	okr_buf_char(out, '(');
	put_entered(out, to);
	okr_buf_text(out, " - ");
	put_entered(out, from);
	okr_buf_char(out, ')');
}

/* Says why a measure with a number to reach has no score. */
static bool
lacks_score(const struct okr_explained *e)
{
	const char *fault = okr_measure_fault(e->node);

	if (okr_num_known(e->result->score))
		return false;
	okr_buf_text(e->out, fault ? fault : "no reading so no score");
	return true;
}

static void
explain_way(const struct okr_explained *e)
{
	const struct okr_plan *plan = e->score->plan;
	uint32_t baseline = okr_baseline_of(plan, e->row);
	double start = okr_measure_start(e->node);

	if (lacks_score(e))
		return;
	put_difference(e->out, start, e->result->reading.value);
	okr_buf_text(e->out, " / ");
	put_difference(e->out, start, e->node->target);
	if (baseline) {
		okr_buf_text(e->out, " [from ");
		okr_buf_span(e->out, okr_plan_id(plan, baseline));
		okr_buf_char(e->out, ']');
	}
	put_progress(e);
}

static const char *const limit_words[OKR_NMETRICS] = {
	[OKR_AT_LEAST] = "at least ",
	[OKR_AT_MOST] = "at most ",
	[OKR_BETWEEN] = "within ",
};

static void
explain_latest(const struct okr_explained *e)
{
	double value = e->result->reading.value;

	okr_num_shortest(e->out, value);
	okr_buf_text(e->out,
		     okr_measure_meets(e->node, value) ? " is " : " is not ");
	okr_buf_text(e->out, limit_words[e->node->metric]);
	if (e->node->metric == OKR_BETWEEN) {
		okr_num_shortest(e->out, e->node->start);
		okr_buf_text(e->out, "..");
	}
	okr_num_shortest(e->out, e->node->target);
	okr_explain_says(e, e->result->score);
}

static void
explain_limit(const struct okr_explained *e)
{
	const struct okr_score *s = e->score;
	struct okr_held held = { 0 };

	if (lacks_score(e))
		return;
	if (s->modes.limits == OKR_LIMITS_HELD)
		held = okr_measure_held(s->plan, s->readings, e->row,
					&s->clock);
	if (held.days == 0) {
		explain_latest(e);
		return;
	}
	okr_buf_printf(e->out, "%d of %d days met", (int)held.met,
		       (int)held.days);
	okr_explain_equals(e, e->result->score);
}

static void
explain_milestone(const struct okr_explained *e)
{
	const struct okr_reading *reading = &e->result->reading;

	okr_buf_text(e->out, "milestone ");
	if (reading->said == OKR_SAID_DONE) {
		okr_buf_text(e->out, "with status done");
		okr_explain_says(e, e->result->score);
	} else if (!okr_num_known(reading->value)) {
		okr_buf_text(e->out, "not yet done");
		okr_explain_says(e, e->result->score);
	} else {
		put_entered(e->out, reading->value);
		if (e->node->percent)
			okr_buf_text(e->out, " / 100");
		put_progress(e);
	}
}

static void
explain_baseline(const struct okr_explained *e)
{
	double value = e->result->reading.value;

	okr_buf_text(e->out, okr_num_known(value) ? "baseline read as "
						  : "baseline not yet read");
	okr_num_shortest(e->out, value);
	okr_explain_says(e, e->result->score);
}

static void
explain_words(const struct okr_explained *e)
{
	if (!okr_num_known(e->result->score)) {
		okr_buf_text(e->out, "nothing below so no score");
		return;
	}
	okr_buf_text(e->out, "nothing below but status done");
	okr_explain_says(e, e->result->score);
}

static void
put_elapsed(const struct okr_explained *e)
{
	struct okr_window w = e->node->window;

	okr_buf_printf(e->out, "%d of %d days",
		       (int)okr_window_elapsed(w, e->score->clock.day),
		       (int)okr_window_days(w));
}

/* A row's own curve: the straight line that the day is on. */
static void
put_leg(const struct okr_explained *e, struct okr_pace_leg leg)
{
	int32_t day = e->score->clock.day;

	okr_num_shortest(e->out, leg.from.share);
	if (leg.from.day != leg.to.day) {
		okr_buf_printf(e->out, " + %d of %d days x (",
			       (int)(day - leg.from.day),
			       (int)(leg.to.day - leg.from.day));
		okr_num_shortest(e->out, leg.to.share);
		okr_buf_text(e->out, " - ");
		okr_num_shortest(e->out, leg.from.share);
		okr_buf_char(e->out, ')');
	}
	okr_buf_text(e->out, " [pace]");
}

/* By the mode: e, e x e, or e x (2 - e). */
static void
put_mode(const struct okr_explained *e)
{
	static const char *const between[] = {
		[OKR_PACE_LATE] = " x ",
		[OKR_PACE_EARLY] = " x (2 - ",
	};
	int pace = e->score->modes.pace;

	put_elapsed(e);
	if (pace == OKR_PACE_LINEAR)
		return;
	okr_buf_text(e->out, between[pace]);
	put_elapsed(e);
	if (pace == OKR_PACE_EARLY)
		okr_buf_char(e->out, ')');
}

static void
plan_way(const struct okr_explained *e)
{
	bool stretch = e->node->commitment == OKR_ASPIRATIONAL;
	size_t n;
	const struct okr_pace_point *point = okr_pace_of(e->score->plan, e->row,
							 &n);

	okr_buf_text(e->out, "expected ");
	if (stretch) {
		okr_num_shortest(e->out, OKR_STRETCH_PAR);
		okr_buf_text(e->out, point ? " x (" : " x ");
	}
	if (point)
		put_leg(e, okr_pace_leg_at(point, n, e->node->window,
					   e->score->clock.day));
	else
		put_mode(e);
	if (stretch && point)
		okr_buf_char(e->out, ')');
	okr_explain_equals(e, e->result->expected);
}

static void
plan_from(const struct okr_explained *e, int32_t day)
{
	bool before = e->score->clock.day < day;

	okr_buf_text(e->out, before ? "expected before " : "expected from ");
	okr_day_format(e->out, day);
	okr_explain_says(e, e->result->expected);
}

static void
plan_limit(const struct okr_explained *e)
{
	plan_from(e, e->node->window.start);
}

static void
plan_step(const struct okr_explained *e)
{
	plan_from(e, e->node->window.due);
}

static const struct {
	void (*score)(const struct okr_explained *e);
	void (*expected)(const struct okr_explained *e);
} by_metric[OKR_NMETRICS] = {
	[OKR_NO_METRIC] = { explain_words, plan_way },
	[OKR_INCREASE] = { explain_way, plan_way },
	[OKR_DECREASE] = { explain_way, plan_way },
	[OKR_AT_LEAST] = { explain_limit, plan_limit },
	[OKR_AT_MOST] = { explain_limit, plan_limit },
	[OKR_BETWEEN] = { explain_limit, plan_limit },
	[OKR_MILESTONE] = { explain_milestone, plan_step },
	[OKR_BASELINE] = { explain_baseline, plan_step },
};

void
okr_explain_measure(const struct okr_explained *e)
{
	by_metric[e->node->metric].score(e);
}

void
okr_explain_plan(const struct okr_explained *e)
{
	by_metric[e->node->metric].expected(e);
}

void
okr_explain_band(const struct okr_explained *e)
{
	const struct okr_band *band = okr_health_band(e->score, e->row);

	okr_buf_text(e->out, "expected ");
	if (band->expects == OKR_EXPECT_TIME) {
		put_elapsed(e);
		okr_explain_equals(e, e->result->expected);
		return;
	}
	okr_buf_text(e->out, "in full on any day");
	okr_explain_says(e, e->result->expected);
}
