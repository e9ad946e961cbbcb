/*
 * Ticks among numbers: "yes" as a target, "x" as the reading of 100 %, and a
 * column of them beside readings.
 */
#ifndef OKR_IMPORT_TICKS_H
#define OKR_IMPORT_TICKS_H

#include "okr/import/settle.h"

/*
 * Rows that are ticked below a header such as "Done?", where another column
 * has the readings, have the status done.
 */
void okr_ticks_close(struct okr_settling *s);

void okr_ticks_row(struct okr_settling *s, uint32_t row);

#endif
