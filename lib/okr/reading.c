/* Readings as of a day. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/reading.h"

#include <stdlib.h>

#include "okr/base/mem.h"

static int
compare(const void *a, const void *b)
{
	const struct okr_checkin *x = a, *y = b;

	if (x->date != y->date)
		return x->date < y->date ? -1 : 1;
	/* On one day the row's own cells come last, else file order. */
	if ((x->row == x->of) != (y->row == y->of))
		return x->row == x->of ? 1 : -1;
	return x->row < y->row ? -1 : x->row > y->row;
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
static void
check_whole(struct okr_plan *plan, uint32_t row)
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
		return;
	if (node->date == OKR_DAY_NONE)
		okr_plan_refuse(plan, row, OKR_DATE, "%s",
				needs[node->kind].date);
	else if (node->parent == 0)
		okr_plan_refuse(plan, row, OKR_PARENT, "%s",
				needs[node->kind].parent);
}

/* The row that a row holds a dated reading of, or 0. */
static uint32_t
subject_of(const struct okr_node *node, uint32_t row)
{
	if (node->date == OKR_DAY_NONE)
		return 0;
	if (node->kind == OKR_CHECKIN)
		return node->parent;
	return okr_is_counted(node->kind) ? row : 0;
}

static size_t
check_rows(struct okr_plan *plan)
{
	size_t n = 0;

	for (uint32_t row = 1; row <= plan->n; row++) {
		const struct okr_node *node = &plan->node[row];

		check_whole(plan, row);
		if (subject_of(node, row) == 0)
			continue;
		if (node->kind == OKR_CHECKIN)
			settle_tick(plan, row);
		n++;
	}
	return n;
}

/*
 * Readings go where they belong at once, counted before: a log of millions
 * has no room for a second copy to sort.
 */
static void
place_readings(struct okr_readings *readings, struct okr_plan *plan)
{
	uint32_t *first = okr_mem_new((size_t)plan->n + 3, sizeof(*first));

	for (uint32_t row = 1; row <= plan->n; row++)
		first[subject_of(&plan->node[row], row) + 2]++;
	first[2] = 0; /* of no row */
	for (uint32_t row = 1; row <= plan->n; row++)
		first[row + 2] += first[row + 1];
	for (uint32_t row = 1; row <= plan->n; row++) {
		const struct okr_node *node = &plan->node[row];
		uint32_t of = subject_of(node, row);

		if (of == 0)
			continue;
		readings->checkin[first[of + 1]++] = (struct okr_checkin){
			.of = of,
			.row = row,
			.date = node->date,
			.said = node->said,
			.value = node->current,
			.confidence = node->confidence,
		};
		plan->node[of].checkins = 1;
	}
	readings->first = first;
}

static bool
is_sorted(const struct okr_checkin *c, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (compare(&c[i - 1], &c[i]) > 0)
			return false;
	return true;
}

static void
sort_readings(struct okr_readings *readings, uint32_t rows)
{
	for (uint32_t row = 1; row <= rows; row++) {
		struct okr_checkin *c = readings->checkin +
					readings->first[row];
		size_t n = readings->first[row + 1] - readings->first[row];

		if (!is_sorted(c, n))
			qsort(c, n, sizeof(*c), compare);
	}
}

void
okr_readings_gather(struct okr_readings *readings, struct okr_plan *plan)
{
	*readings = (struct okr_readings){ .n = check_rows(plan) };
	if (readings->n == 0)
		return;
	readings->checkin = okr_mem_resize(NULL, readings->n,
					   sizeof(*readings->checkin));
	place_readings(readings, plan);
	sort_readings(readings, plan->n);
	check_days(readings, plan);
}

void
okr_readings_release(struct okr_readings *readings)
{
	free(readings->checkin);
	free(readings->first);
	*readings = (struct okr_readings){ 0 };
}

const struct okr_checkin *
okr_readings_of(const struct okr_readings *readings, uint32_t row, size_t *n)
{
	const uint32_t *first = readings->first;

	*n = 0;
	if (readings->n == 0)
		return NULL;
	*n = first[row + 1] - first[row];
	return readings->checkin + first[row];
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

/* How many readings of a row, of which there are n, count by the clock. */
static size_t
count_until(const struct okr_checkin *c, size_t n, int32_t limit)
{
	size_t low = 0;

	while (low < n) {
		size_t middle = low + (n - low) / 2;

		if (c[middle].date <= limit)
			low = middle + 1;
		else
			n = middle;
	}
	return low;
}

/* The readings of a row that count by the clock. */
static const struct okr_checkin *
find_dated(const struct okr_readings *readings, const struct okr_plan *plan,
	   uint32_t row, const struct okr_clock *clock, size_t *n)
{
	const struct okr_checkin *c = okr_readings_of(readings, row, n);

	*n = count_until(c, *n, okr_reading_limit(plan, row, clock));
	return c;
}

double
okr_reading_value(const struct okr_readings *readings,
		  const struct okr_plan *plan, uint32_t row,
		  const struct okr_clock *clock)
{
	const struct okr_node *node = &plan->node[row];
	size_t n;
	const struct okr_checkin *c = find_dated(readings, plan, row, clock,
						 &n);

	while (n-- > 0)
		if (okr_num_known(c[n].value))
			return c[n].value;
	return undated_counts(node, clock) ? node->current : OKR_NUM_NONE;
}

static void
take_dated(struct okr_reading *reading, const struct okr_checkin *c, size_t n)
{
	for (size_t i = 0; i < n; i++) {
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

	if (undated_counts(node, clock)) {
		reading.value = node->current;
		reading.confidence = node->confidence;
		reading.said = node->said;
	}
	if (node->checkins) {
		size_t n;
		const struct okr_checkin *c = find_dated(readings, plan, row,
							 clock, &n);

		take_dated(&reading, c, n);
	}
	return reading;
}
