/* The chart `vision` in a terminal. */
#ifndef OKR_DRAW_VISION_TEXT_H
#define OKR_DRAW_VISION_TEXT_H

#include "okr/draw/chart_vision.h"
#include "okr/draw/screen.h"

void okr_vision_print(struct okr_screen *s, const struct okr_vision_view *view);

#endif
