/* The chart `change` in a terminal. */
#ifndef OKR_DRAW_CHANGE_TEXT_H
#define OKR_DRAW_CHANGE_TEXT_H

#include "okr/draw/chart_change.h"

void okr_change_print(struct okr_screen *s, const struct okr_change_view *view);

#endif
