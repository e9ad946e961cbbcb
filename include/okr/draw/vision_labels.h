/*
 * Beside the line of today: the names of the bands and of the vision's own
 * measure, in one stack, each tied to its place by a thin line.
 */
#ifndef OKR_DRAW_VISION_LABELS_H
#define OKR_DRAW_VISION_LABELS_H

#include "okr/draw/scene.h"
#include "okr/draw/vision_bands.h"

/* All below a height: above it is the flag. */
void okr_vision_draw_labels(struct okr_scene *s,
			    const struct okr_vision_bands *b, double below);

/* "0.10 less than delivered by then" */
void okr_vision_say_divergence(struct okr_buf *out, const struct okr_vision *v);

#endif
