/* Headers as days, where the cells below them are numbers. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/readings.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/import/date.h"
#include "okr/import/listed.h"
#include "okr/import/order.h"
#include "okr/import/period.h"
#include "okr/import/timed.h"

#define ROWS_HEARD 1000
#define NAMES_SHOWN 3
#define FAR 3    /* years */
#define FEWEST 2 /* a single one may be anything */

struct candidate {
	enum okr_timing when;
	struct okr_date date;
	size_t numbers, texts; /* cells */
};

struct search {
	struct okr_sheet *sheet;
	struct candidate *column;
	enum okr_order order;
	int year;               /* of all cycles; 0: none, or several */
	size_t nends, nreached; /* rows with the last long one, and those in
				 * which that is the target */
};

static bool
is_nothing(struct okr_sheet *sheet, struct okr_span cell)
{
	return cell.n == 0 || okr_lexicon_is_nothing(&sheet->lexicon, cell);
}

static void
find_candidates(struct search *s)
{
	const struct okr_table *t = &s->sheet->table;

	for (size_t i = 0; i < t->ncol; i++) {
		struct candidate *c = &s->column[i];

		if (s->sheet->use[i].field >= 0 || s->sheet->use[i].lane ||
		    s->sheet->use[i].warned)
			continue;
		c->when = okr_timed_header(&s->sheet->lexicon,
					   okr_span_trim(t->header[i]), s->year,
					   &c->date);
		if (c->when == OKR_TIMING_DAY && s->order == OKR_ORDER_NONE)
			s->order = okr_order_of(&c->date, NULL);
	}
}

/* The year of the rows is that of some headers, or tells what they are. */
static bool
needs_year(const struct search *s)
{
	for (size_t i = 0; i < s->sheet->table.ncol; i++)
		if (s->column[i].when == OKR_TIMING_YEARLESS ||
		    s->column[i].when == OKR_TIMING_LONG_YEARLESS ||
		    s->column[i].date.short_year)
			return true;
	return false;
}

/* The last period reads what the target is: then they may be its steps. */
static void
hear_end(struct search *s, const struct okr_record *record)
{
	struct okr_span target = okr_sheet_cell(s->sheet, record, OKR_TARGET);
	struct okr_span end = { 0 };

	for (size_t i = 0; i < record->ncell && i < s->sheet->table.ncol; i++)
		if (s->column[i].when == OKR_TIMING_LONG)
			end = okr_span_trim(record->cell[i]);
	s->nends += end.n > 0;
	s->nreached += end.n > 0 && okr_span_eq(end, target);
}

static void
hear_cells(struct search *s)
{
	const struct okr_table *t = &s->sheet->table;
	const struct okr_record *record;
	struct okr_value value;
	struct okr_reader r;
	size_t rows = 0;

	okr_table_look(t, &r);
	while (rows++ < ROWS_HEARD && (record = okr_reader_next(&r)) != NULL) {
		if (record->ncell == t->ncol)
			hear_end(s, record);
		for (size_t i = 0; i < record->ncell && i < t->ncol; i++) {
			struct okr_span cell = okr_span_trim(record->cell[i]);

			if (s->column[i].when == OKR_TIMING_NOT ||
			    is_nothing(s->sheet, cell))
				continue;
			if (okr_value_parse(cell, &value))
				s->column[i].numbers++;
			else
				s->column[i].texts++;
		}
	}
	okr_reader_release(&r);
}

/* Numbers, but for a slip or two, or nothing yet. */
static bool
holds_numbers(const struct candidate *c)
{
	return c->numbers >= c->texts;
}

static bool
has_readings(const struct search *s, enum okr_timing when)
{
	for (size_t i = 0; i < s->sheet->table.ncol; i++)
		if (s->column[i].when == when && s->column[i].numbers > 0 &&
		    holds_numbers(&s->column[i]))
			return true;
	return false;
}

/* The names of the columns of a sort, where there are several. */
static bool
name_columns(const struct search *s, enum okr_timing when,
	     struct okr_listed *names)
{
	const struct okr_table *t = &s->sheet->table;

	okr_listed_clear(names);
	for (size_t i = 0; i < t->ncol && has_readings(s, when); i++) {
		const struct candidate *c = &s->column[i];

		if (c->when == when && holds_numbers(c))
			okr_listed_add(names, t->header[i]);
	}
	return names->n >= FEWEST;
}

static bool
find_day(const struct search *s, const struct candidate *c, int32_t *day)
{
	if (c->date.form != OKR_DATE_PERIOD) {
		if (!okr_order_day(&c->date, s->order, day))
			return false;
		*day = okr_date_last(&c->date, *day);
		return true;
	}
	*day = okr_period_days(&c->date, s->sheet->ask.manner.fiscal).due;
	return *day != OKR_DAY_NONE;
}

