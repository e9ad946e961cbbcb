/*
 * Labels that want to stand at certain heights and must not touch: one keeps
 * its place as far as the page allows, the others give way from it outwards.
 */
#ifndef OKR_DRAW_SPREAD_H
#define OKR_DRAW_SPREAD_H

#include <stddef.h>

struct okr_slot {
	double y; /* of its middle: wanted, then given */
	double height;
};

/*
 * Spread n slots in order from the top down between two heights.  `keeps` is
 * the slot that keeps its place.  They must fit.
 */
void okr_spread(struct okr_slot *slot, size_t n, size_t keeps, double top,
		double bottom);

#endif
