/*
 * Ids for rows that have none: letters for the kind, a hyphen, digits that
 * follow from what the row says.  The same row keeps its id when it moves in
 * next week's export, and such an id survives every spreadsheet.
 */
#ifndef OKR_IMPORT_IDENT_H
#define OKR_IMPORT_IDENT_H

#include "okr/import/names.h"

/* Give an id to every row that others may refer to. */
void okr_ident_make(struct okr_names *names);

#endif
