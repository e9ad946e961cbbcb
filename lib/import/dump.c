/*
 * The shape "one table of several": all rows are of one kind, or are names
 * that other tables have the ids of.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/import/shape.h"

/* Columns with the titles of rows; a table has one of them. */
static const int titles[] = { OKR_TITLE, OKR_FIELD_OBJECTIVE,
			      OKR_FIELD_KEY_RESULT };

#define NTITLES (sizeof(titles) / sizeof(*titles))

static bool
fits(struct okr_sheet *sheet)
{
	struct okr_table_of of = okr_tables_look(sheet);
	size_t n = 0;

	for (size_t i = 0; i < NTITLES; i++)
		n += okr_sheet_has(sheet, titles[i]);
	if (okr_sheet_has(sheet, OKR_KIND))
		return false;
	if (of.field >= 0)
		return okr_sheet_has(sheet, OKR_ID) &&
		       !okr_sheet_has(sheet, OKR_TARGET) &&
		       (n == 0 ? okr_sheet_has(sheet, of.field)
			       : okr_sheet_has(sheet, OKR_TITLE));
	return of.kind && n == 1 &&
	       (okr_sheet_has(sheet, OKR_TITLE) ||
		okr_sheet_has(sheet, OKR_ID));
}

/* The names of a table of names are all that is taken of it. */
static void
bind_names(struct okr_sheet *sheet)
{
	int title;

	okr_sheet_rename(sheet, sheet->of.field, OKR_TITLE);
	title = sheet->at[OKR_TITLE];
	for (size_t i = 0; i < sheet->table.ncol; i++) {
		if ((int)i == title || (int)i == sheet->at[OKR_ID])
			continue;
		okr_note(okr_sheet_place(sheet),
			 "a table of names: '%s' is not kept",
			 okr_shown(sheet->table.header[i]));
	}
	for (size_t i = 0; i < sheet->table.ncol; i++)
		sheet->use[i].field = OKR_TITLE;
}

static void
bind(struct okr_sheet *sheet)
{
	struct okr_table_of of = okr_tables_look(sheet);

	for (size_t i = 1; i < NTITLES; i++)
		okr_sheet_rename(sheet, titles[i], OKR_TITLE);
	sheet->of = of;
	if (of.field >= 0 && of.field != OKR_CYCLE) {
		bind_names(sheet);
		return;
	}
	if (of.field == OKR_CYCLE) {
		okr_sheet_rename(sheet, OKR_CYCLE, OKR_TITLE);
		sheet->of.kind = OKR_CYCLE_ROW;
	}
	okr_note(okr_sheet_place(sheet),
		 "each row is a %s, by the name or "
		 "the ids of the table",
		 okr_kind_word[sheet->of.kind].s);
	okr_sheet_rename(sheet, OKR_FIELD_OBJECTIVE_ID, OKR_PARENT);
	if (of.above == OKR_NO_KIND)
		sheet->of.above = of.kind;
	okr_tables_bind(sheet, &sheet->of);
	for (int field = OKR_NCOLUMNS; field < OKR_NFIELDS; field++)
		okr_sheet_forget(sheet, field);
}

static void
read(struct okr_intake *in, const struct okr_record *record)
{
	const struct okr_sheet *sheet = in->sheet;
	const struct okr_table_of *of = &sheet->of;
	uint32_t row;

	if (of->field >= 0)
		okr_tables_add(in->tables, of->field,
			       okr_sheet_cell(sheet, record, OKR_ID),
			       okr_sheet_cell(sheet, record, OKR_TITLE));
	if (of->kind == OKR_NO_KIND)
		return;
	row = okr_shape_row(in, record, of->kind, NULL);
	for (int column = 0; column < OKR_COMPUTED; column++)
		if (column != OKR_ID || of->kind != OKR_CYCLE_ROW)
			okr_shape_take(in, record, row, column, column);
	okr_grid_set_kind(in->grid, row, of->kind);
	okr_shape_take_extras(in, record, row);
}

const struct okr_shape okr_shape_table = {
	"table", "one table of several", false, fits, bind, read, NULL
};
