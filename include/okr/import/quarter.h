/*
 * A quarter in one column and its year in another: one cycle.
 */
#ifndef OKR_IMPORT_QUARTER_H
#define OKR_IMPORT_QUARTER_H

#include "okr/import/sheet.h"

/*
 * A second column that means a cycle: true when one of the two is of years,
 * which is then remembered, and the other has the cycle.
 */
bool okr_quarter_bind(struct okr_sheet *sheet, size_t column);

/* A column of years, by its name or its cells. */
bool okr_quarter_is_year(struct okr_sheet *sheet, size_t column);

/* Put the year of a record beside its quarter. */
void okr_quarter_join(struct okr_sheet *sheet, const struct okr_record *record);

#endif
