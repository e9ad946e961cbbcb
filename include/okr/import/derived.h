/*
 * "Progress" beside start, target and reading follows from them and is only
 * compared.  In a row that has nothing else it is the reading.
 */
#ifndef OKR_IMPORT_DERIVED_H
#define OKR_IMPORT_DERIVED_H

#include "okr/import/settle.h"

/*
 * Say where the numbers of a sheet's rows give another progress than told, and
 * take it where it is alone.
 */
void okr_derived_settle(struct okr_settling *s);

#endif
