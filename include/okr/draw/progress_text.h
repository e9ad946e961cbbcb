/* The chart `progress` in a terminal. */
#ifndef OKR_DRAW_PROGRESS_TEXT_H
#define OKR_DRAW_PROGRESS_TEXT_H

#include "okr/draw/chart_progress.h"
#include "okr/draw/screen.h"

void okr_progress_print(struct okr_screen *s,
			const struct okr_progress_view *view);

#endif
