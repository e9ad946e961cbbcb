/* Open objectives over their own days, week by week. */
#ifndef OKR_DRAW_VIEW_MULTIPLES_H
#define OKR_DRAW_VIEW_MULTIPLES_H

#include "okr/draw/chart.h"

extern const struct okr_chart okr_chart_multiples;

#endif
