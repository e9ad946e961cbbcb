/*
 * A page as a list of things to paint, in units of okr/draw/page.h with y down
 * from the top; later things cover earlier ones, text covers all.  Everything
 * is settled here: places, colours, finished one-line strings.  A scene does
 * no I/O, so that a test can ask it whether text overlaps.
 *
 * Dashes, hatches and marks are broken up into plain lines and polygons, so
 * they come out the same in every format.
 */
#ifndef OKR_DRAW_SCENE_H
#define OKR_DRAW_SCENE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "okr/base/arena.h"
#include "okr/base/attr.h"
#include "okr/draw/font.h"
#include "okr/draw/page.h"
#include "okr/draw/palette.h"

struct okr_point {
	double x, y;
};

struct okr_box {
	double left, top, right, bottom;
};

/* How a line is drawn; off 0: without gaps. */
struct okr_stroke {
	uint32_t colour;
	double width;
	double on, off;
};

/* How text is set; its point is the middle of the line's height. */
enum okr_anchor { OKR_LEFT, OKR_CENTRE, OKR_RIGHT };

struct okr_type {
	struct okr_face face;
	uint32_t colour;
	enum okr_anchor anchor;
};

enum okr_item_kind {
	OKR_ITEM_BOX,
	OKR_ITEM_POLYGON,
	OKR_ITEM_LINE,
	OKR_ITEM_DISC,
	OKR_ITEM_TEXT
};

struct okr_item {
	enum okr_item_kind kind;
	uint32_t colour;
	double width;        /* of a line; radius of a disc */
	struct okr_box box;  /* of a box or of text */
	struct okr_point at; /* of text; centre of a disc */
	size_t first, n;     /* points of a polygon or a line */
	struct okr_span text;
	struct okr_type type;
};

/* What all pages are drawn with, and how large they are. */
struct okr_style {
	struct okr_font font;
	struct okr_palette palette;
	struct okr_page page;
};

struct okr_scene {
	const struct okr_style *style;
	struct okr_item *item;
	size_t n, cap;
	struct okr_point *point;
	size_t npoint, point_cap;
	struct okr_arena text;
	struct okr_span title;       /* for readers who cannot see it */
	struct okr_span description; /* the same */
	const char *question;        /* that it answers, or NULL */
};

/* The light theme and the standard page. */
void okr_style_load(struct okr_style *style);
void okr_style_release(struct okr_style *style);

/* style is borrowed until the release. */
void okr_scene_init(struct okr_scene *s, const struct okr_style *style);
void okr_scene_release(struct okr_scene *s);

static inline uint32_t
okr_scene_colour(const struct okr_scene *s, enum okr_colour colour)
{
	return s->style->palette.colour[colour];
}

static inline struct okr_type
okr_scene_type(const struct okr_scene *s, struct okr_face face,
	       enum okr_colour colour, enum okr_anchor anchor)
{
	return (struct okr_type){ face, okr_scene_colour(s, colour), anchor };
}

void okr_scene_box(struct okr_scene *s, struct okr_box box, uint32_t colour);

/* A line around the box, inside it. */
void okr_scene_frame(struct okr_scene *s, struct okr_box box, double width,
		     uint32_t colour);

/* Slanted lines over the box. */
void okr_scene_hatch(struct okr_scene *s, struct okr_box box, uint32_t colour);

void okr_scene_line(struct okr_scene *s, const struct okr_point *p, size_t n,
		    struct okr_stroke stroke);
void okr_scene_polygon(struct okr_scene *s, const struct okr_point *p, size_t n,
		       uint32_t colour);
void okr_scene_disc(struct okr_scene *s, struct okr_point centre, double radius,
		    uint32_t colour);

/* Set one line of text, which is copied; returns the box it takes. */
struct okr_box okr_scene_text(struct okr_scene *s, struct okr_point at,
			      struct okr_type type, struct okr_span text);
struct okr_box okr_scene_printf(struct okr_scene *s, struct okr_point at,
				struct okr_type type, const char *fmt, ...)
    OKR_PRINTF(4, 5);

/* The box that text would take. */
struct okr_box okr_scene_measure(const struct okr_scene *s, struct okr_point at,
				 struct okr_type type, struct okr_span text);

/* No text of the scene is in the box. */
bool okr_scene_is_free(const struct okr_scene *s, struct okr_box box);

#endif
