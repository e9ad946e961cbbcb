/* What the cells of a column show, and what other columns do. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/marks.h"

size_t
okr_marks_parts(struct okr_span cell, struct okr_span part[2])
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

/* Most cells are, and show nothing. */
static bool
is_digits(struct okr_span cell)
{
	for (size_t i = 0; i < cell.n; i++)
		if (cell.s[i] < '0' || cell.s[i] > '9')
			return false;
	return true;
}

static struct evidence
hear_column(struct okr_settling *s, int column)
{
	struct evidence e = { 0 };

	if (s->g->cell[column] == NULL)
		return e;
	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++) {
		struct okr_span cell = okr_grid_cell(s->g, row, column);
		struct okr_span part[2];
		struct okr_value value;
		size_t n = is_digits(cell) ? 0 : okr_marks_parts(cell, part);

		for (size_t i = 0; i < n; i++)
			if (okr_value_read(part[i], &s->plain, &value))
				hear(&e, okr_value_mark(&value), row);
	}
	return e;
}

/* One program wrote the sheet: its other columns speak for an unclear one. */
static enum okr_mark
mark_of_sheet(const struct evidence *column)
{
	bool point = false, comma = false;

	for (size_t i = 0; i < OKR_NNUMBERS; i++) {
		point = point || column[i].point;
		comma = comma || column[i].comma;
	}
	if (point == comma)
		return OKR_MARK_UNCLEAR;
	return point ? OKR_MARK_POINT : OKR_MARK_COMMA;
}

static enum okr_mark
refuse_two_marks(struct okr_settling *s, int column, const struct evidence *e)
{
	uint32_t later = e->point > e->comma ? e->point : e->comma;
	uint32_t first = e->point > e->comma ? e->comma : e->point;
	const char *where = okr_shown(
	    okr_grid_place(s->g, first, column).source);

	if (s->g->keep_going) /* cell by cell */
		return OKR_MARK_NONE;
	okr_error(okr_grid_place(s->g, later, column),
		  "'%s' has another decimal mark than '%s' in %s; make them "
		  "alike, or say which it is with --decimal",
		  okr_shown(okr_grid_cell(s->g, later, column)),
		  okr_shown(okr_grid_cell(s->g, first, column)), where);
	return OKR_MARK_NONE;
}

static enum okr_mark
refuse_unclear(struct okr_settling *s, int column, const struct evidence *e)
{
	if (s->g->keep_going)
		return OKR_MARK_NONE;
	okr_error(okr_grid_place(s->g, e->unclear, column),
		  "'%s' could be thousands or three decimals; say which with "
		  "--decimal . or --decimal ,",
		  okr_shown(okr_grid_cell(s->g, e->unclear, column)));
	return OKR_MARK_NONE;
}

/* The mark of a column; OKR_MARK_NONE, and reported, when nobody can tell. */
static enum okr_mark
decide(struct okr_settling *s, int column, const struct evidence *e,
       enum okr_mark common)
{
	if (s->sheet->ask.manner.mark != OKR_MARK_NONE)
		return s->sheet->ask.manner.mark;
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
	if (s->sheet->profile && s->sheet->profile->manner.mark)
		return s->sheet->profile->manner.mark;
	return refuse_unclear(s, column, e);
}

void
okr_marks_decide(struct okr_settling *s, const int column[OKR_NNUMBERS])
{
	struct evidence evidence[OKR_NNUMBERS];
	enum okr_mark common;

	for (size_t i = 0; i < OKR_NNUMBERS; i++)
		evidence[i] = hear_column(s, column[i]);
	common = mark_of_sheet(evidence);
	for (size_t i = 0; i < OKR_NNUMBERS; i++)
		s->mark[i] = decide(s, column[i], &evidence[i], common);
}
