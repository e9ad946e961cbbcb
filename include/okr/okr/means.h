/*
 * The weighted means over what is open at one time: score, expected, and how
 * much of the weight has data.
 */
#ifndef OKR_OKR_MEANS_H
#define OKR_OKR_MEANS_H

#include "okr/base/num.h"
#include "okr/okr/days.h"
#include "okr/okr/modes.h"

/* Σw·x and Σw over what has an x; and the smallest x. */
struct okr_mean {
	struct okr_sum weight;
	struct okr_sum sum;
	double least;
	bool any;
};

/* All means over one set of ends; begin with zeroes. */
struct okr_means {
	struct okr_mean score;
	struct okr_mean expected;
	struct okr_mean plain;
	struct okr_mean known;
	bool open;
	bool data;
	int32_t last_due;
};

/* `known` is the share of the end's weight that has data. */
void okr_means_add(struct okr_means *means, const struct okr_end *end,
		   double known, const struct okr_modes *modes);

/* The means as a piece of days that begins on `start`. */
struct okr_piece okr_means_piece(const struct okr_means *means, int32_t start,
				 const struct okr_modes *modes);

#endif
