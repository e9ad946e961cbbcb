/* Words, numbers and dates, column by column. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/settle.h"

#include <string.h>

#include "okr/base/day.h"
#include "okr/base/num.h"

/* What is being settled: the rows of one sheet. */
struct settling {
	struct okr_grid *g;
	struct okr_lexicon *l;
	const struct okr_sheet *sheet;
	struct okr_buf text; /* of the cell being written */
};

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

static void
set_text(struct settling *s, uint32_t row, int column)
{
	okr_grid_set(s->g, row, column,
		     okr_arena_copy(&s->g->text, okr_buf_view(&s->text)));
}

static void
refuse_word(struct settling *s, uint32_t row, const struct word_column *c)
{
	struct okr_span cell = okr_grid_cell(s->g, row, c->column);

	s->text.n = 0;
	for (int i = 1; i < c->n; i++)
		okr_buf_printf(&s->text, "%s%s", i > 1 ? ", " : "",
			       c->words[i].s);
	okr_error(okr_grid_place(s->g, row, c->column),
		  "not a known %s: '%s'; one of %.*s", c->what, okr_shown(cell),
		  (int)s->text.n, s->text.s);
}

static void
settle_words(struct settling *s, const struct word_column *c)
{
	if (s->g->cell[c->column] == NULL)
		return;
	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++) {
		struct okr_span cell = okr_grid_cell(s->g, row, c->column);
		struct okr_span word;

		if (okr_word_find(c->words, c->n, cell) >= 0 || cell.n == 0)
			continue;
		if (okr_lexicon_word(s->l, c->column, cell, &word))
			okr_grid_set(s->g, row, c->column, word);
		else if (c->words)
			refuse_word(s, row, c);
	}
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

/* One program wrote the sheet, so its other columns speak for an unclear one. */
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

/* The mark of a column; OKR_MARK_NONE, and reported, when nobody can tell. */
static enum okr_mark
decide(struct settling *s, int column, const struct evidence *e,
       enum okr_mark common)
{
	struct okr_span cell;

	if (s->sheet->ask.mark != OKR_MARK_NONE)
		return s->sheet->ask.mark;
	if (e->point && e->comma) {
		uint32_t later = e->point > e->comma ? e->point : e->comma;
		uint32_t first = e->point > e->comma ? e->comma : e->point;
		const char *where = okr_shown(
		    okr_grid_place(s->g, first, column).source);

		cell = okr_grid_cell(s->g, later, column);
		okr_error(okr_grid_place(s->g, later, column),
			  "'%s' has another decimal mark than '%s' in %s; "
			  "make them alike, or say which with --decimal",
			  okr_shown(cell),
			  okr_shown(okr_grid_cell(s->g, first, column)), where);
		return OKR_MARK_NONE;
	}
	if (e->point || e->comma)
		return e->point ? OKR_MARK_POINT : OKR_MARK_COMMA;
	if (e->unclear == 0)
		return OKR_MARK_POINT;
	if (common != OKR_MARK_UNCLEAR)
		return common;
	cell = okr_grid_cell(s->g, e->unclear, column);
	okr_error(okr_grid_place(s->g, e->unclear, column),
		  "'%s' could be thousands or three decimals; say which with "
		  "--decimal . or --decimal ,",
		  okr_shown(cell));
	return OKR_MARK_NONE;
}

/* The unit in a cell is the row's, where the row names none itself. */
static void
settle_unit(struct settling *s, uint32_t row, int column, struct okr_span unit)
{
	struct okr_span old = okr_grid_cell(s->g, row, OKR_UNIT);

	if (old.n == 0)
		okr_grid_set(s->g, row, OKR_UNIT, unit);
	else if (!okr_span_eq(okr_value_unit(old), unit))
		okr_warning(okr_grid_place(s->g, row, column),
			    "'%s' is in another unit than the row's '%s'",
			    okr_shown(okr_grid_cell(s->g, row, column)),
			    okr_shown(old));
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
		settle_unit(s, row, c->column, unit);
}

static void
settle_numbers(struct settling *s)
{
	struct evidence evidence[NNUMBERS];
	enum okr_mark common;

	for (size_t i = 0; i < NNUMBERS; i++)
		evidence[i] = hear_column(s, number_columns[i].column);
	common = mark_of_sheet(evidence);
	for (size_t i = 0; i < NNUMBERS; i++) {
		const struct number_column *c = &number_columns[i];
		enum okr_mark mark;

		if (s->g->cell[c->column] == NULL)
			continue;
		mark = decide(s, c->column, &evidence[i], common);
		if (mark == OKR_MARK_NONE)
			continue;
		for (uint32_t row = s->sheet->first; row < s->sheet->last;
		     row++) {
			struct okr_span cell = okr_grid_cell(s->g, row,
							     c->column);

			if (cell.n > 0 && !is_plain(cell, mark))
				settle_number(s, row, c, mark);
		}
	}
}

static void
check_days(struct settling *s, int column)
{
	int32_t day;

	if (s->g->cell[column] == NULL)
		return;
	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++) {
		struct okr_span cell = okr_grid_cell(s->g, row, column);

		if (cell.n > 0 && !okr_day_parse(cell, &day))
			okr_error(okr_grid_place(s->g, row, column),
				  "not a date like 2026-03-31: '%s'",
				  okr_shown(cell));
	}
}

void
okr_settle(struct okr_grid *g, struct okr_lexicon *l,
	   const struct okr_sheet *sheet)
{
	struct settling s = { .g = g, .l = l, .sheet = sheet };

	for (size_t i = 0; i < COUNT(word_columns); i++)
		settle_words(&s, &word_columns[i]);
	settle_numbers(&s);
	for (size_t i = 0; i < COUNT(day_columns); i++)
		check_days(&s, day_columns[i]);
	okr_buf_release(&s.text);
}
