/*
 * Targets with a sign before them: ">= 100", "< 3 %".  What they bound
 * follows from the start, where there is one.
 */
#ifndef OKR_IMPORT_BOUNDS_H
#define OKR_IMPORT_BOUNDS_H

#include "okr/import/settle.h"

/* Take the sign off a cell that begins with one and goes on; false if none. */
bool okr_bounds_cut(struct okr_span *cell);

/* Take the signs off all targets, before any is read as a number. */
void okr_bounds_take(struct okr_settling *s);

/* When the numbers of a row are read: which metric type its sign makes. */
void okr_bounds_settle(struct okr_settling *s, uint32_t row);

#endif
