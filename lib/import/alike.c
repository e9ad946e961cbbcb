/* A sign on one number, and none on the number beside it. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/alike.h"

#include "okr/base/num.h"
#include "okr/import/decimal.h"
#include "okr/import/letters.h"
#include "okr/import/numbers.h"
#include "okr/import/refuse.h"

/* The first of those that okr_settling.mark is of. */
static const int columns[] = { OKR_START, OKR_TARGET, OKR_CURRENT };

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* The last cells of a row that say so, and what they are without signs. */
struct found {
	struct okr_span percentage, multiplied, plain;
	double percent, x;
	int power;  /* of ten, of what is multiplied */
	int column; /* of the plain number */
	bool bare;  /* which has no currency either */
};

/* What a value is without its sign and its words; 0 where that is unclear. */
static double
size_of(struct okr_settling *s, const struct okr_value *value,
	enum okr_mark mark)
{
	double x = 0;

	s->text.n = 0;
	if (mark != OKR_MARK_NONE && okr_decimal_format(&s->text, value, mark))
		(void)okr_num_parse(okr_buf_view(&s->text), &x);
	return x < 0 ? -x : x;
}

static void
look_at(struct okr_settling *s, uint32_t row, size_t i, struct found *f)
{
	struct okr_span cell = okr_grid_cell(s->g, row, columns[i]);
	struct okr_value value;
	double x;

	if (cell.n == 0 || !okr_value_read(cell, &s->plain, &value))
		return;
	x = size_of(s, &value, s->mark[i]);
	if (okr_letters_read(s->letters, &value) ||
	    okr_numbers_magnitude(s->l, &value)) {
		f->multiplied = cell;
		f->power = value.power > f->power ? value.power : f->power;
	} else if (okr_span_is(value.unit, "%")) {
		f->percentage = cell;
		f->percent = x;
	} else if (value.words.n == 0 && x != 0) {
		f->plain = cell;
		f->column = columns[i];
		f->x = x;
		f->bare = value.unit.n == 0;
	}
}

/* Less than a thousandth of what the other is counted in, or a part of one. */
static bool
is_too_small(const struct found *f)
{
	double thousandth = 1;

	for (int i = 3; i < f->power; i++)
		thousandth *= 10;
	return f->x < thousandth || (f->x < 1000 && f->x != (double)(long)f->x);
}

/* Most rows have nothing but digits at the ends of their cells. */
static bool
has_signs(const struct okr_grid *g, uint32_t row)
{
	for (size_t i = 0; i < COUNT(columns); i++) {
		struct okr_span cell = okr_grid_cell(g, row, columns[i]);

		if (cell.n > 0 && !(okr_is_digit(cell.s[0]) &&
				    okr_is_digit(cell.s[cell.n - 1])))
			return true;
	}
	return false;
}

/* 0.42 of a unit % beside 100%, which a spreadsheet has for 1. */
static bool
is_share(const struct found *f, struct okr_span unit)
{
	return unit.n == 0 || (f->x <= 1 && f->percent > 1);
}

void
okr_alike_row(struct okr_settling *s, uint32_t row)
{
	struct found f = { .power = 0 };

	if (!has_signs(s->g, row))
		return;
	for (size_t i = 0; i < COUNT(columns); i++)
		look_at(s, row, i, &f);
	if (f.plain.n == 0)
		return;
	if (f.percentage.n > 0 && f.bare &&
	    is_share(&f, okr_grid_cell(s->g, row, OKR_UNIT)))
		okr_refuse_cell(
		    s->g, row, f.column,
		    "'%s' beside '%s': write both with %%, or both without "
		    "and the unit %% in a column of its own",
		    okr_shown(f.plain), okr_shown(f.percentage));
	else if (f.power > 0 && is_too_small(&f))
		okr_refuse_cell(
		    s->g, row, f.column,
		    "'%s' beside '%s': is it multiplied as well? write both "
		    "out in figures",
		    okr_shown(f.plain), okr_shown(f.multiplied));
}
