/* The chart `missions` in a terminal. */
#ifndef OKR_DRAW_MISSIONS_TEXT_H
#define OKR_DRAW_MISSIONS_TEXT_H

#include "okr/draw/chart_missions.h"
#include "okr/draw/screen.h"

void okr_missions_print(struct okr_screen *s,
			const struct okr_missions_view *view);

#endif
