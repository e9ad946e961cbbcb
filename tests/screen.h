/*
 * For tests of what charts print in a terminal.
 * SPDX-License-Identifier: ISC
 */
#ifndef OKR_TESTS_SCREEN_H
#define OKR_TESTS_SCREEN_H

#include "okr/base/text.h"
#include "okr/draw/screen.h"
#include "unit.h"

/* No line of the screen is wider than it. */
static inline void
check_lines(const struct okr_screen *s)
{
	struct okr_span rest = okr_buf_view(&s->text), line;

	while (okr_span_next(&rest, '\n', &line))
		if (okr_text_width(line) > s->width)
			fail_msg("%zu cells: '%.*s'", s->width, (int)line.n,
				 line.s);
}

/* The narrowest and the widest terminal that charts are printed in here. */
#define NARROWEST 20
#define WIDEST 200

static inline void
screen_open(struct okr_screen *s, size_t width)
{
	static struct okr_palette palette;

	okr_palette_load(&palette);
	okr_screen_init(s, &palette, width);
}

/* What was printed is as narrow as was asked for. */
static inline void
screen_close(struct okr_screen *s)
{
	check_lines(s);
	okr_screen_release(s);
}

#endif
