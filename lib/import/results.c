/*
 * The shape "one row per key result": the objective stands beside its key
 * results, again in each row or only in the first, the cell left blank below.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/import/results.h"

#include "okr/import/apart.h"
#include "okr/import/grouped.h"
#include "okr/import/headed.h"
#include "okr/import/label.h"
#include "okr/import/merged.h"
#include "okr/import/objective.h"
#include "okr/import/refuse.h"
#include "okr/import/relation.h"
#include "okr/import/served.h"
#include "okr/import/tasks.h"
#include "okr/import/value.h"

static bool
fits(struct okr_sheet *sheet)
{
	return okr_sheet_has(sheet, OKR_FIELD_OBJECTIVE) ||
	       okr_sheet_has(sheet, OKR_FIELD_KEY_RESULT);
}

/* "Goal" beside a column of parents may be a title of either. */
static const char *
otherwise(const struct okr_sheet *sheet)
{
	return okr_sheet_has(sheet, OKR_PARENT)
		   ? ", or with --column 'HEADER=title' that rows are key "
		     "results by what they stand under"
		   : "";
}

/*
 * The id of a record is that of its key result.  An objective's id without
 * its text is a reference.
 */
static void
bind(struct okr_sheet *sheet)
{
	sheet->beside = okr_sheet_has(sheet, OKR_FIELD_OBJECTIVE);
	if (!sheet->beside)
		okr_sheet_join(sheet, false);
	okr_grouped_bind(sheet);
	okr_sheet_rename(sheet, OKR_FIELD_KEY_RESULT_ID, OKR_ID);
	okr_sheet_forget(sheet, OKR_FIELD_KEY_RESULT_ID);
	okr_sheet_forget(sheet, OKR_TITLE);
	okr_tasks_bind(sheet);
	if (!okr_sheet_has(sheet, OKR_FIELD_OBJECTIVE))
		okr_sheet_rename(sheet, OKR_FIELD_OBJECTIVE_ID, OKR_PARENT);
}

void
okr_results_key_result(struct okr_intake *in, const struct okr_record *record,
		       uint32_t objective)
{
	uint32_t row = okr_shape_row(in, record, OKR_KEY_RESULT, NULL);

	for (int column = 0; column < OKR_COMPUTED; column++)
		if (okr_sheet_says(in->sheet, column) && column != OKR_KIND &&
		    (objective == 0 || !okr_objective_describes_only(column)))
			okr_shape_take(in, record, row, column, column);
	if (objective == 0) /* there is none who could have it */
		okr_shape_lend(in, record, row);
	okr_shape_take(in, record, row, OKR_FIELD_KEY_RESULT, OKR_TITLE);
	okr_shape_take_extras(in, record, row);
	in->grid->above[row] = objective;
	if (objective || !okr_sheet_has(in->sheet, OKR_FIELD_OBJECTIVE))
		return;
	if (okr_sheet_cell(in->sheet, record, OKR_FIELD_OBJECTIVE_ID).n > 0)
		okr_shape_take(in, record, row, OKR_FIELD_OBJECTIVE_ID,
			       OKR_PARENT);
	else
		okr_warning(okr_sheet_row_place(in->sheet, OKR_FIELD_OBJECTIVE),
			    "empty, and no objective above: the key result "
			    "stands alone");
}

/* Where a column says what the row is, it must agree with the titles. */
static bool
agrees_with_kind(struct okr_intake *in, const struct okr_record *record,
		 enum okr_kind kind)
{
	struct okr_span cell = okr_sheet_cell(in->sheet, record, OKR_KIND);
	enum okr_kind given;

	if (cell.n == 0)
		return true;
	given = okr_shape_kind(in, record);
	if (given != OKR_NO_KIND && given != kind)
		okr_refuse_record(in, OKR_KIND,
				  "'%s', but the row has the title of %s",
				  okr_shown(cell),
				  kind == OKR_OBJECTIVE ? "an objective"
							: "a key result");
	return given == kind;
}

static void
note_split(struct okr_intake *in)
{
	const struct okr_objectives *o = in->objectives;
	const char *other;

	if (o->nsplit == 0)
		return;
	other = okr_shown(
	    okr_grid_place(in->grid, o->split_from, OKR_TITLE).source);
	okr_note(okr_grid_place(in->grid, o->split, OKR_TEAM),
		 "'%s' is also in %s, of another team: taken as an objective "
		 "of its own; so %zu in all; keep the teams out with --column "
		 "'%s=' if it is one",
		 okr_shown(okr_grid_cell(in->grid, o->split, OKR_TITLE)), other,
		 o->nsplit, okr_typed(okr_sheet_header(in->sheet, OKR_TEAM)));
}

