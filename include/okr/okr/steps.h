/*
 * A number that changes from one day to another, as steps: what weights add
 * up to on each day, and what a unit of weight is worth.
 */
#ifndef OKR_OKR_STEPS_H
#define OKR_OKR_STEPS_H

#include <stddef.h>
#include <stdint.h>

#include "okr/base/day.h"
#include "okr/base/num.h"

/* From `start` to the day before the next step. */
struct okr_step {
	int32_t start;
	double value;
};

/* Ascending, the first before any day; begin with zeroes. */
struct okr_steps {
	struct okr_step *step;
	size_t n, cap;
	struct okr_sum *before; /* sums over all days before each step */
};

/* Append a step; one that changes nothing is left out. */
void okr_steps_add(struct okr_steps *steps, int32_t start, double value);

/* Make the sums that okr_steps_over() needs, when all steps are there. */
void okr_steps_sum(struct okr_steps *steps);

/* Sum of the values over the days of a window. */
double okr_steps_over(const struct okr_steps *steps, struct okr_window w);

void okr_steps_release(struct okr_steps *steps);

#endif
