/*
 * How wide text will be, since gnuplot cannot say: the advances of Helvetica,
 * which Arial and Liberation Sans share (lib/data/helvetica.csv, in 1/1000
 * of the size).  What the table lacks is taken as an em where terminals give
 * it two cells, nothing where they give none, else 0.6 em.
 */
#ifndef OKR_DRAW_FONT_H
#define OKR_DRAW_FONT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "okr/base/span.h"

/* Pixels of a point on a page of 1920 x 1080. */
#define OKR_PIXELS_PER_POINT (4.0 / 3.0)

/* A run of characters of one advance. */
struct okr_advance {
	uint32_t first, last;
	double regular, bold; /* em */
};

struct okr_font {
	struct okr_advance *advance; /* ascending */
	size_t n, cap;
};

/* Size in points and weight of a piece of text. */
struct okr_face {
	double size;
	bool bold;
};

void okr_font_load(struct okr_font *font);
void okr_font_release(struct okr_font *font);

/* Pixels that the text takes; it must be UTF-8. */
double okr_font_width(const struct okr_font *font, struct okr_span text,
		      struct okr_face face);

/* Bytes of the longest run of whole graphemes at most `room` pixels wide. */
size_t okr_font_fit(const struct okr_font *font, struct okr_span text,
		    struct okr_face face, double room);

/*
 * The first line of the text: as many words as go into `room`, or graphemes
 * where not one word does.  *rest is what follows, without the blank between.
 */
struct okr_span okr_font_line(const struct okr_font *font, struct okr_span text,
			      struct okr_face face, double room,
			      struct okr_span *rest);

#endif
