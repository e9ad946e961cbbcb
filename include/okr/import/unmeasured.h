/*
 * A sheet whose key results have no numbers, and columns of numbers that are
 * only kept: the one is probably the other.
 */
#ifndef OKR_IMPORT_UNMEASURED_H
#define OKR_IMPORT_UNMEASURED_H

#include "okr/import/grid.h"

/* Warn of such sheets, with what would tell the columns' meaning. */
void okr_unmeasured_tell(struct okr_grid *g);

#endif
