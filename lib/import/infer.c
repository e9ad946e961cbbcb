/* From titles to cells that are blank. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/infer.h"

#include "okr/base/num.h"
#include "okr/import/completion.h"
#include "okr/import/grammar.h"
#include "okr/import/sighted.h"

struct inferring {
	struct okr_grid *g;
	struct okr_lexicon *l;
	const struct okr_sheet *sheet;
	struct okr_grammar *grammar;
	uint32_t column; /* `inferred` */
	struct okr_sighted filled, unread, undated, differs;
	struct okr_buf names;
};

/* The cells of a metric; the others are filled only if these agree. */
static const int columns[] = { OKR_METRIC_TYPE, OKR_UNIT, OKR_START, OKR_TARGET,
			       OKR_DUE_DATE };

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static struct okr_span
told_of(const struct okr_told *told, int column)
{
	switch (column) {
	case OKR_METRIC_TYPE:
		return told->metric_type;
	case OKR_UNIT:
		return told->unit;
	case OKR_START:
		return told->start;
	case OKR_TARGET:
		return told->target;
	default:
		return told->due_date;
	}
}

/* The direction of a metric, which is all that a title and a sheet share. */
static int
way_of(struct okr_span metric)
{
	int found = okr_word_find(okr_metric_word, OKR_NMETRICS, metric);

	if (found == OKR_INCREASE || found == OKR_AT_LEAST)
		return 1;
	return found == OKR_DECREASE || found == OKR_AT_MOST ? -1 : found;
}

static bool
agrees(int column, struct okr_span cell, struct okr_span told)
{
	double x, y;

	if (cell.n == 0 || told.n == 0 || column == OKR_DUE_DATE ||
	    column == OKR_UNIT)
		return true;
	if (column == OKR_METRIC_TYPE)
		return way_of(cell) == way_of(told);
	return okr_num_parse(cell, &x) && okr_num_parse(told, &y) ? x == y
								  : false;
}

static bool
is_to_be_read(const struct inferring *in, uint32_t row)
{
	struct okr_span reading = okr_grid_cell(in->g, row, OKR_CURRENT);

	return in->g->kind[row] == OKR_KEY_RESULT &&
	       (okr_grid_cell(in->g, row, OKR_TARGET).n == 0 ||
		okr_grid_cell(in->g, row, OKR_START).n == 0) &&
	       !(okr_completion_is(in->g, in->sheet, row) && reading.n > 0);
}

/*
 * What a day without a year is of: the row's cycle, or its objective's, else
 * its first day.
 */
static struct okr_due_rules
when_of(const struct inferring *in, uint32_t row)
{
	struct okr_due_rules when = { .fiscal = in->sheet->ask.manner.fiscal,
				      .order = in->sheet->ask.manner.order };
	struct okr_span cell = okr_grid_cell(in->g, row, OKR_CYCLE);

	if (cell.n == 0 && in->g->above[row])
		cell = okr_grid_cell(in->g, in->g->above[row], OKR_CYCLE);
	if (okr_date_parse(in->l, cell, &when.cycle) &&
	    when.cycle.form == OKR_DATE_PERIOD)
		return when;
	when.cycle = (struct okr_date){ 0 };
	cell = okr_grid_cell(in->g, row, OKR_START_DATE);
	if (okr_date_parse(in->l, cell, &when.cycle))
		when.cycle.form = OKR_DATE_PERIOD;
	return when;
}

/* Put what was told into blank cells, and name these. */
static void
fill(struct inferring *in, uint32_t row, const struct okr_told *told)
{
	in->names.n = 0;
	for (size_t i = 0; i < COUNT(columns); i++) {
		struct okr_span text = told_of(told, columns[i]);

		if (text.n == 0 || okr_grid_cell(in->g, row, columns[i]).n > 0)
			continue;
		okr_grid_set_copy(in->g, row, columns[i], text);
		okr_buf_printf(&in->names, "%s%s", in->names.n ? ";" : "",
			       okr_field_name(columns[i]));
	}
	if (in->names.n == 0)
		return;
	okr_grid_set_extra(in->g, row, in->column,
			   okr_arena_copy(&in->g->text,
					  okr_buf_view(&in->names)));
	okr_sighted_add(&in->filled, row);
}

static void
infer_row(struct inferring *in, uint32_t row)
{
	struct okr_due_rules when = when_of(in, row);
	struct okr_told told = okr_grammar_read(
	    in->grammar, okr_grid_cell(in->g, row, OKR_TITLE), &when);

	if (told.unread)
		okr_sighted_add(&in->unread, row);
	if (told.undated && okr_grid_cell(in->g, row, OKR_DUE_DATE).n == 0)
		okr_sighted_add(&in->undated, row);
	for (size_t i = 0; i < COUNT(columns); i++) {
		if (agrees(columns[i], okr_grid_cell(in->g, row, columns[i]),
			   told_of(&told, columns[i])))
			continue;
		okr_sighted_add(&in->differs, row);
		return;
	}
	fill(in, row, &told);
}

/* Which mark 1,234 has: as told, else as other titles of the sheet show. */
static enum okr_mark
find_mark(struct inferring *in)
{
	if (in->sheet->ask.manner.mark != OKR_MARK_NONE)
		return in->sheet->ask.manner.mark;
	for (uint32_t row = in->sheet->first; row < in->sheet->last; row++)
		if (in->g->kind[row] == OKR_KEY_RESULT)
			okr_grammar_hear(in->grammar,
					 okr_grid_cell(in->g, row, OKR_TITLE));
	return okr_grammar_heard(in->grammar);
}

static void
say(const struct inferring *in, const struct okr_sighted *s, const char *what)
{
	if (s->n > 0)
		okr_note(okr_grid_place(in->g, s->first, OKR_TITLE),
			 "%s: %zu row%s in all, this the first", what, s->n,
			 s->n == 1 ? "" : "s");
}

void
okr_infer(struct okr_grid *g, struct okr_lexicon *l,
	  const struct okr_sheet *sheet)
{
	struct inferring in = { .g = g, .l = l, .sheet = sheet };

	in.grammar = okr_grammar_new(l);
	in.column = okr_grid_extra(g, OKR_SPAN("inferred"));
	okr_grammar_mark(in.grammar, find_mark(&in));
	for (uint32_t row = sheet->first; row < sheet->last; row++)
		if (is_to_be_read(&in, row))
			infer_row(&in, row);
	okr_note(okr_sheet_place(sheet),
		 "metrics inferred from the titles of %zu row%s; the column "
		 "inferred names the cells",
		 in.filled.n, in.filled.n == 1 ? "" : "s");
	say(&in, &in.differs,
	    "the title says something else than the cells, so nothing is "
	    "inferred");
	say(&in, &in.unread, "the title has figures that are not inferred");
	say(&in, &in.undated,
	    "the title names a day without a year, and the row none");
	okr_grammar_free(in.grammar);
	okr_buf_release(&in.names);
}
