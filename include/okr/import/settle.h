/*
 * Cells in our terms: words as okr-csv(5) lists them, plain decimals with
 * their unit apart, dates checked.  What cannot be settled is reported with
 * the row and the header of the sheet.
 */
#ifndef OKR_IMPORT_SETTLE_H
#define OKR_IMPORT_SETTLE_H

#include "okr/import/grid.h"

/* Settle the rows of one sheet. */
void okr_settle(struct okr_grid *g, struct okr_lexicon *l,
		const struct okr_sheet *sheet);

#endif
