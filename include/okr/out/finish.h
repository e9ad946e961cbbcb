/*
 * The last touch to a picture as gnuplot wrote it: is it whole, is it the
 * same every time, can it be read by who cannot see it.  Bytes in, bytes out.
 */
#ifndef OKR_OUT_FINISH_H
#define OKR_OUT_FINISH_H

#include "okr/base/buf.h"
#include "okr/out/gpscript.h"

/* The file begins and ends as its format does: gnuplot's status won't say. */
bool okr_finish_is_whole(enum okr_format format, struct okr_span picture);

/*
 * Append the SVG with the title and description in place of gnuplot's, as an
 * image to screen readers, its bold text bold, and fonts to fall back on.
 */
void okr_finish_svg(struct okr_buf *out, struct okr_span svg,
		    struct okr_span title, struct okr_span description);

/* Put midnight of a day in place of the time of creation. */
void okr_finish_pdf(struct okr_buf *pdf, int32_t day);

#endif
