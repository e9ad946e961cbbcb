/*
 * Where a row lands if its speed holds (D9): the way it went in the recent
 * half of its readings, carried on to the due date; and from "stops today" to
 * "doubles its speed".
 */
#ifndef OKR_OKR_FORECAST_H
#define OKR_OKR_FORECAST_H

#include "okr/okr/score.h"

extern const struct okr_forecast okr_forecast_none;

/* Of a row that scores by its own measure; none without a line to follow. */
struct okr_forecast okr_forecast_row(const struct okr_score *s, uint32_t row,
				     const struct okr_measure *m);

/*
 * What a measured row without a forecast brings to the one above it: of a
 * step what its owner believes, else its score.
 */
double okr_forecast_belief(const struct okr_score *s, uint32_t row,
			   const struct okr_measure *m);

/* Fill the forecast of an end by the row's own, or by a number instead. */
void okr_forecast_bring(const struct okr_forecast *own, double instead,
			struct okr_end *end);

/* The forecast that means make, if they foresee half of their weight. */
struct okr_forecast okr_forecast_above(const double *figure);

#endif
