/* The picture of the chart `burnup` below its heading. */
#ifndef OKR_DRAW_BURNUP_CURVES_H
#define OKR_DRAW_BURNUP_CURVES_H

#include "okr/draw/chart_burnup.h"

void okr_burnup_draw_curves(struct okr_scene *s,
			    const struct okr_burnup_view *view);

#endif
