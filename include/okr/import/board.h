/*
 * A board of monday.com: below an item the names of its subitems' columns, and
 * the subitems one column further right; groups have a title and the names of
 * the columns once more.
 */
#ifndef OKR_IMPORT_BOARD_H
#define OKR_IMPORT_BOARD_H

#include "okr/csv/table.h"
#include "okr/import/lexicon.h"

/*
 * Put one table between commas into the place of such a board's bytes, with
 * items as objectives and subitems as key results, which is said in a note;
 * lines keep their numbers.  False and reported when its subitems measure
 * nothing or it is odd otherwise.
 */
OKR_MUST_USE bool okr_board_flatten(struct okr_table *t, struct okr_lexicon *l,
				    char *delimiter);

#endif
