/* Days and cycles of a sheet: the order of day and month by the column. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/days.h"

#include <string.h>

#include "okr/import/order.h"
#include "okr/import/orders.h"
#include "okr/import/period.h"
#include "okr/import/range.h"
#include "okr/import/refuse.h"
#include "okr/import/timed.h"
#include "okr/import/yearless.h"

#define FAR_DAYS 1096 /* three years */
#define FIRST_YEAR 1900
#define LAST_YEAR 2199

/* Columns of days, and what a period in them stands for. */
static const struct day_column {
	int column;
	enum okr_remark remark; /* its first or its last day */
} day_columns[OKR_NDAYS] = {
	{ OKR_START_DATE, OKR_REMARK_FIRST_DAY },
	{ OKR_DUE_DATE, OKR_REMARK_LAST_DAY },
	{ OKR_DATE, OKR_REMARK_LAST_DAY },
};

void
okr_days_decide(struct okr_settling *s)
{
	int column[OKR_NDAYS];

	for (size_t i = 0; i < OKR_NDAYS; i++)
		column[i] = day_columns[i].column;
	okr_orders_decide(s, column);
}

/*
 * A fiscal period says nothing until it is said how the year runs, and one of
 * two years does not run from January.
 */
static bool
refuse_fiscal(struct okr_settling *s, uint32_t row, int column,
	      const struct okr_date *when)
{
	if (!when->fiscal ||
	    s->sheet->ask.manner.fiscal.month > (when->two_years ? 1 : 0))
		return false;
	if (okr_settling_again(s, row, column))
		okr_refuse_empty(s->g, row, column);
	else
		okr_refuse_cell(
		    s->g, row, column, "'%s' %s",
		    okr_shown(okr_grid_cell(s->g, row, column)),
		    s->sheet->ask.manner.fiscal.month
			? "is of two years, and --fiscal says that a year "
			  "begins in January"
			: "is of a fiscal year; say with --fiscal MONTH:end "
			  "or MONTH:start in which month it begins (01 to 12) "
			  "and which of its years names it");
	return true;
}

/* "March" of a column of first days, but not "end of March". */
static bool
is_first(size_t i, const struct okr_date *when)
{
	return day_columns[i].column == OKR_START_DATE && !when->end;
}

/* The day that a cell stands for in its column. */
static bool
find_day(const struct okr_settling *s, size_t i, const struct okr_date *when,
	 int32_t *day)
{
	struct okr_window days;

	if (when->form != OKR_DATE_PERIOD) {
		if (!okr_order_day(when, s->order[i], day))
			return false;
		if (!is_first(i, when))
			*day = okr_date_last(when, *day);
		return true;
	}
	days = okr_period_days(when, s->sheet->ask.manner.fiscal);
	*day = is_first(i, when) ? days.start : days.due;
	return *day != OKR_DAY_NONE;
}

