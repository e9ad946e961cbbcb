/*
 * How a row stands, where its title says so and no cell does: "[CANCELLED]
 * Grow", "Hire - DONE", "(on hold) Sell".
 */
#ifndef OKR_IMPORT_STANDING_H
#define OKR_IMPORT_STANDING_H

#include "okr/import/grid.h"

/*
 * Take as status what is certain, warn of what is not; titles stay as they
 * are.  The cells of the sheet are settled.
 */
void okr_standing_settle(struct okr_grid *g, struct okr_lexicon *l,
			 const struct okr_sheet *sheet);

#endif
