/* One page, or one part of the screen, for each vision of a scored plan. */
#ifndef OKR_DRAW_VIEW_VISION_H
#define OKR_DRAW_VIEW_VISION_H

#include "okr/draw/chart.h"

extern const struct okr_chart okr_chart_vision;

#endif
