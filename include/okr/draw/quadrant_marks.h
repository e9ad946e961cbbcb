/* The ground, the marks and the names of the quadrant chart. */
#ifndef OKR_DRAW_QUADRANT_MARKS_H
#define OKR_DRAW_QUADRANT_MARKS_H

#include "okr/draw/chart_quadrant.h"

/* At least one mark. */
void okr_quadrant_draw_marks(struct okr_scene *s,
			     const struct okr_quadrant_view *view);

#endif
