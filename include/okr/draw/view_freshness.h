/* The key results that are being worked on, by the age of their readings. */
#ifndef OKR_DRAW_VIEW_FRESHNESS_H
#define OKR_DRAW_VIEW_FRESHNESS_H

#include "okr/draw/chart.h"

extern const struct okr_chart okr_chart_freshness;

#endif
