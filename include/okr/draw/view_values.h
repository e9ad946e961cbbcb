/* Values of a plan against the teams whose objectives embody them. */
#ifndef OKR_DRAW_VIEW_VALUES_H
#define OKR_DRAW_VIEW_VALUES_H

#include "okr/draw/chart.h"

extern const struct okr_chart okr_chart_values;

#endif
