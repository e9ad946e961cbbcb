/*
 * Names beside marks that lie anywhere: each stands right, left, above or
 * below its mark, where it touches no other name and hides no mark.
 */
#ifndef OKR_DRAW_NAMES_H
#define OKR_DRAW_NAMES_H

#include "okr/draw/scene.h"

/* A mark and what it is called. */
struct okr_name {
	struct okr_point at;
	double size; /* of the mark */
	struct okr_span text;
	struct okr_span below; /* a second line, smaller; may be empty */
	bool bold;
};

/* Where names may stand; they keep off two lines if they can. */
struct okr_names_ground {
	struct okr_box box;
	struct okr_point middle; /* where the lines cross */
};

/*
 * Set the names of the first `named` of n marks, in that order.  One that has
 * no room in two lines is set in one, then cut shorter, and then left out.
 */
void okr_names_draw(struct okr_scene *s, const struct okr_names_ground *ground,
		    const struct okr_name *name, size_t n, size_t named);

#endif
