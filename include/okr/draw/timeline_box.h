/* One row of the timeline as a box with its strip, mark, title and score. */
#ifndef OKR_DRAW_TIMELINE_BOX_H
#define OKR_DRAW_TIMELINE_BOX_H

#include "okr/draw/timeline_axis.h"

/* A row and where its box goes. */
struct okr_timed_box {
	const struct okr_timed *row;
	struct okr_box box;
	double free; /* up to where nothing is right of it */
};

/* The box itself; then, above the line of today, what stands in it. */
void okr_timed_box_paint(const struct okr_timeline_axis *axis,
			 const struct okr_timed_box *b);
void okr_timed_box_write(const struct okr_timeline_axis *axis,
			 const struct okr_timed_box *b);

#endif
