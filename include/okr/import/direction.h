/*
 * Key results with a target and neither start nor metric type: okr-csv(5) has
 * them rise from 0, which is no lie only where more is better.
 */
#ifndef OKR_IMPORT_DIRECTION_H
#define OKR_IMPORT_DIRECTION_H

#include "okr/import/grid.h"

/*
 * Warn of those of the sheet that seem to want less: their titles say so, or
 * their readings are past their targets and no title says that more is
 * wanted.  When all cells are settled.
 */
void okr_direction_check(struct okr_grid *g, struct okr_lexicon *l,
			 const struct okr_sheet *sheet);

#endif
