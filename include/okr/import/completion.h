/*
 * "Progress", "Score", "% done": how much is done.  In a sheet that has
 * neither start nor target nor reading it is the reading itself, of 0 to 1 or
 * 100; beside these it follows from them, is kept, and only compared.
 */
#ifndef OKR_IMPORT_COMPLETION_H
#define OKR_IMPORT_COMPLETION_H

#include "okr/import/settle.h"

/*
 * Decide what such columns are, when all headers have a meaning.  False and
 * reported when they could be either.
 */
OKR_MUST_USE bool okr_completion_bind(struct okr_sheet *sheet);

/* That the reading of a row is how much is done, where it has one. */
bool okr_completion_is(const struct okr_grid *g, const struct okr_sheet *sheet,
		       uint32_t row);

/*
 * When it is known what stands under what: give the rows whose reading is a
 * completion their start and target.  What an objective with key results says
 * of itself is kept aside.
 */
void okr_completion_apply(struct okr_grid *g);

#endif
