/* The shape "one row per node": a column says what each row is. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/shape.h"

/* With two columns for titles a record may hold two nodes. */
static bool
fits(const struct okr_sheet *sheet)
{
	return okr_sheet_has(sheet, OKR_KIND) &&
	       (okr_sheet_has(sheet, OKR_TITLE) ||
		!okr_sheet_has(sheet, OKR_FIELD_OBJECTIVE) ||
		!okr_sheet_has(sheet, OKR_FIELD_KEY_RESULT));
}

/* Any column with a text in it can hold the titles. */
static void
bind(struct okr_sheet *sheet)
{
	okr_sheet_rename(sheet, OKR_FIELD_OBJECTIVE, OKR_TITLE);
	okr_sheet_rename(sheet, OKR_FIELD_KEY_RESULT, OKR_TITLE);
	okr_sheet_rename(sheet, OKR_FIELD_KEY_RESULT_ID, OKR_ID);
	okr_sheet_rename(sheet, OKR_FIELD_OBJECTIVE_ID, OKR_ID);
	for (int field = OKR_NCOLUMNS; field < OKR_NFIELDS; field++)
		okr_sheet_forget(sheet, field);
}

static void
read(struct okr_intake *in, const struct okr_record *record)
{
	enum okr_kind kind = okr_shape_kind(in, record);
	uint32_t row = okr_shape_row(in, record, kind, NULL);

	for (int column = 0; column < OKR_COMPUTED; column++)
		if (column != OKR_KIND)
			okr_shape_take(in, record, row, column, column);
	okr_shape_take_extras(in, record, row);
}

const struct okr_shape okr_shape_nodes = {
	"nodes", "one row per node", true, fits, bind, read, NULL
};
