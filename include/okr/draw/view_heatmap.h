/* Teams in the closed cycles and the current one. */
#ifndef OKR_DRAW_VIEW_HEATMAP_H
#define OKR_DRAW_VIEW_HEATMAP_H

#include "okr/draw/chart.h"

extern const struct okr_chart okr_chart_heatmap;

#endif
