/* Shapes of health. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/mark.h"

#define MAX_CORNERS 4
#define OUTLINE 2.0 /* pixels of ink around what is hollow */
#define CROSS_WIDTH 0.3
#define LEGEND_MARK 15.0
#define LEGEND_GAP 40.0

static const struct okr_face legend_face = { 18, false };

/* Corners for a disc of radius 1; none for what is round or lines. */
struct outline {
	size_t n;
	struct okr_point corner[MAX_CORNERS];
};

static const struct outline outlines[OKR_NSHAPES] = {
	[OKR_SQUARE] = { 4,
			 { { -.9, -.9 },
			   { .9, -.9 },
			   { .9, .9 },
			   { -.9, .9 } } },
	[OKR_TRIANGLE] = { 3, { { 0, -1.1 }, { 1.15, .85 }, { -1.15, .85 } } },
	[OKR_DOWN_TRIANGLE] = { 3,
				{ { 0, 1.1 },
				  { 1.15, -.85 },
				  { -1.15, -.85 } } },
	[OKR_DIAMOND] = { 4,
			  { { 0, -1.25 },
			    { 1.25, 0 },
			    { 0, 1.25 },
			    { -1.25, 0 } } },
	[OKR_HOLLOW_DIAMOND] = { 4,
				 { { 0, -1.25 },
				   { 1.25, 0 },
				   { 0, 1.25 },
				   { -1.25, 0 } } },
};

static void
draw_outline(struct okr_scene *s, struct okr_point centre, double radius,
	     const struct outline *outline, uint32_t colour)
{
	struct okr_point p[MAX_CORNERS];

	for (size_t i = 0; i < outline->n; i++)
		p[i] = (struct okr_point){
			centre.x + outline->corner[i].x * radius,
			centre.y + outline->corner[i].y * radius
		};
	okr_scene_polygon(s, p, outline->n, colour);
}

static void
draw_cross(struct okr_scene *s, struct okr_point c, double r, uint32_t colour)
{
	struct okr_stroke stroke = { .colour = colour,
				     .width = 2 * r * CROSS_WIDTH };
	struct okr_point falling[] = { { c.x - r, c.y - r },
				       { c.x + r, c.y + r } };
	struct okr_point rising[] = { { c.x - r, c.y + r },
				      { c.x + r, c.y - r } };

	okr_scene_line(s, falling, 2, stroke);
	okr_scene_line(s, rising, 2, stroke);
}

/* What is solid is of the colour; what is hollow has ink around the fill. */
static void
draw_shape(struct okr_scene *s, struct okr_point centre, double r,
	   const struct okr_look *look, uint32_t colour)
{
	const struct outline *outline = &outlines[look->shape];
	uint32_t ink = okr_scene_colour(s, OKR_INK);

	switch (look->shape) {
	case OKR_RING:
		okr_scene_disc(s, centre, r, ink);
		okr_scene_disc(s, centre, r - OUTLINE, look->fill);
		break;
	case OKR_DISC:
		okr_scene_disc(s, centre, r, colour);
		break;
	case OKR_CROSS:
		draw_cross(s, centre, r, colour);
		break;
	case OKR_HOLLOW_DIAMOND:
		draw_outline(s, centre, r, outline, ink);
		draw_outline(s, centre, r - OUTLINE, outline, look->fill);
		break;
	case OKR_SQUARE:
	case OKR_TRIANGLE:
	case OKR_DOWN_TRIANGLE:
	case OKR_DIAMOND:
	case OKR_NSHAPES:
		draw_outline(s, centre, r, outline, colour);
		break;
	}
}

void
okr_mark_draw(struct okr_scene *s, struct okr_point centre, double size,
	      enum okr_health health)
{
	const struct okr_look *look = &s->style->palette.health[health];

	draw_shape(s, centre, size / 2, look, look->fill);
}

void
okr_mark_draw_on(struct okr_scene *s, struct okr_point centre, double size,
		 enum okr_health health)
{
	const struct okr_look *look = &s->style->palette.health[health];

	draw_shape(s, centre, size / 2, look, look->on);
}

void
okr_mark_legend(struct okr_scene *s, struct okr_point at,
		const bool used[OKR_NHEALTHS])
{
	struct okr_type type = okr_scene_type(s, legend_face, OKR_INK,
					      OKR_LEFT);

	at.x += LEGEND_MARK / 2;
	for (int h = OKR_NO_HEALTH + 1; h < OKR_NHEALTHS; h++) {
		struct okr_box box;

		if (!used[h])
			continue;
		okr_mark_draw(s, at, LEGEND_MARK, (enum okr_health)h);
		box = okr_scene_text(s, (struct okr_point){ at.x + 18, at.y },
				     type, s->style->palette.health[h].word);
		at.x = box.right + LEGEND_GAP;
	}
}
