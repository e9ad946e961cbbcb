/*
 * A chart for who does not see it: its sentences for a screen reader, and
 * one paragraph to stand beside a picture.
 */
#ifndef OKR_DRAW_SPOKEN_H
#define OKR_DRAW_SPOKEN_H

#include "okr/draw/chart.h"

/* Append what the chart says, a sentence a line, each with its full stop. */
void okr_spoken_lines(struct okr_buf *out, const struct okr_chart *chart,
		      struct okr_view *view);

/*
 * Append a paragraph without line ends: the finding, what is looked at, the
 * three rows that need most attention, how many more there are, how many open
 * objectives are in which health, and the day.
 */
void okr_spoken_paragraph(struct okr_buf *out, const struct okr_chart *chart,
			  struct okr_view *view);

#endif
