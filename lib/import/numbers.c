/* Numbers of a sheet, with their units. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/numbers.h"

#include <string.h>

#include "okr/base/num.h"
#include "okr/base/text.h"
#include "okr/import/alike.h"
#include "okr/import/decimal.h"
#include "okr/import/fractions.h"
#include "okr/import/hint.h"
#include "okr/import/letters.h"
#include "okr/import/marks.h"
#include "okr/import/misread.h"
#include "okr/import/percent.h"
#include "okr/import/refuse.h"
#include "okr/import/ticks.h"
#include "okr/import/units.h"

/* Columns of numbers, and whether they are counted in the row's unit. */
static const struct number_column {
	int column;
	bool in_unit; /* else a percentage is a share: 70 % is 0.7 */
} number_columns[] = {
	{ OKR_START, true },       { OKR_TARGET, true },
	{ OKR_CURRENT, true },     { OKR_TARGET_FIRST, true },
	{ OKR_CONFIDENCE, false }, { OKR_WEIGHT, false },
};

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

_Static_assert(COUNT(number_columns) == OKR_NNUMBERS,
	       "okr_settling.mark has one for each");

/* "Target (USD)": what its numbers are counted in. */
static struct okr_span
unit_in_header(struct okr_settling *s, const struct number_column *c)
{
	struct okr_span name, hint, none = { 0 };

	if (!c->in_unit || !okr_sheet_has(s->sheet, c->column) ||
	    !okr_hint_split(okr_sheet_header(s->sheet, c->column), &name,
			    &hint))
		return none;
	return okr_hint_unit(s->l, hint);
}

void
okr_numbers_decide(struct okr_settling *s)
{
	int column[OKR_NNUMBERS];

	for (size_t i = 0; i < OKR_NNUMBERS; i++) {
		column[i] = number_columns[i].column;
		s->unit[i] = unit_in_header(s, &number_columns[i]);
	}
	okr_marks_decide(s, column);
}

static int
power_of(struct okr_span digits)
{
	int n = 0;

	for (size_t i = 0; i < digits.n; i++)
		n = 10 * n + (digits.s[i] - '0');
	return n;
}

static void
refuse_unit(struct okr_settling *s, uint32_t row, int column,
	    struct okr_span was, struct okr_span unit)
{
	struct okr_span rows = okr_grid_cell(s->g, row, OKR_UNIT);
	const char *shown = okr_shown(was);

	if (okr_units_known(s->l, unit) && okr_units_known(s->l, rows))
		okr_refuse_cell(s->g, row, column,
				"'%s' cannot be told in the row's unit '%s'; "
				"write all in one",
				shown, okr_shown(rows));
	else
		okr_refuse_cell(
		    s->g, row, column,
		    "'%s' is in another unit than the row's '%s'; "
		    "write all in one, or if both are the same, say "
		    "so with --word 'unit:%s=%s'",
		    shown, okr_shown(rows), okr_typed(unit), okr_typed(rows));
}

/* The unit in a cell is the row's, where the row names none itself. */
static void
settle_unit(struct okr_settling *s, uint32_t row, int column,
	    struct okr_span was, struct okr_span unit)
{
	struct okr_span rows = okr_grid_cell(s->g, row, OKR_UNIT);
	struct okr_span cell = okr_grid_cell(s->g, row, column);
	double factor = 1, x;

	if (rows.n == 0)
		okr_grid_set(s->g, row, OKR_UNIT,
			     okr_grid_keep(s->g, row, unit));
	else
		factor = okr_units_factor(s->l, unit, rows);
	if (factor == 1)
		return;
	if (factor == 0 || !okr_num_parse(cell, &x)) {
		refuse_unit(s, row, column, was, unit);
		return;
	}
	okr_grid_set(s->g, row, column,
		     okr_units_convert(&s->g->text, x, factor));
	okr_settling_remark(s, OKR_REMARK_CONVERTED, row, column, was);
}

/* "5 TEUR", "5 T EUR": thousands, as German has them. */
static bool
is_of_thousands(struct okr_span unit)
{
	return okr_span_is(unit, "EUR") || okr_span_is(unit, "CHF");
}

/*
 * How much of a word is a magnitude: all of it, or what is longest where the
 * script has no blanks and the unit follows at once, as in "百万円".
 */
static size_t
magnitude_length(struct okr_lexicon *l, struct okr_span word, int *power)
{
	bool blanks = word.n > 0 && (word.s[0] & 0x80) == 0;
	struct okr_span start = word, meaning;
	size_t at = 0, n = 0;

	while (at < word.n) {
		(void)okr_text_next(word, &at);
		start.n = at = blanks ? word.n : at;
		if (!okr_lexicon_word(l, OKR_WORDS_MAGNITUDE, start, &meaning))
			continue;
		*power = power_of(meaning);
		n = at;
	}
	return n;
}

