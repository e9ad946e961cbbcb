/* From a file to columns with a meaning. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/sheet.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/import/board.h"
#include "okr/import/bytes.h"
#include "okr/import/canonical.h"
#include "okr/import/dialect.h"
#include "okr/import/grid.h"
#include "okr/import/header.h"
#include "okr/import/profile.h"
#include "okr/import/quarter.h"
#include "okr/import/unwrap.h"

struct okr_place
okr_sheet_place(const struct okr_sheet *sheet)
{
	return (struct okr_place){ .source = okr_span_of(sheet->table.name) };
}

struct okr_place
okr_sheet_row_place(struct okr_sheet *sheet, int field)
{
	struct okr_place at = { 0 };

	at.source = okr_table_place(&sheet->table, sheet->table.nrow);
	if (field >= 0)
		at.column = okr_sheet_header(sheet, field);
	return at;
}

struct okr_span
okr_sheet_header(const struct okr_sheet *sheet, int field)
{
	int at = sheet->at[field];

	return at < 0 ? okr_span_of(okr_field_name(field))
		      : okr_span_trim(sheet->table.header[at]);
}

/* What the user says, else the file, else its headers. */
static char
find_delimiter(struct okr_sheet *sheet, struct okr_lexicon *l)
{
	struct okr_table *t = &sheet->table;
	char sep = okr_dialect_sep(t), delimiter;

	if (sheet->ask.delimiter)
		return sheet->ask.delimiter;
	if (sep)
		return sep;
	delimiter = okr_dialect_delimiter(t, l);
	if (okr_header_find(t, l, delimiter).known > 0)
		return delimiter;
	if (okr_unwrap(t, l))
		return okr_dialect_delimiter(t, l);
	delimiter = okr_dialect_even(t); /* headers that nobody knows */
	return delimiter ? delimiter : ',';
}

bool
okr_sheet_open(struct okr_sheet *sheet, struct okr_ask ask,
	       struct okr_lexicon *l)
{
	struct okr_table *t = &sheet->table;
	char delimiter;

	*sheet = (struct okr_sheet){ .ask = ask };
	t->name = okr_infile_name(ask.path);
	t->begin_line = 1;
	t->max_cell = ask.max_cell;
	t->any_blank = true;
	okr_profile_begin(sheet, l);
	l = &sheet->lexicon;
	if (!okr_bytes_read(&t->bytes, ask.path, ask.charset))
		return false;
	delimiter = find_delimiter(sheet, l);
	if (!okr_board_flatten(t, l, &delimiter) ||
	    !okr_header_read(t, l, delimiter, &sheet->heading))
		return false;
	sheet->given[OKR_CYCLE] = sheet->heading.cycle;
	sheet->ours = okr_table_column(&sheet->table, "kind") >= 0 &&
		      okr_table_column(&sheet->table, "title") >= 0;
	sheet->sourced = sheet->ours &&
			 okr_table_column(&sheet->table, "source") >= 0;
	sheet->canonical = sheet->sourced && okr_canonical_rows(&sheet->table);
	return true;
}

bool
okr_sheet_is_foreign(const struct okr_sheet *sheet, int field)
{
	return (field >= OKR_COMPUTED && field < OKR_NCOLUMNS) ||
	       (field == OKR_SOURCE && !sheet->sourced);
}

bool
okr_sheet_is_told(const struct okr_sheet *sheet, int column)
{
	const char *by = sheet->use[column].by;

	return by == NULL || strcmp(by, "common") != 0;
}

bool
okr_sheet_is_unread(const struct okr_sheet *sheet, size_t column)
{
	const struct okr_use *use = &sheet->use[column];

	return use->extra != OKR_INDEX_NONE &&
	       (use->by == NULL || !okr_sheet_is_told(sheet, (int)column));
}

void
okr_sheet_forget(struct okr_sheet *sheet, int field)
{
	if (sheet->at[field] >= 0)
		sheet->use[sheet->at[field]].field = -1;
	sheet->at[field] = -1;
}

void
okr_sheet_turn(struct okr_sheet *sheet)
{
	for (int field = 0; sheet->turns && field < OKR_NFIELDS; field++) {
		if (sheet->of_objective[field] < 0)
			continue;
		if (sheet->at_objective) {
			sheet->at[field] = sheet->of_row[field];
		} else {
			sheet->of_row[field] = sheet->at[field];
			sheet->at[field] = sheet->of_objective[field];
		}
	}
	sheet->at_objective = !sheet->at_objective;
}

