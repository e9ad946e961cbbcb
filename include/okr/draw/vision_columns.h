/*
 * A vision without a due date: no pace, no landing, so one column a cycle
 * with its score is all there is to see.
 */
#ifndef OKR_DRAW_VISION_COLUMNS_H
#define OKR_DRAW_VISION_COLUMNS_H

#include "okr/draw/scene.h"
#include "okr/report/vision.h"

void okr_vision_draw_columns(struct okr_scene *s, const struct okr_vision *v);

#endif
