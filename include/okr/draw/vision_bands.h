/*
 * The parts of what a vision has delivered as the bands of its area: all of
 * them, or the five largest and the rest; one band without a label where
 * there are no parts.
 */
#ifndef OKR_DRAW_VISION_BANDS_H
#define OKR_DRAW_VISION_BANDS_H

#include "okr/draw/palette.h"
#include "okr/report/vision.h"

#define OKR_VISION_MAX_BANDS 6

struct okr_vision_bands {
	const struct okr_vision *v;
	size_t n;
	struct okr_span label[OKR_VISION_MAX_BANDS]; /* first at the base */
	double delivered[OKR_VISION_MAX_BANDS];
	unsigned char *of; /* band of each part */
};

/* v is borrowed until the release. */
void okr_vision_bands_init(struct okr_vision_bands *b,
			   const struct okr_vision *v);
void okr_vision_bands_release(struct okr_vision_bands *b);

/* Delivered by the bands up to and with number i, at a point of the curve. */
double okr_vision_bands_upto(const struct okr_vision_bands *b,
			     const struct okr_vision_point *point, size_t i);

/* Light at the base, dark on top. */
uint32_t okr_vision_bands_colour(const struct okr_vision_bands *b,
				 const struct okr_palette *palette, size_t i);

#endif
