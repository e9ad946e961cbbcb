/* "10001" or "OKR-1": what stands below "Parent" tells. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/keys.h"

#include "okr/base/set.h"

static struct okr_span
cell_of(const struct okr_record *record, size_t column)
{
	return column < record->ncell ? okr_span_trim(record->cell[column])
				      : (struct okr_span){ 0 };
}

/* The texts below "Parent", each once. */
static void
read_parents(struct okr_set *parents, const struct okr_sheet *sheet)
{
	const struct okr_record *record;
	struct okr_reader r;

	okr_table_look(&sheet->table, &r);
	while ((record = okr_reader_next(&r)) != NULL)
		okr_set_add(parents,
			    cell_of(record, (size_t)sheet->at[OKR_PARENT]));
	okr_reader_release(&r);
}

/* How many rows a parent names by each of two columns. */
static void
count_named(const struct okr_set *parents, const struct okr_sheet *sheet,
	    const size_t column[2], size_t named[2])
{
	const struct okr_record *record;
	struct okr_reader r;

	okr_table_look(&sheet->table, &r);
	while ((record = okr_reader_next(&r)) != NULL)
		for (size_t i = 0; i < 2; i++)
			named[i] += okr_set_has(parents,
						cell_of(record, column[i]));
	okr_reader_release(&r);
}

static void
take(struct okr_sheet *sheet, size_t id, size_t other)
{
	const struct okr_table *t = &sheet->table;

	sheet->at[OKR_ID] = (int)id;
	sheet->use[id].field = OKR_ID;
	sheet->use[other].field = OKR_FIELD_NONE;
	okr_note(okr_sheet_place(sheet),
		 "'%s' has what '%s' names, and is taken as id, so '%s' is "
		 "kept as it is",
		 okr_shown(t->header[id]),
		 okr_shown(t->header[sheet->at[OKR_PARENT]]),
		 okr_shown(t->header[other]));
}

bool
okr_keys_bind(struct okr_sheet *sheet, size_t column)
{
	size_t both[2] = { (size_t)sheet->at[OKR_ID], column };
	size_t named[2] = { 0, 0 };
	struct okr_set parents;

	if (!okr_sheet_has(sheet, OKR_PARENT))
		return false;
	okr_set_init(&parents);
	read_parents(&parents, sheet);
	count_named(&parents, sheet, both, named);
	okr_set_release(&parents);
	if ((named[0] > 0) == (named[1] > 0))
		return false;
	take(sheet, both[named[1] > 0], both[named[1] == 0]);
	return true;
}