/*
 * The year in which a header may be a month instead of a day, as "11/26" in
 * rows of 2026, or the other way, as "Nov-16", which is of 2016; or 0.
 */
static int
other_year(const struct search *s, const struct candidate *c)
{
	const struct okr_date *date = &c->date;

	if (date->form == OKR_DATE_NUMBERS && date->yearless && !date->dots &&
	    date->number[1] == s->year % 100)
		return s->year;
	if (date->grain == OKR_MONTHS && date->short_year && s->year &&
	    abs(date->number[0] - s->year) > FAR)
		return date->number[0];
	return 0;
}

static bool
bind_column(struct search *s, size_t i)
{
	const struct candidate *c = &s->column[i];
	struct okr_sheet *sheet = s->sheet;
	const char *header = okr_typed(sheet->table.header[i]);
	int year = other_year(s, c);
	int32_t day;

	if (year) {
		okr_error(okr_sheet_place(sheet),
			  "'%s' could be a day or a month of %d; write it "
			  "like 2026-11-16 or 2026-11",
			  header, year);
		return false;
	}
	if (okr_order_unclear(&c->date, NULL) && s->order == OKR_ORDER_NONE) {
		okr_error(okr_sheet_place(sheet),
			  "'%s' could have the day or the month first; say "
			  "which with --dates dmy or --dates mdy",
			  header);
		return false;
	}
	if (!find_day(s, c, &day)) {
		okr_error(okr_sheet_place(sheet),
			  "'%s' is not a day; add --column '%s=' to keep the "
			  "column as it is",
			  header, header);
		return false;
	}
	sheet->use[i].field = OKR_CURRENT;
	sheet->use[i].reading = day;
	sheet->readings = true;
	return true;
}

/*
 * Days run in one direction; where those that have got their year do not,
 * "28 Dec" and "4 Jan" may be of two.
 */
static bool
refuse_turn(const struct search *s)
{
	const struct okr_table *t = &s->sheet->table;
	int32_t last = OKR_DAY_NONE, way = 0;

	for (size_t i = 0; i < t->ncol; i++) {
		int32_t day = s->sheet->use[i].reading;

		if (day == 0 || !s->column[i].date.yearless)
			continue;
		if (last != OKR_DAY_NONE && way != 0 &&
		    (day > last) != (way > 0)) {
			okr_error(okr_sheet_place(s->sheet),
				  "'%s' has no year, and is out of order in "
				  "%d; write the year of each day",
				  okr_shown(t->header[i]), s->year);
			return true;
		}
		if (last != OKR_DAY_NONE)
			way = day > last ? 1 : -1;
		last = day;
	}
	return false;
}

static bool
bind_days(struct search *s)
{
	for (size_t i = 0; i < s->sheet->table.ncol; i++)
		if (s->column[i].when == OKR_TIMING_DAY &&
		    holds_numbers(&s->column[i]) && !bind_column(s, i))
			return false;
	return !refuse_turn(s);
}

/*
 * Quarters beside a target are readings where nothing else is, unless the
 * last of them is the target itself in most rows.
 */
static void
take_quarters(struct search *s)
{
	if (!okr_sheet_has(s->sheet, OKR_TARGET) ||
	    okr_sheet_has(s->sheet, OKR_CURRENT) ||
	    has_readings(s, OKR_TIMING_DAY) || 2 * s->nreached > s->nends)
		return;
	for (size_t i = 0; i < s->sheet->table.ncol; i++)
		if (s->column[i].when == OKR_TIMING_LONG &&
		    s->column[i].date.grain != OKR_YEARS)
			s->column[i].when = OKR_TIMING_DAY;
}

/* What to call columns that look like readings, and are only kept. */
static const char *
advice_for(const struct search *s, enum okr_timing when)
{
	switch (when) {
	case OKR_TIMING_YEARLESS:
		return "look like readings without a year, and are only kept; "
		       "call them '2026-11-16', 'Jan 2026' or '2026-W05', or "
		       "put a line such as 'OKRs 2026' above the header";
	case OKR_TIMING_LONG_YEARLESS:
		if (okr_sheet_has(s->sheet, OKR_TARGET) &&
		    !okr_sheet_has(s->sheet, OKR_CURRENT))
			return "hold numbers, and are only kept; call them "
			       "'Q1 2026' if they are readings, or put a line "
			       "such as 'OKRs 2026' above the header; else "
			       "call them 'Q1 2026 Target' or 'Q1 2026 "
			       "Current'";
		return "hold numbers, and are only kept; call them 'Q1 2026 "
		       "Target' or 'Q1 2026 Current'";
	case OKR_TIMING_LONG:
		return "hold numbers, and are only kept; call them 'Q1 2026 "
		       "Target' or 'Q1 2026 Current'";
	case OKR_TIMING_MEASURED:
		if (okr_sheet_has(s->sheet, OKR_TARGET))
			return "are only kept; call those of cycles 'Q1 2026 "
			       "Target' and 'Q1 2026 Current', beside no other "
			       "target, and readings 'Jan 2026'";
		return "are only kept; call those of cycles 'Q1 2026 Target' "
		       "and 'Q1 2026 Current', beside no other target, and "
		       "readings 'Jan 2026'; or put a line such as 'OKRs 2026' "
		       "above the header, if only the year is missing";
	case OKR_TIMING_NOT:
	case OKR_TIMING_DAY:
		break;
	}
	return NULL;
}

