/*
 * A CSV that was opened with the wrong delimiter and saved again: each row of
 * it is one quoted cell, which holds what was a row.
 */
#ifndef OKR_IMPORT_UNWRAP_H
#define OKR_IMPORT_UNWRAP_H

#include "okr/csv/table.h"
#include "okr/import/lexicon.h"

/*
 * Put the rows that were meant into the place of such a table's bytes, which
 * is said in a note; lines keep their numbers.  False, and nothing is
 * changed, when the table is none of these.
 */
bool okr_unwrap(struct okr_table *t, struct okr_lexicon *l);

#endif
