/* Several sheets as one table of OKR CSV. */
#ifndef OKR_IMPORT_MERGE_H
#define OKR_IMPORT_MERGE_H

#include "okr/import/grid.h"

/*
 * Read the rows of the open sheets of an empty grid and append the table that
 * they make to out.  False when anything is wrong with them, which is then
 * reported.
 */
OKR_MUST_USE bool okr_merge(struct okr_grid *g, struct okr_lexicon *l,
			    struct okr_buf *out);

/* Append how the columns of the sheets are understood; else the same. */
OKR_MUST_USE bool okr_merge_explain(struct okr_grid *g, struct okr_lexicon *l,
				    struct okr_buf *out);

#endif
