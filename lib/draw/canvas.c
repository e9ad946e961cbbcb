/* Dots in cells. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/canvas.h"

#include <math.h>
#include <stdlib.h>

#include "okr/base/mem.h"

/* Bits of U+2800 by row and column of the dot. */
static const uint8_t bit[OKR_CANVAS_DOWN][OKR_CANVAS_ACROSS] = {
	{ 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 }
};

void
okr_canvas_init(struct okr_canvas *c, size_t width, size_t height)
{
	*c = (struct okr_canvas){ .width = width, .height = height };
	c->cell = okr_mem_new(width * height, sizeof(*c->cell));
}

void
okr_canvas_release(struct okr_canvas *c)
{
	free(c->cell);
	*c = (struct okr_canvas){ 0 };
}

static struct okr_canvas_cell *
cell_at(struct okr_canvas *c, size_t column, size_t row)
{
	return &c->cell[row * c->width + column];
}

void
okr_canvas_sign(struct okr_canvas *c, size_t column, size_t row,
		struct okr_tone tone, struct okr_span sign)
{
	if (column < c->width && row < c->height)
		*cell_at(c, column,
			 row) = (struct okr_canvas_cell){ .sign = sign,
							  .tone = tone };
}

static void
set_dot(struct okr_canvas *c, size_t x, size_t y, struct okr_tone tone)
{
	struct okr_canvas_cell *cell;
	size_t column = x / OKR_CANVAS_ACROSS, row = y / OKR_CANVAS_DOWN;

	if (column >= c->width || row >= c->height)
		return;
	cell = cell_at(c, column, row);
	cell->sign = (struct okr_span){ 0 };
	cell->dots |= bit[y % OKR_CANVAS_DOWN][x % OKR_CANVAS_ACROSS];
	cell->tone = tone;
}

/* A place between 0 and n - 1 dots. */
static double
dot_of(double share, size_t n)
{
	return fmin(fmax(share, 0), 1) * (double)(n - 1);
}

static struct okr_point
place_of(const struct okr_canvas *c, struct okr_window w,
	 const struct okr_axes_point *p)
{
	double across = (double)okr_window_elapsed(w, p->day) /
			okr_window_days(w);

	return (struct okr_point){ dot_of(across, c->width * OKR_CANVAS_ACROSS),
				   dot_of(1 - p->share,
					  c->height * OKR_CANVAS_DOWN) };
}

size_t
okr_canvas_column(const struct okr_canvas *c, struct okr_window w, int32_t day)
{
	struct okr_axes_point at = { day, 0 };

	return (size_t)(place_of(c, w, &at).x + .5) / OKR_CANVAS_ACROSS;
}

size_t
okr_canvas_row(const struct okr_canvas *c, double share)
{
	return (size_t)(dot_of(1 - share, c->height * OKR_CANVAS_DOWN) + .5) /
	       OKR_CANVAS_DOWN;
}

/* As many dots as the longer side of the way has. */
static void
draw_piece(struct okr_canvas *c, struct okr_point a, struct okr_point b,
	   struct okr_tone tone)
{
	size_t steps = (size_t)ceil(fmax(fabs(b.x - a.x), fabs(b.y - a.y)));

	for (size_t i = 0; i <= steps; i++) {
		double share = steps > 0 ? (double)i / (double)steps : 0;

		set_dot(c, (size_t)(a.x + (b.x - a.x) * share + .5),
			(size_t)(a.y + (b.y - a.y) * share + .5), tone);
	}
}

void
okr_canvas_curve(struct okr_canvas *c, struct okr_window w,
		 const struct okr_axes_point *p, size_t n, struct okr_tone tone)
{
	const struct okr_axes_point *last = NULL;

	for (size_t i = 0; i < n; i++) {
		if (!okr_num_known(p[i].share))
			continue;
		draw_piece(c, place_of(c, w, last ? last : &p[i]),
			   place_of(c, w, &p[i]), tone);
		last = &p[i];
	}
}

/* A straight piece of a trail: signs from one column to another. */
static void
sign_piece(struct okr_canvas *c, const size_t column[2], const double share[2],
	   const struct okr_canvas_cell *look)
{
	double across = (double)(column[1] - column[0]);

	for (size_t i = column[0]; i <= column[1]; i++) {
		double way = across > 0 ? (double)(i - column[0]) / across : 1;
		double at = share[0] + (share[1] - share[0]) * way;

		okr_canvas_sign(c, i, okr_canvas_row(c, at), look->tone,
				look->sign);
	}
}

void
okr_canvas_trail(struct okr_canvas *c, struct okr_window w,
		 const struct okr_axes_point *p, size_t n,
		 const struct okr_canvas_cell *look)
{
	const struct okr_axes_point *last = NULL;

	for (size_t i = 0; i < n; i++) {
		const struct okr_axes_point *from = last ? last : &p[i];
		size_t column[] = { okr_canvas_column(c, w, from->day),
				    okr_canvas_column(c, w, p[i].day) };
		double share[] = { from->share, p[i].share };

		if (!okr_num_known(p[i].share))
			continue;
		sign_piece(c, column, share, look);
		last = &p[i];
	}
}

/* U+2800 and the dots. */
static void
put_dots(struct okr_screen *s, const struct okr_canvas_cell *cell)
{
	char text[] = { '\xE2', (char)(0xA0 | cell->dots >> 6),
			(char)(0x80 | (cell->dots & 0x3F)) };

	okr_screen_put(s, cell->tone, (struct okr_span){ text, sizeof(text) });
}

void
okr_canvas_print(struct okr_screen *s, const struct okr_canvas *c, size_t row)
{
	for (size_t i = 0; i < c->width; i++) {
		const struct okr_canvas_cell *cell =
		    &c->cell[row * c->width + i];

		if (cell->sign.n > 0)
			okr_screen_put(s, cell->tone, cell->sign);
		else if (cell->dots)
			put_dots(s, cell);
		else
			okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
	}
}
