/* The objectives that are open on the as-of day, by perspective. */
#ifndef OKR_DRAW_VIEW_PERSPECTIVES_H
#define OKR_DRAW_VIEW_PERSPECTIVES_H

#include "okr/draw/chart.h"

extern const struct okr_chart okr_chart_perspectives;

#endif
