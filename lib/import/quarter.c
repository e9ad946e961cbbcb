/* "Q1" and "2026" as "Q1 2026". */
/* SPDX-License-Identifier: ISC */
#include "okr/import/quarter.h"

#include "okr/import/date.h"
#include "okr/import/range.h"

/* Nothing but years below a header such as "Period". */
static bool
holds_years(const struct okr_sheet *sheet, size_t column)
{
	const struct okr_table *t = &sheet->table;
	const struct okr_record *record;
	struct okr_reader r;
	size_t nyears = 0;
	bool only = true;

	okr_table_look(t, &r);
	while (only && (record = okr_reader_next(&r)) != NULL) {
		struct okr_span cell = { 0 };

		if (column < record->ncell)
			cell = okr_span_trim(record->cell[column]);
		only = cell.n == 0 || (cell.n == 4 && okr_span_is_digits(cell));
		nyears += cell.n == 4;
	}
	okr_reader_release(&r);
	return only && nyears > 0;
}

bool
okr_quarter_is_year(struct okr_sheet *sheet, size_t column)
{
	struct okr_span meaning;

	if (okr_lexicon_word(&sheet->lexicon, OKR_WORDS_TIME,
			     okr_span_trim(sheet->table.header[column]),
			     &meaning) &&
	    okr_span_is(meaning, "Y"))
		return true;
	return holds_years(sheet, column);
}

bool
okr_quarter_bind(struct okr_sheet *sheet, size_t column)
{
	size_t other = (size_t)sheet->at[OKR_CYCLE], years = column;
	const char *quarter, *year;

	if (okr_quarter_is_year(sheet, column) ==
		okr_quarter_is_year(sheet, other) ||
	    sheet->year)
		return false;
	if (okr_quarter_is_year(sheet, other)) {
		years = other;
		other = column;
	}
	sheet->year = (int)years + 1;
	sheet->at[OKR_CYCLE] = (int)other;
	sheet->use[other].field = OKR_CYCLE;
	sheet->use[years].field = OKR_FIELD_NONE;
	quarter = okr_shown(sheet->table.header[other]);
	year = okr_shown(sheet->table.header[years]);
	okr_note(okr_sheet_place(sheet),
		 "'%s' has the year of '%s', and is kept as it is too", year,
		 quarter);
	return true;
}

/* "1" of a column Quarter is "Quarter 1". */
static struct okr_span
joined(struct okr_sheet *sheet, struct okr_span part, struct okr_span year)
{
	struct okr_buf *text = &sheet->quarter;

	text->n = 0;
	if (okr_span_is_digits(part)) {
		okr_buf_span(text, okr_sheet_header(sheet, OKR_CYCLE));
		okr_buf_char(text, ' ');
	}
	okr_buf_span(text, part);
	okr_buf_char(text, ' ');
	okr_buf_span(text, year);
	return okr_buf_view(text);
}

/* A cycle that has a year must have that one. */
static void
check_year(struct okr_sheet *sheet, const struct okr_date *cycle,
	   struct okr_span year)
{
	struct okr_date beside;
	const char *other = okr_shown(year);

	if (!okr_date_parse(&sheet->lexicon, year, &beside) ||
	    beside.number[0] != cycle->number[0])
		okr_error(okr_sheet_row_place(sheet, OKR_CYCLE),
			  "a cycle of another year than '%s' beside it", other);
}

void
okr_quarter_join(struct okr_sheet *sheet, const struct okr_record *record)
{
	struct okr_span *cell = &record->cell[sheet->at[OKR_CYCLE]];
	struct okr_span part = okr_span_trim(*cell);
	struct okr_span year = okr_span_trim(record->cell[sheet->year - 1]);
	struct okr_date date;

	if (year.n == 0)
		return;
	if (part.n == 0)
		*cell = year;
	else if (okr_range_period(&sheet->lexicon, part, &date))
		check_year(sheet, &date, year);
	else if (okr_range_is_period(&sheet->lexicon,
				     joined(sheet, part, year)))
		*cell = okr_buf_view(&sheet->quarter);
}
