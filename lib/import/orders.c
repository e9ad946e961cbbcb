/* What the days of a column show, and the years of the sheet. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/orders.h"

#include "okr/import/evidence.h"
#include "okr/import/hint.h"
#include "okr/import/order.h"
#include "okr/import/range.h"

#define CENTURY 2000

/* How far years of one plan lie apart at most, and days of many at least. */
#define FEW_YEARS 2
#define MANY_DAYS 10

/* What the cells of a column show, their years known or not (NULL). */
static void
hear_column(struct okr_settling *s, int column, const struct okr_years *years,
	    struct okr_evidence *e)
{
	*e = (struct okr_evidence){ 0 };
	if (s->g->cell[column] == NULL)
		return;
	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++) {
		struct okr_span cell = okr_grid_cell(s->g, row, column);
		struct okr_date when;
		enum okr_order order;
		int32_t day;

		if (cell.n == 0 || okr_day_parse(cell, &day) ||
		    !okr_date_parse(s->l, cell, &when))
			continue;
		order = okr_order_of(&when, years);
		if (order != OKR_ORDER_NONE)
			okr_evidence_show(e, (int)order, row);
		else if (okr_order_unclear(&when, years))
			okr_evidence_doubt(e, row);
	}
}

static void
hear(struct okr_settling *s, const int column[OKR_NDAYS],
     const struct okr_years *years, struct okr_evidence e[OKR_NDAYS])
{
	for (size_t i = 0; i < OKR_NDAYS; i++)
		hear_column(s, column[i], years, &e[i]);
}

static void
learn_day(struct okr_years *years, int32_t day)
{
	int year, month, mday;

	okr_day_split(day, &year, &month, &mday);
	okr_years_add(years, year);
}

/* The years of a cell that could not be others. */
static void
learn_cell(struct okr_settling *s, struct okr_span cell,
	   struct okr_years *years)
{
	struct okr_window days;
	struct okr_date when;

	if (okr_day_parse(cell, &days.start)) {
		learn_day(years, days.start);
	} else if (okr_calendar_parse(cell, &days) ||
		   okr_range_days(s->l, cell, &days)) {
		learn_day(years, days.start);
		learn_day(years, days.due);
	} else if (okr_date_parse(s->l, cell, &when)) {
		if (when.form == OKR_DATE_PERIOD)
			okr_years_add(years, when.number[0]);
		else if (!okr_order_unclear(&when, NULL) &&
			 okr_order_day(&when, okr_order_of(&when, NULL),
				       &days.start))
			learn_day(years, days.start);
	}
}

/* All years that the sheet's cycles and days show. */
static void
learn_years(struct okr_settling *s, struct okr_years *years)
{
	static const int columns[] = { OKR_CYCLE, OKR_START_DATE, OKR_DUE_DATE,
				       OKR_DATE };

	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++) {
		struct okr_span last = { 0 };

		for (uint32_t row = s->sheet->first; row < s->sheet->last;
		     row++) {
			struct okr_span cell = okr_grid_cell(s->g, row,
							     columns[i]);

			if (cell.n > 0 && !okr_span_eq(cell, last))
				learn_cell(s, cell, years);
			last = cell;
		}
	}
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

/* The orders that a cell leaves open; 0: no cell does. */
static const char *
what_is_unclear(struct okr_settling *s, int column, uint32_t row)
{
	struct okr_date when;

	if (row > 0 &&
	    okr_date_parse(s->l, okr_grid_cell(s->g, row, column), &when) &&
	    when.short_year)
		return "could have the day, the month or the year first; say "
		       "which with --dates dmy, --dates mdy or --dates ymd";
	return "could have the day or the month first; say which with "
	       "--dates dmy or --dates mdy";
}

/* Least and most of one place of dates such as "31/03/26". */
struct place {
	int least, most;
};

static void
widen(struct place *p, int number)
{
	if (p->most == 0 || number < p->least)
		p->least = number;
	if (number > p->most)
		p->most = number;
}

/* Years of two digits are few and days many: that is where they stand. */
static void
learn_spread(struct okr_settling *s, const int column[OKR_NDAYS],
	     struct okr_years *years)
{
	struct place first = { 0 }, last = { 0 };
	const struct place *place = NULL;
	struct okr_date when;

	for (size_t i = 0; i < OKR_NDAYS; i++)
		for (uint32_t row = s->sheet->first; row < s->sheet->last;
		     row++) {
			if (!okr_date_parse(s->l,
					    okr_grid_cell(s->g, row, column[i]),
					    &when) ||
			    when.form != OKR_DATE_NUMBERS || !when.short_year)
				continue;
			widen(&first, when.number[0]);
			widen(&last, when.number[2]);
		}
	if (last.most - last.least <= FEW_YEARS &&
	    first.most - first.least > MANY_DAYS)
		place = &last;
	if (first.most - first.least <= FEW_YEARS &&
	    last.most - last.least > MANY_DAYS)
		place = &first;
	for (int year = place ? place->least : 1; place && year <= place->most;
	     year++)
		okr_years_add(years, CENTURY + year);
}

static bool
has_years(const struct okr_years *years)
{
	for (size_t i = 0; i < sizeof(years->has); i++)
		if (years->has[i])
			return true;
	return false;
}

void
okr_orders_decide(struct okr_settling *s, const int column[OKR_NDAYS])
{
	const struct okr_map *profile = s->sheet->profile;
	struct okr_evidence evidence[OKR_NDAYS];
	struct okr_years years = { 0 };
	struct okr_question q = {
		.told = (int)s->sheet->ask.manner.order,
		.usual = profile ? (int)profile->manner.order : 0,
		.needless = OKR_ORDER_NONE,
		.refused = OKR_ORDER_REFUSED,
		.differs = "has day and month in another order",
		.settled = "make them alike",
	};

	hear(s, column, NULL, evidence);
	for (size_t i = 0; i < OKR_NDAYS; i++)
		if (evidence[i].unclear > 0) {
			learn_years(s, &years);
			if (!has_years(&years))
				learn_spread(s, column, &years);
			hear(s, column, &years, evidence);
			break;
		}
	q.common = okr_evidence_common(evidence, OKR_NDAYS);
	for (size_t i = 0; i < OKR_NDAYS; i++) {
		q.unclear = what_is_unclear(s, column[i], evidence[i].unclear);
		q.hinted = (int)order_in_header(s, column[i]);
		s->order[i] = (enum okr_order)okr_evidence_decide(s, column[i],
								  &evidence[i],
								  &q);
	}
}