static void
remark_day(struct okr_settling *s, uint32_t row, const struct day_column *c,
	   const struct okr_date *when, struct okr_span was)
{
	if (when->yearless)
		okr_settling_remark(s, OKR_REMARK_YEAR, row, c->column, was);
	else if (when->form == OKR_DATE_PERIOD || when->week)
		okr_settling_remark(s,
				    when->end ? OKR_REMARK_LAST_DAY : c->remark,
				    row, c->column, was);
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
		if (!okr_is_digit(cell.s[i]))
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

/* "ASAP" may be none; "mid-June" is none that we know. */
static void
refuse_text(struct okr_settling *s, uint32_t row, int column)
{
	struct okr_span cell = okr_grid_cell(s->g, row, column);
	const char *shown;

	if (okr_settling_odd(s, row, column))
		return;
	shown = okr_typed(cell);
	if (okr_span_has_digit(cell))
		okr_refuse_cell(s->g, row, column,
				"not a date like 2026-03-31: '%s'%s", shown,
				okr_settling_prose(s, column, cell));
	else
		okr_refuse_cell(s->g, row, column,
				"not a date like 2026-03-31: '%s'; if it says "
				"that there is none, add --word 'nothing:%s='"
				"%s",
				shown, shown,
				okr_settling_prose(s, column, cell));
}

bool
okr_days_of_cycle(const struct okr_grid *g, uint32_t row,
		  struct okr_window *days)
{
	struct okr_span cell = okr_grid_cell(g, row, OKR_CYCLE);

	if (cell.n == 0 && g->above[row])
		cell = okr_grid_cell(g, g->above[row], OKR_CYCLE);
	return cell.n > 0 && okr_calendar_parse(cell, days);
}

/* "Mar-31" in a cycle of 2026 is hardly in 2031. */
static bool
refuse_month(struct okr_settling *s, uint32_t row, int column,
	     const struct okr_date *when)
{
	struct okr_window cycle, days;

	if (when->form != OKR_DATE_PERIOD || when->grain != OKR_MONTHS ||
	    !when->short_year || when->fiscal ||
	    !okr_days_of_cycle(s->g, row, &cycle))
		return false;
	days = okr_period_days(when, s->sheet->ask.manner.fiscal);
	if (days.start <= cycle.due + FAR_DAYS &&
	    days.due >= cycle.start - FAR_DAYS)
		return false;
	okr_refuse_cell(s->g, row, column,
			"'%s' could be a day of that month or the month of a "
			"year far from the row's cycle; write it like "
			"2026-03-31",
			okr_shown(okr_grid_cell(s->g, row, column)));
	return true;
}

/* "5 Jan" is of the year of the row's cycle, unless that is over by then. */
static bool
take_year(struct okr_settling *s, uint32_t row, size_t i, struct okr_date *when)
{
	int column = day_columns[i].column;
	struct okr_span cell = okr_grid_cell(s->g, row, column);
	struct okr_window cycle;
	int32_t day;

	if (!okr_days_of_cycle(s->g, row, &cycle)) {
		okr_refuse_cell(s->g, row, column,
				"'%s' has no year; write it, or give the row "
				"a cycle like 2026-Q1",
				okr_shown(cell));
		return false;
	}
	if (okr_yearless_parse(s->l, cell, cycle.due, when) &&
	    find_day(s, i, when, &day) &&
	    (column == OKR_START_DATE ? day <= cycle.due : day >= cycle.start))
		return true;
	okr_refuse_cell(s->g, row, column,
			"'%s' has no year, and that of the row's cycle does "
			"not fit; write the year",
			okr_shown(cell));
	return false;
}

/* "Jan-Mar 2026" */
static bool
settle_range(struct okr_settling *s, uint32_t row, const struct day_column *c)
{
	struct okr_span was = okr_grid_cell(s->g, row, c->column);
	struct okr_window days;

	if (!okr_range_days(s->l, was, &days))
		return false;
	s->text.n = 0;
	okr_day_format(&s->text,
		       c->column == OKR_START_DATE ? days.start : days.due);
	okr_settling_set(s, row, c->column);
	okr_settling_remark(s, c->remark, row, c->column, was);
	return true;
}

/* The day of a cell; false when it was settled or refused. */
static bool
read_day(struct okr_settling *s, uint32_t row, size_t i, struct okr_date *when)
{
	int column = day_columns[i].column;
	struct okr_span cell = okr_grid_cell(s->g, row, column);

	if (okr_date_parse(s->l, cell, when))
		return !refuse_fiscal(s, row, column, when) &&
		       !refuse_unordered(s, row, i, when) &&
		       !refuse_month(s, row, column, when);
	if (okr_yearless_parse(s->l, cell, 0, when))
		return take_year(s, row, i, when);
	if (!settle_range(s, row, &day_columns[i]))
		refuse_text(s, row, column);
	return false;
}

/* 2569 is of Thailand's calendar, 1404 of Iran's, and 0026 a slip. */
static bool
refuse_far(struct okr_settling *s, uint32_t row, int column, int32_t day)
{
	int year, month, mday;

	okr_day_split(day, &year, &month, &mday);
	if (year >= FIRST_YEAR && year <= LAST_YEAR)
		return false;
	okr_refuse_cell(s->g, row, column,
			"'%s' is in the year %d: write the year of the common "
			"calendar, as in 2026-03-31",
			okr_shown(okr_grid_cell(s->g, row, column)), year);
	return true;
}

static void
settle_day(struct okr_settling *s, uint32_t row, size_t i)
{
	const struct day_column *c = &day_columns[i];
	struct okr_span cell = okr_grid_cell(s->g, row, c->column);
	struct okr_date when;
	int32_t day;

	if (okr_day_parse(cell, &day)) {
		(void)refuse_far(s, row, c->column, day);
		return;
	}
	if (cell.n == 0 || settle_stamp(s, row, c->column) ||
	    !read_day(s, row, i, &when))
		return;
	if (!find_day(s, i, &when, &day)) {
		okr_refuse_cell(s->g, row, c->column, "'%s' is not a day%s",
				okr_shown(cell),
				when.form == OKR_DATE_NUMBERS
				    ? " when read as the column is"
				    : " like 2026-03-31");
		return;
	}
	if (refuse_far(s, row, c->column, day))
		return;
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

/* The period has a day of the row in the year of that day; -1: it has not. */
static int
year_of_day(const struct okr_settling *s, uint32_t row, size_t i,
	    struct okr_date when)
{
	struct okr_span cell = okr_grid_cell(s->g, row, day_columns[i].column);
	struct okr_window days;
	struct okr_date date;
	int month, mday;
	int32_t day;

	if (!okr_date_parse(s->l, cell, &date) || !find_day(s, i, &date, &day))
		return 0;
	okr_day_split(day, &when.number[0], &month, &mday);
	days = okr_period_days(&when, s->sheet->ask.manner.fiscal);
	return day >= days.start && day <= days.due ? when.number[0] : -1;
}

/* An objective has the days of its first key result, of the same record. */
static int
year_of_days(const struct okr_settling *s, uint32_t row,
	     const struct okr_date *when)
{
	uint32_t line = s->g->origin[row].line;
	int found = 0;

	for (; row < s->sheet->last && s->g->origin[row].line == line; row++) {
		for (size_t i = 0; i < 2; i++) { /* when it starts and ends */
			int year = year_of_day(s, row, i, *when);

			if (year > 0)
				return year;
			found = year < 0 ? year : found;
		}
	}
	return found;
}

/* "Q1": what tells the year is the row, else the sheet. */
static bool
settle_yearless(struct okr_settling *s, uint32_t row)
{
	struct okr_span cell = okr_grid_cell(s->g, row, OKR_CYCLE);
	enum okr_remark remark = OKR_REMARK_DAYS_YEAR;
	struct okr_date when;
	int year;

	if (!okr_yearless_parse(s->l, cell, 0, &when) ||
	    when.form != OKR_DATE_PERIOD || when.end)
		return false;
	year = year_of_days(s, row, &when);
	if (year == 0) {
		year = okr_timed_year(s->sheet);
		remark = OKR_REMARK_CYCLE;
	}
	if (year <= 0) {
		okr_settling_remark(s, OKR_REMARK_NO_YEAR, row, OKR_CYCLE,
				    cell);
		return true;
	}
	when.number[0] = year;
	s->text.n = 0;
	okr_period_format(&s->text, &when);
	okr_settling_set(s, row, OKR_CYCLE);
	okr_settling_remark(s, remark, row, OKR_CYCLE, cell);
	return true;
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
	if (!okr_range_cycle(s->l, cell, &when)) {
		if (!settle_yearless(s, row))
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
