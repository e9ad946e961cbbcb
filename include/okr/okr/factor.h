/*
 * Weights as they were used (D8): what a row's score was multiplied by on its
 * way to the score of its anchor.
 */
#ifndef OKR_OKR_FACTOR_H
#define OKR_OKR_FACTOR_H

#include "okr/okr/score.h"

/* Note what the weights below a row add up to on each of its days. */
void okr_factor_note(struct okr_branch *branch);
void okr_factor_forget(struct okr_branch *branch);

/*
 * Fill the factors of what counts by days, from the top down: each row with
 * the price of a unit of weight on each day, which it gives up when all below
 * it have theirs.
 */
void okr_factor_share_out(struct okr_score *s);

#endif
