/* Words, numbers and dates of one sheet. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/settle.h"

#include <string.h>

#include "okr/base/day.h"
#include "okr/base/num.h"
#include "okr/okr/calendar.h"

/* Columns of words; without a set of ours, other words stay as they are. */
static const struct word_column {
	int column;
	int n;
	const struct okr_span *words;
	const char *what;
} word_columns[] = {
	{ OKR_METRIC_TYPE, OKR_NMETRICS, okr_metric_word, "metric type" },
	{ OKR_COMMITMENT, OKR_NCOMMITMENTS, okr_commitment_word, "commitment" },
	{ OKR_STATUS, OKR_NSAID, okr_said_word, "status" },
	{ OKR_PERSPECTIVE, 0, NULL, NULL },
	{ OKR_UNIT, 0, NULL, NULL },
};

/* Columns of numbers, and whether they are counted in the row's unit. */
static const struct number_column {
	int column;
	bool in_unit; /* else a percentage is a share: 70 % is 0.7 */
} number_columns[] = {
	{ OKR_START, true },       { OKR_TARGET, true },
	{ OKR_CURRENT, true },     { OKR_TARGET_FIRST, true },
	{ OKR_CONFIDENCE, false }, { OKR_WEIGHT, false },
};

static const int day_columns[] = { OKR_START_DATE, OKR_DUE_DATE, OKR_DATE };

#define COUNT(array) (sizeof(array) / sizeof(*(array)))
#define NNUMBERS COUNT(number_columns)

/* What is being settled: the rows of one sheet. */
struct settling {
	struct okr_grid *g;
	struct okr_lexicon *l;
	const struct okr_sheet *sheet;
	enum okr_mark mark[NNUMBERS]; /* OKR_MARK_NONE: unclear, reported */
	bool named_cycles;
	struct okr_buf text; /* of the cell being written */
};

static void
set_text(struct settling *s, uint32_t row, int column)
{
	okr_grid_set(s->g, row, column,
		     okr_arena_copy(&s->g->text, okr_buf_view(&s->text)));
}

/* The row is part of a record whose next row has the very same cell. */
static bool
comes_again(const struct settling *s, uint32_t row, int column)
{
	return row + 1 < s->sheet->last &&
	       s->g->origin[row + 1].line == s->g->origin[row].line &&
	       okr_grid_cell(s->g, row + 1, column).s ==
		   okr_grid_cell(s->g, row, column).s;
}

static void
refuse_word(struct settling *s, uint32_t row, const struct word_column *c)
{
	struct okr_span cell = okr_grid_cell(s->g, row, c->column);

	if (comes_again(s, row, c->column))
		return;
	s->text.n = 0;
	for (int i = 1; i < c->n; i++)
		okr_buf_printf(&s->text, "%s%s", i > 1 ? ", " : "",
			       c->words[i].s);
	okr_error(okr_grid_place(s->g, row, c->column),
		  "not a known %s: '%s'; one of %.*s", c->what, okr_shown(cell),
		  (int)s->text.n, s->text.s);
}

static void
settle_word(struct settling *s, uint32_t row, const struct word_column *c)
{
	struct okr_span cell = okr_grid_cell(s->g, row, c->column), word;

	if (cell.n == 0 || okr_word_find(c->words, c->n, cell) >= 0)
		return;
	if (okr_lexicon_word(s->l, c->column, cell, &word))
		okr_grid_set(s->g, row, c->column, word);
	else if (c->words)
		refuse_word(s, row, c);
}

/* "20..30" as its two numbers, anything else as one. */
static size_t
parts_of(struct okr_span cell, struct okr_span part[2])
{
	part[0] = cell;
	for (size_t i = 1; i + 2 < cell.n; i++)
		if (cell.s[i] == '.' && cell.s[i + 1] == '.') {
			part[0] = (struct okr_span){ cell.s, i };
			part[1] = (struct okr_span){ cell.s + i + 2,
						     cell.n - i - 2 };
			return 2;
		}
	return 1;
}

/* The first rows of a column that show a decimal mark; 0: none does. */
struct evidence {
	uint32_t point, comma, unclear;
};

static void
hear(struct evidence *e, enum okr_mark mark, uint32_t row)
{
	uint32_t *first = mark == OKR_MARK_POINT     ? &e->point
			  : mark == OKR_MARK_COMMA   ? &e->comma
			  : mark == OKR_MARK_UNCLEAR ? &e->unclear
						     : NULL;

	if (first && *first == 0)
		*first = row;
}

