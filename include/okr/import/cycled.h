/*
 * Columns that stand side by side for several cycles: not each cycle has key
 * results, and where one does it is no lane at all.
 */
#ifndef OKR_IMPORT_CYCLED_H
#define OKR_IMPORT_CYCLED_H

#include "okr/import/sheet.h"

/* Settle the lanes of cycles that a sheet has; what is only kept is told. */
void okr_cycled_settle(struct okr_sheet *sheet);

#endif
