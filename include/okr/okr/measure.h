/*
 * One row's own number: progress, score and what was expected by a day (D2
 * and D4).  Pure: no row sees another here.
 */
#ifndef OKR_OKR_MEASURE_H
#define OKR_OKR_MEASURE_H

#include "okr/okr/modes.h"
#include "okr/okr/reading.h"

/* An aspirational row is a stretch: 0.7 of it is what a good plan reaches. */
#define OKR_STRETCH_PAR 0.7

struct okr_measure {
	struct okr_reading reading;
	double progress; /* raw, may be below 0 and above 1 */
	double score;    /* 0..1, NaN: no data */
	double expected; /* 0..1, NaN: not dated */
};

/* Elapsed share of a window on a day, days counted inclusively; or NaN. */
static inline double
okr_elapsed(struct okr_window window, int32_t day)
{
	if (!okr_window_known(window))
		return OKR_NUM_NONE;
	return (double)okr_window_elapsed(window, day) /
	       (double)okr_window_days(window);
}

/* What a row that goes its way by its plan has by a day (D4); or NaN. */
double okr_expected_way(const struct okr_plan *plan, uint32_t row, int32_t day,
			const struct okr_modes *modes);

/*
 * The part of the way from start to target that a value has gone; or NaN.
 * The node is that of okr_baseline_node().
 */
double okr_measure_way(const struct okr_node *node, double value);

/* Measure a row that has a metric, as known by the clock's day. */
struct okr_measure okr_measure(const struct okr_plan *plan,
			       const struct okr_readings *readings,
			       uint32_t row, const struct okr_clock *clock,
			       const struct okr_modes *modes);

/* Where a way begins: an increase without a start comes from nothing. */
double okr_measure_start(const struct okr_node *node);

/* The value keeps the row's limit. */
bool okr_measure_meets(const struct okr_node *node, double value);

/* Days since the first reading of a limit, and those on which it was met. */
struct okr_held {
	int32_t days; /* 0: no reading has a day */
	int32_t met;
};

struct okr_held okr_measure_held(const struct okr_plan *plan,
				 const struct okr_readings *readings,
				 uint32_t row, const struct okr_clock *clock);

/*
 * Why a row's metric can give no number whatever is read ("start equals
 * target"), or NULL.
 */
const char *okr_measure_fault(const struct okr_node *node);

#endif
