/* The order of the work: columns, rows, cells, links, ids. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/merge.h"

#include "okr/import/advice.h"
#include "okr/import/columns.h"
#include "okr/import/commitments.h"
#include "okr/import/completion.h"
#include "okr/import/cycled.h"
#include "okr/import/direction.h"
#include "okr/import/explain.h"
#include "okr/import/fiscal.h"
#include "okr/import/ident.h"
#include "okr/import/infer.h"
#include "okr/import/joint.h"
#include "okr/import/levels.h"
#include "okr/import/links.h"
#include "okr/import/listed.h"
#include "okr/import/positions.h"
#include "okr/import/profile.h"
#include "okr/import/readings.h"
#include "okr/import/refuse.h"
#include "okr/import/repeated.h"
#include "okr/import/served.h"
#include "okr/import/settle.h"
#include "okr/import/shape.h"
#include "okr/import/snapshots.h"
#include "okr/import/squeeze.h"
#include "okr/import/standing.h"
#include "okr/import/tasks.h"
#include "okr/import/tiers.h"
#include "okr/import/titles.h"
#include "okr/import/idle.h"

#define NAMES_SHOWN 5

/* What the header is taken to be. */
static void
refuse_names(struct okr_sheet *sheet, struct okr_place at, const char *names)
{
	struct okr_buf advice = { 0 };

	okr_advice_columns(&advice, sheet);
	okr_buf_char(&advice, '\0');
	okr_error(at,
		  "is this a table of OKRs? The header, %s, has none of: kind "
		  "and title; Objective and Key Result; Date, KR ID and Value; "
		  "Our mission in one sentence; say %s%s (see the names in "
		  "okr-sheets(5), and --delimiter)",
		  names, advice.n > 1 ? "what each column is, as in " : "",
		  advice.n > 1
		      ? advice.s
		      : "which columns are the objectives and key results with "
			"--column 'HEADER=objective' --column "
			"'HEADER=key_result'");
	okr_buf_release(&advice);
}

/* What is missing in the header, and what says it. */
static void
refuse_header(struct okr_sheet *sheet)
{
	struct okr_table *t = &sheet->table;
	struct okr_listed names = { .most = 3 };
	struct okr_place at = {
		.source = okr_table_place_of_line(t, t->begin_line)
	};

	for (size_t i = 0; i < t->ncol; i++)
		okr_listed_add(&names, t->header[i]);
	if (t->ncol == 1)
		okr_error(at,
			  "is this a table of OKRs? It has one column, %s, "
			  "which is no known name; a header is like "
			  "Objective,Key Result,Target (see --template small "
			  "and --delimiter)",
			  okr_listed_text(&names));
	else
		refuse_names(sheet, at, okr_listed_text(&names));
	okr_listed_release(&names);
}

static bool
find_shape(struct okr_sheet *sheet)
{
	const struct okr_shape *asked = sheet->ask.shape;

	sheet->shape = okr_shape_of(sheet);
	if (sheet->shape)
		return true;
	if (asked) {
		okr_error(okr_sheet_place(sheet),
			  "--shape %s: the sheet is not laid out so: %s",
			  asked->name, asked->what);
		return false;
	}
	if (okr_sheet_has(sheet, OKR_TITLE))
		okr_titles_refuse(sheet);
	else
		refuse_header(sheet);
	return false;
}

/* The headers that nobody here knows, so that a misspelt one is seen. */
static void
note_unknown(const struct okr_sheet *sheet, const struct okr_grid *g)
{
	struct okr_listed names = { .most = NAMES_SHOWN };

	for (size_t i = 0; i < sheet->table.ncol; i++) {
		struct okr_span header = sheet->table.header[i];
		uint32_t extra = sheet->use[i].extra;

		if (extra != OKR_INDEX_NONE &&
		    (sheet->use[i].lane > 0 ||
		     okr_span_eq(g->extra[extra].name, header)))
			okr_listed_add(&names, header);
	}
	if (names.n > 0)
		okr_note(okr_sheet_place(sheet), "columns kept as they are: %s",
			 okr_listed_text(&names));
	okr_listed_release(&names);
}

static const char *
delimiter_in_words(char delimiter)
{
	switch (delimiter) {
	case ';':
		return ", cells between semicolons";
	case '\t':
		return ", cells between tabs";
	case '|':
		return ", cells between bars";
	default:
		return "";
	}
}

