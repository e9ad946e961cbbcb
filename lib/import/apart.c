/* By the empty row above them, and by what they have for cells. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/apart.h"

/* An empty line is no record: two line ends stand before this one. */
static bool
is_below_line(const struct okr_table *t, const struct okr_record *record)
{
	struct okr_span before = { t->bytes.s, record->at };
	size_t ends = 0;

	while (before.n > 0 && (before.s[before.n - 1] == '\n' ||
				before.s[before.n - 1] == '\r'))
		ends += before.s[--before.n] == '\n';
	return ends > 1;
}

void
okr_apart_look(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_sections *all = in->sections;

	all->after_blank = all->nblank != in->sheet->nblank ||
			   is_below_line(&in->sheet->table, record);
	all->nblank = in->sheet->nblank;
}

static size_t
count_filled(const struct okr_record *record)
{
	size_t n = 0;

	for (size_t i = 0; i < record->ncell; i++)
		n += okr_span_trim(record->cell[i]).n > 0;
	return n;
}

bool
okr_apart_is_table(struct okr_intake *in, const struct okr_record *record)
{
	int meaning[OKR_MAX_MEANINGS];

	if (!in->sections->after_blank || count_filled(record) < 2)
		return false;
	for (size_t i = 0; i < record->ncell; i++) {
		struct okr_span name = okr_span_trim(record->cell[i]);

		if (name.n > 0 &&
		    okr_lexicon_header(in->lexicon, name, meaning) == 0)
			return false;
	}
	okr_error(okr_sheet_row_place(in->sheet, -1),
		  "names of columns below an empty row: if another table "
		  "begins here, save it as a file of its own");
	return true;
}

bool
okr_apart_is_text(const struct okr_intake *in, const struct okr_record *record)
{
	return in->sections->after_blank && count_filled(record) == 1;
}

void
okr_apart_finish(struct okr_intake *in)
{
	const struct okr_objectives *o = in->objectives;

	if (o->apart && o->measured)
		okr_warning(okr_grid_place(in->grid, o->apart,
					   OKR_FIELD_OBJECTIVE),
			    "a text below an empty row, and no key result from "
			    "here on: taken as an objective; remove it if it "
			    "is a remark");
}
