/*
 * A chart for a terminal: lines of text in which every piece has a tone.
 * Pure as a scene is; how tones and signs come out is for okr/out/term.h.
 */
#ifndef OKR_DRAW_SCREEN_H
#define OKR_DRAW_SCREEN_H

#include "okr/base/attr.h"
#include "okr/base/buf.h"
#include "okr/draw/palette.h"

/* How a piece of text stands out. */
struct okr_tone {
	bool bold, dim, reverse;
	int cell;   /* colour of 256; -1: the terminal's own */
	int ground; /* the same behind it; 0: the terminal's own */
};

struct okr_run {
	size_t from; /* in the screen's text, up to the next run */
	struct okr_tone tone;
};

struct okr_screen {
	const struct okr_palette *palette;
	size_t width; /* cells of a line */
	struct okr_buf text;
	struct okr_run *run;
	size_t n, cap;
	size_t column; /* cells used of the last line */
};

/* palette is borrowed until the release. */
void okr_screen_init(struct okr_screen *s, const struct okr_palette *palette,
		     size_t width);
void okr_screen_release(struct okr_screen *s);

extern const struct okr_tone okr_tone_plain, okr_tone_bold, okr_tone_dim;
struct okr_tone okr_tone_health(const struct okr_screen *s,
				enum okr_health health);

/* A number from 0 to 1 on the colour that stands for it. */
struct okr_tone okr_tone_scale(const struct okr_screen *s, double share);

void okr_screen_put(struct okr_screen *s, struct okr_tone tone,
		    struct okr_span text);
void okr_screen_printf(struct okr_screen *s, struct okr_tone tone,
		       const char *fmt, ...) OKR_PRINTF(3, 4);
void okr_screen_line_end(struct okr_screen *s);

/* Take back what was put after a copy of the screen was made. */
void okr_screen_rewind(struct okr_screen *s, const struct okr_screen *to);

/* Blanks up to a column of the line. */
void okr_screen_pad(struct okr_screen *s, size_t column);

/* Titles are not cut shorter for columns that can be left out. */
#define OKR_SCREEN_MIN_TITLE 20

/*
 * Title and bar share what `fixed` cells of other columns leave of the width.
 * False where the title comes out shorter than OKR_SCREEN_MIN_TITLE.
 */
bool okr_screen_divide(const struct okr_screen *s, size_t fixed, size_t *title,
		       size_t *bar);

/* Text cut to `cells`, "..." at its end, and blanks up to that. */
void okr_screen_fit(struct okr_screen *s, struct okr_tone tone,
		    struct okr_span text, size_t cells);

/* Right-aligned in `cells`. */
void okr_screen_right(struct okr_screen *s, struct okr_tone tone,
		      struct okr_span text, size_t cells);

/* Text over as many lines as it needs, broken between words. */
void okr_screen_wrap(struct okr_screen *s, struct okr_tone tone,
		     struct okr_span text);

/*
 * A bar of `cells` filled to a share in eighths of a cell, the rest dotted,
 * with a tick at another share (NaN: none).
 */
void okr_screen_bar(struct okr_screen *s, struct okr_tone tone, size_t cells,
		    double share, double tick);

#endif
