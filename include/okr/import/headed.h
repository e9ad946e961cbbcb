/*
 * Objectives that stand over their key results, in rows of their own, where
 * no column has them: "Objective 2: Hire", "Priority 2: Hire", a pillar.
 */
#ifndef OKR_IMPORT_HEADED_H
#define OKR_IMPORT_HEADED_H

#include "okr/import/heading.h"
#include "okr/import/shape.h"

/* The sheet can have such. */
bool okr_headed_can(const struct okr_sheet *sheet);

/* The record is one; its title is borrowed. */
bool okr_headed_is(struct okr_intake *in, const struct okr_record *record,
		   const struct okr_filled *filled, struct okr_span *title);

/*
 * It holds from here on, and gets its row with the next that is none of the
 * headings right below it: "Owner: ..." and the like say more of it.
 */
void okr_headed_begin(struct okr_intake *in, uint32_t line,
		      struct okr_span title);
void okr_headed_open(struct okr_intake *in);

/* The pillar right above, made an objective if it has none below it; or 0. */
uint32_t okr_headed_pillar(struct okr_intake *in);

#endif
