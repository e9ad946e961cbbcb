/* Steps by day, and their sums. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/steps.h"

#include <stdlib.h>

#include "okr/base/mem.h"

void
okr_steps_add(struct okr_steps *steps, int32_t start, double value)
{
	if (steps->n > 0 && steps->step[steps->n - 1].value == value)
		return;
	steps->step = okr_mem_grow(steps->step, &steps->cap, steps->n + 1,
				   sizeof(*steps->step));
	steps->step[steps->n++] = (struct okr_step){ start, value };
}

void
okr_steps_sum(struct okr_steps *steps)
{
	struct okr_sum sum = { 0 };

	steps->before = okr_mem_resize(steps->before, steps->n + 1,
				       sizeof(*steps->before));
	for (size_t i = 0; i < steps->n; i++) {
		const struct okr_step *step = &steps->step[i];

		steps->before[i] = sum;
		if (i + 1 < steps->n)
			okr_sum_add(&sum, step->value * ((double)step[1].start -
							 (double)step->start));
	}
}

/* The last step that is not after the day. */
static size_t
step_at(const struct okr_steps *steps, int32_t day)
{
	size_t low = 0, high = steps->n;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (steps->step[middle].start <= day)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* Add the sum over all days up to and with a day, times the sign. */
static void
add_until(const struct okr_steps *steps, int32_t day, int sign,
	  struct okr_sum *sum)
{
	size_t i = step_at(steps, day);
	const struct okr_step *step = &steps->step[i];
	double days = (double)day - (double)step->start + 1;

	okr_sum_add(sum, sign * steps->before[i].high);
	okr_sum_add(sum, sign * steps->before[i].low);
	okr_sum_add(sum, sign * steps->before[i].lowest);
	if (days > 0)
		okr_sum_add(sum, sign * days * step->value);
}

double
okr_steps_over(const struct okr_steps *steps, struct okr_window w)
{
	struct okr_sum sum = { 0 };

	if (steps->n == 0 || w.due < w.start)
		return 0;
	add_until(steps, w.due, 1, &sum);
	add_until(steps, w.start - 1, -1, &sum);
	return okr_sum_value(&sum);
}

void
okr_steps_release(struct okr_steps *steps)
{
	free(steps->step);
	free(steps->before);
	*steps = (struct okr_steps){ 0 };
}
