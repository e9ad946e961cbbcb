/* Days and cycles of a sheet: the order of day and month by the column. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/days.h"

#include <string.h>

#include "okr/import/hint.h"
#include "okr/import/period.h"
#include "okr/import/refuse.h"

/* Columns of days, and what a period in them stands for. */
static const struct day_column {
	int column;
	bool takes_period;
	enum okr_remark remark; /* its first or its last day */
} day_columns[OKR_NDAYS] = {
	{ OKR_START_DATE, true, OKR_REMARK_FIRST_DAY },
	{ OKR_DUE_DATE, true, OKR_REMARK_LAST_DAY },
	{ OKR_DATE, false, OKR_REMARK_LAST_DAY },
};

/* The first rows of a column that show an order; 0: none does. */
struct evidence {
	uint32_t dmy, mdy, unclear;
};

static struct evidence
hear_column(struct okr_settling *s, int column)
{
	struct evidence e = { 0 };

	if (s->g->cell[column] == NULL)
		return e;
	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++) {
		struct okr_span cell = okr_grid_cell(s->g, row, column);
		struct okr_date when;
		enum okr_order order;
		int32_t day;

		if (cell.n == 0 || okr_day_parse(cell, &day) ||
		    !okr_date_parse(s->l, cell, &when))
			continue;
		order = okr_date_order(&when);
		if (order == OKR_ORDER_DMY && e.dmy == 0)
			e.dmy = row;
		if (order == OKR_ORDER_MDY && e.mdy == 0)
			e.mdy = row;
		if (okr_date_unclear(&when) && e.unclear == 0)
			e.unclear = row;
	}
	return e;
}

/* One program wrote the sheet: its other columns speak for an unclear one. */
static enum okr_order
order_of_sheet(const struct evidence *column)
{
	bool dmy = false, mdy = false;

	for (size_t i = 0; i < OKR_NDAYS; i++) {
		dmy = dmy || column[i].dmy;
		mdy = mdy || column[i].mdy;
	}
	if (dmy == mdy)
		return OKR_ORDER_NONE;
	return dmy ? OKR_ORDER_DMY : OKR_ORDER_MDY;
}

static enum okr_order
refuse_two_orders(struct okr_settling *s, int column, const struct evidence *e)
{
	uint32_t later = e->dmy > e->mdy ? e->dmy : e->mdy;
	uint32_t first = e->dmy > e->mdy ? e->mdy : e->dmy;
	const char *where = okr_shown(
	    okr_grid_place(s->g, first, column).source);

	if (s->g->keep_going) /* cell by cell */
		return OKR_ORDER_REFUSED;
	okr_error(okr_grid_place(s->g, later, column),
		  "'%s' has day and month in another order than '%s' in %s; "
		  "make them alike",
		  okr_shown(okr_grid_cell(s->g, later, column)),
		  okr_shown(okr_grid_cell(s->g, first, column)), where);
	return OKR_ORDER_REFUSED;
}

static enum okr_order
refuse_unclear(struct okr_settling *s, int column, const struct evidence *e)
{
	if (s->g->keep_going)
		return OKR_ORDER_REFUSED;
	okr_error(okr_grid_place(s->g, e->unclear, column),
		  "'%s' could have the day or the month first; say which with "
		  "--dates dmy or --dates mdy",
		  okr_shown(okr_grid_cell(s->g, e->unclear, column)));
	return OKR_ORDER_REFUSED;
}

/* "Due (dd/mm/yyyy)" */
static enum okr_order
order_in_header(const struct okr_settling *s, int column)
{
	struct okr_span name, hint;

	if (!okr_sheet_has(s->sheet, column) ||
	    !okr_hint_split(okr_sheet_header(s->sheet, column), &name, &hint))
		return OKR_ORDER_NONE;
	return okr_hint_order(hint);
}

