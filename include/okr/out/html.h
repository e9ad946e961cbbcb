/*
 * Pages as one HTML file that needs nothing but itself: the pictures are SVG
 * within it, there is no script, and its policy forbids a browser to fetch
 * anything.  It is XML as well, so that other programs can read it.
 */
#ifndef OKR_OUT_HTML_H
#define OKR_OUT_HTML_H

#include "okr/draw/pages.h"

/* Append what stands before the first picture, with a list of contents. */
void okr_html_begin(struct okr_buf *out, const struct okr_pages *pages);

/* Append a page, of which the SVG is a whole file, with its headings. */
void okr_html_page(struct okr_buf *out, const struct okr_pages *pages,
		   size_t page, struct okr_span svg);

void okr_html_end(struct okr_buf *out);

#endif
