/* Reading the palette. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/palette.h"

#include <math.h>
#include <stdlib.h>

#include "okr/base/data.h"
#include "okr/csv/reader.h"

static const char *const shape_name[OKR_NSHAPES] = {
	[OKR_DISC] = "disc",
	[OKR_RING] = "ring",
	[OKR_SQUARE] = "square",
	[OKR_TRIANGLE] = "triangle",
	[OKR_DOWN_TRIANGLE] = "down_triangle",
	[OKR_DIAMOND] = "diamond",
	[OKR_HOLLOW_DIAMOND] = "hollow_diamond",
	[OKR_CROSS] = "cross",
};

static const char *const colour_name[OKR_NCOLOURS] = {
	[OKR_PAPER] = "paper",
	[OKR_INK] = "ink",
	[OKR_MUTED] = "muted",
	[OKR_GRID] = "grid",
	[OKR_BAND_LOW] = "band_low",
	[OKR_BAND_MID] = "band_mid",
	[OKR_BAND_HIGH] = "band_high",
	[OKR_NAVY] = "navy",
	[OKR_AMBER] = "amber",
	[OKR_AMBER_PALE] = "amber_pale",
	[OKR_AMBER_EDGE] = "amber_edge",
	[OKR_AMBER_TEXT] = "amber_text",
	[OKR_CRIMSON] = "crimson",
	[OKR_EMPTY_DAYS] = "empty_days",
	[OKR_FAN] = "fan",
	[OKR_HATCH] = "hatch",
	[OKR_STACK_LIGHT] = "stack_light",
	[OKR_STACK_MID] = "stack_mid",
	[OKR_STACK_DARK] = "stack_dark",
	[OKR_STACK_TEXT] = "stack_text",
	[OKR_SCALE_0] = "scale_0",
	[OKR_SCALE_1] = "scale_1",
	[OKR_SCALE_2] = "scale_2",
	[OKR_SCALE_3] = "scale_3",
	[OKR_SCALE_4] = "scale_4",
};

const char *const okr_theme_words[] = { "light", "mono", NULL };

/* Columns of palette.csv, and the first of three that each theme has. */
enum { NAME, FILL, TINT, ON, SHAPE, WORD, GLYPH, ASCII, CELL, MONO_FILL };

static const int first_of[] = { [OKR_LIGHT] = FILL, [OKR_MONO] = MONO_FILL };

static int
find_name(const char *const *names, int n, struct okr_span name)
{
	for (int i = 0; i < n; i++)
		if (okr_span_is(name, names[i]))
			return i;
	return -1;
}

/* "#RRGGBB" */
static uint32_t
parse_colour(struct okr_span text)
{
	return text.n == 7 ? (uint32_t)strtoul(text.s + 1, NULL, 16) : 0;
}

static int
parse_cell(struct okr_span text)
{
	return text.n > 0 ? (int)strtol(text.s, NULL, 10) : -1;
}

/* Cells are borrowed from the compiled-in table, which never goes away. */
static void
take_look(struct okr_look *look, const struct okr_span *cell,
	  enum okr_theme theme)
{
	const struct okr_span *colour = cell + first_of[theme];

	*look = (struct okr_look){
		.fill = parse_colour(colour[0]),
		.tint = parse_colour(colour[1]),
		.on = parse_colour(colour[2]),
		.shape = (enum okr_outline)find_name(shape_name, OKR_NSHAPES,
						     cell[SHAPE]),
		.word = cell[WORD],
		.glyph = cell[GLYPH],
		.ascii = cell[ASCII].s[0],
		.cell = parse_cell(cell[CELL]),
	};
}

static void
load_looks(struct okr_palette *palette, enum okr_theme theme)
{
	struct okr_reader reader;
	const struct okr_record *record;

	okr_reader_init(&reader, okr_data_find("palette"), ',');
	while ((record = okr_reader_next(&reader)) != NULL) {
		int health = okr_word_find(okr_health_word, OKR_NHEALTHS,
					   record->cell[NAME]);

		if (health >= 0)
			take_look(&palette->health[health], record->cell,
				  theme);
	}
	okr_reader_release(&reader);
	palette->health[OKR_NO_HEALTH] = palette->health[OKR_NO_DATA];
}

static void
load_colours(struct okr_palette *palette, enum okr_theme theme)
{
	struct okr_reader reader;
	const struct okr_record *record;

	okr_reader_init(&reader, okr_data_find("colours"), ',');
	while ((record = okr_reader_next(&reader)) != NULL) {
		int colour = find_name(colour_name, OKR_NCOLOURS,
				       record->cell[NAME]);

		if (colour >= 0)
			palette->colour[colour] = parse_colour(
			    record->cell[1 + theme]);
	}
	okr_reader_release(&reader);
}

void
okr_palette_load_theme(struct okr_palette *palette, enum okr_theme theme)
{
	*palette = (struct okr_palette){ .mono = theme == OKR_MONO };
	load_looks(palette, theme);
	load_colours(palette, theme);
}

void
okr_palette_load(struct okr_palette *palette)
{
	okr_palette_load_theme(palette, OKR_LIGHT);
}

static uint32_t
blend_channel(uint32_t from, uint32_t to, unsigned shift, double at)
{
	double a = (from >> shift) & 0xFF, b = (to >> shift) & 0xFF;

	return (uint32_t)(a + (b - a) * at + 0.5) << shift;
}

uint32_t
okr_palette_blend(uint32_t from, uint32_t to, double at)
{
	return blend_channel(from, to, 16, at) |
	       blend_channel(from, to, 8, at) | blend_channel(from, to, 0, at);
}

/* Where on the way from 0 to 1 each colour of the scale stands. */
static const double scale_at[] = { 0, .3, .55, .8, 1 };

#define NSCALE (sizeof(scale_at) / sizeof(*scale_at))

uint32_t
okr_palette_scale(const struct okr_palette *palette, double share)
{
	const uint32_t *colour = palette->colour + OKR_SCALE_0;
	size_t i = 1;

	share = fmin(fmax(share, 0), 1);
	while (i + 1 < NSCALE && share > scale_at[i])
		i++;
	return okr_palette_blend(colour[i - 1], colour[i],
				 (share - scale_at[i - 1]) /
				     (scale_at[i] - scale_at[i - 1]));
}

/* The step of xterm's cube that is nearest to a channel. */
static int
cube_step(uint32_t channel)
{
	static const int level[] = { 0, 95, 135, 175, 215, 255 };
	int value = (int)(channel & 0xFF), step = 0;

	while (step < 5 && value > (level[step] + level[step + 1]) / 2)
		step++;
	return step;
}

int
okr_palette_cell(uint32_t colour)
{
	return 16 + 36 * cube_step(colour >> 16) + 6 * cube_step(colour >> 8) +
	       cube_step(colour);
}

static double
luminance_of(uint32_t channel)
{
	double x = (channel & 0xFF) / 255.0;

	return x <= .04045 ? x / 12.92 : pow((x + .055) / 1.055, 2.4);
}

static double
luminance(uint32_t colour)
{
	return .2126 * luminance_of(colour >> 16) +
	       .7152 * luminance_of(colour >> 8) + .0722 * luminance_of(colour);
}

uint32_t
okr_palette_on(const struct okr_palette *palette, uint32_t colour)
{
	uint32_t ink = palette->colour[OKR_INK];
	uint32_t paper = palette->colour[OKR_PAPER];
	double below = luminance(colour) + .05;

	return below / (luminance(ink) + .05) >=
		       (luminance(paper) + .05) / below
		   ? ink
		   : paper;
}
