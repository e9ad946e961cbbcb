/*
 * Whose a commitment is: beside key results it describes their objective too,
 * as long as they agree.
 */
#ifndef OKR_IMPORT_COMMITMENTS_H
#define OKR_IMPORT_COMMITMENTS_H

#include "okr/import/grid.h"

/*
 * An objective that was made from its first key result's row has no
 * commitment of its own where another one of them says something else.  When
 * all words are settled.
 */
void okr_commitments_settle(struct okr_grid *g);

/* A key result names the objective in that row and has no commitment. */
void okr_commitments_leave(struct okr_grid *g, uint32_t objective);

#endif
