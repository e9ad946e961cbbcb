/*
 * OKR CSV that okr-import wrote itself: it is checked by the rules of every
 * filter and written back row by row, so that importing twice equals
 * importing once.
 */
#ifndef OKR_IMPORT_CANONICAL_H
#define OKR_IMPORT_CANONICAL_H

#include <stdbool.h>

#include "okr/csv/table.h"
#include "okr/import/grid.h"

/*
 * Every row of a table with the column `source` says where it came from.
 * Reads ahead of the table.
 */
bool okr_canonical_rows(const struct okr_table *t);

/*
 * Read the rows of a table whose header was read, check them as a plan, and
 * write them as they came to output (NULL: stdout).  Nothing is written when
 * anything is wrong; that is then reported, by the headers of the sheets that
 * a grid was made of if there is one.  The table is taken over.
 */
void okr_canonical_copy(struct okr_table *t, const struct okr_grid *g,
			const char *output);

#endif
