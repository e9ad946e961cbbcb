/* From numbered and dated headers to columns of their own. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/lanes.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/base/text.h"
#include "okr/import/cycled.h"
#include "okr/import/date.h"
#include "okr/import/hint.h"
#include "okr/import/period.h"
#include "okr/import/quarter.h"
#include "okr/import/range.h"
#include "okr/import/sheet.h"
#include "okr/import/timed.h"
#include "okr/import/whose.h"
#include "okr/import/yearless.h"

#define MAX_HEADER 80   /* bytes; longer ones are texts */
#define MAX_NUMBER 1000 /* key results of one objective */
#define ANY_YEAR 2000
#define JOINTS " \t\r\n_-:.#" /* between parts */

/* "Key Result 2 Target": a name of the key result, a number, the rest. */
static bool
parse_numbered(struct okr_lexicon *l, struct okr_span header,
	       struct okr_lane_header *out)
{
	size_t begin = 0, end;

	while (begin < header.n && !okr_is_digit(header.s[begin]))
		begin++;
	*out = (struct okr_lane_header){ 0 };
	for (end = begin; end < header.n && okr_is_digit(header.s[end]);
	     end++) {
		out->number = 10 * out->number + (size_t)(header.s[end] - '0');
		if (out->number > MAX_NUMBER)
			return false;
	}
	out->label = (struct okr_span){ header.s, end };
	out->name = okr_span_strip(okr_span_from(header, end), JOINTS);
	return out->number > 0 &&
	       okr_whose_means(
		   l,
		   okr_span_strip((struct okr_span){ header.s, begin }, JOINTS),
		   OKR_FIELD_KEY_RESULT);
}

/* "Target 2": a known name, and the number of a key result. */
static bool
parse_behind(struct okr_lexicon *l, struct okr_span header,
	     struct okr_lane_header *out)
{
	struct okr_span name, hint;
	size_t n, digits;

	if (okr_hint_split(header, &name, &hint))
		header = name;
	n = header.n;
	while (n > 0 && okr_is_digit(header.s[n - 1]))
		n--;
	digits = header.n - n;
	name = okr_span_strip((struct okr_span){ header.s, n }, JOINTS);
	*out = (struct okr_lane_header){ .behind = true, .name = name };
	if (digits == 0 || digits > 3 || name.n == 0 ||
	    !okr_whose_knows(l, name))
		return false;
	for (size_t i = n; i < header.n; i++)
		out->number = 10 * out->number + (size_t)(header.s[i] - '0');
	out->label = (struct okr_span){ header.s + n, digits };
	return out->number > 0;
}

static bool
is_cycle_word(struct okr_lexicon *l, struct okr_span label, int year)
{
	struct okr_date date;

	if (year == 0)
		return okr_range_is_period(l, label);
	return okr_yearless_parse(l, label, okr_day_of(year, 1, 1), &date) &&
	       date.form == OKR_DATE_PERIOD && !date.end;
}

/*
 * "Q1 2026 Target" and "Target Q1 2026": a cycle, and the rest; with a year
 * those that lack it.
 */
static bool
parse_dated(struct okr_lexicon *l, struct okr_span header, int year,
	    struct okr_lane_header *out)
{
	header = okr_span_trim(header);
	if (header.n > MAX_HEADER)
		return false;
	for (size_t n = header.n; n-- > 1;) {
		struct okr_span before = { header.s, n };
		struct okr_span behind = okr_span_from(header, n);

		if (!okr_is_one_of(header.s[n], JOINTS))
			continue;
		behind = okr_span_strip(behind, JOINTS);
		*out = (struct okr_lane_header){ .year = year };
		if (is_cycle_word(l, before, year)) {
			out->label = before;
			out->name = behind;
			return out->name.n > 0;
		}
		if (is_cycle_word(l, behind, year) &&
		    okr_whose_knows(l, before)) {
			out->label = behind;
			out->name = before;
			return true;
		}
	}
	return false;
}

bool
okr_lanes_parse(struct okr_lexicon *l, struct okr_span header,
		struct okr_lane_header *out)
{
	header = okr_span_trim(header);
	if (header.n > MAX_HEADER)
		return false;
	return parse_numbered(l, header, out) ||
	       parse_dated(l, header, 0, out) || parse_behind(l, header, out);
}

/* The field of a name within a lane, or -1: values before dates. */
static int
field_of(struct okr_lexicon *l, struct okr_span name)
{
	static const int values[] = { OKR_START, OKR_TARGET, OKR_CURRENT,
				      OKR_METRIC_TYPE, OKR_ID };
	int meaning[OKR_MAX_MEANINGS];
	enum okr_whose whose;
	size_t n;

	if (name.n == 0 || okr_whose_means(l, name, OKR_TITLE) ||
	    okr_whose_means(l, name, OKR_FIELD_KEY_RESULT))
		return OKR_FIELD_KEY_RESULT;
	for (size_t i = 0; i < sizeof(values) / sizeof(*values); i++)
		if (okr_whose_means(l, name, values[i]))
			return values[i];
	n = okr_whose_header(l, name, meaning, &whose);
	return n > 0 && meaning[0] < OKR_COMPUTED ? meaning[0] : -1;
}

