/*
 * Two columns whose headers name one field: one may be the objective's, one
 * less certain or the year of the other; else they are refused.
 */
#ifndef OKR_IMPORT_RIVALS_H
#define OKR_IMPORT_RIVALS_H

#include "okr/import/sheet.h"

/* A field that says nothing of other columns: kept as it is, or ours. */
bool okr_rivals_is_kept(const struct okr_sheet *sheet, int field);

/* Take the column for a field; false and reported when another one has it. */
OKR_MUST_USE bool okr_rivals_take(struct okr_sheet *sheet, size_t column,
				  int field);

#endif