bool
okr_numbers_magnitude(struct okr_lexicon *l, struct okr_value *value)
{
	struct okr_span rest = value->words, word;
	size_t n;

	if (!okr_span_next(&rest, ' ', &word))
		return false;
	n = word.n;
	if (okr_span_is(word, "M"))
		value->power = 6;
	else if (okr_span_is(word, "T") && is_of_thousands(value->unit))
		value->power = 3;
	else
		n = magnitude_length(l, word, &value->power);
	if (n == 0)
		return false;
	rest = value->words;
	rest.n -= (size_t)(word.s + n - rest.s);
	rest.s = word.s + n;
	value->words = okr_span_trim(rest);
	return true;
}

/*
 * Words after a number are a magnitude, a unit or both; a unit on both sides
 * of it is one too many.
 */
static bool
read_words(struct okr_settling *s, struct okr_value *value)
{
	struct okr_span unit;

	if (!okr_letters_read(s->letters, value))
		(void)okr_numbers_magnitude(s->l, value);
	if (value->words.n == 0)
		return true;
	unit = okr_value_unit(value->words);
	(void)okr_lexicon_word(s->l, OKR_UNIT, unit, &unit);
	if (value->unit.n > 0 && !okr_span_eq(value->unit, unit))
		return false;
	value->unit = unit;
	return true;
}

/* A number that needs no change keeps its text, exponent and all. */
static bool
is_plain(struct okr_span cell, enum okr_mark mark)
{
	double x;

	return cell.n > 0 && okr_num_parse(cell, &x) &&
	       (mark == OKR_MARK_POINT || memchr(cell.s, '.', cell.n) == NULL);
}

/* Append one number as a plain decimal, and say what it is counted in. */
static bool
append_number(struct okr_settling *s, struct okr_span text, enum okr_mark mark,
	      struct okr_value *value)
{
	if (is_plain(text, mark)) {
		*value = (struct okr_value){ 0 };
		okr_buf_span(&s->text, text);
		return true;
	}
	return okr_value_read(text, &s->plain, value) && read_words(s, value) &&
	       okr_decimal_format(&s->text, value, mark);
}

/* A share in percent, 70 % as 0.7. */
static bool
make_share(struct okr_settling *s, int column, const struct okr_value *value)
{
	double x;

	if (value->unit.n == 0)
		return true;
	if (!okr_span_is(value->unit, "%") ||
	    !okr_num_parse(okr_buf_view(&s->text), &x))
		return false;
	s->text.n = 0;
	okr_num_shortest(&s->text, x / 100);
	return column != OKR_CONFIDENCE || (x >= 0 && x <= 100);
}

/* "done" as a reading, "high" as a confidence. */
static bool
settle_number_word(struct okr_settling *s, uint32_t row, int column)
{
	struct okr_span cell = okr_grid_cell(s->g, row, column), word;

	if (!okr_lexicon_word(s->l, column, cell, &word))
		return false;
	(void)okr_lexicon_word(s->l, column, word, &word); /* "high" is 0.9 */
	if (!okr_heard_again(&s->sheet->heard, column, cell))
		okr_settling_hear(s, row, column, true, word);
	okr_grid_clear(s->g, row, column);
	okr_grid_set(s->g, row, column, word);
	s->shares = s->shares || (column == OKR_CONFIDENCE && word.n > 0);
	return true;
}

/* "On track" as a confidence may be a number in the sheet's own terms. */
static bool
is_word(int column, struct okr_span cell)
{
	return !okr_span_has_digit(cell) &&
	       (column == OKR_CONFIDENCE || column == OKR_CURRENT);
}

static bool
is_share(int column)
{
	return column == OKR_CONFIDENCE || column == OKR_WEIGHT;
}

/* "110 %" is a number, and no confidence. */
static bool
is_percentage(struct okr_settling *s, struct okr_span cell)
{
	struct okr_value value;

	return okr_value_read(cell, &s->plain, &value) &&
	       okr_span_is(value.unit, "%") && value.words.n == 0;
}

static void
refuse_number(struct okr_settling *s, uint32_t row, int column)
{
	struct okr_span cell = okr_grid_cell(s->g, row, column);

	if (settle_number_word(s, row, column) ||
	    okr_settling_odd(s, row, column) ||
	    okr_fractions_share(s, row, column))
		return;
	if (is_word(column, cell))
		okr_refuse_cell(s->g, row, column,
				"not a number: '%s'; say which it is with "
				"--word '%s:%s=...': a number, %s, or nothing "
				"to leave it empty",
				okr_shown(cell), okr_field_name(column),
				okr_typed(cell),
				column == OKR_CONFIDENCE ? "high, medium, low"
							 : "done");
	else if (column == OKR_CONFIDENCE && is_percentage(s, cell))
		okr_refuse_cell(s->g, row, column,
				"'%s' is no confidence: that is from 0 %% to "
				"100 %%",
				okr_shown(cell));
	else
		okr_refuse_cell(s->g, row, column, "not a number: '%s'%s%s",
				okr_shown(cell),
				is_share(column) ? "; write it like 0.7 or 70 %"
						 : okr_misread_advice(cell),
				okr_settling_prose(s, column, cell));
}

