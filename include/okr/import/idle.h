/*
 * Columns that are only kept, and look like what a sheet lacks: key results
 * without targets beside numbers that nobody reads, no due date beside days.
 * The one is probably the other, called by a name that no table has.
 */
#ifndef OKR_IMPORT_IDLE_H
#define OKR_IMPORT_IDLE_H

#include "okr/import/grid.h"

/* Warn of such sheets, with what would tell the columns' meaning. */
void okr_idle_tell(struct okr_grid *g);

#endif
