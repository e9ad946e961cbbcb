/* The columns of the chart `status`, and what they stand for. */
#ifndef OKR_DRAW_STATUS_COLUMNS_H
#define OKR_DRAW_STATUS_COLUMNS_H

#include "okr/draw/chart_status.h"

/* Something was open on one of the days. */
void okr_status_draw_columns(struct okr_scene *s,
			     const struct okr_status_view *view);

#endif
