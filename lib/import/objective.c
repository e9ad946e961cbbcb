/* One row for an objective that many records name. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/objective.h"

#include "okr/import/agree.h"
#include "okr/import/commitments.h"
#include "okr/import/period.h"
#include "okr/import/served.h"

/* Which of the two rows a column describes; all others: the record's own. */
static const struct describes {
	int column;
	bool both;
} objective_columns[] = {
	{ OKR_PARENT, false },    { OKR_SUPPORTS, false },
	{ OKR_VALUES, false },    { OKR_WHY, false },
	{ OKR_TEAM, true },       { OKR_CYCLE, true },
	{ OKR_COMMITMENT, true }, { OKR_PERSPECTIVE, false },
};

#define NOBJECTIVE_COLUMNS \
	(sizeof(objective_columns) / sizeof(*objective_columns))

/* The objective's column of that name describes it and not the record. */
bool
okr_objective_describes_only(int column)
{
	for (size_t i = 0; i < NOBJECTIVE_COLUMNS; i++)
		if (column == objective_columns[i].column)
			return !objective_columns[i].both;
	return false;
}

bool
okr_objective_describes_both(int column)
{
	for (size_t i = 0; i < NOBJECTIVE_COLUMNS; i++)
		if (column == objective_columns[i].column)
			return objective_columns[i].both;
	return false;
}

/* Text, team and cycle as they are compared: "Q1 2026" is 2026-Q1. */
static struct okr_span
make_key(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_buf *cycle = &in->objectives->cycle;

	cycle->n = 0;
	okr_period_settle(cycle, in->lexicon,
			  okr_sheet_cell(in->sheet, record, OKR_CYCLE));
	return okr_objectives_key(in->objectives,
				  okr_sheet_cell(in->sheet, record,
						 OKR_FIELD_OBJECTIVE),
				  okr_sheet_cell(in->sheet, record, OKR_TEAM),
				  okr_buf_view(cycle));
}

static struct okr_agree
agreeing(const struct okr_intake *in, int column)
{
	return (struct okr_agree){ in->lexicon, &in->objectives->cycle,
				   column };
}

static bool
contradicts(const struct okr_intake *in, int column, struct okr_span old,
	    struct okr_span new)
{
	struct okr_agree with = agreeing(in, column);

	return !okr_agree_nothing(&with, old) &&
	       !okr_agree_nothing(&with, new) &&
	       !okr_agree_same(&with, old, new);
}

/* A cell that is blank or says what the row has already. */
static bool
agrees(const struct okr_intake *in, const struct okr_record *record,
       uint32_t row, int field, int column)
{
	struct okr_span cell = okr_sheet_cell(in->sheet, record, field);
	struct okr_agree with = agreeing(in, column);

	return cell.n == 0 ||
	       okr_agree_same(&with, cell,
			      okr_grid_cell(in->grid, row, column));
}

/* The record repeats the objective of the one above, perhaps not all of it. */
static bool
is_current(const struct okr_intake *in, const struct okr_record *record)
{
	uint32_t row = in->objectives->current;

	return row != 0 &&
	       agrees(in, record, row, OKR_FIELD_OBJECTIVE, OKR_TITLE) &&
	       agrees(in, record, row, OKR_FIELD_OBJECTIVE_ID, OKR_ID) &&
	       agrees(in, record, row, OKR_TEAM, OKR_TEAM) &&
	       agrees(in, record, row, OKR_CYCLE, OKR_CYCLE);
}

/* The row with the objective's id, else with its words and no other id. */
static uint32_t
find_objective(const struct okr_intake *in, struct okr_span id,
	       struct okr_span words)
{
	uint32_t row = okr_objectives_find(in->objectives, id);

	if (row)
		return row;
	row = okr_objectives_find(in->objectives, words);
	if (id.n > 0 && row && okr_grid_cell(in->grid, row, OKR_ID).n > 0)
		return 0;
	return row;
}

uint32_t
okr_objective_known(struct okr_intake *in, const struct okr_record *record)
{
	if (is_current(in, record))
		return in->objectives->current;
	return find_objective(in,
			      okr_sheet_cell(in->sheet, record,
					     OKR_FIELD_OBJECTIVE_ID),
			      make_key(in, record));
}

/*
 * The same title in the same cycle, and of another team, is another objective:
 * whoever meant one objective of several teams is told.
 */
