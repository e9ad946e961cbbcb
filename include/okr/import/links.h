/*
 * References between rows: people name a row by its id or by its title, the
 * output by id alone.
 */
#ifndef OKR_IMPORT_LINKS_H
#define OKR_IMPORT_LINKS_H

#include "okr/import/names.h"
#include "okr/okr/calendar.h"

/* A row's own dates, else those of its cycle. */
struct okr_window okr_links_window(struct okr_names *names, uint32_t row);

/*
 * Find the row above each row.  Where a parent cell names several, the first
 * is the parent and the others are moved to `supports`.
 */
void okr_links_find(struct okr_names *names);

/* When all rows have their ids: write every reference as ids. */
void okr_links_write(struct okr_names *names);

#endif
