/* A title waits for its row while headings add to it. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/headed.h"

#include "okr/import/label.h"
#include "okr/import/period.h"

bool
okr_headed_can(const struct okr_sheet *sheet)
{
	return sheet->shape == &okr_shape_results &&
	       !okr_sheet_has(sheet, OKR_FIELD_OBJECTIVE) &&
	       !okr_sheet_has(sheet, OKR_PARENT);
}

/* "Priority 2: Hire" by its number, where it is no key result itself. */
static bool
is_numbered(struct okr_intake *in, const struct okr_record *record,
	    const struct okr_filled *filled, struct okr_span *text)
{
	if (filled->n != 1 ||
	    in->sheet->use[filled->first].field == OKR_FIELD_KEY_RESULT)
		return false;
	*text = okr_span_trim(record->cell[filled->first]);
	return okr_heading_is_numbered(in->lexicon, *text);
}

bool
okr_headed_is(struct okr_intake *in, const struct okr_record *record,
	      const struct okr_filled *filled, struct okr_span *title)
{
	return okr_headed_can(in->sheet) &&
	       (okr_label_is_heading(in->lexicon, record, title) ||
		is_numbered(in, record, filled, title));
}

void
okr_headed_begin(struct okr_intake *in, uint32_t line, struct okr_span title)
{
	struct okr_objectives *o = in->objectives;
	struct okr_place at = { 0 };

	at.source = okr_table_place_of_line(&in->sheet->table, line);

	if (o->measured && !o->headed)
		okr_warning(at, "the key results above the first objective "
				"stand alone");
	o->headed = true;
	o->current = 0;
	o->waiting = okr_arena_copy(&in->grid->text, title);
	o->waiting_line = line;
	okr_note(at, "section: objective '%s' for the rows below",
		 okr_shown(title));
}

/* What headings say of all rows below them is also the objective's. */
static uint32_t
make_row(struct okr_intake *in, uint32_t line, struct okr_span title)
{
	static const int given[] = { OKR_TEAM, OKR_CYCLE, OKR_OWNER };
	struct okr_origin origin = { in->number, line, NULL };
	uint32_t row = okr_grid_add(in->grid, origin, OKR_OBJECTIVE);

	okr_grid_set(in->grid, row, OKR_TITLE, title);
	for (size_t i = 0; i < sizeof(given) / sizeof(*given); i++)
		okr_grid_set(in->grid, row, given[i],
			     in->sheet->given[given[i]]);
	in->grid->above[row] = in->sections->under;
	return row;
}

void
okr_headed_open(struct okr_intake *in)
{
	struct okr_objectives *o = in->objectives;
	struct okr_span title = o->waiting, key;

	if (title.n == 0)
		return;
	o->waiting.n = o->cycle.n = 0;
	okr_period_settle(&o->cycle, in->lexicon, in->sheet->given[OKR_CYCLE]);
	key = okr_objectives_key(o, title, in->sheet->given[OKR_TEAM],
				 okr_buf_view(&o->cycle));
	o->current = okr_objectives_find(o, key);
	if (o->current)
		return;
	o->current = make_row(in, o->waiting_line, title);
	okr_objectives_add(o, key, o->current);
}

/* A key result has no pillar; this one has no row since its own. */
uint32_t
okr_headed_pillar(struct okr_intake *in)
{
	struct okr_grid *g = in->grid;
	uint32_t row = in->sections->under;

	if (row == 0 || !okr_headed_can(in->sheet))
		return 0;
	if (g->kind[row] == OKR_OBJECTIVE) /* since its first key result */
		return row;
	if (g->kind[row] != OKR_PILLAR || row != g->n)
		return 0;
	okr_grid_set_kind(g, row, OKR_OBJECTIVE);
	in->objectives->headed = true;
	okr_note(okr_grid_place(g, row, OKR_TITLE),
		 "'%s' has key results and no objective: taken as one",
		 okr_shown(okr_grid_cell(g, row, OKR_TITLE)));
	return row;
}
