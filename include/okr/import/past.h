/* What earlier snapshots say of a row that stands. */
#ifndef OKR_IMPORT_PAST_H
#define OKR_IMPORT_PAST_H

#include "okr/import/snapshots.h"

/*
 * Make a check-in of each earlier reading, date what the row itself has read,
 * and keep the target that it had first.  Rows that say nothing new lose their
 * kind, and so do check-ins that a newer snapshot has as well, or whose row
 * was left out.
 */
void okr_past_write(struct okr_snapshots *s);

#endif
