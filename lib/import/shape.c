/* The table of shapes and what they share. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/shape.h"

#include "okr/import/label.h"
#include "okr/import/refuse.h"

/* The first that fits is taken: a kind column says most. */
static const struct okr_shape *const shapes[] = {
	&okr_shape_nodes,   &okr_shape_log,
	&okr_shape_form,    &okr_shape_wide,
	&okr_shape_cycles,  &okr_shape_labels,
	&okr_shape_levels,  &okr_shape_table,
	&okr_shape_results, NULL,
};

const struct okr_shape *
okr_shape_at(size_t i)
{
	return shapes[i];
}

const struct okr_shape *
okr_shape_named(const char *name)
{
	size_t i = 0;

	while (shapes[i] && strcmp(shapes[i]->name, name) != 0)
		i++;
	return shapes[i];
}

int
okr_shape_title(const struct okr_sheet *sheet)
{
	static const int fields[] = { OKR_TITLE, OKR_FIELD_OBJECTIVE,
				      OKR_FIELD_KEY_RESULT };
	int found = -1;

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
		if (!okr_sheet_has(sheet, fields[i]))
			continue;
		if (found >= 0)
			return -1;
		found = fields[i];
	}
	return found;
}

const struct okr_shape *
okr_shape_of(struct okr_sheet *sheet)
{
	const struct okr_shape *const *shape = shapes;

	if (sheet->ask.shape && !sheet->canonical)
		return sheet->ask.shape->fits(sheet) ? sheet->ask.shape : NULL;
	while (*shape && !(*shape)->fits(sheet))
		shape++;
	return *shape;
}

/* Where titles say what a row is, the column of kinds may be of another sort. */
static const char *
otherwise(const struct okr_sheet *sheet)
{
	return okr_sheet_has(sheet, OKR_FIELD_KEY_RESULT)
		   ? "; or, where it is no kind of row, keep the column as it "
		     "is with --column 'HEADER='"
		   : "";
}

static void
refuse_kind(struct okr_intake *in, struct okr_span cell)
{
	okr_refuse_record(
	    in, OKR_KIND,
	    "not a known kind of row: '%s'; say which it is with "
	    "--word 'kind:%s=...': purpose, mission, vision, "
	    "value, pillar, objective, key_result, checkin, cycle, or nothing "
	    "to leave such rows out%s",
	    okr_shown(cell), okr_typed(cell), otherwise(in->sheet));
}

/* "Initiative" is work, and no kind of row. */
static bool
is_known(struct okr_lexicon *l, struct okr_span cell, struct okr_span *kind)
{
	if (okr_lexicon_word(l, OKR_KIND, cell, kind))
		return true;
	*kind = (struct okr_span){ 0 };
	return okr_lexicon_means(l, cell, OKR_FIELD_TASK);
}

/* The kind in a word that is not ours; the same word is looked up once. */
static enum okr_kind
foreign_kind(struct okr_intake *in, struct okr_span cell)
{
	const struct okr_heard_word *again = okr_heard_again(&in->sheet->heard,
							     OKR_KIND, cell);
	struct okr_heard_word word = { .column = OKR_KIND, .was = cell };
	int kind = OKR_NO_KIND;

	if (again == NULL) {
		word.source = okr_sheet_row_place(in->sheet, OKR_KIND).source;
		word.known = is_known(in->lexicon, cell, &word.is);
		okr_heard_add(&in->sheet->heard, &word);
		again = &word;
	}
	if (again->known)
		kind = okr_word_find(okr_kind_word, OKR_NKINDS, again->is);
	in->left_out = again->known && again->is.n == 0;
	if (kind > OKR_NO_KIND || in->left_out)
		return (enum okr_kind)kind;
	if (again == &word || in->grid->keep_going)
		refuse_kind(in, cell);
	return OKR_NO_KIND;
}

/* The label of a title or an id; all rows were seen to have one. */
static enum okr_kind
labelled_kind(struct okr_intake *in, const struct okr_record *record)
{
	int field = in->sheet->labels_in;
	struct okr_span text = okr_sheet_cell(in->sheet, record, field);
	enum okr_kind kind = field == OKR_ID
				 ? okr_label_of_id(in->lexicon, text)
				 : okr_label_of_title(in->lexicon, text);

	if (field == OKR_ID && okr_label_is_number(text))
		return OKR_KEY_RESULT;
	if (kind == OKR_NO_KIND)
		okr_refuse_record(in, field,
				  "'%s' has no label like the other rows: "
				  "'Objective 1: ...' or 'KR 1: ...'",
				  okr_shown(text));
	return kind;
}

enum okr_kind
okr_shape_kind(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_span cell = okr_sheet_cell(in->sheet, record, OKR_KIND);
	int kind = okr_word_find(okr_kind_word, OKR_NKINDS, cell);

	if (kind > OKR_NO_KIND)
		return (enum okr_kind)kind;
	if (in->sheet->shape == &okr_shape_labels)
		return labelled_kind(in, record);
	if (kind < 0 && !in->sheet->canonical)
		return foreign_kind(in, cell);
	if (kind < 0)
		refuse_kind(in, cell);
	else
		okr_refuse_record(
		    in, OKR_KIND,
		    "empty: is this row an objective, a key_result, "
		    "a mission?");
	return OKR_NO_KIND;
}

uint32_t
okr_shape_row(struct okr_intake *in, const struct okr_record *record,
	      enum okr_kind kind, const char *part)
{
	struct okr_origin origin = { in->number, record->line,
				     part ? part : in->sheet->part };

	return okr_grid_add(in->grid, origin, kind);
}

void
okr_shape_place(struct okr_intake *in, const struct okr_record *record,
		uint32_t row)
{
	if (okr_sheet_cell(in->sheet, record, OKR_PARENT).n == 0)
		in->grid->above[row] = in->sections->under;
}

void
okr_shape_take(struct okr_intake *in, const struct okr_record *record,
	       uint32_t row, int field, int column)
{
	struct okr_span cell = okr_sheet_cell(in->sheet, record, field);
	struct okr_span given = in->sheet->given[field];

	if (given.n > 0 && okr_span_eq(cell, given))
		in->sections->taken |= 1U << field;
	if (cell.s != given.s) /* which is kept already */
		cell = okr_grid_keep(in->grid, row, cell);
	okr_grid_set(in->grid, row, column, cell);
}

void
okr_shape_take_extras(struct okr_intake *in, const struct okr_record *record,
		      uint32_t row)
{
	for (size_t i = 0; i < record->ncell; i++) {
		if (!okr_sheet_takes(in->sheet, i))
			continue;
		okr_grid_set_extra(in->grid, row, in->sheet->use[i].extra,
				   okr_grid_keep(in->grid, row,
						 record->cell[i]));
	}
}

void
okr_shape_lend(struct okr_intake *in, const struct okr_record *record,
	       uint32_t row)
{
	struct okr_sheet *sheet = in->sheet;

	if (!sheet->turns && !sheet->beside)
		return;
	okr_sheet_turn(sheet);
	for (int column = 0; column < OKR_COMPUTED; column++)
		if (sheet->of_objective[column] >= 0 &&
		    okr_grid_cell(in->grid, row, column).n == 0)
			okr_shape_take(in, record, row, column, column);
	if (sheet->beside && sheet->at_objective)
		okr_shape_take_extras(in, record, row);
	okr_sheet_turn(sheet);
}
