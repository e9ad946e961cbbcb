/*
 * Curves for a terminal: cells of two by four dots each, in braille, or a
 * sign instead.  Where a terminal has no braille a cell with dots is a star.
 */
#ifndef OKR_DRAW_CANVAS_H
#define OKR_DRAW_CANVAS_H

#include "okr/draw/axes.h"
#include "okr/draw/screen.h"

#define OKR_CANVAS_ACROSS 2 /* dots of a cell */
#define OKR_CANVAS_DOWN 4

struct okr_canvas_cell {
	uint8_t dots;
	struct okr_span sign; /* empty: the dots, or a blank */
	struct okr_tone tone;
};

/* A place is in dots from the left and from the top; what is outside is cut. */
struct okr_canvas {
	struct okr_canvas_cell *cell;
	size_t width, height; /* cells */
};

void okr_canvas_init(struct okr_canvas *c, size_t width, size_t height);
void okr_canvas_release(struct okr_canvas *c);

/* A sign, borrowed, of one cell in place of what is there. */
void okr_canvas_sign(struct okr_canvas *c, size_t column, size_t row,
		     struct okr_tone tone, struct okr_span sign);

/* The cell's column of a day, and its row of a share. */
size_t okr_canvas_column(const struct okr_canvas *c, struct okr_window w,
			 int32_t day);
size_t okr_canvas_row(const struct okr_canvas *c, double share);

/* A line of dots through what is known of the points. */
void okr_canvas_curve(struct okr_canvas *c, struct okr_window w,
		      const struct okr_axes_point *p, size_t n,
		      struct okr_tone tone);

/* The same as one sign in each column, in the tone and the sign of a cell. */
void okr_canvas_trail(struct okr_canvas *c, struct okr_window w,
		      const struct okr_axes_point *p, size_t n,
		      const struct okr_canvas_cell *look);

/* Put one row of cells on the screen's line. */
void okr_canvas_print(struct okr_screen *s, const struct okr_canvas *c,
		      size_t row);

#endif
