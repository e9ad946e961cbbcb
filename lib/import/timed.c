/* Headers as days and periods, with the year of the sheet. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/timed.h"

#include <string.h>

static bool
is_long(const struct okr_date *date)
{
	return date->form == OKR_DATE_PERIOD && date->grain != OKR_MONTHS &&
	       date->grain != OKR_WEEKS;
}

/* "11/16", "16.11.", but not "1.1". */
static bool
is_day_and_month(struct okr_span header)
{
	return memchr(header.s, '/', header.n) != NULL ||
	       header.s[header.n - 1] == '.';
}

/* More than a year alone, which stands behind the header. */
static bool
is_dated(struct okr_span header, const struct okr_date *date)
{
	switch (date->form) {
	case OKR_DATE_DAY:
		return true;
	case OKR_DATE_NUMBERS:
		return is_day_and_month(header);
	case OKR_DATE_SERIAL:
		return false;
	case OKR_DATE_PERIOD:
		break;
	}
	return date->grain != OKR_YEARS;
}

/* "Jan", "Week 5", "Q1", "16 Nov": a day or period once it has a year. */
static enum okr_timing
when_with_year(struct okr_lexicon *l, struct okr_span header, int year,
	       struct okr_date *date)
{
	struct okr_buf text = { 0 };
	bool found;

	okr_buf_span(&text, header);
	okr_buf_printf(&text, " %d", year ? year : 2000);
	found = okr_date_parse(l, okr_buf_view(&text), date) &&
		is_dated(header, date);
	okr_buf_release(&text);
	if (!found)
		return OKR_TIMING_NOT;
	date->yearless = true;
	if (is_long(date))
		return year ? OKR_TIMING_LONG : OKR_TIMING_LONG_YEARLESS;
	return year ? OKR_TIMING_DAY : OKR_TIMING_YEARLESS;
}

static enum okr_timing
when_of(struct okr_lexicon *l, struct okr_span header, int year,
	struct okr_date *date)
{
	if (header.n == 0)
		return OKR_TIMING_NOT;
	if (!okr_date_parse(l, header, date))
		return when_with_year(l, header, year, date);
	if (is_long(date))
		return OKR_TIMING_LONG;
	return date->form == OKR_DATE_SERIAL ? OKR_TIMING_NOT : OKR_TIMING_DAY;
}

static bool
is_measure(struct okr_lexicon *l, struct okr_span name)
{
	return okr_lexicon_means(l, name, OKR_TARGET) ||
	       okr_lexicon_means(l, name, OKR_CURRENT) ||
	       okr_lexicon_means(l, name, OKR_START);
}

/* "Plan Jan", "Q1 2026 Actual": what is measured, and when, either first. */
static bool
is_measured_then(struct okr_lexicon *l, struct okr_span header)
{
	struct okr_date date;

	for (size_t i = 1; i + 1 < header.n; i++) {
		struct okr_span a = { header.s, i };
		struct okr_span b = { header.s + i + 1, header.n - i - 1 };

		if (!okr_is_blank(header.s[i]) && header.s[i] != '_' &&
		    header.s[i] != '-')
			continue;
		a = okr_span_trim(a);
		b = okr_span_trim(b);
		if ((is_measure(l, a) &&
		     when_of(l, b, 0, &date) != OKR_TIMING_NOT) ||
		    (is_measure(l, b) &&
		     when_of(l, a, 0, &date) != OKR_TIMING_NOT))
			return true;
	}
	return false;
}

enum okr_timing
okr_timed_header(struct okr_lexicon *l, struct okr_span header, int year,
		 struct okr_date *date)
{
	enum okr_timing when = when_of(l, header, year, date);

	return when == OKR_TIMING_NOT && is_measured_then(l, header)
		   ? OKR_TIMING_MEASURED
		   : when;
}

/* Another year than before: then there is none for all rows. */
static void
hear_year(struct okr_sheet *sheet, struct okr_span cell, int *year)
{
	struct okr_date date;

	if (*year < 0 || !okr_date_parse(&sheet->lexicon, cell, &date) ||
	    date.fiscal || date.form != OKR_DATE_PERIOD)
		return;
	*year = *year > 0 && *year != date.number[0] ? -1 : date.number[0];
}

int
okr_timed_year(struct okr_sheet *sheet)
{
	const struct okr_table *t = &sheet->table;
	int column = sheet->year ? sheet->year - 1 : sheet->at[OKR_CYCLE];
	const struct okr_record *record;
	struct okr_reader r;
	int year = 0;

	hear_year(sheet, sheet->given[OKR_CYCLE], &year);
	okr_table_look(t, &r);
	while (column >= 0 && (record = okr_reader_next(&r)) != NULL)
		if (record->ncell == t->ncol)
			hear_year(sheet, okr_span_trim(record->cell[column]),
				  &year);
	okr_reader_release(&r);
	return year > 0 ? year : 0;
}
