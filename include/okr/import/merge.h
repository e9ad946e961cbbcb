/* Several sheets as one table of OKR CSV. */
#ifndef OKR_IMPORT_MERGE_H
#define OKR_IMPORT_MERGE_H

#include "okr/import/sheet.h"

/*
 * Read the rows of n open sheets and append the table that they make to out.
 * False when anything is wrong with them, which is then reported.
 */
OKR_MUST_USE bool okr_merge(struct okr_sheet *sheet, size_t n,
			    struct okr_lexicon *l, struct okr_buf *out);

#endif
