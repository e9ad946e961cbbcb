/*
 * Whether a cell looks like one of a column, for headers that can mean
 * several.
 */
#ifndef OKR_IMPORT_SUITS_H
#define OKR_IMPORT_SUITS_H

#include "okr/import/lexicon.h"

/* The cell looks like one that belongs into a column. */
bool okr_suits(struct okr_lexicon *l, int field, struct okr_span cell);

#endif
