/*
 * Roll-up by days: on each day a row is worth the weighted mean of what is
 * open on it (M(d) in D3).  M changes only where something opens or closes,
 * so it is kept as pieces of days, one after another, and nothing loops over
 * single days.
 */
#ifndef OKR_OKR_DAYS_H
#define OKR_OKR_DAYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "okr/base/day.h"

/* What a row counts for in the roll-up of its parent. */
struct okr_end {
	double weight;
	double score;    /* NaN: no data */
	double expected; /* NaN: not dated */
	double plain;    /* expected by its own window alone */
	int32_t due;     /* its last day, or INT32_MAX */
};

/* From `start` to the day before the next piece. */
struct okr_piece {
	int32_t start;
	int32_t last_due; /* latest due date of what is open */
	bool open;        /* something with weight is open */
	bool data;        /* and some of it has data */
	double weight;    /* the weights that the score divides by */
	double score;
	double expected; /* NaN: nothing open is dated */
	double plain;
	double known; /* share of the weight that has data */
};

/* All of time in ascending pieces; the first begins before any day. */
struct okr_days {
	struct okr_piece *piece;
	size_t n;
	int32_t first; /* the earliest day that anything says it starts on */
};

/* Integrals of M over a window. */
struct okr_integral {
	double score; /* sum of M over the days / days; NaN: no data at all */
	double expected;
	double plain;
	double known;      /* mean over the days with something open */
	int32_t open_days; /* days of the window with something open */
};

/* The piece that holds a day. */
const struct okr_piece *okr_days_at(const struct okr_days *days, int32_t day);

void okr_days_integrate(const struct okr_days *days, struct okr_window w,
			struct okr_integral *out);

/* Days of the window up to `until` on which nothing is open. */
int32_t okr_days_empty(const struct okr_days *days, struct okr_window w,
		       int32_t until);

void okr_days_release(struct okr_days *days);

/*
 * What one unit of weight directly under a row is worth on each day, as a
 * share of the score of the row's frame: the anchor above, or the row itself.
 */
struct okr_price {
	int32_t start;
	double price;
};

struct okr_prices {
	struct okr_price *price;
	size_t n;
};

/* Sum of the prices over the days of a window. */
double okr_prices_over(const struct okr_prices *prices, struct okr_window w);

#endif
