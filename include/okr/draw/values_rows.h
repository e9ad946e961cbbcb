/* Pages of the chart `values` below their headings. */
#ifndef OKR_DRAW_VALUES_ROWS_H
#define OKR_DRAW_VALUES_ROWS_H

#include "okr/draw/chart_values.h"

void okr_values_draw_rows(struct okr_pages *pages,
			  const struct okr_values_view *view,
			  const struct okr_heading *heading);

#endif
