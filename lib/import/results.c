/*
 * The shape "one row per key result": the objective stands beside its key
 * results, again in each row or only in the first, the cell left blank below.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/import/shape.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/base/text.h"

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

static bool
fits(const struct okr_sheet *sheet)
{
	return okr_sheet_has(sheet, OKR_FIELD_OBJECTIVE) ||
	       okr_sheet_has(sheet, OKR_FIELD_KEY_RESULT);
}

/*
 * The id of a record is that of its key result.  An objective's id without
 * its text is a reference.
 */
static void
bind(struct okr_sheet *sheet)
{
	okr_sheet_rename(sheet, OKR_FIELD_KEY_RESULT_ID, OKR_ID);
	okr_sheet_forget(sheet, OKR_FIELD_KEY_RESULT_ID);
	okr_sheet_forget(sheet, OKR_TITLE);
	if (!okr_sheet_has(sheet, OKR_FIELD_OBJECTIVE))
		okr_sheet_rename(sheet, OKR_FIELD_OBJECTIVE_ID, OKR_PARENT);
}

static struct okr_span
objective_key(const void *owner, uint32_t i)
{
	const struct okr_objectives *o = owner;

	return o->objective[i].key;
}

void
okr_objectives_init(struct okr_objectives *o)
{
	*o = (struct okr_objectives){ 0 };
	okr_index_init(&o->index, objective_key, o);
}

void
okr_objectives_release(struct okr_objectives *o)
{
	okr_index_release(&o->index);
	okr_buf_release(&o->key);
	free(o->objective);
	*o = (struct okr_objectives){ 0 };
}

/* The objective's column of that name describes it and not the record. */
static bool
is_of_objective_only(int column)
{
	for (size_t i = 0; i < NOBJECTIVE_COLUMNS; i++)
		if (column == objective_columns[i].column)
			return !objective_columns[i].both;
	return false;
}

/* The objective as it is compared: by its id, or by text, team and cycle. */
static struct okr_span
make_key(struct okr_intake *in, const struct okr_record *record, bool by_id)
{
	static const int parts[] = { OKR_FIELD_OBJECTIVE, OKR_TEAM, OKR_CYCLE };
	struct okr_buf *key = &in->objectives->key;

	key->n = 0;
	if (by_id) {
		okr_buf_span(key, okr_sheet_cell(in->sheet, record,
						 OKR_FIELD_OBJECTIVE_ID));
		return okr_buf_view(key);
	}
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		okr_buf_char(key, '\n');
		okr_text_fold(key, okr_sheet_cell(in->sheet, record, parts[i]));
	}
	return okr_buf_view(key);
}

static uint32_t
look_up(const struct okr_objectives *o, struct okr_span key)
{
	uint32_t i = key.n ? okr_index_find(&o->index, key) : OKR_INDEX_NONE;

	return i == OKR_INDEX_NONE ? 0 : o->objective[i].row;
}

/* The row of the record's objective, or 0 when it is named here first. */
static uint32_t
find_objective(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_span id = okr_sheet_cell(in->sheet, record,
					    OKR_FIELD_OBJECTIVE_ID);
	uint32_t row = look_up(in->objectives, make_key(in, record, true));

	if (row)
		return row;
	row = look_up(in->objectives, make_key(in, record, false));
	if (id.n > 0 && row && okr_grid_cell(in->grid, row, OKR_ID).n > 0)
		return 0; /* the same words, but another id */
	return row;
}

static void
remember(struct okr_intake *in, struct okr_span key, uint32_t row)
{
	struct okr_objectives *o = in->objectives;
	uint32_t i = (uint32_t)o->n;

	if (key.n == 0 || look_up(o, key))
		return;
	o->objective = okr_mem_grow(o->objective, &o->cap, o->n + 1,
				    sizeof(*o->objective));
	o->objective[o->n++] = (struct okr_objective){
		okr_arena_copy(&in->grid->text, key), row
	};
	okr_index_add(&o->index, o->objective[i].key, i);
}

/* A new row for the objective of the record. */
static uint32_t
make_objective(struct okr_intake *in, const struct okr_record *record,
	       const char *part)
{
	uint32_t row = okr_shape_row(in, record, OKR_OBJECTIVE, part);

	okr_shape_take(in, record, row, OKR_FIELD_OBJECTIVE, OKR_TITLE);
	okr_shape_take(in, record, row, OKR_FIELD_OBJECTIVE_ID, OKR_ID);
	remember(in, make_key(in, record, true), row);
	remember(in, make_key(in, record, false), row);
	return row;
}

/*
 * What a later record says of the same objective: it fills what was blank;
 * where it says something else the first record stands.
 */
