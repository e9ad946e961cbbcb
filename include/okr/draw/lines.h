/*
 * Text that must go into some width: cut, or broken into lines.  What has to
 * be made anew for that lives in the scene it is for.
 */
#ifndef OKR_DRAW_LINES_H
#define OKR_DRAW_LINES_H

#include "okr/draw/scene.h"

#define OKR_MAX_LINES 12

struct okr_lines {
	struct okr_span line[OKR_MAX_LINES];
	size_t n;
	size_t max; /* set by the caller, at least 1 */
};

/* The text cut to `room` pixels with "..." at its end. */
struct okr_span okr_lines_cut(struct okr_scene *s, struct okr_span text,
			      struct okr_face face, double room);

/* The same with its beginning left out: names tell apart by their ends. */
struct okr_span okr_lines_cut_start(struct okr_scene *s, struct okr_span text,
				    struct okr_face face, double room);

/* Break text into lines, the last one cut. */
void okr_lines_wrap(struct okr_lines *out, struct okr_scene *s,
		    struct okr_span text, struct okr_face face, double room);

/* Set the lines `pitch` apart, the middle of all at a point. */
void okr_lines_draw(struct okr_scene *s, const struct okr_lines *lines,
		    struct okr_point middle, struct okr_type type,
		    double pitch);

#endif
