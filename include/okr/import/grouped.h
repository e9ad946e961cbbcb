/*
 * Whose id stands beside a key result: one that the rows of an objective
 * share, or that is called "O1", is the objective's.
 */
#ifndef OKR_IMPORT_GROUPED_H
#define OKR_IMPORT_GROUPED_H

#include "okr/import/sheet.h"

/* Take such a column of ids as that of objectives, and say so. */
void okr_grouped_bind(struct okr_sheet *sheet);

#endif
