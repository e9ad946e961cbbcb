/*
 * The shape "one row per answer": a form has asked the members of each team
 * for its mission in one sentence.  Whoever answered is the owner.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/import/shape.h"

#include "okr/import/refuse.h"

static bool
fits(struct okr_sheet *sheet)
{
	return okr_sheet_has(sheet, OKR_FIELD_DRAFT) &&
	       !okr_sheet_has(sheet, OKR_KIND) &&
	       !okr_sheet_has(sheet, OKR_FIELD_OBJECTIVE) &&
	       !okr_sheet_has(sheet, OKR_FIELD_KEY_RESULT);
}

/* "Name" beside a sentence is that of a member, not a title. */
static void
bind(struct okr_sheet *sheet)
{
	if (okr_sheet_has(sheet, OKR_TITLE) && !okr_sheet_has(sheet, OKR_OWNER))
		okr_note(okr_sheet_place(sheet), "'%s' is taken as owner",
			 okr_shown(okr_sheet_header(sheet, OKR_TITLE)));
	okr_sheet_rename(sheet, OKR_TITLE, OKR_OWNER);
	okr_sheet_forget(sheet, OKR_TITLE);
	okr_sheet_rename(sheet, OKR_FIELD_DRAFT, OKR_TITLE);
	for (int field = OKR_NCOLUMNS; field < OKR_NFIELDS; field++)
		okr_sheet_forget(sheet, field);
}

static void
read(struct okr_intake *in, const struct okr_record *record)
{
	uint32_t row = okr_shape_row(in, record, OKR_DRAFT, NULL);

	for (int column = 0; column < OKR_COMPUTED; column++)
		okr_shape_take(in, record, row, column, column);
	okr_shape_take_extras(in, record, row);
	if (okr_sheet_cell(in->sheet, record, OKR_TITLE).n == 0)
		okr_refuse_row(in->grid, row, OKR_TITLE,
			       "empty: without a sentence this is no draft");
}

const struct okr_shape okr_shape_form = {
	"form", "one mission draft per row", false, fits, bind, read, NULL
};
