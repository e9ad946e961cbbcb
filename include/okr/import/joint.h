/*
 * Several numbers in a cell: "12 / 20" below "Current / Target".
 */
#ifndef OKR_IMPORT_JOINT_H
#define OKR_IMPORT_JOINT_H

#include "okr/import/settle.h"

/* Find such a column among those without a meaning, and say so. */
void okr_joint_bind(struct okr_sheet *sheet);

/* Give each cell its part; what has another number of parts is refused. */
void okr_joint_split(struct okr_settling *s);

#endif
