/*
 * The cycle of all rows in the title of a sheet: "Q3 2026 OKRs" above the
 * names of its columns, where no column has cycles.
 */
#ifndef OKR_IMPORT_ENTITLED_H
#define OKR_IMPORT_ENTITLED_H

#include "okr/import/sheet.h"

/* Take it, if the sheet has none and exactly one is named there. */
void okr_entitled_take(struct okr_sheet *sheet);

#endif
