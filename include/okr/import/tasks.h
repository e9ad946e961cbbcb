/*
 * A row for each task of a key result, which is repeated beside them: it is
 * one key result, and what differs from task to task is none of it.
 */
#ifndef OKR_IMPORT_TASKS_H
#define OKR_IMPORT_TASKS_H

#include "okr/import/grid.h"

struct okr_intake;

/* Keep the column of tasks as it is, and know it. */
void okr_tasks_bind(struct okr_sheet *sheet);

/*
 * The record has another task of the key result right above, and leaves that
 * blank, as merged cells are exported: what is blank is filled from there.
 */
OKR_MUST_USE bool okr_tasks_go_on(struct okr_intake *in,
				  const struct okr_record *record);

/* When all cells are settled: one row for each key result, and say so. */
void okr_tasks_fold(struct okr_grid *g);

#endif
