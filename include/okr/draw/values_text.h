/* The chart `values` in a terminal. */
#ifndef OKR_DRAW_VALUES_TEXT_H
#define OKR_DRAW_VALUES_TEXT_H

#include "okr/draw/chart_values.h"

void okr_values_print(struct okr_screen *s, const struct okr_values_view *view);

#endif