static enum okr_order
decide(struct okr_settling *s, int column, const struct evidence *e,
       enum okr_order common)
{
	if (s->sheet->ask.manner.order != OKR_ORDER_NONE)
		return s->sheet->ask.manner.order;
	if (e->dmy && e->mdy)
		return refuse_two_orders(s, column, e);
	if (e->dmy || e->mdy)
		return e->dmy ? OKR_ORDER_DMY : OKR_ORDER_MDY;
	if (e->unclear && order_in_header(s, column) != OKR_ORDER_NONE)
		return order_in_header(s, column);
	if (common != OKR_ORDER_NONE)
		return common;
	if (s->sheet->profile && s->sheet->profile->manner.order)
		return s->sheet->profile->manner.order;
	return e->unclear ? refuse_unclear(s, column, e) : OKR_ORDER_NONE;
}

void
okr_days_decide(struct okr_settling *s)
{
	struct evidence evidence[OKR_NDAYS];
	enum okr_order common;

	for (size_t i = 0; i < OKR_NDAYS; i++)
		evidence[i] = hear_column(s, day_columns[i].column);
	common = order_of_sheet(evidence);
	for (size_t i = 0; i < OKR_NDAYS; i++)
		s->order[i] = decide(s, day_columns[i].column, &evidence[i],
				     common);
}

/* A fiscal period says nothing until it is said how the year runs. */
static bool
refuse_fiscal(struct okr_settling *s, uint32_t row, int column,
	      const struct okr_date *when)
{
	if (!when->fiscal || s->sheet->ask.manner.fiscal.month)
		return false;
	if (okr_settling_again(s, row, column))
		okr_refuse_empty(s->g, row, column);
	else
		okr_refuse_cell(
		    s->g, row, column,
		    "'%s' is of a fiscal year; say with --fiscal "
		    "MONTH:end or MONTH:start in which month it begins "
		    "(01 to 12) and which of its years names it",
		    okr_shown(okr_grid_cell(s->g, row, column)));
	return true;
}

/* The day that a cell stands for in its column. */
static bool
find_day(const struct okr_settling *s, size_t i, const struct okr_date *when,
	 int32_t *day)
{
	struct okr_window days;

	if (when->form != OKR_DATE_PERIOD)
		return okr_date_day(when, s->order[i], day);
	days = okr_period_days(when, s->sheet->ask.manner.fiscal);
	*day = day_columns[i].column == OKR_START_DATE ? days.start : days.due;
	return day_columns[i].takes_period && *day != OKR_DAY_NONE;
}

static void
remark_day(struct okr_settling *s, uint32_t row, const struct day_column *c,
	   const struct okr_date *when, struct okr_span was)
{
	if (when->form == OKR_DATE_PERIOD)
		okr_settling_remark(s, c->remark, row, c->column, was);
	else if (when->form == OKR_DATE_SERIAL)
		okr_settling_remark(s, OKR_REMARK_SERIAL, row, c->column, was);
	else if (when->short_year)
		okr_settling_remark(s, OKR_REMARK_SHORT_YEAR, row, c->column,
				    was);
	if (when->clock)
		okr_settling_remark(s, OKR_REMARK_CLOCK, row, c->column, was);
}

/* The order of the column's days and months is not known. */
static bool
refuse_unordered(struct okr_settling *s, uint32_t row, size_t i,
		 const struct okr_date *when)
{
	int column = day_columns[i].column;

	if (when->form != OKR_DATE_NUMBERS || s->order[i] != OKR_ORDER_REFUSED)
		return false;
	if (s->g->keep_going)
		okr_refuse_cell(s->g, row, column,
				"whether the day or the month is first in '%s' "
				"is not clear in this column; say it with "
				"--dates dmy or --dates mdy",
				okr_shown(okr_grid_cell(s->g, row, column)));
	else
		okr_refuse_empty(s->g, row, column);
	return true;
}

