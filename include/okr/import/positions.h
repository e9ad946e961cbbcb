/*
 * A column "No." of 1, 2, 3 down the rows says where a row stands and not
 * which one it is: sorted next week, it gives the number to another.
 */
#ifndef OKR_IMPORT_POSITIONS_H
#define OKR_IMPORT_POSITIONS_H

#include "okr/import/grid.h"

/*
 * Ids that only count the rows are kept under their header, and the rows get
 * ids of ours, unless some row refers to them.  All sheets must be read.
 */
void okr_positions_aside(struct okr_grid *g);

#endif
