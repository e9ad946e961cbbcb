/*
 * Key results that have a row for each of their check-ins: a sheet to which
 * people add the same rows every week, with the day in a column.
 */
#ifndef OKR_IMPORT_REPEATED_H
#define OKR_IMPORT_REPEATED_H

#include "okr/import/grid.h"

/*
 * Of rows with one title under one objective that differ in their dates, the
 * one without a date stands, else the last; the others become its check-ins,
 * with all that is no part of a measure; a target that has moved is kept as
 * target_first.  Rows that contradict it in more are left as they are.  When all cells are settled.
 */
void okr_repeated_fold(struct okr_grid *g);

#endif
