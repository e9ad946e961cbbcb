/* One line a column: its header, what it became, and what said so. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/explain.h"

#include "okr/csv/writer.h"
#include "okr/import/hint.h"

enum { FILE_NAME, HEADER, COLUMN, BY, NOTE, NCELLS };

void
okr_explain_header(struct okr_buf *out)
{
	static const struct okr_span cell[NCELLS] = {
		[FILE_NAME] = { "file", 4 }, [HEADER] = { "header", 6 },
		[COLUMN] = { "column", 6 },  [BY] = { "by", 2 },
		[NOTE] = { "note", 4 },
	};

	okr_write_record(out, cell, NCELLS);
}

static const char *
said_by(struct okr_sheet *sheet, size_t column)
{
	const struct okr_use *use = &sheet->use[column];
	const char *top = sheet->lexicon.layer[0]->name;

	if (sheet->canonical)
		return "OKR CSV";
	if (use->lane)
		return "its number";
	if (use->by == NULL)
		return "";
	if (strcmp(use->by, "common") != 0)
		return use->by == top ? "--column" : use->by;
	if (use->field >= 0 &&
	    okr_lexicon_is(&sheet->lexicon, sheet->table.header[column],
			   okr_field_name(use->field)))
		return "our name";
	return use->decided ? "synonym, by the other headers and the cells"
			    : "synonym";
}

/* What is made of the brackets behind a header. */
static struct okr_span
hint_of(struct okr_sheet *sheet, size_t column)
{
	struct okr_span header = sheet->table.header[column], name, hint;
	int field = sheet->use[column].field;

	if (!okr_hint_split(header, &name, &hint))
		return (struct okr_span){ 0 };
	if ((field == OKR_START || field == OKR_TARGET ||
	     field == OKR_CURRENT || field == OKR_TARGET_FIRST) &&
	    okr_hint_unit(&sheet->lexicon, hint).n > 0)
		return OKR_SPAN("what is in brackets is the unit");
	if (field == OKR_CONFIDENCE && okr_hint_scale(hint) > 0)
		return OKR_SPAN("what is in brackets is the scale");
	return OKR_SPAN("without what is in brackets");
}

static struct okr_span
note_of(struct okr_sheet *sheet, size_t column, const struct okr_grid *g)
{
	const struct okr_use *use = &sheet->use[column];

	if (sheet->beside && use->whose == OKR_OF_OBJECTIVE)
		return OKR_SPAN("of objectives alone");
	if (column + 1 == (size_t)sheet->year)
		return OKR_SPAN("the year of the cycle; kept as it is too");
	if (use->extra != OKR_INDEX_NONE &&
	    okr_span_eq(g->extra[use->extra].name, sheet->table.header[column]))
		return OKR_SPAN("kept as it is");
	if (use->extra != OKR_INDEX_NONE)
		return OKR_SPAN("kept under this name");
	if (use->reading)
		return OKR_SPAN("readings on that day, as check-ins");
	if (use->field == OKR_CURRENT && sheet->completion &&
	    !(sheet->lanes_measured && use->lane))
		return OKR_SPAN("how much is done, as the reading");
	if (use->lane)
		return sheet->lanes.lane[use->lane - 1].label;
	return use->field >= 0 ? hint_of(sheet, column)
			       : (struct okr_span){ 0 };
}

void
okr_explain_sheet(struct okr_buf *out, struct okr_sheet *sheet,
		  const struct okr_grid *g)
{
	for (size_t i = 0; i < sheet->table.ncol; i++) {
		const struct okr_use *use = &sheet->use[i];
		struct okr_span cell[NCELLS] = { { 0 } };

		cell[FILE_NAME] = okr_span_of(sheet->table.name);
		cell[HEADER] = sheet->table.header[i];
		if (use->extra != OKR_INDEX_NONE)
			cell[COLUMN] = g->extra[use->extra].name;
		else if (use->field >= 0)
			cell[COLUMN] = okr_span_of(okr_field_name(use->field));
		cell[BY] = okr_span_of(said_by(sheet, i));
		cell[NOTE] = note_of(sheet, i, g);
		okr_write_record(out, cell, NCELLS);
	}
}