void
okr_sheet_join(struct okr_sheet *sheet, bool theirs)
{
	for (int field = 0; field < OKR_NFIELDS; field++) {
		int column = sheet->of_objective[field];

		if (column < 0)
			continue;
		sheet->of_objective[field] = -1;
		if (theirs && sheet->at[field] < 0)
			sheet->at[field] = column;
		else
			sheet->use[column].field = OKR_FIELD_NONE;
	}
	for (size_t i = 0; i < sheet->table.ncol && theirs; i++)
		if (sheet->use[i].whose == OKR_OF_OBJECTIVE)
			sheet->use[i].whose = OKR_OF_ROW;
}

void
okr_sheet_rename(struct okr_sheet *sheet, int from, int to)
{
	if (sheet->at[from] < 0 || sheet->at[to] >= 0)
		return;
	sheet->at[to] = sheet->at[from];
	sheet->use[sheet->at[to]].field = to;
	sheet->at[from] = -1;
}

static bool
is_our_name(struct okr_span header)
{
	for (int field = 0; field < OKR_NCOLUMNS; field++)
		if (okr_span_is(header, okr_column_name[field]))
			return true;
	return false;
}

/* An unknown column of the second key result is called like the first's. */
static struct okr_span
name_in_lane(struct okr_sheet *sheet, size_t column)
{
	struct okr_span header = sheet->table.header[column];
	struct okr_lane_header lane;

	if (sheet->use[column].lane == 0 || sheet->lanes.cycles ||
	    !okr_lanes_parse(&sheet->lexicon, header, &lane))
		return header;
	return lane.name;
}

/* The name of an unknown column in the output. */
static struct okr_span
name_extra(struct okr_sheet *sheet, size_t column, struct okr_buf *name)
{
	struct okr_span header = name_in_lane(sheet, column);
	int field = sheet->use[column].field;

	name->n = 0;
	if (okr_span_trim(header).n == 0) {
		okr_buf_printf(name, "column_%zu", column + 1);
		return okr_buf_view(name);
	}
	if (sheet->canonical || (field < 0 && !is_our_name(header)))
		return header;
	okr_buf_text(name, "given_");
	if (field < 0)
		okr_buf_span(name, header);
	else
		okr_buf_text(name, okr_field_name(field));
	okr_note(okr_sheet_place(sheet), "'%s' becomes %s", okr_shown(header),
		 okr_shown(okr_buf_view(name)));
	return okr_buf_view(name);
}

bool
okr_sheet_place_extras(struct okr_sheet *sheet, struct okr_grid *grid)
{
	struct okr_buf name = { 0 };
	bool ok = true;

	for (size_t i = 0; i < sheet->table.ncol; i++) {
		struct okr_use *use = &sheet->use[i];
		struct okr_extra *extra;

		if (use->field >= 0 && !okr_sheet_is_foreign(sheet, use->field))
			continue;
		use->extra = okr_grid_extra(grid, name_extra(sheet, i, &name));
		extra = &grid->extra[use->extra];
		extra->nameless = okr_span_trim(sheet->table.header[i]).n == 0;
		if (extra->placed_by == sheet && use->lane == 0 &&
		    use->whose == OKR_OF_ROW) {
			okr_error(okr_sheet_place(sheet),
				  "two columns would be called '%s'; rename "
				  "one",
				  okr_shown(extra->name));
			ok = false;
		}
		extra->placed_by = sheet;
	}
	okr_buf_release(&name);
	return ok;
}

/* "| --- | :-: |" below the names, as Markdown draws a table. */
static bool
is_rule(const struct okr_sheet *sheet, const struct okr_record *record)
{
	if (sheet->table.nrow > 1 || sheet->table.reader.delimiter != '|' ||
	    okr_record_is_blank(record))
		return false;
	for (size_t i = 0; i < record->ncell; i++)
		for (size_t k = 0; k < record->cell[i].n; k++)
			if (!strchr("-: ", record->cell[i].s[k]))
				return false;
	return true;
}

const struct okr_record *
okr_sheet_next(struct okr_sheet *sheet)
{
	const struct okr_record *record;

	while ((record = okr_table_next(&sheet->table)) != NULL) {
		if (is_rule(sheet, record)) {
			okr_note(okr_sheet_row_place(sheet, -1),
				 "skipped: a line below the names");
			continue;
		}
		if (!okr_record_is_blank(record)) {
			if (sheet->year)
				okr_quarter_join(sheet, record);
			return record;
		}
		if (sheet->nblank++ == 0)
			sheet->blank_line = record->line;
	}
	return NULL;
}

void
okr_sheet_release(struct okr_sheet *sheet)
{
	okr_table_release(&sheet->table);
	okr_lexicon_release(&sheet->lexicon);
	if (sheet->profile)
		okr_map_release(sheet->profile);
	free(sheet->profile);
	okr_lanes_release(&sheet->lanes);
	okr_heard_release(&sheet->heard);
	okr_buf_release(&sheet->quarter);
	free(sheet->use);
	*sheet = (struct okr_sheet){ 0 };
}