static bool
bind(struct okr_sheet *sheet, struct okr_lexicon *l, struct okr_grid *g)
{
	if (!okr_profile_take(sheet, l) || !okr_columns_bind(sheet))
		return false;
	okr_joint_bind(sheet);
	okr_titles_find(sheet);
	if (!okr_lanes_find(sheet, &sheet->lexicon))
		return false;
	okr_cycled_bind(sheet);
	if (!okr_completion_bind(sheet) || !okr_tiers_bind(sheet) ||
	    !okr_titles_bind(sheet))
		return false;
	okr_served_bind(sheet);
	okr_tables_clear(sheet);
	if (!find_shape(sheet))
		return false;
	if (sheet->shape != &okr_shape_wide &&
	    sheet->shape != &okr_shape_cycles)
		okr_lanes_forget(sheet);
	if (sheet->shape != &okr_shape_form)
		okr_sheet_forget(sheet, OKR_FIELD_DRAFT);
	okr_levels_bind(sheet);
	sheet->shape->bind(sheet);
	if (!okr_readings_bind(sheet))
		return false;
	if (!okr_sheet_place_extras(sheet, g))
		return false;
	okr_note(okr_sheet_place(sheet), "%s%s%s",
		 sheet->canonical ? "OKR CSV, " : "", sheet->shape->what,
		 delimiter_in_words(sheet->table.reader.delimiter));
	note_unknown(sheet, g);
	return true;
}

/* Nothing is dropped in silence. */
static void
note_dropped(const struct okr_sheet *sheet, const struct okr_grid *g)
{
	size_t ndropped = 0;

	if (sheet->nblank > 0)
		okr_note(okr_sheet_place(sheet),
			 "%zu empty row%s dropped, the first in line %lu",
			 sheet->nblank, sheet->nblank == 1 ? "" : "s",
			 (unsigned long)sheet->blank_line);
	for (size_t i = 0; i < sheet->table.ncol; i++) {
		uint32_t extra = sheet->use[i].extra;

		if (extra == OKR_INDEX_NONE || !g->extra[extra].nameless)
			continue;
		if (g->extra[extra].cell == NULL)
			ndropped++;
		else
			okr_note(okr_sheet_place(sheet),
				 "the column without a name becomes %.*s",
				 (int)g->extra[extra].name.n,
				 g->extra[extra].name.s);
	}
	if (ndropped > 0)
		okr_note(okr_sheet_place(sheet), "%zu empty column%s dropped",
			 ndropped, ndropped == 1 ? "" : "s");
}

/* The next record; a row of another width or a fault before it is broken. */
static const struct okr_record *
next_record(struct okr_sheet *sheet, bool *whole)
{
	unsigned long errors = okr_diag_errors();
	const struct okr_record *record = okr_sheet_next(sheet);

	if (okr_diag_errors() > errors)
		*whole = false;
	return record;
}

/*
 * The last row of a record is what its readings are of; one that made none
 * has added to an objective.
 */
static void
read_record(struct okr_intake *in, const struct okr_record *record)
{
	uint32_t last = in->grid->n, row;

	in->left_out = false;
	in->sheet->shape->read(in, record);
	row = in->grid->n > last ? in->grid->n : in->objectives->current;
	if (in->sheet->readings && row && !in->left_out)
		okr_readings_take(in, record, row);
}

/* False when rows could not be read as rows at all. */
static bool
read_rows(struct okr_intake *in)
{
	bool whole = true;
	struct okr_sheet *sheet = in->sheet;
	const struct okr_record *record;
	struct okr_sections sections = { 0 };
	struct okr_levels levels = { 0 };
	struct okr_sequence sequence = { 0 };

	in->sections = &sections;
	in->levels = &levels;
	in->sequence = &sequence;
	sheet->first = in->grid->n + 1;
	okr_objectives_begin(in->objectives);
	okr_sections_begin(in);
	while (!sections.apart.ended &&
	       (record = next_record(sheet, &whole)) != NULL)
		if (okr_sections_is_data(in, record))
			read_record(in, record);
	okr_sections_end(in);
	sheet->last = in->grid->n + 1;
	if (sheet->shape->finish && !sheet->canonical)
		sheet->shape->finish(in);
	okr_sections_release(&sections);
	okr_levels_release(&levels);
	okr_sequence_release(&sequence);
	note_dropped(sheet, in->grid);
	if (sheet->table.nrow == 0 && whole && !sheet->ours)
		okr_warning(okr_sheet_place(sheet), "no row below the header");
	return whole;
}

