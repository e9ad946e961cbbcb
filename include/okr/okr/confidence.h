/*
 * What is believed below a row (D10): the mean, and the row least believed
 * in, which a mean would hide.
 */
#ifndef OKR_OKR_CONFIDENCE_H
#define OKR_OKR_CONFIDENCE_H

#include "okr/okr/score.h"

extern const struct okr_confidence okr_confidence_none;

/*
 * Of the children that the row's roll-up counts; of a row by days, of those
 * open on the day scored for, else on the last day before with any.
 */
struct okr_confidence okr_confidence_below(const struct okr_score *s,
					   uint32_t row);

#endif