/* The column's mark is not known: what would be a number under any? */
static void
settle_unmarked(struct okr_settling *s, uint32_t row, int column)
{
	struct okr_span cell = okr_grid_cell(s->g, row, column);
	struct okr_span part[2];
	struct okr_value value = { 0 };
	size_t n = okr_marks_parts(cell, part);
	bool ok = true;

	if (is_plain(cell, OKR_MARK_COMMA))
		return;
	s->text.n = 0;
	for (size_t i = 0; i < n && ok; i++)
		ok = append_number(s, part[i], OKR_MARK_POINT, &value) ||
		     append_number(s, part[i], OKR_MARK_COMMA, &value);
	if (!ok)
		refuse_number(s, row, column);
	else if (s->g->keep_going)
		okr_refuse_cell(s->g, row, column,
				"whether '%s' has a decimal mark is not clear "
				"in this column; say it with --decimal . or "
				"--decimal ,",
				okr_shown(cell));
	else
		okr_refuse_empty(s->g, row, column);
}

/* A cell of a column of numbers, as it was. */
struct number_cell {
	uint32_t row;
	const struct number_column *c;
	struct okr_span was;
};

/* Say what a number was read as, where that is not what it shows. */
static void
remark_number(struct okr_settling *s, const struct number_cell *cell,
	      const struct okr_value *value)
{
	int column = cell->c->column;
	enum okr_remark remark = column == OKR_WEIGHT ? OKR_REMARK_SHARE
						      : OKR_REMARK_SCALE;

	if (value->power)
		okr_settling_remark(s, OKR_REMARK_MAGNITUDE, cell->row, column,
				    cell->was);
	else if (value->words.n && cell->c->in_unit)
		okr_settling_remark(s, OKR_REMARK_UNIT, cell->row, column,
				    cell->was);
	if (cell->c->in_unit || value->unit.n == 0)
		return;
	s->shares = s->shares || column == OKR_CONFIDENCE;
	okr_settling_remark(s, remark, cell->row, column, cell->was);
}

/* "20..30" is a target to stay in, where the row says no type. */
static void
settle_range(struct okr_settling *s, uint32_t row, struct okr_span was)
{
	if (okr_grid_cell(s->g, row, OKR_METRIC_TYPE).n > 0)
		return;
	okr_grid_set(s->g, row, OKR_METRIC_TYPE, okr_metric_word[OKR_BETWEEN]);
	okr_settling_remark(s, OKR_REMARK_BETWEEN, row, OKR_TARGET, was);
}

static void
settle_number(struct okr_settling *s, uint32_t row, size_t column)
{
	const struct number_column *c = &number_columns[column];
	enum okr_mark mark = s->mark[column];
	struct okr_span cell = okr_grid_cell(s->g, row, c->column);
	struct okr_span part[2], unit = { 0 };
	struct okr_value value = { 0 };
	size_t n = okr_marks_parts(cell, part);
	bool ok = true;

	if (cell.n > 0 && mark == OKR_MARK_NONE)
		settle_unmarked(s, row, c->column);
	if (cell.n == 0 || mark == OKR_MARK_NONE)
		return;
	if (is_plain(cell, mark)) {
		if (s->unit[column].n > 0)
			settle_unit(s, row, c->column, cell, s->unit[column]);
		return;
	}
	s->text.n = 0;
	for (size_t i = 0; i < n && ok; i++) {
		okr_buf_text(&s->text, i > 0 ? ".." : "");
		ok = append_number(s, part[i], mark, &value);
		unit = value.unit.n ? value.unit : unit;
	}
	if (!ok || (!c->in_unit && !make_share(s, c->column, &value))) {
		refuse_number(s, row, c->column);
		return;
	}
	okr_settling_set(s, row, c->column);
	if (n == 2 && c->column == OKR_TARGET)
		settle_range(s, row, cell);
	remark_number(s, &(struct number_cell){ row, c, cell }, &value);
	if (unit.n == 0)
		unit = s->unit[column];
	if (c->in_unit && unit.n > 0)
		settle_unit(s, row, c->column, cell, unit);
}

void
okr_numbers_row(struct okr_settling *s, uint32_t row)
{
	struct okr_span target, current;

	okr_ticks_row(s, row);
	okr_letters_row(s, row);
	okr_alike_row(s, row);
	target = okr_grid_cell(s->g, row, OKR_TARGET);
	current = okr_grid_cell(s->g, row, OKR_CURRENT);
	for (size_t i = 0; i < OKR_NNUMBERS; i++)
		settle_number(s, row, i);
	okr_percent_check(s, row, target, current);
}