static void
infer(struct okr_grid *g)
{
	for (size_t i = 0; i < g->nsheet; i++)
		if (g->sheet[i].ask.infer && !g->sheet[i].canonical)
			okr_infer(g, &g->sheet[i].lexicon, &g->sheet[i]);
}

static void
check_directions(struct okr_grid *g)
{
	for (size_t i = 0; i < g->nsheet; i++)
		if (g->sheet[i].ask.scope == 0 && !g->sheet[i].canonical)
			okr_direction_check(g, &g->sheet[i].lexicon,
					    &g->sheet[i]);
}

/* With --keep-going such rows are left out, each with a warning. */
static void
tell_untitled(struct okr_grid *g)
{
	for (size_t i = 0; i < g->nsheet && !g->keep_going; i++)
		if (!g->sheet[i].canonical)
			okr_titles_tell(g, &g->sheet[i]);
}

static void
link_rows(struct okr_grid *g)
{
	struct okr_names names;

	okr_positions_aside(g);
	okr_names_init(&names, g);
	okr_served_settle(&names);
	okr_links_find(&names);
	okr_untyped_settle(g);
	okr_refuse_checkins(g);
	okr_completion_apply(g);
	check_directions(g);
	tell_untitled(g);
	okr_ident_make(&names);
	if (!okr_diag_failed())
		okr_snapshots_fold(&names);
	okr_links_write(&names);
	okr_names_release(&names);
	if (!okr_diag_failed())
		okr_snapshots_drop(g);
	okr_squeeze(g);
}

/* What is wrong with cells does not hide what is wrong with the whole. */
static void
make_table(struct okr_grid *g, struct okr_lexicon *l, struct okr_buf *out)
{
	bool doubtful = okr_diag_failed() || g->keep_going;
	unsigned long errors = okr_diag_errors();

	infer(g);
	okr_idle_tell(g);
	okr_fiscal_rows(g, l);
	okr_tasks_fold(g);
	okr_repeated_fold(g);
	link_rows(g);
	if (okr_diag_errors() > errors)
		return;
	okr_grid_write(g, out);
	if (doubtful)
		(void)!okr_refuse_unusable(g, out);
}

bool
okr_merge(struct okr_grid *g, struct okr_lexicon *l, struct okr_buf *out)
{
	struct okr_objectives objectives;
	struct okr_tables tables;
	bool whole = true;
	struct okr_intake in = { .grid = g,
				 .objectives = &objectives,
				 .tables = &tables };

	okr_objectives_init(&objectives);
	okr_tables_init(&tables);
	for (size_t i = 0; i < g->nsheet; i++) {
		in.sheet = &g->sheet[i];
		if (in.sheet->ask.scope > 0) { /* knows its own alone */
			okr_objectives_release(&objectives);
			okr_objectives_init(&objectives);
		}
		in.lexicon = &in.sheet->lexicon;
		in.number = (uint32_t)i;
		if (!bind(in.sheet, l, g) || !read_rows(&in))
			whole = false;
	}
	okr_tables_join(&tables, g, g->nsheet);
	/* Only now: an objective of one sheet may go on in the next. */
	for (size_t i = 0; i < g->nsheet; i++)
		if (!g->sheet[i].canonical) {
			okr_settle(g, &g->sheet[i].lexicon, &g->sheet[i]);
			okr_standing_settle(g, &g->sheet[i].lexicon,
					    &g->sheet[i]);
		}
	okr_commitments_settle(g);
	if (whole)
		make_table(g, l, out);
	okr_objectives_release(&objectives);
	okr_tables_release(&tables);
	return !okr_diag_failed();
}

bool
okr_merge_explain(struct okr_grid *g, struct okr_lexicon *l,
		  struct okr_buf *out)
{
	okr_explain_header(out);
	for (size_t i = 0; i < g->nsheet; i++)
		if (bind(&g->sheet[i], l, g))
			okr_explain_sheet(out, &g->sheet[i], g);
	return !okr_diag_failed();
}
