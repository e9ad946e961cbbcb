/*
 * The words around a chart, made once: a page sets them as its heading, a
 * terminal prints them, and who cannot see the chart is told them.
 */
#ifndef OKR_DRAW_CAPTION_H
#define OKR_DRAW_CAPTION_H

#include "okr/draw/pages.h"
#include "okr/draw/screen.h"

/* What every chart is told; all text is borrowed. */
struct okr_setting {
	int32_t as_of;
	size_t top;                      /* rows wanted at most; 0: all */
	struct okr_span source;          /* files that the rows came from */
	struct okr_span title, subtitle; /* in place of ours, or empty */
};

/* Of n rows those that are wanted: the first of them, or all. */
static inline size_t
okr_setting_shown(const struct okr_setting *asked, size_t n)
{
	return asked->top > 0 && asked->top < n ? asked->top : n;
}

/* What stands where there is nothing to draw. */
#define OKR_NO_ROWS OKR_SPAN("No rows to plot")

/* All zero at first; the chart appends its own words. */
struct okr_caption {
	struct okr_buf title;    /* the finding */
	struct okr_buf subtitle; /* what is looked at */
	struct okr_buf footer;   /* how to read it */
};

/*
 * Put the words that were asked for in place of the chart's own, and the
 * source at the end of the footer.
 */
void okr_caption_settle(struct okr_caption *c, const struct okr_setting *asked);
void okr_caption_release(struct okr_caption *c);

/* Borrowed from the caption. */
struct okr_heading okr_caption_heading(const struct okr_caption *c);

/* Title, subtitle and an empty line. */
void okr_caption_print(struct okr_screen *s, const struct okr_caption *c);

/* Title and subtitle, a line each. */
void okr_caption_say(struct okr_buf *out, const struct okr_caption *c);

#endif
