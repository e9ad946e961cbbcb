/*
 * Cells that were merged over several objectives: their text is in the first
 * row, and the others came out blank.
 */
#ifndef OKR_IMPORT_MERGED_H
#define OKR_IMPORT_MERGED_H

#include "okr/import/shape.h"

/*
 * Give blank objectives the team, cycle, parent and perspective of the one above where the sheet
 * shows them once for a group of rows, and say which stay blank.
 */
void okr_merged_fill(struct okr_intake *in);

#endif
