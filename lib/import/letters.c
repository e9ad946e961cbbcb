/* What the other cells of a row are counted in. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/letters.h"

#include "okr/base/num.h"
#include "okr/import/numbers.h"
#include "okr/import/refuse.h"
#include "okr/import/units.h"

/* Powers of ten, if they are magnitudes. */
static const struct letter {
	const char *text;
	int power;
} letters[] = {
	{ "m", 6 }, { "mm", 6 }, { "b", 9 }, { "B", 9 }, { "G", 9 },
};

static const int columns[] = { OKR_START, OKR_TARGET, OKR_CURRENT,
			       OKR_TARGET_FIRST };

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* What a row has beside its letters. */
struct found {
	const struct letter *letter, *other; /* another one */
	int column;                          /* of the letter */
	bool plain;                          /* a number of nothing, not 0 */
	bool sure;   /* money or a magnitude that can be nothing else */
	bool time;   /* hours: m is minutes */
	bool length; /* kilometres: m is metres */
};

static const struct letter *
find_letter(struct okr_span words)
{
	struct okr_span word;

	if (!okr_span_next(&words, ' ', &word))
		return NULL;
	for (size_t i = 0; i < COUNT(letters); i++)
		if (okr_span_is(word, letters[i].text))
			return &letters[i];
	return NULL;
}

static bool
is_money(struct okr_span unit)
{
	return unit.n > 0 && !okr_span_is(unit, "%");
}

/* A unit in words, from a cell or for the whole row. */
static void
look_at_unit(struct okr_settling *s, struct okr_span unit, struct found *f)
{
	f->time = f->time || okr_units_measures(s->l, unit, "s");
	f->length = f->length || okr_units_measures(s->l, unit, "m");
}

static void
look_at_letter(struct found *f, const struct letter *letter, int column)
{
	if (f->letter && f->letter->power != letter->power)
		f->other = letter;
	f->letter = letter;
	f->column = column;
}

static void
look_at_cell(struct okr_settling *s, struct okr_span cell, int column,
	     struct found *f)
{
	const struct letter *letter;
	struct okr_value value;

	if (cell.n == 0 || !okr_value_read(cell, &s->plain, &value))
		return;
	letter = find_letter(value.words);
	f->sure = f->sure || is_money(value.unit);
	if (letter) {
		look_at_letter(f, letter, column);
	} else if (value.words.n == 0) {
		f->plain = f->plain ||
			   (value.unit.n == 0 && !okr_value_is_zero(&value));
	} else if (okr_numbers_magnitude(s->l, &value)) {
		f->sure = true;
	} else {
		look_at_unit(s, value.words, f);
	}
}

/* The unit of a column of its own: "users" of which there are "2m". */
static void
look_at_row(struct okr_settling *s, struct okr_span unit, struct found *f)
{
	if (unit.n == 0 || find_letter(unit))
		return;
	look_at_unit(s, unit, f);
	f->sure = f->sure || (!f->time && !f->length &&
			      !okr_span_is(okr_value_unit(unit), "%"));
}

static enum okr_letters
decide(struct okr_settling *s, uint32_t row, const struct found *f)
{
	struct okr_span cell;

	if (f->sure || f->other)
		return OKR_LETTERS_MAGNITUDES;
	if (f->time)
		return OKR_LETTERS_MINUTES;
	if (f->length || !f->plain)
		return OKR_LETTERS_UNITS;
	cell = okr_grid_cell(s->g, row, f->column);
	okr_refuse_cell(s->g, row, f->column,
			"'%s' could be a magnitude or a unit, and the row does "
			"not tell; write it out, such as 2000000 or 2 min",
			okr_shown(cell));
	return OKR_LETTERS_UNITS;
}

/* Most cells are digits, and need no closer look. */
static bool
has_letters(const struct okr_grid *g, uint32_t row)
{
	for (size_t i = 0; i < COUNT(columns); i++) {
		struct okr_span cell = okr_grid_cell(g, row, columns[i]);

		for (size_t j = 0; cell.n > 0 && j < COUNT(letters) &&
				   !okr_span_is_digits(cell);
		     j++)
			if (memchr(cell.s, letters[j].text[0], cell.n))
				return true;
	}
	return false;
}

void
okr_letters_row(struct okr_settling *s, uint32_t row)
{
	struct found f = { 0 };

	s->letters = OKR_LETTERS_UNITS;
	if (!has_letters(s->g, row))
		return;
	for (size_t i = 0; i < COUNT(columns); i++)
		look_at_cell(s, okr_grid_cell(s->g, row, columns[i]),
			     columns[i], &f);
	if (f.letter == NULL)
		return;
	look_at_row(s, okr_grid_cell(s->g, row, OKR_UNIT), &f);
	for (size_t i = 0; i < OKR_NNUMBERS; i++)
		look_at_row(s, s->unit[i], &f);
	s->letters = decide(s, row, &f);
}

bool
okr_letters_read(enum okr_letters as, struct okr_value *value)
{
	const struct letter *letter = find_letter(value->words);
	struct okr_span word;

	if (letter == NULL || as == OKR_LETTERS_UNITS)
		return false;
	if (as == OKR_LETTERS_MINUTES) {
		if (okr_span_is(value->words, "m"))
			value->words = OKR_SPAN("min");
		return true;
	}
	value->power = letter->power;
	(void)okr_span_next(&value->words, ' ', &word);
	value->words = okr_span_trim(value->words);
	return true;
}
