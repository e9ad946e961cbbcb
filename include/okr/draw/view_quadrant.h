/* The key results that are being worked on, with a pace and a confidence. */
#ifndef OKR_DRAW_VIEW_QUADRANT_H
#define OKR_DRAW_VIEW_QUADRANT_H

#include "okr/draw/chart.h"

extern const struct okr_chart okr_chart_quadrant;

#endif
