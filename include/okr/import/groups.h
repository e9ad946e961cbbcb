/*
 * Cells that were merged over a group of objectives, in a column that an
 * objective may well leave blank: what it serves, its perspective.
 */
#ifndef OKR_IMPORT_GROUPS_H
#define OKR_IMPORT_GROUPS_H

#include "okr/import/shape.h"

/*
 * Give blank objectives the cell above where the groups are plain, and the
 * sheet merges its objectives too; warn where only one of both is so.
 */
void okr_groups_fill(struct okr_intake *in, int column, bool merges);

#endif
