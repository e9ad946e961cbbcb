/*
 * Columns that stand side by side for several cycles: not each cycle has key
 * results, and where one does it is no lane at all.  Nor are measures of a
 * single cycle, one of each: "Baseline 2024", "Target 2026", "Actual Q3".
 */
#ifndef OKR_IMPORT_CYCLED_H
#define OKR_IMPORT_CYCLED_H

#include "okr/import/sheet.h"

/* Settle the lanes of cycles that a sheet has; what is only kept is told. */
void okr_cycled_settle(struct okr_sheet *sheet);

/* Take measures of a single cycle for what they are; each is told. */
void okr_cycled_bind(struct okr_sheet *sheet);

#endif