static void
warn_of_kept(const struct search *s, struct okr_listed *names)
{
	for (int when = 0; when < OKR_NTIMINGS; when++) {
		const char *advice = advice_for(s, (enum okr_timing)when);

		if (!advice || !name_columns(s, (enum okr_timing)when, names))
			continue;
		okr_warning(okr_sheet_place(s->sheet), "%s %s",
			    okr_listed_text(names), advice);
		for (size_t i = 0; i < s->sheet->table.ncol; i++)
			if ((int)s->column[i].when == when)
				s->sheet->use[i].warned = true;
	}
}

/* "Plan 2026" right above the names: the numbers may be no readings. */
static bool
are_planned(const struct search *s, struct okr_listed *names)
{
	struct okr_lexicon *l = &s->sheet->lexicon;
	const struct okr_above_header *above = &s->sheet->heading;
	struct okr_span text = above->text, word = text;
	struct okr_place at = { 0 };

	word.n = 0;
	while (word.n < text.n && !okr_is_blank(text.s[word.n]))
		word.n++;
	if (!okr_lexicon_means(l, word, OKR_TARGET) ||
	    okr_lexicon_means(l, word, OKR_FIELD_OBJECTIVE))
		return false;
	at.source = okr_table_place_of_line(&s->sheet->table, above->line);
	okr_error(at,
		  "'%s' stands above the days %s: if these are readings, "
		  "remove this row; if they are plans, keep each as it is with "
		  "--column 'HEADER='",
		  okr_shown(text), okr_listed_text(names));
	return true;
}

/* Rows that are measured, and told apart by the sheet itself. */
static bool
can_have(const struct okr_sheet *sheet)
{
	return !sheet->canonical && sheet->lanes.n == 0 &&
	       (sheet->shape == &okr_shape_results ||
		sheet->shape == &okr_shape_nodes ||
		sheet->shape == &okr_shape_labels ||
		sheet->shape == &okr_shape_levels);
}

bool
okr_readings_bind(struct okr_sheet *sheet)
{
	struct search s = { .sheet = sheet, .order = sheet->ask.manner.order };
	struct okr_listed names = { .most = NAMES_SHOWN };
	bool ok = true;

	if (!can_have(sheet))
		return true;
	s.column = okr_mem_new(sheet->table.ncol, sizeof(*s.column));
	find_candidates(&s);
	if (needs_year(&s)) {
		s.year = okr_timed_year(sheet);
		find_candidates(&s);
	}
	hear_cells(&s);
	take_quarters(&s);
	if (name_columns(&s, OKR_TIMING_DAY, &names)) {
		okr_note(okr_sheet_place(sheet),
			 "%s are taken as days: their cells are readings, "
			 "those of a month, week or quarter on its last day",
			 okr_listed_text(&names));
		ok = !are_planned(&s, &names) && bind_days(&s);
	}
	warn_of_kept(&s, &names);
	okr_listed_release(&names);
	free(s.column);
	return ok;
}

void
okr_readings_take(struct okr_intake *in, const struct okr_record *record,
		  uint32_t row)
{
	struct okr_sheet *sheet = in->sheet;
	struct okr_buf day = { 0 };

	for (size_t i = 0; i < record->ncell; i++) {
		struct okr_span cell = okr_span_trim(record->cell[i]);
		uint32_t checkin;

		if (sheet->use[i].reading == 0 || is_nothing(sheet, cell))
			continue;
		day.n = 0;
		okr_day_format(&day, sheet->use[i].reading);
		okr_buf_char(&day, '\0');
		checkin = okr_shape_row(
		    in, record, OKR_CHECKIN,
		    okr_arena_copy(&in->grid->text, okr_buf_view(&day)).s);
		day.n--;
		okr_grid_set_copy(in->grid, checkin, OKR_DATE,
				  okr_buf_view(&day));
		okr_grid_set(in->grid, checkin, OKR_CURRENT,
			     okr_grid_keep(in->grid, checkin, cell));
		in->grid->above[checkin] = row;
	}
	okr_buf_release(&day);
}