/* "1774915200000", as services that keep time in milliseconds export it. */
static bool
settle_stamp(struct okr_settling *s, uint32_t row, int column)
{
	static const long long a_day = 86400000, first = 946684800000,
			       last = 4102444799999; /* 2000 to 2099 */
	struct okr_span cell = okr_grid_cell(s->g, row, column);
	long long stamp = 0;

	if (cell.n < 12 || cell.n > 13)
		return false;
	for (size_t i = 0; i < cell.n; i++) {
		if (cell.s[i] < '0' || cell.s[i] > '9')
			return false;
		stamp = 10 * stamp + (cell.s[i] - '0');
	}
	if (stamp < first || stamp > last)
		return false;
	s->text.n = 0;
	okr_day_format(&s->text, (int32_t)(stamp / a_day));
	okr_settling_set(s, row, column);
	okr_settling_remark(s, OKR_REMARK_STAMP, row, column, cell);
	return true;
}

static void
settle_day(struct okr_settling *s, uint32_t row, size_t i)
{
	const struct day_column *c = &day_columns[i];
	struct okr_span cell = okr_grid_cell(s->g, row, c->column);
	struct okr_date when;
	int32_t day;

	if (cell.n == 0 || okr_day_parse(cell, &day) ||
	    settle_stamp(s, row, c->column))
		return;
	if (!okr_date_parse(s->l, cell, &when)) {
		if (!okr_settling_odd(s, row, c->column))
			okr_refuse_cell(s->g, row, c->column,
					"not a date like 2026-03-31: '%s'",
					okr_shown(cell));
		return;
	}
	if (refuse_fiscal(s, row, c->column, &when) ||
	    refuse_unordered(s, row, i, &when))
		return;
	if (!find_day(s, i, &when, &day)) {
		okr_refuse_cell(s->g, row, c->column, "'%s' is not a day%s",
				okr_shown(cell),
				when.form == OKR_DATE_NUMBERS
				    ? " when read as the column is"
				    : " like 2026-03-31");
		return;
	}
	s->text.n = 0;
	okr_day_format(&s->text, day);
	okr_settling_set(s, row, c->column);
	remark_day(s, row, c, &when, cell);
}

/* "Q1 2026" needs no word on how it was read. */
static bool
is_obvious(struct okr_span cell, const struct okr_date *when)
{
	if (when->short_year || when->fiscal)
		return false;
	for (size_t i = 0; i < cell.n; i++)
		if (strchr("0123456789QqHh -/", cell.s[i]) == NULL)
			return false;
	return true;
}

/* What a map says of the cell is what it holds from then on. */
static struct okr_span
take_word(struct okr_settling *s, uint32_t row)
{
	struct okr_span was = okr_grid_cell(s->g, row, OKR_CYCLE), word;

	if (!okr_lexicon_word(s->l, OKR_CYCLE, was, &word))
		return was;
	okr_grid_clear(s->g, row, OKR_CYCLE);
	okr_grid_set(s->g, row, OKR_CYCLE, word);
	okr_settling_remark(s,
			    word.n > 0 ? OKR_REMARK_CYCLE : OKR_REMARK_NOTHING,
			    row, OKR_CYCLE, was);
	return word;
}

/* Years, halves, quarters, months and weeks in the order people write them. */
static void
settle_cycle(struct okr_settling *s, uint32_t row)
{
	struct okr_span cell = okr_grid_cell(s->g, row, OKR_CYCLE);
	struct okr_window days;
	struct okr_date when;

	if (cell.n > 0)
		cell = take_word(s, row);
	if (cell.n == 0 || s->named_cycles || okr_calendar_parse(cell, &days))
		return;
	if (!okr_date_parse(s->l, cell, &when) ||
	    when.form != OKR_DATE_PERIOD) {
		(void)okr_settling_odd(s, row, OKR_CYCLE);
		return;
	}
	if (refuse_fiscal(s, row, OKR_CYCLE, &when))
		return;
	s->text.n = 0;
	okr_period_format(&s->text, &when);
	okr_settling_set(s, row, OKR_CYCLE);
	if (!is_obvious(cell, &when) &&
	    !okr_span_eq(cell, okr_grid_cell(s->g, row, OKR_CYCLE)))
		okr_settling_remark(s, OKR_REMARK_CYCLE, row, OKR_CYCLE, cell);
}

void
okr_days_row(struct okr_settling *s, uint32_t row)
{
	settle_cycle(s, row);
	for (size_t i = 0; i < OKR_NDAYS; i++)
		settle_day(s, row, i);
}
