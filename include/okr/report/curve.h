/*
 * The way a vision has come: delivered and planned on each day on which
 * something was read, by parts, and the readings of its own measure.
 */
#ifndef OKR_REPORT_CURVE_H
#define OKR_REPORT_CURVE_H

#include "okr/report/vision.h"

/* Fill part alone, with what each has delivered by the as-of day. */
void okr_curve_parts(struct okr_vision *v, const struct okr_score *score);

/*
 * Fill part, point and reading of a vision whose numbers are there.  Scores
 * the plan once for each day and leaves it scored for the as-of day.
 */
void okr_curve_fill(struct okr_vision *v, struct okr_score *score);

#endif
