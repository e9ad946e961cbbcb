/* The shape "one row per node": a column says what each row is. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/shape.h"

/* With two columns for titles a record may hold two nodes. */
static bool
fits(struct okr_sheet *sheet)
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

static uint32_t
indent_of(const struct okr_sheet *sheet, const struct okr_record *record)
{
	int at = sheet->at[OKR_TITLE];
	struct okr_span title = { 0 };

	if (at >= 0)
		title = record->cell[at];
	return okr_levels_indent(&title);
}

static void
read(struct okr_intake *in, const struct okr_record *record)
{
	enum okr_kind kind = okr_shape_kind(in, record);
	uint32_t row;

	if (in->left_out)
		return;
	row = okr_shape_row(in, record, kind, NULL);
	if (kind == OKR_OBJECTIVE)
		okr_sheet_turn(in->sheet);
	for (int column = 0; column < OKR_COMPUTED; column++)
		if (column != OKR_KIND && okr_sheet_says(in->sheet, column))
			okr_shape_take(in, record, row, column, column);
	okr_shape_lend(in, record, row);
	if (kind == OKR_OBJECTIVE)
		okr_sheet_turn(in->sheet);
	okr_shape_take_extras(in, record, row);
	if (kind == OKR_OBJECTIVE)
		okr_shape_place(in, record, row);
	if (okr_is_counted(kind))
		okr_levels_add(in, record, row, indent_of(in->sheet, record));
	okr_sequence_add(in, row);
}

/* "Company Objective" and "Team Objective" may be one under the other. */
static void
warn_of_sorts(const struct okr_sheet *sheet)
{
	struct okr_span objective = okr_kind_word[OKR_OBJECTIVE], first = { 0 };

	for (size_t i = 0; i < sheet->heard.n; i++) {
		const struct okr_heard_word *word = &sheet->heard.word[i];

		if (word->column != OKR_KIND || !word->known ||
		    !okr_span_eq(word->is, objective))
			continue;
		if (first.n == 0) {
			first = word->was;
			continue;
		}
		okr_warning(okr_sheet_place(sheet),
			    "'%s' and '%s' are both objectives, and no column "
			    "says which is under which: they stand beside each "
			    "other; add a column 'Parent' with the title above",
			    okr_shown(first), okr_shown(word->was));
		return;
	}
}

/* Levels and order only where no row says itself what it stands under. */
static void
finish(struct okr_intake *in)
{
	bool named = false;

	for (uint32_t row = in->sheet->first; row <= in->grid->n; row++)
		named = named || okr_grid_cell(in->grid, row, OKR_PARENT).n > 0;
	if (!named && !okr_levels_link(in))
		warn_of_sorts(in->sheet);
	okr_sequence_link(in);
}

const struct okr_shape okr_shape_nodes = {
	"nodes", "one row per node", true, fits, bind, read, finish
};
