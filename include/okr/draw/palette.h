/*
 * Colours, shapes and words.  Health is never told by colour alone: each has
 * a shape and a word of its own, and the colours keep apart for colour-blind
 * readers (smallest distance 18.7 in CIEDE2000; red, amber and green reach 7).
 *
 * The tables are lib/data/palette.csv and colours.csv.
 */
#ifndef OKR_DRAW_PALETTE_H
#define OKR_DRAW_PALETTE_H

#include <stdint.h>

#include "okr/okr/score.h"

enum okr_outline {
	OKR_DISC,
	OKR_RING,
	OKR_SQUARE,
	OKR_TRIANGLE,
	OKR_DOWN_TRIANGLE,
	OKR_DIAMOND,
	OKR_HOLLOW_DIAMOND,
	OKR_CROSS,
	OKR_NSHAPES
};

/* How one health looks, on a page and in a terminal. */
struct okr_look {
	uint32_t fill; /* 0xRRGGBB */
	uint32_t tint; /* for large areas, beside a strip of the fill */
	uint32_t on;   /* text on the fill */
	enum okr_outline shape;
	struct okr_span word;
	struct okr_span glyph;
	char ascii;
	int cell; /* colour in a terminal of 256; -1: reverse video */
};

enum okr_colour {
	OKR_PAPER,
	OKR_INK,
	OKR_MUTED,
	OKR_GRID,
	OKR_BAND_LOW,
	OKR_BAND_MID,
	OKR_BAND_HIGH,
	OKR_NAVY,
	OKR_AMBER,
	OKR_AMBER_PALE,
	OKR_AMBER_EDGE,
	OKR_AMBER_TEXT,
	OKR_CRIMSON,
	OKR_EMPTY_DAYS,
	OKR_FAN,
	OKR_HATCH,
	OKR_STACK_LIGHT,
	OKR_STACK_MID,
	OKR_STACK_DARK,
	OKR_STACK_TEXT,
	OKR_SCALE_0, /* of numbers, from light to dark */
	OKR_SCALE_1,
	OKR_SCALE_2,
	OKR_SCALE_3,
	OKR_SCALE_4,
	OKR_NCOLOURS
};

/* Light is the paper; mono is greys of which no two healths share one. */
enum okr_theme { OKR_LIGHT, OKR_MONO };
extern const char *const okr_theme_words[]; /* NULL at the end */

struct okr_palette {
	struct okr_look health[OKR_NHEALTHS]; /* OKR_NO_HEALTH as no data */
	uint32_t colour[OKR_NCOLOURS];
	bool mono; /* terminals get no colours either */
};

void okr_palette_load_theme(struct okr_palette *palette, enum okr_theme theme);

/* The light one. */
void okr_palette_load(struct okr_palette *palette);

/* A colour between two, at 0..1 of the way. */
uint32_t okr_palette_blend(uint32_t from, uint32_t to, double at);

/* The colour that stands for a share of 0 to 1 in a table of numbers. */
uint32_t okr_palette_scale(const struct okr_palette *palette, double share);

/* The nearest of a terminal's 256 colours, of its cube of 216. */
int okr_palette_cell(uint32_t colour);

/* Ink or paper: what is read better on a colour (WCAG contrast ratio). */
uint32_t okr_palette_on(const struct okr_palette *palette, uint32_t colour);

#endif
