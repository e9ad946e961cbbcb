/* Pages of the chart `missions` below their headings. */
#ifndef OKR_DRAW_MISSIONS_ROWS_H
#define OKR_DRAW_MISSIONS_ROWS_H

#include "okr/draw/chart_missions.h"

void okr_missions_draw_rows(struct okr_pages *pages,
			    const struct okr_missions_view *view,
			    const struct okr_heading *heading);

#endif
