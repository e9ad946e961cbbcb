/*
 * Pictures by gnuplot.  It reads our script from a pipe and writes to a pipe;
 * it is never given the name of a user's file.
 */
#ifndef OKR_OUT_GNUPLOT_H
#define OKR_OUT_GNUPLOT_H

#include "okr/out/gpscript.h"

/*
 * Append the picture that a script makes.  A gnuplot that is not there or
 * fails ends the program with status 2 and a message that says what to do.
 */
void okr_gnuplot_draw(struct okr_buf *picture, enum okr_format format,
		      struct okr_span script);

#endif