/*
 * A sheet repeats its objectives or leaves them blank; one that repeats most
 * may have lost one.
 */
static void
finish(struct okr_intake *in)
{
	struct okr_objectives *o = in->objectives;

	if (o->nblank > 0 && o->nrepeated >= o->nblank)
		okr_warning(okr_grid_place(in->grid, o->blank,
					   OKR_FIELD_OBJECTIVE),
			    "empty, though other rows repeat their objective: "
			    "taken as that of the row above, and so in %zu "
			    "row%s",
			    o->nblank, o->nblank == 1 ? "" : "s");
	if (!okr_sheet_has(in->sheet, OKR_FIELD_KEY_RESULT) &&
	    okr_sheet_has(in->sheet, OKR_TARGET) && !o->unnamed)
		okr_warning(okr_sheet_place(in->sheet),
			    "no column for key results, so each row is an "
			    "objective; say which one has them with --column "
			    "'HEADER=key_result'%s",
			    otherwise(in->sheet));
	okr_apart_finish(in);
	note_split(in);
	okr_merged_fill(in);
}

static void
read_key_result(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_objectives *o = in->objectives;
	uint32_t before = o->current, above;
	bool task;

	if (!agrees_with_kind(in, record, OKR_KEY_RESULT))
		return;
	task = okr_apart_is_task(in, record);
	o->measured = true;
	o->current = okr_objective_beside(in, record);
	if (task)
		return;
	if (o->current == 0)
		o->current = okr_headed_pillar(in);
	above = o->current ? 0 : okr_served_rows(in, record);
	okr_results_key_result(in, record, o->current);
	okr_served_link(in, record, in->grid->n, above);
	okr_apart_key_result(in, record, in->grid->n);
	okr_apart_follow(in, before, o->current);
	if (o->current && okr_objective_is_blank(in, record) &&
	    o->nblank++ == 0)
		o->blank = in->grid->n;
}

/* No column has key results, and one stands among the objectives. */
static bool
is_labelled_result(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_span title = okr_sheet_cell(in->sheet, record,
					       OKR_FIELD_OBJECTIVE);

	if (okr_sheet_has(in->sheet, OKR_FIELD_KEY_RESULT) ||
	    okr_label_of_title(in->lexicon, title) != OKR_KEY_RESULT)
		return false;
	okr_refuse_record(in, OKR_FIELD_OBJECTIVE,
			  "'%s' is a key result by its label, and other rows "
			  "have none: write 'Objective: ...' before these",
			  okr_shown(title));
	return true;
}

/* The first column with a text among numbers, or that nobody reads; or -1. */
static int
find_unread_text(const struct okr_intake *in, const struct okr_record *record)
{
	const struct okr_sheet *sheet = in->sheet;
	struct okr_span target = okr_sheet_cell(sheet, record, OKR_TARGET);
	struct okr_value value;

	if (target.n > 0 && !okr_value_parse(target, &value))
		return sheet->at[OKR_TARGET]; /* "Target" of ClickUp */
	for (size_t i = 0; i < record->ncell; i++) {
		struct okr_span cell = okr_span_trim(record->cell[i]);

		if (cell.n > 0 && okr_sheet_is_unread(sheet, i) &&
		    !okr_value_parse(cell, &value))
			return (int)i;
	}
	return -1;
}

/* No column has key results, and this is one more of an objective. */
static void
refuse_unnamed(struct okr_intake *in, const struct okr_record *record)
{
	int column = find_unread_text(in, record);
	const char *name;

	if (in->objectives->unnamed && !in->grid->keep_going)
		return;
	in->objectives->unnamed = true;
	if (column < 0) {
		okr_refuse_record(in, OKR_FIELD_OBJECTIVE,
				  "a further row of an objective, and no "
				  "column for its key result; call it 'Key "
				  "Result'");
		return;
	}
	name = okr_typed(in->sheet->table.header[column]);
	okr_refuse_record(in, OKR_FIELD_OBJECTIVE,
			  "a further row of an objective, and no column for "
			  "its key result; add --column '%s=key_result' if "
			  "'%s' is one",
			  name, okr_shown(record->cell[column]));
}

