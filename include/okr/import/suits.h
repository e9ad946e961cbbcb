/*
 * What cells look like, for headers that can mean several things.
 */
#ifndef OKR_IMPORT_SUITS_H
#define OKR_IMPORT_SUITS_H

#include "okr/csv/table.h"
#include "okr/import/lexicon.h"

/* The cell looks like one that belongs into a column. */
bool okr_suits(struct okr_lexicon *l, int field, struct okr_span cell);

/*
 * What most of the first cells of a column are: 1 numbers, -1 texts, 0 as many
 * of both or none.  Reads ahead of the table.
 */
int okr_suits_numbers(const struct okr_table *t, size_t column);

#endif
