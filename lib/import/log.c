/* The shape "one row per check-in": a date, what was read, and the reading. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/shape.h"

#include "okr/import/refuse.h"

static bool
fits(struct okr_sheet *sheet)
{
	return okr_sheet_has(sheet, OKR_DATE) &&
	       okr_sheet_has(sheet, OKR_CURRENT) &&
	       !okr_sheet_has(sheet, OKR_FIELD_OBJECTIVE) &&
	       !okr_sheet_has(sheet, OKR_TARGET) &&
	       (okr_sheet_has(sheet, OKR_FIELD_KEY_RESULT) ||
		okr_sheet_has(sheet, OKR_FIELD_KEY_RESULT_ID));
}

/* Whatever names the key result is a reference to it; an id before a title. */
static void
bind(struct okr_sheet *sheet)
{
	if (okr_sheet_has(sheet, OKR_FIELD_KEY_RESULT_ID))
		sheet->of.above = OKR_KEY_RESULT;
	sheet->of.kind = OKR_CHECKIN;
	okr_sheet_rename(sheet, OKR_FIELD_KEY_RESULT_ID, OKR_PARENT);
	okr_sheet_rename(sheet, OKR_FIELD_KEY_RESULT, OKR_PARENT);
	for (int field = OKR_NCOLUMNS; field < OKR_NFIELDS; field++)
		okr_sheet_forget(sheet, field);
}

static void
read(struct okr_intake *in, const struct okr_record *record)
{
	uint32_t row = okr_shape_row(in, record, OKR_CHECKIN, NULL);

	for (int column = 0; column < OKR_COMPUTED; column++)
		okr_shape_take(in, record, row, column, column);
	okr_shape_take_extras(in, record, row);
	if (okr_sheet_cell(in->sheet, record, OKR_DATE).n == 0)
		okr_refuse_row(
		    in->grid, row, OKR_DATE,
		    "empty: a check-in needs the day of its reading");
	else if (okr_sheet_cell(in->sheet, record, OKR_PARENT).n == 0)
		okr_refuse_row(in->grid, row, OKR_PARENT,
			       "empty: a check-in needs its key result");
}

const struct okr_shape okr_shape_log = {
	"log", "a log of check-ins", false, fits, bind, read, NULL
};
