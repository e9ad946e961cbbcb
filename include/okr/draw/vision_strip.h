/* Below the days: one cell a cycle or year with its score, and its name. */
#ifndef OKR_DRAW_VISION_STRIP_H
#define OKR_DRAW_VISION_STRIP_H

#include "okr/draw/scene.h"
#include "okr/report/vision.h"

/* words say what the cells are. */
void okr_vision_draw_strip(struct okr_scene *s, const struct okr_vision *v,
			   struct okr_span words);

/* "none" for an empty cycle, "0.35*" for the current one; may be empty. */
void okr_vision_cycle_text(struct okr_buf *out,
			   const struct okr_vision_cycle *cycle);

/* The cycle is over or running and has no objective. */
bool okr_vision_cycle_is_empty(const struct okr_vision_cycle *cycle);

#endif