/* A measure of its own makes a row of an objective a key result. */
static bool
is_measured_again(struct okr_intake *in, const struct okr_record *record)
{
	static const int columns[] = { OKR_START, OKR_TARGET };
	uint32_t row = 0;

	if (!okr_sheet_has(in->sheet, OKR_FIELD_KEY_RESULT))
		row = okr_objective_known(in, record);
	for (size_t i = 0; row && i < sizeof(columns) / sizeof(*columns); i++) {
		struct okr_span old = okr_grid_cell(in->grid, row, columns[i]);
		struct okr_span new = okr_sheet_cell(in->sheet, record,
						     columns[i]);

		if (old.n > 0 && new.n > 0 && !okr_span_eq(old, new))
			return true;
	}
	return false;
}

static void
read_objective(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_objectives *o = in->objectives;
	uint32_t before = o->current;

	if (!agrees_with_kind(in, record, OKR_OBJECTIVE) ||
	    is_labelled_result(in, record))
		return;
	if (is_measured_again(in, record)) {
		refuse_unnamed(in, record);
		return;
	}
	o->current = okr_objective_alone(in, record);
	okr_apart_objective(in, record, o->current);
	okr_apart_follow(in, before, o->current);
}

/* "TBD" without any number is none yet. */
static bool
has_key_result(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_span title = okr_sheet_cell(in->sheet, record,
					       OKR_FIELD_KEY_RESULT);

	if (title.n == 0 ||
	    okr_sheet_cell(in->sheet, record, OKR_TARGET).n > 0 ||
	    okr_sheet_cell(in->sheet, record, OKR_CURRENT).n > 0)
		return title.n > 0;
	return !okr_lexicon_is_nothing(in->lexicon, title);
}

/* "Grow (https://...)": what a database names with an address is "Grow". */
static void
drop_address(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_sheet *sheet = in->sheet;
	int at = sheet->at[OKR_FIELD_OBJECTIVE];
	struct okr_buf *text = &in->objectives->cycle;

	if (at < 0 ||
	    memchr(record->cell[at].s, '(', record->cell[at].n) == NULL)
		return;
	text->n = 0;
	if (!okr_relation_names(text, okr_span_trim(record->cell[at])))
		return;
	if (!in->objectives->addressed)
		okr_note(okr_sheet_row_place(sheet, OKR_FIELD_OBJECTIVE),
			 "addresses behind titles of objectives are taken off");
	in->objectives->addressed = true;
	record->cell[at] = okr_arena_copy(&in->grid->text, okr_buf_view(text));
}

/* "(%)" below "Target", and nothing else in the row. */
static bool
has_units_alone(const struct okr_record *record)
{
	for (size_t i = 0; i < record->ncell; i++) {
		struct okr_span cell = okr_span_trim(record->cell[i]);

		if (cell.n > 0 && !strchr("([", *cell.s))
			return false;
	}
	return true;
}

static void
refuse_nobody(struct okr_intake *in, const struct okr_record *record)
{
	if (has_units_alone(record))
		okr_refuse_record(in, -1,
				  "units below the names of the columns: write "
				  "each behind its name, as in 'Target (%%)', "
				  "and remove this row");
	else
		okr_refuse_record(in, -1,
				  "neither an objective nor a key result in "
				  "this row: name what it is, or the column "
				  "that does with --column "
				  "'HEADER=key_result'; remove it if it is "
				  "nothing");
}

static void
read(struct okr_intake *in, const struct okr_record *record)
{
	drop_address(in, record);
	if (has_key_result(in, record))
		read_key_result(in, record);
	else if (okr_sheet_cell(in->sheet, record, OKR_FIELD_OBJECTIVE).n > 0)
		read_objective(in, record);
	else if (okr_tasks_go_on(in, record))
		read_key_result(in, record);
	else if (!okr_sheet_has(in->sheet, OKR_FIELD_KEY_RESULT) &&
		 okr_sheet_cell(in->sheet, record, OKR_TARGET).n > 0)
		refuse_unnamed(in, record);
	else
		refuse_nobody(in, record);
}

const struct okr_shape okr_shape_results = {
	"results", "one row per key result", true, fits, bind, read, finish
};
