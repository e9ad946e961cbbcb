/*
 * References between rows: people name a row by its id or by its title, the
 * output by id alone.
 */
#ifndef OKR_IMPORT_LINKS_H
#define OKR_IMPORT_LINKS_H

#include "okr/import/names.h"

/*
 * Find the row above each row.  Where a parent cell names several, the first
 * is the parent and the others are moved to `supports`.
 */
void okr_links_find(struct okr_names *names);

/* When all rows have their ids: write every reference as ids. */
void okr_links_write(struct okr_names *names);

#endif