static void
hear_title(struct okr_intake *in, const struct okr_record *record, uint32_t row)
{
	struct okr_objectives *o = in->objectives;
	struct okr_span key = okr_objectives_key(
	    o, okr_sheet_cell(in->sheet, record, OKR_FIELD_OBJECTIVE),
	    OKR_SPAN("any team: *"), okr_buf_view(&o->cycle));
	uint32_t other = okr_objectives_find(o, key);

	if (other == 0) {
		okr_objectives_add(o, key, row);
		return;
	}
	if (o->nsplit++ > 0)
		return;
	o->split = row;
	o->split_from = other;
}

/*
 * The row of the objective that a record names, made from the record or a
 * part of it if it is named for the first time.
 */
static uint32_t
objective_row(struct okr_intake *in, const struct okr_record *record,
	      const char *part, bool *is_new)
{
	struct okr_span id, words;
	uint32_t row;

	*is_new = false;
	if (is_current(in, record)) {
		in->objectives->nrepeated++;
		return in->objectives->current;
	}
	id = okr_sheet_cell(in->sheet, record, OKR_FIELD_OBJECTIVE_ID);
	words = make_key(in, record);
	row = find_objective(in, id, words);
	if (row == 0) {
		*is_new = true;
		row = okr_shape_row(in, record, OKR_OBJECTIVE, part);
		okr_shape_place(in, record, row);
	}
	okr_objectives_add(in->objectives, words, row);
	okr_objectives_add(in->objectives, id, row);
	if (*is_new && id.n == 0)
		hear_title(in, record, row);
	return row;
}

/*
 * What a later record says of the same objective fills what was blank; where
 * it says something else the first one stands.
 */
static void
keep_first(struct okr_intake *in, uint32_t row, struct okr_span old,
	   struct okr_span new, struct okr_place at)
{
	const char *first = okr_shown(
	    okr_grid_place(in->grid, row, OKR_TITLE).source);

	okr_warning(at,
		    "'%s' is not what %s says of the same objective, '%s', "
		    "which is kept",
		    okr_shown(new), first, okr_shown(old));
}

static void
add_cell(struct okr_intake *in, const struct okr_record *record, uint32_t row,
	 int field, int column)
{
	struct okr_span old = okr_grid_cell(in->grid, row, column);
	struct okr_span new = okr_sheet_cell(in->sheet, record, field);
	struct okr_agree with = agreeing(in, column);

	if (okr_agree_nothing(&with, old))
		okr_shape_take(in, record, row, field, column);
	else if (contradicts(in, column, old, new))
		keep_first(in, row, old, new,
			   okr_sheet_row_place(in->sheet, field));
}

static void
add_extra(struct okr_intake *in, const struct okr_record *record, uint32_t row,
	  size_t i)
{
	uint32_t extra = in->sheet->use[i].extra;
	struct okr_span old = okr_grid_extra_cell(in->grid, row, extra);
	struct okr_span new = record->cell[i];
	struct okr_place at;

	if (old.n == 0) {
		okr_grid_set_extra(in->grid, row, extra,
				   okr_grid_keep(in->grid, row, new));
	} else if (contradicts(in, OKR_TITLE, old, new)) {
		at = okr_sheet_row_place(in->sheet, -1);
		at.column = in->grid->extra[extra].name;
		keep_first(in, row, old, new, at);
	}
}

/* A blank cell goes on with the objective above, whoever's that is. */
static void
note_change(struct okr_intake *in, const struct okr_record *record, int field)
{
	struct okr_objectives *o = in->objectives;
	struct okr_span old = okr_grid_cell(in->grid, o->current, field);
	struct okr_span new = okr_sheet_cell(in->sheet, record, field);
	const char *where;

	if (o->current == o->noted || !contradicts(in, field, old, new))
		return;
	where = okr_shown(
	    okr_grid_place(in->grid, o->current, OKR_TITLE).source);
	okr_note(okr_sheet_row_place(in->sheet, field),
		 "'%s', and no objective in this row: taken as one more of "
		 "'%s' in %s, which has '%s'",
		 okr_shown(new),
		 okr_shown(okr_grid_cell(in->grid, o->current, OKR_TITLE)),
		 where, okr_shown(old));
	o->noted = o->current;
}

/* What only an objective can have is that of the one above; see served.h. */
static void
add_further_down(struct okr_intake *in, const struct okr_record *record,
		 uint32_t row)
{
	for (size_t i = 0; i < NOBJECTIVE_COLUMNS; i++) {
		int column = objective_columns[i].column;

		if (!objective_columns[i].both &&
		    (column != OKR_PARENT || !in->sheet->serves) &&
		    okr_sheet_cell(in->sheet, record, column).n > 0)
			add_cell(in, record, row, column, column);
	}
}

