/*
 * The days and cycles of a sheet: what all cells of a column show is decided
 * first, then each row is settled.
 */
#ifndef OKR_IMPORT_DAYS_H
#define OKR_IMPORT_DAYS_H

#include "okr/import/settle.h"
#include "okr/okr/calendar.h"

void okr_days_decide(struct okr_settling *s);
void okr_days_row(struct okr_settling *s, uint32_t row);

/* The days of the row's cycle, or of that of what it is under. */
bool okr_days_of_cycle(const struct okr_grid *g, uint32_t row,
		       struct okr_window *days);

#endif
