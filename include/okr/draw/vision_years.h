/*
 * A vision of more cycles than the eye can tell apart: the same with its
 * calendar years for cycles.
 */
#ifndef OKR_DRAW_VISION_YEARS_H
#define OKR_DRAW_VISION_YEARS_H

#include "okr/report/vision.h"

#define OKR_VISION_MOST_CYCLES 36

struct okr_vision_years {
	struct okr_vision v; /* borrows all but its cycles */
	struct okr_vision_cycle *cycle;
};

/*
 * The vision as it is shown by cycles: *v itself or, of too many, by years,
 * whose names are put into the arena.  Caller releases the years either way.
 */
const struct okr_vision *okr_vision_years(struct okr_vision_years *years,
					  const struct okr_vision *v,
					  const struct okr_score *score,
					  struct okr_arena *text);
void okr_vision_years_release(struct okr_vision_years *years);

#endif
