/* The row that is asked for, else the open objective furthest behind. */
#ifndef OKR_DRAW_VIEW_BURNUP_H
#define OKR_DRAW_VIEW_BURNUP_H

#include "okr/draw/chart.h"

extern const struct okr_chart okr_chart_burnup;

#endif