/* "KR2" however that is spelt, or the cycle. */
static const char *
name_part(struct okr_lanes *lanes, struct okr_lexicon *l,
	  const struct okr_lane_header *header)
{
	struct okr_date date;
	struct okr_buf text = { 0 };
	const char *part;

	if (header->number)
		okr_buf_printf(&text, "KR%zu", header->number);
	else if (okr_range_period(l, header->label, &date))
		okr_period_format(&text, &date);
	okr_buf_char(&text, '\0');
	part = okr_arena_copy(&lanes->text, okr_buf_view(&text)).s;
	okr_buf_release(&text);
	return part;
}

/* "Q1 2026" for "Q1", where that lacks its year. */
static struct okr_span
with_year(struct okr_lanes *lanes, const struct okr_lane_header *header)
{
	struct okr_buf text = { 0 };
	struct okr_span label;

	if (header->year == 0)
		return header->label;
	okr_buf_span(&text, header->label);
	okr_buf_printf(&text, " %d", header->year);
	label = okr_arena_copy(&lanes->text, okr_buf_view(&text));
	okr_buf_release(&text);
	return label;
}

/* The lane of a label, made if need be; there are few. */
static size_t
lane_of(struct okr_lanes *lanes, struct okr_lexicon *l,
	struct okr_lane_header *header)
{
	struct okr_lane *lane;

	header->label = with_year(lanes, header);

	for (size_t i = 0; i < lanes->n; i++) {
		lane = &lanes->lane[i];
		if (header->number ? lane->number == header->number
				   : okr_span_eq(lane->label, header->label))
			return i;
	}
	lanes->lane = okr_mem_grow(lanes->lane, &lanes->cap, lanes->n + 1,
				   sizeof(*lane));
	lane = &lanes->lane[lanes->n];
	*lane = (struct okr_lane){ .number = header->number };
	lane->label = okr_arena_copy(&lanes->text, header->label);
	lane->part = name_part(lanes, l, header);
	for (int field = 0; field < OKR_NFIELDS; field++)
		lane->at[field] = -1;
	return lanes->n++;
}

static bool
has_lane(const struct okr_lanes *lanes, size_t number)
{
	for (size_t i = 0; i < lanes->n; i++)
		if (lanes->lane[i].number == number)
			return true;
	return false;
}

static bool
add_column(struct okr_sheet *sheet, struct okr_lexicon *l, size_t column,
	   struct okr_lane_header *header)
{
	size_t number = lane_of(&sheet->lanes, l, header);
	struct okr_lane *lane = &sheet->lanes.lane[number];
	int field = field_of(l, header->name);

	sheet->use[column].lane = (uint32_t)number + 1;
	if (field < 0)
		return true;
	if (lane->at[field] >= 0) {
		okr_error(okr_sheet_place(sheet),
			  "columns '%s' and '%s' both mean %s; rename one",
			  okr_shown(sheet->table.header[lane->at[field]]),
			  okr_shown(sheet->table.header[column]),
			  okr_field_name(field));
		return false;
	}
	lane->at[field] = (int)column;
	sheet->use[column].field = field;
	return true;
}

/*
 * A cycle holds what another one holds, or a target and more, and nothing
 * that is there once.
 */
static bool
is_cycle(const struct okr_sheet *sheet, const struct okr_lane *lane)
{
	const struct okr_lanes *lanes = &sheet->lanes;
	bool shared = false;
	size_t nfields = 0;

	for (int field = 0; field < OKR_NFIELDS; field++) {
		if (lane->at[field] < 0)
			continue;
		if (sheet->at[field] >= 0)
			return false;
		nfields++;
		for (size_t i = 0; i < lanes->n; i++)
			shared = shared || (&lanes->lane[i] != lane &&
					    lanes->lane[i].at[field] >= 0);
	}
	return shared || (nfields > 1 && lane->at[OKR_TARGET] >= 0);
}

void
okr_lanes_forget(struct okr_sheet *sheet)
{
	for (size_t i = 0; i < sheet->table.ncol; i++) {
		if (sheet->use[i].lane == 0)
			continue;
		sheet->use[i].lane = 0;
		sheet->use[i].field = -1;
	}
	okr_lanes_release(&sheet->lanes);
}

/*
 * Key results need a title somewhere; "2025 Actual" beside "2026 Target" are
 * no lanes at all.
 */
