/*
 * What has become of a vision so far, and what still may: the area that was
 * delivered, the plan, the vision's own measure, the gap to pace, and the
 * fan from the landing to the best possible.
 */
#ifndef OKR_DRAW_VISION_CURVES_H
#define OKR_DRAW_VISION_CURVES_H

#include "okr/draw/scene.h"
#include "okr/draw/vision_bands.h"

/* Cycles without objectives, pale below the pace; under everything else. */
void okr_vision_draw_empty(struct okr_scene *s, const struct okr_vision *v);

/*
 * From today on: not an error range, but what can still be won.  open_until
 * is the latest due date of the work that is open today.
 */
void okr_vision_draw_fan(struct okr_scene *s, const struct okr_vision *v,
			 int32_t open_until);

void okr_vision_draw_area(struct okr_scene *s,
			  const struct okr_vision_bands *b);
void okr_vision_draw_planned(struct okr_scene *s, const struct okr_vision *v);
void okr_vision_draw_measured(struct okr_scene *s, const struct okr_vision *v);

/* On the line of today, from what is delivered up to the pace. */
void okr_vision_draw_gap(struct okr_scene *s, const struct okr_vision *v);

#endif
