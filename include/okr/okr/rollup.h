/*
 * From children to parents (D3): which way a row comes to its score, and the
 * mean of what counts under it.
 */
#ifndef OKR_OKR_ROLLUP_H
#define OKR_OKR_ROLLUP_H

#include "okr/okr/score.h"

/*
 * Fill the branch of a row that has children; all branches below it must be
 * filled.
 */
void okr_rollup_row(struct okr_score *s, uint32_t row);

/* The row is part of its parent's roll-up, on days on which it is open. */
bool okr_rollup_counts(const struct okr_score *s, uint32_t row);

/*
 * The day whose mean a statement that never ends takes as its score: the
 * clock's, or the last before it with something open; OKR_DAY_NONE if none.
 */
int32_t okr_rollup_day(const struct okr_days *days, int32_t day);

#endif