static bool
are_lanes(const struct okr_sheet *sheet)
{
	const struct okr_lanes *lanes = &sheet->lanes;
	bool titled = false;

	if (okr_sheet_has(sheet,
			  lanes->cycles ? OKR_CYCLE : OKR_FIELD_KEY_RESULT) &&
	    !lanes->yearless)
		return false;
	for (size_t i = 0; i < lanes->n; i++) {
		titled = titled || lanes->lane[i].at[OKR_FIELD_KEY_RESULT] >= 0;
		if (lanes->cycles && !is_cycle(sheet, &lanes->lane[i]))
			return false;
	}
	return lanes->cycles || titled;
}

/* The header of a lane of cycles; with a year those that have none. */
static bool
is_of_cycle(const struct okr_sheet *sheet, struct okr_lexicon *l, size_t column,
	    int year, struct okr_lane_header *header)
{
	struct okr_span name = sheet->table.header[column];

	return sheet->use[column].field < 0 &&
	       (year ? parse_dated(l, name, year, header) &&
			   okr_whose_knows(l, header->name)
		     : okr_lanes_parse(l, name, header) && header->number == 0);
}

static bool
some_are_of_cycle(const struct okr_sheet *sheet, struct okr_lexicon *l,
		  int year)
{
	struct okr_lane_header header;

	for (size_t i = 0; i < sheet->table.ncol; i++)
		if (is_of_cycle(sheet, l, i, year, &header))
			return true;
	return false;
}

/*
 * "Q1 Target" and "Q1 Actual" in the year of the sheet, where no name has one
 * and the cycle of the rows is no more than a year.  Beside a target that is
 * there once they may be readings.
 */
static bool
add_yearless(struct okr_sheet *sheet, struct okr_lexicon *l)
{
	struct okr_lane_header header;
	int at = sheet->at[OKR_CYCLE], year;
	bool ok = true;

	if (okr_sheet_has(sheet, OKR_TARGET) ||
	    (at >= 0 && !okr_quarter_is_year(sheet, (size_t)at)) ||
	    some_are_of_cycle(sheet, l, 0) ||
	    !some_are_of_cycle(sheet, l, ANY_YEAR))
		return true;
	year = okr_timed_year(sheet);
	for (size_t i = 0; i < sheet->table.ncol && ok && year; i++)
		if (is_of_cycle(sheet, l, i, year, &header))
			ok = add_column(sheet, l, i, &header);
	sheet->lanes.yearless = sheet->lanes.n > 0;
	return ok;
}

bool
okr_lanes_find(struct okr_sheet *sheet, struct okr_lexicon *l)
{
	struct okr_lane_header header;
	size_t numbered = 0;
	bool ok = true;

	for (size_t i = 0; i < sheet->table.ncol; i++)
		numbered += sheet->use[i].field < 0 &&
			    okr_lanes_parse(l, sheet->table.header[i],
					    &header) &&
			    header.number > 0 && !header.behind;
	for (size_t i = 0; i < sheet->table.ncol && ok; i++)
		if (sheet->use[i].field < 0 &&
		    okr_lanes_parse(l, sheet->table.header[i], &header) &&
		    !header.behind && (header.number > 0) == (numbered > 0))
			ok = add_column(sheet, l, i, &header);
	for (size_t i = 0; i < sheet->table.ncol && ok && numbered; i++)
		if (sheet->use[i].field < 0 && sheet->use[i].lane == 0 &&
		    okr_lanes_parse(l, sheet->table.header[i], &header) &&
		    header.behind && has_lane(&sheet->lanes, header.number))
			ok = add_column(sheet, l, i, &header);
	if (ok && numbered == 0)
		ok = add_yearless(sheet, l);
	sheet->lanes.cycles = numbered == 0;
	if (ok && !are_lanes(sheet))
		okr_lanes_forget(sheet);
	else if (ok && sheet->lanes.cycles)
		okr_cycled_settle(sheet);
	return ok;
}

void
okr_lanes_begin(struct okr_lanes *lanes, const int at[OKR_NFIELDS])
{
	memcpy(lanes->common, at, sizeof(lanes->common));
}

bool
okr_lanes_fill(struct okr_lanes *lanes, const struct okr_use *use,
	       const struct okr_record *record)
{
	bool any = false;

	for (size_t i = 0; i < lanes->n; i++)
		lanes->lane[i].filled = false;
	for (size_t i = 0; i < record->ncell; i++) {
		if (use[i].lane == 0 || okr_span_trim(record->cell[i]).n == 0)
			continue;
		lanes->lane[use[i].lane - 1].filled = true;
		any = true;
	}
	return any;
}

void
okr_lanes_release(struct okr_lanes *lanes)
{
	free(lanes->lane);
	okr_arena_release(&lanes->text);
	*lanes = (struct okr_lanes){ 0 };
}
