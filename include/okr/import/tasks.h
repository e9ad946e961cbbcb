/*
 * A row for each task of a key result, which is repeated beside them: it is
 * one key result, and what differs from task to task is none of it.
 */
#ifndef OKR_IMPORT_TASKS_H
#define OKR_IMPORT_TASKS_H

#include "okr/import/grid.h"

/* Keep the column of tasks as it is, and know it. */
void okr_tasks_bind(struct okr_sheet *sheet);

/* When all cells are settled: one row for each key result, and say so. */
void okr_tasks_fold(struct okr_grid *g);

#endif
