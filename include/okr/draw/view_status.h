/* Healths of the key results, else of the objectives, week by week. */
#ifndef OKR_DRAW_VIEW_STATUS_H
#define OKR_DRAW_VIEW_STATUS_H

#include "okr/draw/chart.h"

extern const struct okr_chart okr_chart_status;

#endif
