/*
 * "Level 1", "Level 2", "Level 3": columns of titles, one for each level, where
 * no other column has any.  Numbers in such columns are steps to a target.
 */
#ifndef OKR_IMPORT_TIERS_H
#define OKR_IMPORT_TIERS_H

#include "okr/import/sheet.h"

/* False and reported when they hold titles, and not one in a row. */
OKR_MUST_USE bool okr_tiers_bind(struct okr_sheet *sheet);

#endif
