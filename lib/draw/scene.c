/* Painting into a list. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/scene.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "okr/base/mem.h"

#define HATCH_PITCH 12.0
#define HATCH_WIDTH 1.5

void
okr_style_load(struct okr_style *style)
{
	okr_font_load(&style->font);
	okr_palette_load(&style->palette);
	style->page = okr_page_standard;
}

void
okr_style_release(struct okr_style *style)
{
	okr_font_release(&style->font);
}

void
okr_scene_init(struct okr_scene *s, const struct okr_style *style)
{
	*s = (struct okr_scene){ .style = style };
}

void
okr_scene_release(struct okr_scene *s)
{
	free(s->item);
	free(s->point);
	okr_arena_release(&s->text);
	*s = (struct okr_scene){ 0 };
}

static void
add_item(struct okr_scene *s, struct okr_item item)
{
	s->item = okr_mem_grow(s->item, &s->cap, s->n + 1, sizeof(*s->item));
	s->item[s->n++] = item;
}

static size_t
add_points(struct okr_scene *s, const struct okr_point *p, size_t n)
{
	size_t first = s->npoint;

	s->point = okr_mem_grow(s->point, &s->point_cap, first + n,
				sizeof(*s->point));
	memcpy(s->point + first, p, n * sizeof(*p));
	s->npoint += n;
	return first;
}

void
okr_scene_box(struct okr_scene *s, struct okr_box box, uint32_t colour)
{
	add_item(s, (struct okr_item){
			.kind = OKR_ITEM_BOX, .colour = colour, .box = box });
}

void
okr_scene_frame(struct okr_scene *s, struct okr_box box, double width,
		uint32_t colour)
{
	struct okr_box inner = { box.left + width, box.top + width,
				 box.right - width, box.bottom - width };
	struct okr_box side[] = {
		{ box.left, box.top, box.right, inner.top },
		{ box.left, inner.bottom, box.right, box.bottom },
		{ box.left, inner.top, inner.left, inner.bottom },
		{ inner.right, inner.top, box.right, inner.bottom },
	};

	for (size_t i = 0; i < 4; i++)
		okr_scene_box(s, side[i], colour);
}

/* Each line is x + y = sum, cut to the box. */
void
okr_scene_hatch(struct okr_scene *s, struct okr_box box, uint32_t colour)
{
	struct okr_stroke stroke = { .colour = colour, .width = HATCH_WIDTH };
	double first = box.left + box.top + HATCH_PITCH / 2;
	double last = box.right + box.bottom;
	size_t n = last > first ? (size_t)((last - first) / HATCH_PITCH) + 1
				: 0;

	for (size_t i = 0; i < n; i++) {
		double sum = first + (double)i * HATCH_PITCH;
		double left = fmax(box.left, sum - box.bottom);
		double right = fmin(box.right, sum - box.top);
		struct okr_point p[] = { { left, sum - left },
					 { right, sum - right } };

		okr_scene_line(s, p, 2, stroke);
	}
}

static void
add_line(struct okr_scene *s, const struct okr_point *p, size_t n,
	 struct okr_stroke stroke)
{
	add_item(s, (struct okr_item){ .kind = OKR_ITEM_LINE,
				       .colour = stroke.colour,
				       .width = stroke.width,
				       .first = add_points(s, p, n),
				       .n = n });
}

static struct okr_point
along(struct okr_point a, struct okr_point b, double share)
{
	return (struct okr_point){ a.x + (b.x - a.x) * share,
				   a.y + (b.y - a.y) * share };
}

/*
 * Dashes over one straight piece; *done is how far into the pattern of a
 * dash and a gap it begins, so that the pattern runs on around corners.
 */
static void
add_dashes(struct okr_scene *s, const struct okr_point p[2],
	   struct okr_stroke stroke, double *done)
{
	double length = hypot(p[1].x - p[0].x, p[1].y - p[0].y);
	double period = stroke.on + stroke.off;
	size_t n = (size_t)((length + *done) / period) + 1;

	for (size_t i = 0; i < n; i++) {
		double at = (double)i * period - *done;
		double from = fmax(at, 0), to = fmin(at + stroke.on, length);
		struct okr_point dash[2];

		if (from >= to)
			continue;
		dash[0] = along(p[0], p[1], from / length);
		dash[1] = along(p[0], p[1], to / length);
		add_line(s, dash, 2, stroke);
	}
	*done = fmod(length + *done, period);
}

void
okr_scene_line(struct okr_scene *s, const struct okr_point *p, size_t n,
	       struct okr_stroke stroke)
{
	double done = 0;

	if (n < 2)
		return;
	if (!(stroke.off > 0)) {
		add_line(s, p, n, stroke);
		return;
	}
	for (size_t i = 0; i + 1 < n; i++)
		add_dashes(s, &p[i], stroke, &done);
}

void
okr_scene_polygon(struct okr_scene *s, const struct okr_point *p, size_t n,
		  uint32_t colour)
{
	if (n < 3)
		return;
	add_item(s, (struct okr_item){ .kind = OKR_ITEM_POLYGON,
				       .colour = colour,
				       .first = add_points(s, p, n),
				       .n = n });
}

void
okr_scene_disc(struct okr_scene *s, struct okr_point centre, double radius,
	       uint32_t colour)
{
	add_item(s, (struct okr_item){ .kind = OKR_ITEM_DISC,
				       .colour = colour,
				       .width = radius,
				       .at = centre });
}

struct okr_box
okr_scene_measure(const struct okr_scene *s, struct okr_point at,
		  struct okr_type type, struct okr_span text)
{
	double width = okr_font_width(&s->style->font, text, type.face);
	double half = type.face.size * OKR_PIXELS_PER_POINT / 2;
	double left = at.x;

	if (type.anchor == OKR_CENTRE)
		left -= width / 2;
	else if (type.anchor == OKR_RIGHT)
		left -= width;
	return (struct okr_box){ left, at.y - half, left + width, at.y + half };
}

struct okr_box
okr_scene_text(struct okr_scene *s, struct okr_point at, struct okr_type type,
	       struct okr_span text)
{
	struct okr_box box = okr_scene_measure(s, at, type, text);

	if (text.n > 0)
		add_item(s, (struct okr_item){
				.kind = OKR_ITEM_TEXT,
				.colour = type.colour,
				.box = box,
				.at = at,
				.text = okr_arena_copy(&s->text, text),
				.type = type });
	return box;
}

struct okr_box
okr_scene_printf(struct okr_scene *s, struct okr_point at, struct okr_type type,
		 const char *fmt, ...)
{
	va_list args, again;
	char *text;
	int n;

	va_start(args, fmt);
	va_copy(again, args);
	n = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	text = okr_arena_bytes(&s->text, (size_t)n + 1);
	vsnprintf(text, (size_t)n + 1, fmt, again);
	va_end(again);
	return okr_scene_text(s, at, type,
			      (struct okr_span){ text, (size_t)n });
}

static bool
overlap(struct okr_box a, struct okr_box b)
{
	return a.left < b.right && b.left < a.right && a.top < b.bottom &&
	       b.top < a.bottom;
}

bool
okr_scene_is_free(const struct okr_scene *s, struct okr_box box)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->item[i].kind == OKR_ITEM_TEXT &&
		    overlap(s->item[i].box, box))
			return false;
	return true;
}
