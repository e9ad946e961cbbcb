/*
 * The shape that goes with a health's colour: solid shapes are judged, hollow
 * ones are not yet, a cross is out.
 */
#ifndef OKR_DRAW_MARK_H
#define OKR_DRAW_MARK_H

#include "okr/draw/scene.h"

/* size is the width of the disc; the other shapes weigh about the same. */
void okr_mark_draw(struct okr_scene *s, struct okr_point centre, double size,
		   enum okr_health health);

/* The same on a ground of the health's own fill. */
void okr_mark_draw_on(struct okr_scene *s, struct okr_point centre, double size,
		      enum okr_health health);

/* Each health that is used, its shape and its word, from there to the right. */
void okr_mark_legend(struct okr_scene *s, struct okr_point at,
		     const bool used[OKR_NHEALTHS]);

#endif
