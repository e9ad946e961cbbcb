/* The chart `timeline` in a terminal. */
#ifndef OKR_DRAW_TIMELINE_TEXT_H
#define OKR_DRAW_TIMELINE_TEXT_H

#include "okr/draw/chart_timeline.h"

void okr_timeline_print(struct okr_screen *s,
			const struct okr_timeline_view *view);

#endif
