/* Score of a single measure. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/measure.h"

double
okr_expected_way(const struct okr_plan *plan, uint32_t row, int32_t day,
		 const struct okr_modes *modes)
{
	double par = plan->node[row].commitment == OKR_ASPIRATIONAL
			 ? OKR_STRETCH_PAR
			 : 1;

	return okr_pace_share(plan, row, day, modes->pace) * par;
}

static double
clamp(double x)
{
	return x < 0 ? 0 : x > 1 ? 1 : x;
}

double
okr_measure_start(const struct okr_node *node)
{
	if (!okr_num_known(node->start) && node->metric == OKR_INCREASE)
		return 0;
	return node->start;
}

/* A way from start to target, as nearly all are. */
static bool
is_sound(const struct okr_node *node)
{
	return node->metric == OKR_INCREASE
		   ? node->start < node->target
		   : node->metric == OKR_DECREASE && node->start > node->target;
}

const char *
okr_measure_fault(const struct okr_node *node)
{
	if (is_sound(node) || node->metric == OKR_NO_METRIC ||
	    node->metric >= OKR_MILESTONE)
		return NULL;
	if (!okr_num_known(node->target))
		return "no target, so no score";
	if (okr_is_limit(node->metric))
		return NULL;
	if (node->continues && !okr_num_known(node->start))
		return "the baseline it continues has no reading, so no score";
	if (!okr_num_known(okr_measure_start(node)))
		return "a decrease without a start, so no score";
	if (okr_measure_start(node) == node->target)
		return "start equals target, so no score";
	if (okr_num_known(node->start) &&
	    (node->target > node->start) != (node->metric == OKR_INCREASE))
		return node->metric == OKR_INCREASE
			   ? "an increase to below its start, so no score"
			   : "a decrease to above its start, so no score";
	return NULL;
}

double
okr_measure_way(const struct okr_node *node, double value)
{
	if (okr_measure_fault(node))
		return OKR_NUM_NONE;
	return (value - okr_measure_start(node)) /
	       (node->target - okr_measure_start(node));
}

bool
okr_measure_meets(const struct okr_node *node, double value)
{
	if (node->metric == OKR_AT_LEAST)
		return value >= node->target;
	if (node->metric == OKR_AT_MOST)
		return value <= node->target;
	return value >= node->start && value <= node->target;
}

static double
limit_latest(const struct okr_node *node, double value)
{
	if (!okr_num_known(value) || !okr_num_known(node->target))
		return OKR_NUM_NONE;
	return okr_measure_meets(node, value) ? 1 : 0;
}

/*
 * Each reading holds until the next.  Never counts readings, so that reporting
 * often in a good week gains nothing.
 */
struct okr_held
okr_measure_held(const struct okr_plan *plan,
		 const struct okr_readings *readings, uint32_t row,
		 const struct okr_clock *clock)
{
	const struct okr_node *node = &plan->node[row];
	int32_t limit = okr_reading_limit(plan, row, clock), end = clock->day;
	struct okr_held held = { 0 };
	size_t n, next;
	const struct okr_checkin *c = okr_readings_of(readings, row, &n);

	if (node->window.due != OKR_DAY_NONE && end > node->window.due)
		end = node->window.due;
	for (size_t i = 0; i < n && c[i].date <= limit; i = next) {
		int32_t until = end + 1;

		next = i + 1;
		if (!okr_num_known(c[i].value))
			continue;
		while (next < n && !okr_num_known(c[next].value))
			next++;
		if (next < n && c[next].date < until)
			until = c[next].date;
		if (until <= c[i].date)
			continue;
		held.days += until - c[i].date;
		held.met += okr_measure_meets(node, c[i].value)
				? until - c[i].date
				: 0;
	}
	return held;
}

/* Without a day to count: the latest. */
static double
limit_held(const struct okr_held *held, double latest)
{
	return held->days > 0 ? (double)held->met / held->days : latest;
}

static double
milestone(const struct okr_node *node, const struct okr_reading *reading)
{
	if (reading->said == OKR_SAID_DONE)
		return 1;
	if (!okr_num_known(reading->value))
		return 0; /* blank is "not yet", not "no data" */
	return node->percent ? reading->value / 100 : reading->value;
}

static double
expected(const struct okr_plan *plan, uint32_t row, int32_t day,
	 const struct okr_modes *modes)
{
	const struct okr_node *node = &plan->node[row];
	struct okr_window w = node->window;

	if (okr_is_limit(node->metric))
		return w.start == OKR_DAY_NONE ? OKR_NUM_NONE : day >= w.start;
	if (node->metric == OKR_MILESTONE || node->metric == OKR_BASELINE)
		return w.due == OKR_DAY_NONE ? OKR_NUM_NONE : day >= w.due;
	return okr_expected_way(plan, row, day, modes);
}

struct okr_measure
okr_measure(const struct okr_plan *plan, const struct okr_readings *readings,
	    uint32_t row, const struct okr_clock *clock,
	    const struct okr_modes *modes)
{
	struct okr_node copy;
	const struct okr_node *node = okr_baseline_node(plan, readings, row,
							clock, &copy);
	struct okr_measure m = { .progress = OKR_NUM_NONE };
	struct okr_held held;

	m.reading = okr_reading_at(readings, plan, row, clock);
	switch ((enum okr_metric)node->metric) {
	case OKR_INCREASE:
	case OKR_DECREASE:
		m.progress = okr_measure_way(node, m.reading.value);
		break;
	case OKR_AT_LEAST:
	case OKR_AT_MOST:
	case OKR_BETWEEN:
		m.progress = limit_latest(node, m.reading.value);
		if (modes->limits != OKR_LIMITS_HELD ||
		    !okr_num_known(m.progress))
			break;
		held = okr_measure_held(plan, readings, row, clock);
		m.progress = limit_held(&held, m.progress);
		break;
	case OKR_MILESTONE:
		m.progress = milestone(node, &m.reading);
		break;
	case OKR_BASELINE:
		m.progress = okr_num_known(m.reading.value) ? 1 : 0;
		break;
	case OKR_NO_METRIC:
	case OKR_NMETRICS:
		break;
	}
	m.score = okr_num_known(m.progress) ? clamp(m.progress) : OKR_NUM_NONE;
	m.expected = expected(plan, row, clock->day, modes);
	return m;
}