static void
add_to_objective(struct okr_intake *in, const struct okr_record *record,
		 uint32_t row, int column)
{
	struct okr_span old = okr_grid_cell(in->grid, row, column);
	struct okr_span new = okr_sheet_cell(in->sheet, record, column);
	const char *first;

	if (old.n == 0) {
		okr_shape_take(in, record, row, column, column);
		return;
	}
	if (new.n == 0 || okr_span_eq(old, new))
		return;
	first = okr_shown(okr_grid_place(in->grid, row, column).source);
	okr_warning(okr_sheet_row_place(in->sheet, column),
		    "'%s' is not what %s says of the same objective, '%s', "
		    "which is kept",
		    okr_shown(new), first, okr_shown(old));
}

/* The objective beside a key result, or the last one further up. */
static uint32_t
objective_beside(struct okr_intake *in, const struct okr_record *record)
{
	bool is_new;
	uint32_t row;

	if (okr_sheet_cell(in->sheet, record, OKR_FIELD_OBJECTIVE).n == 0 &&
	    okr_sheet_cell(in->sheet, record, OKR_FIELD_OBJECTIVE_ID).n == 0)
		return in->objectives->current;
	row = find_objective(in, record);
	is_new = row == 0;
	if (is_new)
		row = make_objective(in, record, "objective");
	for (size_t i = 0; i < NOBJECTIVE_COLUMNS; i++)
		if (is_new || !objective_columns[i].both)
			add_to_objective(in, record, row,
					 objective_columns[i].column);
	return row;
}

/* A record without a key result: all of it describes the objective. */
static uint32_t
lone_objective(struct okr_intake *in, const struct okr_record *record)
{
	uint32_t row = find_objective(in, record);

	if (row == 0)
		row = make_objective(in, record, NULL);
	else
		okr_note(okr_sheet_row_place(in->sheet, OKR_FIELD_OBJECTIVE),
			 "the same objective as in %s: added to it",
			 okr_shown(
			     okr_grid_place(in->grid, row, OKR_TITLE).source));
	for (int column = 0; column < OKR_COMPUTED; column++)
		if (column != OKR_TITLE && column != OKR_KIND)
			add_to_objective(in, record, row, column);
	okr_shape_take_extras(in, record, row);
	return row;
}

static void
key_result(struct okr_intake *in, const struct okr_record *record,
	   uint32_t objective)
{
	uint32_t row = okr_shape_row(in, record, OKR_KEY_RESULT, NULL);

	for (int column = 0; column < OKR_COMPUTED; column++)
		if (column != OKR_KIND &&
		    (objective == 0 || !is_of_objective_only(column)))
			okr_shape_take(in, record, row, column, column);
	okr_shape_take(in, record, row, OKR_FIELD_KEY_RESULT, OKR_TITLE);
	okr_shape_take_extras(in, record, row);
	in->grid->above[row] = objective;
	if (objective == 0 && okr_sheet_has(in->sheet, OKR_FIELD_OBJECTIVE))
		okr_warning(okr_sheet_row_place(in->sheet, OKR_FIELD_OBJECTIVE),
			    "empty, and no objective above: the key result "
			    "stands alone");
}

/* Where a column says what the row is, it must agree with the titles. */
static void
check_kind(struct okr_intake *in, const struct okr_record *record,
	   enum okr_kind kind)
{
	struct okr_span cell = okr_sheet_cell(in->sheet, record, OKR_KIND);
	enum okr_kind given;

	if (cell.n == 0)
		return;
	given = okr_shape_kind(in, record);
	if (given != OKR_NO_KIND && given != kind)
		okr_error(okr_sheet_row_place(in->sheet, OKR_KIND),
			  "'%s', but the row has the title of %s",
			  okr_shown(cell),
			  kind == OKR_OBJECTIVE ? "an objective"
						: "a key result");
}

static void
read(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_objectives *o = in->objectives;

	if (okr_sheet_cell(in->sheet, record, OKR_FIELD_KEY_RESULT).n > 0) {
		check_kind(in, record, OKR_KEY_RESULT);
		o->current = objective_beside(in, record);
		key_result(in, record, o->current);
	} else if (okr_sheet_cell(in->sheet, record, OKR_FIELD_OBJECTIVE).n >
		   0) {
		check_kind(in, record, OKR_OBJECTIVE);
		o->current = lone_objective(in, record);
	} else {
		okr_error(okr_sheet_row_place(in->sheet, -1),
			  "neither an objective nor a key result in this row; "
			  "remove it, or name what it is");
	}
}

const struct okr_shape okr_shape_results = { "one row per key result", fits,
					     bind, read };
