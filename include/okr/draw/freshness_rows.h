/* The stems of the freshness chart, page after page. */
#ifndef OKR_DRAW_FRESHNESS_ROWS_H
#define OKR_DRAW_FRESHNESS_ROWS_H

#include "okr/draw/chart_freshness.h"

/* At least one row. */
void okr_freshness_draw_rows(struct okr_pages *pages,
			     const struct okr_freshness_view *view,
			     const struct okr_heading *heading);

#endif
