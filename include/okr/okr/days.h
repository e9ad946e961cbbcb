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

/* What a roll-up makes means of. */
enum okr_figure {
	OKR_FIG_SCORE,
	OKR_FIG_EXPECTED,
	OKR_FIG_PLAIN,
	OKR_FIG_BEST,
	OKR_FIG_KNOWN,
	OKR_FIG_FORECAST, /* from here on: wanted by okr_score_foresee() */
	OKR_FIG_LOW,
	OKR_FIG_HIGH,
	OKR_FIG_FORESEEN,
	OKR_NFIGURES
};

/* The figures of a row or a day, by name and one after another. */
#define OKR_FIGURES \
	union { \
		double figure[OKR_NFIGURES]; \
		struct { \
			double score;    /* NaN: no data */ \
			double expected; /* NaN: not dated */ \
			double plain; /* expected, by its own window alone */ \
			double best;  /* 1 if not due yet, else the score */ \
			double known; /* share of the weight with data */ \
			double forecast; /* else belief, else score (D9) */ \
			double low;      /* of the forecast */ \
			double high; \
			double foreseen; /* share of the weight with one */ \
		}; \
	}

/* What a row counts for in the roll-up of its parent. */
struct okr_end {
	double weight;
	OKR_FIGURES; /* plain, best: NaN unless for a roll-up by days */
};

/* From `start` to the day before the next piece. */
struct okr_piece {
	int32_t start;
	bool open;     /* something with weight is open */
	bool data;     /* and some of it has data */
	double weight; /* the weights that the score divides by */
	OKR_FIGURES;   /* expected NaN: nothing open is dated */
};

/* All of time in ascending pieces; the first begins before any day. */
struct okr_days {
	struct okr_piece *piece;
	uint32_t n;
	int32_t first; /* the earliest day that anything says it starts on */
};

/*
 * Integrals of M over a window: sums over its days / its days, NaN: no data
 * at all; of `known` and `foreseen` the mean of days with something open.
 */
struct okr_integral {
	OKR_FIGURES;
	int32_t open_days; /* days of the window with something open */
};

/*
 * A figure that the work earns: no data is 0 in a mean, or left out, and
 * where nothing has data there is no figure.
 */
static inline bool
okr_figure_is_earned(unsigned figure)
{
	return figure == OKR_FIG_SCORE ||
	       (figure >= OKR_FIG_FORECAST && figure <= OKR_FIG_HIGH);
}

/* A share of the weight, which is of the days with something open. */
static inline bool
okr_figure_is_share(unsigned figure)
{
	return figure == OKR_FIG_KNOWN || figure == OKR_FIG_FORESEEN;
}

/* The piece that holds a day. */
const struct okr_piece *okr_days_at(const struct okr_days *days, int32_t day);

/* How many days of a piece lie in the window. */
int32_t okr_days_of(const struct okr_days *days, const struct okr_piece *piece,
		    struct okr_window w);

void okr_days_integrate(const struct okr_days *days, struct okr_window w,
			struct okr_integral *out);

/* Days of the window up to `until` on which nothing is open. */
int32_t okr_days_empty(const struct okr_days *days, struct okr_window w,
		       int32_t until);

void okr_days_release(struct okr_days *days);

#endif
