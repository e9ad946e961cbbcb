/* The chart `heatmap` in a terminal. */
#ifndef OKR_DRAW_HEATMAP_TEXT_H
#define OKR_DRAW_HEATMAP_TEXT_H

#include "okr/draw/chart_heatmap.h"

void okr_heatmap_print(struct okr_screen *s,
		       const struct okr_heatmap_view *view);

#endif
