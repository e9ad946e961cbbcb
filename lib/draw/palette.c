/* Reading the palette. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/palette.h"

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
};

/* Columns of palette.csv; the first two are those of colours.csv, too. */
enum { NAME, FILL, TINT, ON, SHAPE, WORD, GLYPH, ASCII, CELL };

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
take_look(struct okr_look *look, const struct okr_span *cell)
{
	*look = (struct okr_look){
		.fill = parse_colour(cell[FILL]),
		.tint = parse_colour(cell[TINT]),
		.on = parse_colour(cell[ON]),
		.shape = (enum okr_outline)find_name(shape_name, OKR_NSHAPES,
						     cell[SHAPE]),
		.word = cell[WORD],
		.glyph = cell[GLYPH],
		.ascii = cell[ASCII].s[0],
		.cell = parse_cell(cell[CELL]),
	};
}

static void
load_looks(struct okr_palette *palette)
{
	struct okr_reader reader;
	const struct okr_record *record;

	okr_reader_init(&reader, okr_data_find("palette"), ',');
	while ((record = okr_reader_next(&reader)) != NULL) {
		int health = okr_word_find(okr_health_word, OKR_NHEALTHS,
					   record->cell[NAME]);

		if (health >= 0)
			take_look(&palette->health[health], record->cell);
	}
	okr_reader_release(&reader);
	palette->health[OKR_NO_HEALTH] = palette->health[OKR_NO_DATA];
}

static void
load_colours(struct okr_palette *palette)
{
	struct okr_reader reader;
	const struct okr_record *record;

	okr_reader_init(&reader, okr_data_find("colours"), ',');
	while ((record = okr_reader_next(&reader)) != NULL) {
		int colour = find_name(colour_name, OKR_NCOLOURS,
				       record->cell[NAME]);

		if (colour >= 0)
			palette->colour[colour] = parse_colour(
			    record->cell[FILL]);
	}
	okr_reader_release(&reader);
}

void
okr_palette_load(struct okr_palette *palette)
{
	*palette = (struct okr_palette){ 0 };
	load_looks(palette);
	load_colours(palette);
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
