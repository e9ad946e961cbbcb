/* What continues something earlier, and what stood or stands beside it. */
#ifndef OKR_DRAW_VIEW_CHANGE_H
#define OKR_DRAW_VIEW_CHANGE_H

#include "okr/draw/chart.h"

extern const struct okr_chart okr_chart_change;

#endif
