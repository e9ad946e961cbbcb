/* The chart `quadrant` in a terminal: a list of each quarter. */
#ifndef OKR_DRAW_QUADRANT_TEXT_H
#define OKR_DRAW_QUADRANT_TEXT_H

#include "okr/draw/chart_quadrant.h"

void okr_quadrant_print(struct okr_screen *s,
			const struct okr_quadrant_view *view);

#endif