static uint32_t
objective_above(struct okr_intake *in, const struct okr_record *record)
{
	uint32_t row = in->objectives->current;

	if (row) {
		note_change(in, record, OKR_TEAM);
		note_change(in, record, OKR_CYCLE);
		add_further_down(in, record, row);
	}
	return row;
}

bool
okr_objective_is_blank(const struct okr_intake *in,
		       const struct okr_record *record)
{
	return okr_sheet_cell(in->sheet, record, OKR_FIELD_OBJECTIVE).n == 0 &&
	       okr_sheet_cell(in->sheet, record, OKR_FIELD_OBJECTIVE_ID).n == 0;
}

/* What is in columns of objectives alone. */
static void
add_own(struct okr_intake *in, const struct okr_record *record, uint32_t row)
{
	const struct okr_sheet *sheet = in->sheet;

	for (int column = 0; column < OKR_COMPUTED; column++)
		if (sheet->of_objective[column] >= 0)
			add_cell(in, record, row, column, column);
	for (size_t i = 0; i < record->ncell; i++)
		if (sheet->use[i].whose == OKR_OF_OBJECTIVE &&
		    okr_sheet_takes(sheet, i))
			add_extra(in, record, row, i);
}

/*
 * The objective beside a key result, or the last one further up.  An id alone
 * may be that of an objective below, or in another file: then it is 0.
 */
static uint32_t
beside(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_span id = okr_sheet_cell(in->sheet, record,
					    OKR_FIELD_OBJECTIVE_ID);
	bool is_new;
	uint32_t row;

	if (okr_sheet_cell(in->sheet, record, OKR_FIELD_OBJECTIVE).n == 0) {
		if (id.n == 0)
			return objective_above(in, record);
		if (!is_current(in, record) &&
		    okr_objectives_find(in->objectives, id) == 0)
			return 0;
	}
	row = objective_row(in, record, "objective", &is_new);
	add_cell(in, record, row, OKR_FIELD_OBJECTIVE, OKR_TITLE);
	add_cell(in, record, row, OKR_FIELD_OBJECTIVE_ID, OKR_ID);
	for (size_t i = 0; i < NOBJECTIVE_COLUMNS; i++) {
		int column = objective_columns[i].column;

		if (is_new || !objective_columns[i].both)
			add_cell(in, record, row, column, column);
	}
	add_own(in, record, row);
	if (!is_new && !okr_objective_is_blank(in, record) &&
	    okr_sheet_cell(in->sheet, record, OKR_COMMITMENT).n == 0)
		okr_commitments_leave(in->grid, row);
	return row;
}

uint32_t
okr_objective_beside(struct okr_intake *in, const struct okr_record *record)
{
	uint32_t above = okr_served_rows(in, record), row;

	okr_sheet_turn(in->sheet);
	row = beside(in, record);
	okr_served_link(in, record, row, above);
	okr_sheet_turn(in->sheet);
	return row;
}

/* A record without a key result: all of it describes the objective. */
static uint32_t
alone(struct okr_intake *in, const struct okr_record *record)
{
	bool is_new;
	uint32_t row = objective_row(in, record, NULL, &is_new);

	if (!is_new)
		okr_note(okr_sheet_row_place(in->sheet, OKR_FIELD_OBJECTIVE),
			 "the same objective as in %s: added to it",
			 okr_shown(
			     okr_grid_place(in->grid, row, OKR_TITLE).source));
	add_cell(in, record, row, OKR_FIELD_OBJECTIVE, OKR_TITLE);
	add_cell(in, record, row, OKR_FIELD_OBJECTIVE_ID, OKR_ID);
	for (int column = 0; column < OKR_COMPUTED; column++)
		if (column != OKR_TITLE && column != OKR_KIND)
			add_cell(in, record, row, column, column);
	for (size_t i = 0; i < record->ncell; i++)
		if (okr_sheet_takes(in->sheet, i))
			add_extra(in, record, row, i);
	return row;
}

uint32_t
okr_objective_alone(struct okr_intake *in, const struct okr_record *record)
{
	uint32_t above = okr_served_rows(in, record), row;

	okr_sheet_turn(in->sheet);
	row = alone(in, record);
	okr_served_link(in, record, row, above);
	okr_shape_lend(in, record, row);
	okr_sheet_turn(in->sheet);
	return row;
}
