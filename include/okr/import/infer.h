/*
 * Key results that are only prose: their metric is read out of the title,
 * where the sheet leaves it blank.  Each cell that was filled so is named in
 * the column `inferred`.
 */
#ifndef OKR_IMPORT_INFER_H
#define OKR_IMPORT_INFER_H

#include "okr/import/grid.h"

/* Fill the key results of a sheet whose cells are settled. */
void okr_infer(struct okr_grid *g, struct okr_lexicon *l,
	       const struct okr_sheet *sheet);

#endif
