/*
 * The bar at the horizon, the page in one mark: what is delivered, what comes
 * at this rate, what could still come, what is lost.
 */
#ifndef OKR_DRAW_VISION_BAR_H
#define OKR_DRAW_VISION_BAR_H

#include "okr/draw/scene.h"
#include "okr/report/vision.h"

/*
 * Where the vision ends, as shown: landing no higher than the ceiling, both
 * within 0..1.  NaN where not known.
 */
struct okr_vision_ends {
	double delivered;
	double landing;
	double ceiling;
};

struct okr_vision_ends okr_vision_ends(const struct okr_vision *v);

void okr_vision_draw_bar(struct okr_scene *s, const struct okr_vision *v);

#endif