static struct evidence
hear_column(const struct settling *s, int column)
{
	struct evidence e = { 0 };

	if (s->g->cell[column] == NULL)
		return e;
	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++) {
		struct okr_span part[2];
		size_t n = parts_of(okr_grid_cell(s->g, row, column), part);
		struct okr_value value;

		for (size_t i = 0; i < n; i++)
			if (okr_value_parse(part[i], &value))
				hear(&e, okr_value_mark(&value), row);
	}
	return e;
}

/* One program wrote the sheet: its other columns speak for an unclear one. */
static enum okr_mark
mark_of_sheet(const struct evidence *column)
{
	bool point = false, comma = false;

	for (size_t i = 0; i < NNUMBERS; i++) {
		point = point || column[i].point;
		comma = comma || column[i].comma;
	}
	if (point == comma)
		return OKR_MARK_UNCLEAR;
	return point ? OKR_MARK_POINT : OKR_MARK_COMMA;
}

static enum okr_mark
refuse_two_marks(struct settling *s, int column, const struct evidence *e)
{
	uint32_t later = e->point > e->comma ? e->point : e->comma;
	uint32_t first = e->point > e->comma ? e->comma : e->point;
	const char *where = okr_shown(
	    okr_grid_place(s->g, first, column).source);

	okr_error(okr_grid_place(s->g, later, column),
		  "'%s' has another decimal mark than '%s' in %s; make them "
		  "alike, or say which it is with --decimal",
		  okr_shown(okr_grid_cell(s->g, later, column)),
		  okr_shown(okr_grid_cell(s->g, first, column)), where);
	return OKR_MARK_NONE;
}

static enum okr_mark
refuse_unclear(struct settling *s, int column, const struct evidence *e)
{
	okr_error(okr_grid_place(s->g, e->unclear, column),
		  "'%s' could be thousands or three decimals; say which with "
		  "--decimal . or --decimal ,",
		  okr_shown(okr_grid_cell(s->g, e->unclear, column)));
	return OKR_MARK_NONE;
}

/* The mark of a column; OKR_MARK_NONE, and reported, when nobody can tell. */
static enum okr_mark
decide(struct settling *s, int column, const struct evidence *e,
       enum okr_mark common)
{
	if (s->sheet->ask.mark != OKR_MARK_NONE)
		return s->sheet->ask.mark;
	if (e->point && e->comma)
		return refuse_two_marks(s, column, e);
	if (e->point || e->comma)
		return e->point ? OKR_MARK_POINT : OKR_MARK_COMMA;
	if (e->unclear == 0)
		return OKR_MARK_POINT;
	if (common != OKR_MARK_UNCLEAR)
		return common;
	if (s->sheet->ours) /* which has plain decimals */
		return OKR_MARK_POINT;
	return refuse_unclear(s, column, e);
}

static void
decide_marks(struct settling *s)
{
	struct evidence evidence[NNUMBERS];
	enum okr_mark common;

	for (size_t i = 0; i < NNUMBERS; i++)
		evidence[i] = hear_column(s, number_columns[i].column);
	common = mark_of_sheet(evidence);
	for (size_t i = 0; i < NNUMBERS; i++)
		s->mark[i] = decide(s, number_columns[i].column, &evidence[i],
				    common);
}

/* The unit in a cell is the row's, where the row names none itself. */
static void
settle_unit(struct settling *s, uint32_t row, int column, struct okr_span cell,
	    struct okr_span unit)
{
	struct okr_span old = okr_grid_cell(s->g, row, OKR_UNIT);

	if (old.n == 0)
		okr_grid_set(s->g, row, OKR_UNIT, unit);
	else if (!okr_span_eq(okr_value_unit(old), unit))
		okr_warning(okr_grid_place(s->g, row, column),
			    "'%s' is in another unit than the row's '%s'",
			    okr_shown(cell), okr_shown(old));
}

/* Append one number as a plain decimal. */
static bool
append_number(struct okr_buf *out, struct okr_span text, bool in_unit,
	      enum okr_mark mark, struct okr_span *unit)
{
	struct okr_value value;
	size_t begin = out->n;
	double share;

	if (!okr_value_parse(text, &value) ||
	    !okr_value_format(out, &value, mark))
		return false;
	if (in_unit) {
		*unit = value.unit.n ? value.unit : *unit;
		return true;
	}
	if (value.unit.n == 0)
		return true;
	if (!okr_span_is(value.unit, "%") ||
	    !okr_num_parse((struct okr_span){ out->s + begin, out->n - begin },
			   &share))
		return false;
	out->n = begin;
	okr_num_shortest(out, share / 100);
	return true;
}

