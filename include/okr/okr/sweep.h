/*
 * What a set of rows is worth on each day: one pass over the days on which
 * something opens or closes, with the means of what is open then.
 */
#ifndef OKR_OKR_SWEEP_H
#define OKR_OKR_SWEEP_H

#include "okr/okr/score.h"

#define OKR_BEFORE_ALL (INT32_MIN + 1) /* OKR_DAY_NONE is below it */
#define OKR_AFTER_ALL (INT32_MAX - 1)

/* The days on which a row counts in its parent, open ends far away. */
struct okr_window okr_sweep_open(const struct okr_score *s, uint32_t row);

/*
 * The days below a statement, which is seen through; NULL for a row that
 * counts as itself.  They are there until its parent has been rolled up.
 */
const struct okr_days *okr_sweep_through(const struct okr_score *s,
					 uint32_t row);

/* What a row that counts as itself does so for on its days. */
struct okr_end okr_sweep_own_end(const struct okr_score *s, uint32_t row);

/* What a statement counts for on the days of an open piece below it. */
struct okr_end okr_sweep_end(const struct okr_score *s, uint32_t row,
			     const struct okr_piece *piece);

/*
 * What the rows are worth on each day, each under its own weight.  Statements
 * among them are worth what is open below them and drop out on days when
 * nothing is.  Caller releases.
 */
void okr_sweep_days(const struct okr_score *s, const uint32_t *rows, size_t n,
		    struct okr_days *out);

#endif
