/*
 * The grid without the rows that lost their kind, and without the columns that
 * are empty then; unknown ones of what stands now stay all the same.
 */
#ifndef OKR_IMPORT_SQUEEZE_H
#define OKR_IMPORT_SQUEEZE_H

#include "okr/import/grid.h"

/* Rows get new numbers. */
void okr_squeeze(struct okr_grid *g);

#endif
