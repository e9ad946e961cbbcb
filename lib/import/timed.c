/* Headers as days and periods, with the year of the sheet. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/timed.h"

#include <string.h>

#include "okr/import/order.h"

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

/* The measure or title that a name can be, or -1. */
static int
measure_of(struct okr_lexicon *l, struct okr_span name)
{
	static const int measures[] = { OKR_TARGET, OKR_CURRENT, OKR_START,
					OKR_FIELD_OBJECTIVE,
					OKR_FIELD_KEY_RESULT };

	for (size_t i = 0; i < sizeof(measures) / sizeof(*measures); i++)
		if (okr_lexicon_means(l, name, measures[i]))
			return measures[i];
	return -1;
}

static bool
is_measured_then(struct okr_lexicon *l, struct okr_span name,
		 struct okr_span when, struct okr_measured *out)
{
	out->field = measure_of(l, name);
	out->name = name;
	out->when = when;
	return out->field >= 0 &&
	       when_of(l, when, 0, &out->date) != OKR_TIMING_NOT;
}

bool
okr_timed_measure(struct okr_lexicon *l, struct okr_span header,
		  struct okr_measured *out)
{
	for (size_t i = 1; i + 1 < header.n; i++) {
		struct okr_span a = { header.s, i };
		struct okr_span b = { header.s + i + 1, header.n - i - 1 };

		if (!okr_is_blank(header.s[i]) && header.s[i] != '_' &&
		    header.s[i] != '-')
			continue;
		a = okr_span_trim(a);
		b = okr_span_trim(b);
		*out = (struct okr_measured){ 0 };
		if (is_measured_then(l, a, b, out) ||
		    is_measured_then(l, b, a, out))
			return true;
	}
	return false;
}

enum okr_timing
okr_timed_header(struct okr_lexicon *l, struct okr_span header, int year,
		 struct okr_date *date)
{
	enum okr_timing when = when_of(l, header, year, date);
	struct okr_measured measured;

	return when == OKR_TIMING_NOT &&
		       okr_timed_measure(l, header, &measured) &&
		       measured.field < OKR_NCOLUMNS
		   ? OKR_TIMING_MEASURED
		   : when;
}

/* Another year than before: then there is none for all rows. */
static void
hear_year(int year, int *all)
{
	if (year > 0)
		*all = *all != 0 && *all != year ? -1 : year;
}

/* A year that no calendar has is that of no other cell either. */
static void
hear_cycle(struct okr_sheet *sheet, struct okr_span cell, int *all)
{
	struct okr_date date;

	if (!okr_date_parse(&sheet->lexicon, cell, &date) ||
	    date.form != OKR_DATE_PERIOD)
		return;
	if (date.fiscal)
		*all = -1;
	else
		hear_year(date.number[0], all);
}

/* The year of a day or period, or 0. */
static int
year_of(struct okr_lexicon *l, struct okr_span cell)
{
	int32_t day = OKR_DAY_NONE;
	int year, month, mday;
	struct okr_date date;

	if (!okr_date_parse(l, cell, &date) || date.fiscal)
		return 0;
	switch (date.form) {
	case OKR_DATE_NUMBERS:
		return date.short_year ? 0 : date.number[2];
	case OKR_DATE_SERIAL:
		if (!okr_order_day(&date, OKR_ORDER_NONE, &day))
			return 0;
		okr_day_split(day, &year, &month, &mday);
		return year;
	case OKR_DATE_DAY:
	case OKR_DATE_PERIOD:
		break;
	}
	return date.number[0];
}

/* The cells of some fields, and how what they have is heard. */
static void
hear_rows(struct okr_sheet *sheet, const int *column, size_t ncolumns,
	  bool cycles, int *all)
{
	const struct okr_table *t = &sheet->table;
	const struct okr_record *record;
	struct okr_reader r;

	okr_table_look(t, &r);
	while ((record = okr_reader_next(&r)) != NULL) {
		for (size_t i = 0; i < ncolumns; i++) {
			struct okr_span cell;

			if (column[i] < 0 || record->ncell != t->ncol)
				continue;
			cell = okr_span_trim(record->cell[column[i]]);
			if (cycles)
				hear_cycle(sheet, cell, all);
			else
				hear_year(year_of(&sheet->lexicon, cell), all);
		}
	}
	okr_reader_release(&r);
}

/* "OKRs 2026", but not "As of 20 Nov 2026" and "2026-11-20". */
static void
hear_text(struct okr_sheet *sheet, struct okr_span text, int *all)
{
	struct okr_span word, meaning;
	int year = 0;

	while (okr_span_next(&text, ' ', &word)) {
		while (word.n > 0 && strchr(",.:;()", word.s[word.n - 1]))
			word.n--;
		while (word.n > 0 && strchr("(", *word.s))
			word.s++, word.n--;
		if (okr_lexicon_word(&sheet->lexicon, OKR_WORDS_TIME, word,
				     &meaning) &&
		    meaning.n > 1 && *meaning.s == 'M')
			return;
		if (word.n == 4 && okr_span_is_digits(word) &&
		    word.s[0] == '2' && word.s[1] == '0')
			year = year_of(&sheet->lexicon, word);
	}
	hear_year(year, all);
}

/* What stands above the names of the columns. */
static void
hear_above(struct okr_sheet *sheet, int *all)
{
	const struct okr_table *t = &sheet->table;
	const struct okr_record *record;
	struct okr_reader r;

	okr_reader_init(&r, okr_buf_view(&t->bytes), t->reader.delimiter);
	r.at = sheet->heading.at;
	while (sheet->heading.from > 0 && (record = okr_reader_next(&r)) &&
	       record->at < t->begin)
		for (size_t i = 0; i < record->ncell; i++)
			hear_text(sheet, record->cell[i], all);
	okr_reader_release(&r);
}

/* The sources of a year, the surest first; what a fiscal one names is none. */
static int
find_year(struct okr_sheet *sheet, const char **by)
{
	int cycles = sheet->year ? sheet->year - 1 : sheet->at[OKR_CYCLE];
	int days[] = { sheet->at[OKR_START_DATE], sheet->at[OKR_DUE_DATE] };
	int year = 0;

	*by = "the cycles of the rows";
	hear_cycle(sheet, sheet->given[OKR_CYCLE], &year);
	hear_rows(sheet, &cycles, 1, true, &year);
	if (year != 0 || sheet->ask.manner.fiscal.month > 1)
		return year;
	*by = "what stands above the header";
	hear_above(sheet, &year);
	if (year != 0)
		return year;
	*by = "the days of the rows";
	hear_rows(sheet, days, sizeof(days) / sizeof(*days), false, &year);
	return year;
}

int
okr_timed_year(struct okr_sheet *sheet)
{
	const char *by;

	if (sheet->years == 0) {
		sheet->years = find_year(sheet, &by);
		if (sheet->years > 0)
			okr_note(okr_sheet_place(sheet),
				 "what has no year gets %d, from %s",
				 sheet->years, by);
		else
			sheet->years = -1;
	}
	return sheet->years > 0 ? sheet->years : 0;
}
