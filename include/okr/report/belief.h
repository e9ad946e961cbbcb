/* Where what the owner believes and what the numbers say part. */
#ifndef OKR_REPORT_BELIEF_H
#define OKR_REPORT_BELIEF_H

#include "okr/okr/score.h"

/* From here on an owner is confident, below that one doubts. */
#define OKR_BELIEF_CONFIDENT 0.7
#define OKR_BELIEF_DOUBTFUL 0.4

enum okr_belief {
	OKR_BELIEF_AGREES,
	OKR_BELIEF_IN_LAG,   /* confident, and off track */
	OKR_DOUBT_OF_NUMBERS /* doubtful, and on track */
};

/* By the numbers as they are printed; confidence NaN: agrees. */
enum okr_belief okr_belief_of(double confidence, enum okr_health health);

#endif
