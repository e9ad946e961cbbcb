/*
 * Weights as they were used (D8): what a row's score was multiplied by on its
 * way to the score of its anchor.
 */
#ifndef OKR_OKR_FACTOR_H
#define OKR_OKR_FACTOR_H

#include "okr/okr/score.h"

/* Fill the prices of all branches by days, from the top down. */
void okr_factor_prices(struct okr_score *s);

#endif
