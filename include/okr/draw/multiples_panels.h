/* The small pictures of the chart `multiples`, page after page. */
#ifndef OKR_DRAW_MULTIPLES_PANELS_H
#define OKR_DRAW_MULTIPLES_PANELS_H

#include "okr/draw/chart_multiples.h"

/* At least one. */
void okr_multiples_draw_panels(struct okr_pages *pages,
			       const struct okr_multiples_view *view,
			       const struct okr_heading *heading);

#endif
