/* Readings as of a day. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/reading.h"

#include <stdlib.h>

#include "okr/base/mem.h"

static int
compare(const void *a, const void *b)
{
	const struct okr_checkin *x = a, *y = b;

	if (x->of != y->of)
		return x->of < y->of ? -1 : 1;
	if (x->date != y->date)
		return x->date < y->date ? -1 : 1;
	/* On one day the row's own cells come last, else file order. */
	if ((x->row == x->of) != (y->row == y->of))
		return x->row == x->of ? 1 : -1;
	return x->row < y->row ? -1 : x->row > y->row;
}

static void
add(struct okr_readings *readings, struct okr_plan *plan, uint32_t of,
    uint32_t row)
{
	const struct okr_node *node = &plan->node[row];

	readings->checkin = okr_mem_grow(readings->checkin, &readings->cap,
					 readings->n + 1,
					 sizeof(*readings->checkin));
	readings->checkin[readings->n++] = (struct okr_checkin){
		.of = of,
		.row = row,
		.date = node->date,
		.said = node->said,
		.value = node->current,
		.confidence = node->confidence,
	};
	plan->node[of].checkins = 1;
}

/*
 * A check-in that ticks off a milestone says all of it, in its unit.  Of what
 * else is measured its word is no number.
 */
static void
settle_tick(struct okr_plan *plan, uint32_t row)
{
	struct okr_node *node = &plan->node[row];
	const struct okr_node *of = &plan->node[node->parent];

	if (node->metric != OKR_MILESTONE)
		return;
	if (of->metric == OKR_MILESTONE || of->metric == OKR_NO_METRIC)
		node->current = of->percent ? 100 : 1;
	else
		okr_plan_refuse(
		    plan, row, OKR_CURRENT,
		    "not a number: '%s'; only a milestone is ticked off "
		    "in words",
		    okr_shown(okr_plan_cell(plan, row, OKR_CURRENT)));
}

/* Two numbers for one row and day: which one holds is not ours to guess. */
static void
check_days(const struct okr_readings *readings, struct okr_plan *plan)
{
	const struct okr_checkin *last = NULL;

	for (size_t i = 0; i < readings->n; i++) {
		const struct okr_checkin *c = &readings->checkin[i];
		const char *other;
		struct okr_buf day = { 0 };

		if (!okr_num_known(c->value))
			continue;
		if (last && last->of == c->of && last->date == c->date &&
		    last->value != c->value) {
			other = okr_shown(
			    okr_plan_place(plan, last->row, OKR_CURRENT)
				.source);
			okr_day_format(&day, c->date);
			okr_plan_refuse(plan, c->row, OKR_CURRENT,
					"a second reading of '%s' on %.10s, "
					"another than in %s",
					okr_shown(okr_plan_id(plan, c->of)),
					day.s, other);
			okr_buf_release(&day);
		}
		last = c;
	}
}

/* What is said of a row on a day: neither may lack. */
static bool
is_whole(struct okr_plan *plan, uint32_t row)
{
	static const struct {
		const char *date;
		const char *parent;
	} needs[OKR_NKINDS] = {
		[OKR_CHECKIN] = { "a check-in needs the date of its reading",
				  "a check-in needs the id of what it "
				  "measures" },
		[OKR_SCORE_ROW] = { "a score needs the date it was reached by",
				    "a score needs the id of what reached it" },
	};
	const struct okr_node *node = &plan->node[row];

	if (needs[node->kind].date == NULL)
		return true;
	if (node->date == OKR_DAY_NONE)
		okr_plan_refuse(plan, row, OKR_DATE, "%s",
				needs[node->kind].date);
	else if (node->parent == 0)
		okr_plan_refuse(plan, row, OKR_PARENT, "%s",
				needs[node->kind].parent);
	return node->date != OKR_DAY_NONE && node->parent != 0;
}

void
okr_readings_gather(struct okr_readings *readings, struct okr_plan *plan)
{
	*readings = (struct okr_readings){ 0 };
	for (uint32_t row = 1; row <= plan->n; row++) {
		const struct okr_node *node = &plan->node[row];

		if (!is_whole(plan, row))
			continue;
		if (node->kind == OKR_CHECKIN) {
			settle_tick(plan, row);
			add(readings, plan, node->parent, row);
		} else if (okr_is_counted(node->kind) &&
			   node->date != OKR_DAY_NONE) {
			add(readings, plan, row, row);
		}
	}
	if (readings->n > 0)
		qsort(readings->checkin, readings->n,
		      sizeof(*readings->checkin), compare);
	check_days(readings, plan);
}

void
okr_readings_release(struct okr_readings *readings)
{
	free(readings->checkin);
	*readings = (struct okr_readings){ 0 };
}

const struct okr_checkin *
okr_readings_of(const struct okr_readings *readings, uint32_t row, size_t *n)
{
	size_t low = 0, high = readings->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (readings->checkin[middle].of < row)
			low = middle + 1;
		else
			high = middle;
	}
	for (*n = 0;
	     low + *n < readings->n && readings->checkin[low + *n].of == row;)
		(*n)++;
	return readings->checkin + low;
}

int32_t
okr_reading_limit(const struct okr_plan *plan, uint32_t row,
		  const struct okr_clock *clock)
{
	const struct okr_node *node = &plan->node[row];
	int32_t due = node->window.due;

	if (okr_is_statement(node->kind) && !node->own_due)
		due = OKR_DAY_NONE;
	if (due == OKR_DAY_NONE || due > clock->day - clock->grace)
		return clock->day;
	return due + clock->grace;
}

/* An undated cell says nothing about the days before the row was due. */
static bool
undated_counts(const struct okr_node *node, const struct okr_clock *clock)
{
	if (node->date != OKR_DAY_NONE)
		return false;
	return clock->day >= clock->as_of ||
	       (node->window.due != OKR_DAY_NONE &&
		clock->day >= node->window.due);
}

static void
take_dated(struct okr_reading *reading, const struct okr_checkin *c, size_t n,
	   int32_t limit)
{
	for (size_t i = 0; i < n && c[i].date <= limit; i++) {
		if (okr_num_known(c[i].value)) {
			reading->value = c[i].value;
			reading->date = c[i].date;
		}
		if (okr_num_known(c[i].confidence))
			reading->confidence = c[i].confidence;
		if (c[i].said != OKR_SAID_NOTHING)
			reading->said = c[i].said;
	}
}

struct okr_reading
okr_reading_at(const struct okr_readings *readings, const struct okr_plan *plan,
	       uint32_t row, const struct okr_clock *clock)
{
	const struct okr_node *node = &plan->node[row];
	struct okr_reading reading = { OKR_NUM_NONE, OKR_DAY_NONE, OKR_NUM_NONE,
				       OKR_SAID_NOTHING };

	if (node->checkins) {
		size_t n;
		const struct okr_checkin *c = okr_readings_of(readings, row,
							      &n);

		take_dated(&reading, c, n, okr_reading_limit(plan, row, clock));
	}
	if (!undated_counts(node, clock))
		return reading;
	if (!okr_num_known(reading.value))
		reading.value = node->current;
	if (!okr_num_known(reading.confidence))
		reading.confidence = node->confidence;
	if (reading.said == OKR_SAID_NOTHING)
		reading.said = node->said;
	return reading;
}
