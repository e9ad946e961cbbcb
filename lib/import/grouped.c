/* The ids of a sheet, looked at beside its objectives. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/grouped.h"

#include "okr/import/label.h"

/* What the rows show so far; texts are borrowed from the table's bytes. */
struct seen {
	struct okr_span objective, id; /* of the last group of rows */
	size_t nids, nlettered;
	size_t nbelow;   /* rows that leave their objective blank */
	size_t nshared;  /* rows with the id of the one above */
	bool id_below;   /* and one of them has an id */
	bool id_missing; /* an objective is named without an id */
	bool differs;    /* rows of one objective have two ids */
	bool again;      /* two objectives beside each other have one id */
};

static void
see_group(struct seen *seen, struct okr_span objective, struct okr_span id)
{
	seen->again = seen->again || (id.n > 0 && okr_span_eq(id, seen->id));
	seen->id_missing = seen->id_missing || id.n == 0;
	seen->objective = objective;
	seen->id = id;
}

static void
see_row(struct okr_sheet *sheet, const struct okr_record *record,
	struct seen *seen)
{
	struct okr_span id = okr_sheet_cell(sheet, record, OKR_ID);
	struct okr_span objective = okr_sheet_cell(sheet, record,
						   OKR_FIELD_OBJECTIVE);

	seen->nids += id.n > 0;
	seen->nlettered += id.n > 0 && okr_label_of_id(&sheet->lexicon, id) ==
					   OKR_OBJECTIVE;
	if (objective.n > 0 && !okr_span_eq(objective, seen->objective)) {
		see_group(seen, objective, id);
		return;
	}
	seen->nbelow += objective.n == 0;
	seen->id_below = seen->id_below || (objective.n == 0 && id.n > 0);
	seen->nshared += id.n > 0 && okr_span_eq(id, seen->id);
	seen->differs = seen->differs ||
			(id.n > 0 && !okr_span_eq(id, seen->id));
}

static struct seen
look(struct okr_sheet *sheet)
{
	const struct okr_table *t = &sheet->table;
	const struct okr_record *record;
	struct seen seen = { 0 };
	struct okr_reader r;

	okr_table_look(t, &r);
	while ((record = okr_reader_next(&r)) != NULL)
		if (record->ncell == t->ncol &&
		    okr_sheet_cell(sheet, record, OKR_FIELD_KEY_RESULT).n > 0)
			see_row(sheet, record, &seen);
	okr_reader_release(&r);
	return seen;
}

/* In the first row of each objective alone, as where cells are merged. */
static bool
is_merged(const struct seen *seen)
{
	return seen->nbelow > 0 && !seen->id_below && !seen->id_missing;
}

void
okr_grouped_bind(struct okr_sheet *sheet)
{
	struct seen seen;
	const char *how;

	if (!okr_sheet_has(sheet, OKR_ID) ||
	    !okr_sheet_has(sheet, OKR_FIELD_OBJECTIVE) ||
	    !okr_sheet_has(sheet, OKR_FIELD_KEY_RESULT) ||
	    okr_sheet_has(sheet, OKR_FIELD_OBJECTIVE_ID) ||
	    okr_sheet_is_told(sheet, sheet->at[OKR_ID]))
		return;
	seen = look(sheet);
	if (seen.nids == 0)
		return;
	if (seen.nlettered == seen.nids)
		how = "called so";
	else if (seen.nshared > 0 && !seen.differs && !seen.again)
		how = "the same for all rows of one";
	else if (is_merged(&seen))
		how = "in the first row of each";
	else
		return;
	okr_note(okr_sheet_place(sheet), "'%s' belongs to the objectives: %s",
		 okr_shown(okr_sheet_header(sheet, OKR_ID)), how);
	okr_sheet_rename(sheet, OKR_ID, OKR_FIELD_OBJECTIVE_ID);
}
