/* The chart `vision` in sentences, one a line, as okr/draw/chart.h has it. */
#ifndef OKR_DRAW_VISION_SAY_H
#define OKR_DRAW_VISION_SAY_H

#include "okr/draw/chart_vision.h"

void okr_vision_say(struct okr_buf *out, const struct okr_vision_view *view);

#endif
