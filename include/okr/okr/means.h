/*
 * The weighted means over what is open at one time, of each figure.
 */
#ifndef OKR_OKR_MEANS_H
#define OKR_OKR_MEANS_H

#include "okr/base/num.h"
#include "okr/okr/score.h"

/* Σw·x and Σw over what has an x; and the smallest x ever added. */
struct okr_mean {
	struct okr_sum weight;
	struct okr_sum sum;
	double least;
	size_t n;
};

void okr_mean_add(struct okr_mean *m, double weight, double x);

/* NaN where nothing has an x. */
double okr_mean_value(const struct okr_mean *m, bool least);

/* All means over one set of ends; begin with zeroes. */
struct okr_means {
	struct okr_mean of[OKR_NFIGURES];
	size_t open; /* ends, */
	size_t data; /* and those with data */
};

/* A figure as a mean takes it: no data is 0, or left out (NaN). */
double okr_means_figure(const struct okr_score *s, const struct okr_end *end,
			unsigned figure);

void okr_means_add(struct okr_means *means, const struct okr_score *s,
		   const struct okr_end *end);

/* Take an end out again.  The smallest does not notice: see okr/okr/least.h. */
void okr_means_remove(struct okr_means *means, const struct okr_score *s,
		      const struct okr_end *end);

/* The means as a piece of days that begins on `start`. */
struct okr_piece okr_means_piece(const struct okr_means *means,
				 const struct okr_score *s, int32_t start);

#endif
