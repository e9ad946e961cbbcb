/*
 * The days and cycles of a sheet: what all cells of a column show is decided first, then each
 * row is settled.
 */
#ifndef OKR_IMPORT_DAYS_H
#define OKR_IMPORT_DAYS_H

#include "okr/import/settle.h"

void okr_days_decide(struct okr_settling *s);
void okr_days_row(struct okr_settling *s, uint32_t row);

#endif
