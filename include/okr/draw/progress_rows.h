/* The rows of the progress chart, page after page. */
#ifndef OKR_DRAW_PROGRESS_ROWS_H
#define OKR_DRAW_PROGRESS_ROWS_H

#include "okr/draw/chart_progress.h"

/* At least one row. */
void okr_progress_draw_rows(struct okr_pages *pages,
			    const struct okr_progress_view *view,
			    const struct okr_heading *heading);

#endif
