/* The rows of the chart `missions` from a scored plan. */
#ifndef OKR_DRAW_VIEW_MISSIONS_H
#define OKR_DRAW_VIEW_MISSIONS_H

#include "okr/draw/chart_missions.h"
#include "okr/draw/view.h"

/* Closed cycles and the current one, the newest eight. */
void okr_view_missions(struct okr_view *view, struct okr_missions_view *out);
void okr_view_missions_release(struct okr_missions_view *missions);

#endif
