/*
 * Confidences of 1 to 5, 1 to 10 or 100 brought to 0..1, and weights that
 * are percentages: what a column's cells are of is decided for all of them.
 */
#ifndef OKR_IMPORT_SCALES_H
#define OKR_IMPORT_SCALES_H

#include "okr/import/settle.h"

/* After all rows are settled. */
void okr_scales_settle(struct okr_settling *s);

/*
 * Before: '50%' beside '50' is refused in a column of weights, and in one of
 * how much is done where nothing says what that is of.
 */
void okr_scales_check(struct okr_settling *s);

#endif
