/* The chart `burnup` in a terminal. */
#ifndef OKR_DRAW_BURNUP_TEXT_H
#define OKR_DRAW_BURNUP_TEXT_H

#include "okr/draw/chart_burnup.h"
#include "okr/draw/screen.h"

void okr_burnup_print(struct okr_screen *s, const struct okr_burnup_view *view);

#endif
