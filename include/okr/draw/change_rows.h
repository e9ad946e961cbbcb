/* The lines of the change chart, page after page. */
#ifndef OKR_DRAW_CHANGE_ROWS_H
#define OKR_DRAW_CHANGE_ROWS_H

#include "okr/draw/chart_change.h"

/* Rows that go on a page. */
size_t okr_change_a_page(const struct okr_page *page);

/* At least one row that has a predecessor. */
void okr_change_draw_rows(struct okr_pages *pages,
			  const struct okr_change_view *view,
			  const struct okr_heading *heading);

#endif
