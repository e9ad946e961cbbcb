/* Pages of the chart `heatmap` below their headings. */
#ifndef OKR_DRAW_HEATMAP_ROWS_H
#define OKR_DRAW_HEATMAP_ROWS_H

#include "okr/draw/chart_heatmap.h"

void okr_heatmap_draw_rows(struct okr_pages *pages,
			   const struct okr_heatmap_view *view,
			   const struct okr_heading *heading);

#endif
