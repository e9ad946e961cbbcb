/* The chart `perspectives` in a terminal. */
#ifndef OKR_DRAW_PERSPECTIVES_TEXT_H
#define OKR_DRAW_PERSPECTIVES_TEXT_H

#include "okr/draw/chart_perspectives.h"

void okr_perspectives_print(struct okr_screen *s,
			    const struct okr_perspectives_view *view);

#endif
