/*
 * A screen as bytes for a terminal: colours where they are wanted, signs that
 * the terminal can show.
 */
#ifndef OKR_OUT_TERM_H
#define OKR_OUT_TERM_H

#include <stdbool.h>

#include "okr/base/buf.h"
#include "okr/draw/screen.h"

enum okr_when { OKR_AUTO, OKR_ALWAYS, OKR_NEVER };
extern const char *const okr_when_words[];

struct okr_term {
	size_t width; /* cells */
	bool colour;
	bool utf8; /* else ASCII */
};

/*
 * What the terminal on a descriptor can do, from the environment and the
 * terminal itself.  A width of 0 means COLUMNS, else what the terminal says,
 * else 80.  For a file (fd -1) the answer is always the same.
 */
struct okr_term okr_term_look(int fd, enum okr_when colour, size_t width);

void okr_term_write(struct okr_buf *out, const struct okr_screen *screen,
		    const struct okr_term *term);

#endif
