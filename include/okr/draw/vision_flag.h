/*
 * The flag at the line of today: what is delivered, how far that is from the
 * pace, and what the difference is made of.  D6 of okr-score(1): the pieces
 * add up to the gap exactly.
 */
#ifndef OKR_DRAW_VISION_FLAG_H
#define OKR_DRAW_VISION_FLAG_H

#include "okr/draw/scene.h"
#include "okr/report/vision.h"

#define OKR_FLAG_PIECES 3

/* A share of the gap and its reason. */
struct okr_flag_piece {
	double share;
	enum okr_colour colour;
	struct okr_buf words;
};

struct okr_flag {
	struct okr_buf head; /* "Delivered 0.16, 0.14 behind pace" */
	struct okr_flag_piece piece[OKR_FLAG_PIECES];
	size_t n;
	int decimals; /* as many as the pieces need to add up in print */
};

void okr_flag_init(struct okr_flag *flag, const struct okr_vision *v);
void okr_flag_release(struct okr_flag *flag);

/*
 * Right of the line of today where it clears the pace, else left of it.  Grid
 * and lines drawn before stop at it.  Returns where it ends below.
 */
double okr_flag_draw(struct okr_scene *s, const struct okr_flag *flag,
		     const struct okr_vision *v);

#endif
