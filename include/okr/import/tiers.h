/*
 * "Level 1", "Level 2", "Level 3": columns of titles, one for each level, or
 * of numbers, which are levels of attainment.
 */
#ifndef OKR_IMPORT_TIERS_H
#define OKR_IMPORT_TIERS_H

#include "okr/import/sheet.h"

/* False and reported when they hold titles, and not one in a row. */
OKR_MUST_USE bool okr_tiers_bind(struct okr_sheet *sheet);

#endif
