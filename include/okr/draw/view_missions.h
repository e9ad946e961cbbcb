/* Missions in the closed cycles and the current one, the newest eight. */
#ifndef OKR_DRAW_VIEW_MISSIONS_H
#define OKR_DRAW_VIEW_MISSIONS_H

#include "okr/draw/chart.h"

extern const struct okr_chart okr_chart_missions;

#endif
