/* The chart `freshness` in a terminal. */
#ifndef OKR_DRAW_FRESHNESS_TEXT_H
#define OKR_DRAW_FRESHNESS_TEXT_H

#include "okr/draw/chart_freshness.h"

void okr_freshness_print(struct okr_screen *s,
			 const struct okr_freshness_view *view);

#endif
