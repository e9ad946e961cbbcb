/* Forecasts by the recent half. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/forecast.h"

#include "okr/okr/tree.h"

#define HALF 5000 /* of the weight, as printed */

const struct okr_forecast okr_forecast_none = { OKR_NUM_NONE, OKR_NUM_NONE,
						OKR_NUM_NONE };

/* Way gone by a day. */
struct point {
	int32_t day;
	double way;
};

/* A row's readings from its first day up to the day scored for. */
struct line {
	const struct okr_node *node;
	const struct okr_checkin *checkin;
	size_t n;
};

/*
 * Belief and speed end with the row: then its score is what it reached.  One
 * without a due date does not end.
 */
static bool
goes_on(const struct okr_score *s, const struct okr_node *node,
	const struct okr_measure *m)
{
	int32_t due = node->window.due;

	return (due == OKR_DAY_NONE || s->clock.day <= due) &&
	       m->reading.said != OKR_SAID_DROPPED;
}

static struct line
line_of(const struct okr_score *s, uint32_t row, const struct okr_node *node)
{
	struct line line = { .node = node };

	line.checkin = okr_readings_of(s->readings, row, &line.n);
	while (line.n > 0 && line.checkin->date < node->window.start) {
		line.checkin++;
		line.n--;
	}
	while (line.n > 0 && line.checkin[line.n - 1].date > s->clock.day)
		line.n--;
	return line;
}

static struct point
point_of(const struct line *line, const struct okr_checkin *c)
{
	return (struct point){ c->date, okr_measure_way(line->node, c->value) };
}

/* The latest reading; the day is none if all are of one day. */
static struct point
find_last(const struct line *line)
{
	const struct okr_checkin *first = NULL, *last = NULL;

	for (size_t i = 0; i < line->n; i++) {
		if (!okr_num_known(line->checkin[i].value))
			continue;
		last = &line->checkin[i];
		if (!first)
			first = last;
	}
	if (!first || first->date == last->date)
		return (struct point){ OKR_DAY_NONE, OKR_NUM_NONE };
	return point_of(line, last);
}

/*
 * The last reading not later than half way to the latest.  The start counts
 * as one on the day before the row begins.
 */
static struct point
find_base(const struct line *line, int32_t last)
{
	struct point base = { line->node->window.start - 1, 0 };
	int32_t half = base.day + (last - base.day) / 2;
	const struct okr_checkin *found = NULL;

	for (size_t i = 0; i < line->n && line->checkin[i].date <= half; i++)
		if (okr_num_known(line->checkin[i].value))
			found = &line->checkin[i];
	return found ? point_of(line, found) : base;
}

static double
clamp(double x)
{
	return x < 0 ? 0 : x > 1 ? 1 : x;
}

struct okr_forecast
okr_forecast_row(const struct okr_score *s, uint32_t row,
		 const struct okr_measure *m)
{
	struct okr_node copy;
	const struct okr_node *node = &s->plan->node[row];
	struct line line;
	struct point last, base;
	double speed, left;

	if (!node->checkins || !okr_is_way(node->metric) ||
	    !okr_tree_measured(node) || !okr_num_known(m->progress) ||
	    !okr_window_known(node->window) || !goes_on(s, node, m))
		return okr_forecast_none;
	line = line_of(s, row,
		       okr_baseline_node(s->plan, s->readings, row, &s->clock,
					 &copy));
	last = find_last(&line);
	if (last.day == OKR_DAY_NONE)
		return okr_forecast_none;
	base = find_base(&line, last.day);
	speed = (last.way - base.way) / (last.day - base.day);
	left = node->window.due - last.day;
	return (struct okr_forecast){
		.middle = clamp(last.way + speed * left),
		.low = clamp(last.way + (speed < 0 ? speed * left : 0)),
		.high = clamp(last.way + (speed > 0 ? 2 * speed * left : 0)),
	};
}

double
okr_forecast_belief(const struct okr_score *s, uint32_t row,
		    const struct okr_measure *m)
{
	const struct okr_node *node = &s->plan->node[row];
	bool step = node->metric == OKR_MILESTONE ||
		    node->metric == OKR_BASELINE;

	if (step && m->score < 1 && okr_num_known(m->reading.confidence) &&
	    goes_on(s, node, m))
		return m->reading.confidence;
	return m->score;
}

void
okr_forecast_bring(const struct okr_forecast *own, double instead,
		   struct okr_end *end)
{
	bool foreseen = okr_num_known(own->middle);

	end->forecast = foreseen ? own->middle : instead;
	end->low = foreseen ? own->low : instead;
	end->high = foreseen ? own->high : instead;
	end->foreseen = foreseen;
}

struct okr_forecast
okr_forecast_above(const double *figure)
{
	if (okr_num_units(figure[OKR_FIG_FORESEEN], OKR_SCORE_DECIMALS) < HALF)
		return okr_forecast_none;
	return (struct okr_forecast){
		.middle = figure[OKR_FIG_FORECAST],
		.low = figure[OKR_FIG_LOW],
		.high = figure[OKR_FIG_HIGH],
	};
}