/* A number that needs no change keeps its text, exponent and all. */
static bool
is_plain(struct okr_span cell, enum okr_mark mark)
{
	double x;

	return okr_num_parse(cell, &x) &&
	       (mark == OKR_MARK_POINT || memchr(cell.s, '.', cell.n) == NULL);
}

static void
settle_number(struct settling *s, uint32_t row, const struct number_column *c,
	      enum okr_mark mark)
{
	struct okr_span cell = okr_grid_cell(s->g, row, c->column);
	struct okr_span part[2], unit = { 0 }, word;
	size_t n = parts_of(cell, part);
	bool ok = true;

	if (cell.n == 0 || mark == OKR_MARK_NONE || is_plain(cell, mark))
		return;
	s->text.n = 0;
	for (size_t i = 0; i < n && ok; i++) {
		if (i > 0)
			okr_buf_text(&s->text, "..");
		if (is_plain(part[i], mark))
			okr_buf_span(&s->text, part[i]);
		else
			ok = append_number(&s->text, part[i], c->in_unit, mark,
					   &unit);
	}
	if (ok)
		set_text(s, row, c->column);
	else if (c->column == OKR_CURRENT &&
		 okr_lexicon_word(s->l, OKR_CURRENT, cell, &word))
		okr_grid_set(s->g, row, c->column, word);
	else
		okr_error(okr_grid_place(s->g, row, c->column),
			  "not a number: '%s'", okr_shown(cell));
	if (ok && unit.n > 0)
		settle_unit(s, row, c->column, cell, unit);
}

static bool
is_percentage(struct okr_span cell)
{
	return cell.n > 0 && cell.s[cell.n - 1] == '%';
}

static bool
is_nothing(struct okr_span cell)
{
	double x;

	return cell.n == 0 || (okr_num_parse(cell, &x) && x == 0);
}

/* "100%" beside 0.42: whether that is 42 % or 0.42 % is not ours to guess. */
static void
check_percentages(struct settling *s, uint32_t row)
{
	static const int columns[] = { OKR_START, OKR_TARGET, OKR_CURRENT };
	struct okr_span percentage = { 0 }, plain = { 0 };
	int column = -1;

	for (size_t i = 0; i < COUNT(columns); i++) {
		struct okr_span cell = okr_grid_cell(s->g, row, columns[i]);

		if (is_percentage(cell)) {
			percentage = cell;
		} else if (!is_nothing(cell)) {
			plain = cell;
			column = columns[i];
		}
	}
	if (percentage.n > 0 && plain.n > 0 &&
	    okr_grid_cell(s->g, row, OKR_UNIT).n == 0)
		okr_error(okr_grid_place(s->g, row, column),
			  "'%s' beside '%s': write both with %%, or name the "
			  "unit %% in a column of its own",
			  okr_shown(plain), okr_shown(percentage));
}

/* Quarters and halves in the order people write them. */
static void
settle_cycle(struct settling *s, uint32_t row)
{
	struct okr_span cell = okr_grid_cell(s->g, row, OKR_CYCLE);
	struct okr_window days;

	if (cell.n == 0 || s->named_cycles || okr_calendar_parse(cell, &days))
		return;
	s->text.n = 0;
	if (okr_value_cycle(&s->text, cell))
		set_text(s, row, OKR_CYCLE);
}

/* Where cycles have rows of their own, their names are the user's. */
static bool
has_cycle_rows(const struct okr_grid *g)
{
	for (uint32_t row = 1; row <= g->n; row++)
		if (g->kind[row] == OKR_CYCLE_ROW)
			return true;
	return false;
}

static void
check_day(struct settling *s, uint32_t row, int column)
{
	struct okr_span cell = okr_grid_cell(s->g, row, column);
	int32_t day;

	if (cell.n > 0 && !okr_day_parse(cell, &day))
		okr_error(okr_grid_place(s->g, row, column),
			  "not a date like 2026-03-31: '%s'", okr_shown(cell));
}

void
okr_settle(struct okr_grid *g, struct okr_lexicon *l,
	   const struct okr_sheet *sheet)
{
	struct settling s = { .g = g, .l = l, .sheet = sheet };

	s.named_cycles = has_cycle_rows(g);
	decide_marks(&s);
	for (uint32_t row = sheet->first; row < sheet->last; row++) {
		for (size_t i = 0; i < COUNT(word_columns); i++)
			settle_word(&s, row, &word_columns[i]);
		check_percentages(&s, row);
		for (size_t i = 0; i < NNUMBERS; i++)
			settle_number(&s, row, &number_columns[i], s.mark[i]);
		settle_cycle(&s, row);
		for (size_t i = 0; i < COUNT(day_columns); i++)
			check_day(&s, row, day_columns[i]);
	}
	okr_buf_release(&s.text);
}
