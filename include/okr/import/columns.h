/*
 * Which column of a sheet holds what: its header says, and where a header can
 * mean several things, the other headers and the cells below it decide.
 */
#ifndef OKR_IMPORT_COLUMNS_H
#define OKR_IMPORT_COLUMNS_H

#include "okr/import/sheet.h"

/*
 * Find out what each column of a sheet means.  What had to be decided is
 * said; false and reported when nothing decides it.
 */
OKR_MUST_USE bool okr_columns_bind(struct okr_sheet *sheet);

#endif
