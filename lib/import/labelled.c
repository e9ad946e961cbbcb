/*
 * The shape "one row per node" without a column of kinds: the label of each
 * title says what the row is, or the letters of its id do.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/import/shape.h"

#include "okr/base/num.h"
#include "okr/import/label.h"

/* What the rows have for labels. */
struct labels {
	size_t rows, titled, lettered; /* all, and those with a label */
	size_t objectives, results;    /* by the better of both */
	size_t running;                /* results with a plain number */
	double last;                   /* of these */
};

static void
count_kind(struct labels *labels, enum okr_kind kind)
{
	labels->objectives += kind == OKR_OBJECTIVE;
	labels->results += kind == OKR_KEY_RESULT;
}

static size_t
count_filled(const struct okr_record *record)
{
	size_t n = 0;

	for (size_t i = 0; i < record->ncell; i++)
		n += okr_span_trim(record->cell[i]).n > 0;
	return n;
}

/* "1" and "2", which rise, or "1.1" below "O1": its key results. */
static bool
runs(struct labels *labels, struct okr_span id)
{
	struct okr_span number = okr_label_number(id);
	double x;

	if (labels->objectives == 0 || labels->results > labels->running ||
	    !okr_label_is_number(id))
		return false;
	if (memchr(number.s, '.', number.n))
		return true;
	if (!okr_num_parse(number, &x) || x <= labels->last)
		return false;
	labels->last = x;
	return true;
}

/* A total is no row; a text alone that is no kind of row may be a heading. */
static void
see_record(struct okr_sheet *sheet, const struct okr_record *record, int title,
	   struct labels *labels)
{
	struct okr_lexicon *l = &sheet->lexicon;
	struct okr_span text = okr_sheet_cell(sheet, record, title);
	struct okr_span id = okr_sheet_cell(sheet, record, OKR_ID);
	enum okr_kind by_title = okr_label_of_title(l, text);
	enum okr_kind by_id = okr_label_of_id(l, id);

	if (count_filled(record) < 2 && !okr_is_counted(by_title))
		return;
	if (text.n == 0 || okr_span_eq(text, okr_sheet_header(sheet, title)) ||
	    (id.n == 0 && okr_lexicon_is_total(l, text)))
		return;
	labels->rows++;
	if (by_id == OKR_NO_KIND && by_title == OKR_NO_KIND &&
	    runs(labels, id)) {
		labels->running++;
		by_id = OKR_KEY_RESULT;
	} else {
		labels->last = 0;
	}
	labels->titled += okr_is_counted(by_title);
	labels->lettered += okr_is_counted(by_id);
	count_kind(labels, by_id != OKR_NO_KIND ? by_id : by_title);
}

static struct labels
look(struct okr_sheet *sheet, int title)
{
	const struct okr_table *t = &sheet->table;
	const struct okr_record *record;
	struct labels labels = { 0 };
	struct okr_reader r;

	okr_table_look(t, &r);
	while ((record = okr_reader_next(&r)) != NULL)
		if (record->ncell == t->ncol)
			see_record(sheet, record, title, &labels);
	okr_reader_release(&r);
	return labels;
}

static bool
fits(struct okr_sheet *sheet)
{
	int title = okr_shape_title(sheet);
	struct labels labels;

	if (title < 0 || okr_sheet_has(sheet, OKR_KIND))
		return false;
	labels = look(sheet, title);
	if (labels.objectives == 0 || labels.results == 0)
		return false;
	sheet->labels_in = labels.lettered == labels.rows ? OKR_ID
			   : labels.titled == labels.rows ? OKR_TITLE
							  : -1;
	return sheet->labels_in >= 0;
}

static void
bind(struct okr_sheet *sheet)
{
	okr_shape_nodes.bind(sheet);
	okr_note(okr_sheet_place(sheet), "what a row is stands in '%s'",
		 okr_shown(okr_sheet_header(sheet, sheet->labels_in)));
}

/* "KR2.1" under "O1" is under the wrong one. */
static void
check_number(struct okr_intake *in, uint32_t row)
{
	struct okr_grid *g = in->grid;
	int column = in->sheet->labels_in;
	struct okr_span text = okr_grid_cell(g, row, column), other;
	struct okr_span above = okr_label_number_above(okr_label_number(text));

	if (g->above[row] == 0 || above.n == 0)
		return;
	other = okr_grid_cell(g, g->above[row], column);
	if (!okr_span_eq(above, okr_label_number(other)))
		okr_error(okr_grid_place(g, row, column),
			  "'%s' stands below '%s'; move it below its own, or "
			  "name the parent in a column 'Parent'",
			  okr_shown(text), okr_shown(other));
}

static void
finish(struct okr_intake *in)
{
	struct okr_grid *g = in->grid;
	bool said = false;

	okr_shape_nodes.finish(in);
	for (uint32_t row = in->sheet->first; row <= g->n; row++) {
		int column = in->sheet->labels_in;

		if (g->kind[row] != OKR_KEY_RESULT)
			continue;
		check_number(in, row);
		if (said || !okr_label_is_number(okr_grid_cell(g, row, column)))
			continue;
		okr_note(okr_grid_place(g, row, column),
			 "rows with a number alone are key results");
		said = true;
	}
}

static void
read(struct okr_intake *in, const struct okr_record *record)
{
	okr_shape_nodes.read(in, record);
}

const struct okr_shape okr_shape_labels = {
	"labels", "one row per node, by its label", true, fits, bind, read,
	finish
};
