/* The panels of the perspectives chart, page after page. */
#ifndef OKR_DRAW_PERSPECTIVES_PANELS_H
#define OKR_DRAW_PERSPECTIVES_PANELS_H

#include "okr/draw/chart_perspectives.h"

/* At least one panel. */
void okr_perspectives_draw_panels(struct okr_pages *pages,
				  const struct okr_perspectives_view *view,
				  const struct okr_heading *heading);

#endif
