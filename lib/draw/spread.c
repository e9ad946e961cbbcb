/* Spreading labels. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/spread.h"

#include <math.h>

static double
distance(const struct okr_slot *a, const struct okr_slot *b)
{
	return (a->height + b->height) / 2;
}

/* Move what lies above slot i, from it upwards, out of its way. */
static void
push_up(struct okr_slot *slot, size_t i)
{
	for (; i > 0; i--)
		slot[i - 1].y = fmin(slot[i - 1].y,
				     slot[i].y -
					 distance(&slot[i - 1], &slot[i]));
}

static void
push_down(struct okr_slot *slot, size_t n, size_t i)
{
	for (; i + 1 < n; i++)
		slot[i + 1].y = fmax(slot[i + 1].y,
				     slot[i].y +
					 distance(&slot[i], &slot[i + 1]));
}

void
okr_spread(struct okr_slot *slot, size_t n, size_t keeps, double top,
	   double bottom)
{
	if (n == 0)
		return;
	push_up(slot, keeps);
	push_down(slot, n, keeps);

	slot[n - 1].y = fmin(slot[n - 1].y, bottom - slot[n - 1].height / 2);
	push_up(slot, n - 1);
	slot[0].y = fmax(slot[0].y, top + slot[0].height / 2);
	push_down(slot, n, 0);
}
