/* The chart `multiples` in a terminal: a line with a small curve each. */
#ifndef OKR_DRAW_MULTIPLES_TEXT_H
#define OKR_DRAW_MULTIPLES_TEXT_H

#include "okr/draw/chart_multiples.h"

void okr_multiples_print(struct okr_screen *s,
			 const struct okr_multiples_view *view);

#endif
