/*
 * The shape "one row per node, by level": no column says what a row is, so
 * its level does.  Where titles are labelled ("Pillar: ..."), the label does.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/import/shape.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/import/refuse.h"
#include "okr/import/sighted.h"

static bool
fits(struct okr_sheet *sheet)
{
	int title = okr_shape_title(sheet);
	struct okr_level_signs signs;

	if (title < 0 || okr_sheet_has(sheet, OKR_KIND))
		return false;
	signs = okr_levels_look(sheet, title);
	return signs.indent || signs.outline || signs.ncolumns > 1 ||
	       okr_sheet_has(sheet, OKR_FIELD_LEVEL) ||
	       (title == OKR_TITLE && okr_sheet_has(sheet, OKR_PARENT));
}

static void
bind(struct okr_sheet *sheet)
{
	okr_shape_nodes.bind(sheet);
	sheet->nlevels = okr_levels_look(sheet, OKR_TITLE).ncolumns;
	for (size_t i = 1; i < sheet->nlevels; i++)
		sheet->use[(size_t)sheet->at[OKR_TITLE] + i].field = OKR_TITLE;
}

/* The title of a record, and how deep it stands. */
static struct okr_span
title_of(const struct okr_sheet *sheet, const struct okr_record *record,
	 uint32_t *indent)
{
	struct okr_span title = { 0 };
	size_t first = (size_t)sheet->at[OKR_TITLE], column = 0;

	*indent = 0;
	for (; column < sheet->nlevels && title.n == 0; column++) {
		title = record->cell[first + column];
		*indent = okr_levels_indent(&title);
	}
	if (sheet->nlevels > 1)
		*indent = (uint32_t)column;
	return title;
}

static void
read(struct okr_intake *in, const struct okr_record *record)
{
	uint32_t row = okr_shape_row(in, record, OKR_OBJECTIVE, NULL), indent;
	struct okr_span title = title_of(in->sheet, record, &indent);

	if (title.n == 0)
		okr_refuse_row(in->grid, row, OKR_TITLE,
			       "empty: what is this row?");
	for (int column = 0; column < OKR_COMPUTED; column++)
		if (column != OKR_KIND && column != OKR_TITLE)
			okr_shape_take(in, record, row, column, column);
	okr_grid_set(in->grid, row, OKR_TITLE,
		     okr_grid_keep(in->grid, row, title));
	okr_shape_take_extras(in, record, row);
	okr_shape_place(in, record, row);
	okr_levels_add(in, record, row, indent);
}

/* Depths of a sheet's rows under each other, statements aside. */
struct depths {
	const struct okr_intake *in;
	uint32_t *depth; /* by row - first */
	bool *above;     /* some row stands under it */
	uint32_t most;
};

static uint32_t
depth_of(const struct depths *d, uint32_t row)
{
	const struct okr_grid *g = d->in->grid;
	uint32_t depth = 0;

	for (; row && !okr_is_statement(g->kind[row]); row = g->above[row]) {
		depth++;
		if (row > g->above[row] && g->above[row] >= d->in->sheet->first)
			return depth +
			       d->depth[g->above[row] - d->in->sheet->first];
	}
	return depth;
}

static void
measure_depths(struct depths *d)
{
	const struct okr_grid *g = d->in->grid;
	uint32_t first = d->in->sheet->first;

	for (uint32_t row = first; row <= g->n; row++) {
		uint32_t depth = depth_of(d, row);

		if (!okr_is_counted(g->kind[row]))
			continue; /* a reading */

		d->depth[row - first] = depth;
		if (depth > d->most)
			d->most = depth;
		if (g->above[row] >= first)
			d->above[g->above[row] - first] = true;
	}
}

static bool
is_measured(const struct okr_grid *g, uint32_t row)
{
	return okr_grid_cell(g, row, OKR_TARGET).n > 0 ||
	       okr_grid_cell(g, row, OKR_CURRENT).n > 0 ||
	       okr_grid_cell(g, row, OKR_START).n > 0;
}

/*
 * The deepest rows are key results.  Further up a row is one if it is
 * measured and has nothing under it.
 */
static enum okr_kind
kind_of(const struct depths *d, uint32_t row)
{
	uint32_t i = row - d->in->sheet->first;

	if (d->depth[i] == 1 || d->above[i])
		return OKR_OBJECTIVE;
	if (d->depth[i] == d->most || is_measured(d->in->grid, row))
		return OKR_KEY_RESULT;
	return OKR_OBJECTIVE;
}

/* Measured rows above and none among the deepest: then these are tasks. */
static void
check_deepest(const struct depths *d)
{
	const struct okr_grid *g = d->in->grid;
	uint32_t measured = 0, first_deep = 0;

	for (uint32_t row = d->in->sheet->first; row <= g->n; row++) {
		uint32_t depth = d->depth[row - d->in->sheet->first];

		if (depth == 0)
			continue;
		if (depth == d->most && is_measured(g, row))
			return;
		if (depth == d->most && first_deep == 0)
			first_deep = row;
		if (depth > 1 && depth < d->most && is_measured(g, row) &&
		    measured == 0)
			measured = row;
	}
	if (measured && first_deep)
		okr_error(okr_grid_place(d->in->grid, first_deep, OKR_TITLE),
			  "of the rows on this level none has a target, some "
			  "above have; say what each row is in a column "
			  "'Type'");
}

static bool
has_only_title(const struct okr_grid *g, uint32_t row)
{
	for (int column = 0; column < OKR_COMPUTED; column++)
		if (column != OKR_TITLE && column != OKR_KIND &&
		    okr_grid_cell(g, row, column).n > 0)
			return false;
	for (size_t i = 0; i < g->nextra; i++)
		if (okr_grid_extra_cell(g, row, (uint32_t)i).n > 0)
			return false;
	return true;
}

/* Remarks at the end of a sheet have no level, and nothing else. */
static void
warn_of_remarks(const struct depths *d)
{
	struct okr_grid *g = d->in->grid;
	uint32_t sheet = d->in->sheet->first;
	struct okr_sighted bare = { 0 };

	for (uint32_t row = sheet; row <= g->n; row++)
		if (d->depth[row - sheet] == 1 && !d->above[row - sheet] &&
		    has_only_title(g, row))
			okr_sighted_add(&bare, row);
	if (bare.n > 0 && d->most > 1)
		okr_warning(okr_grid_place(g, bare.first, OKR_TITLE),
			    "'%s' has nothing under it or beside it: taken as "
			    "an objective; so %zu in all; remove it if it is a "
			    "remark",
			    okr_shown(okr_grid_cell(g, bare.first, OKR_TITLE)),
			    bare.n);
}

static void
finish(struct okr_intake *in)
{
	uint32_t first = in->sheet->first;
	size_t n = in->grid->n + 1 - first;
	struct depths d = { .in = in };

	if (!okr_levels_link(in) && okr_sheet_has(in->sheet, OKR_PARENT)) {
		in->sheet->kinds_by_parent = true;
		return;
	}
	d.depth = okr_mem_new(n, sizeof(*d.depth));
	d.above = okr_mem_new(n, sizeof(*d.above));
	measure_depths(&d);
	check_deepest(&d);
	warn_of_remarks(&d);
	for (uint32_t row = first; row <= in->grid->n; row++)
		if (in->grid->kind[row] == OKR_OBJECTIVE)
			okr_grid_set_kind(in->grid, row, kind_of(&d, row));
	if (d.most > 1)
		okr_note(okr_sheet_place(in->sheet),
			 "no column says what a row is: the %s are key "
			 "results, those above objectives",
			 d.most > 2 ? "deepest" : "rows under others");
	free(d.depth);
	free(d.above);
}

/* What stands under the rows of a grid, by row. */
struct family {
	const struct okr_grid *g;
	bool *above;    /* some row stands under it */
	bool *measured; /* and one of these is measured */
	bool leaf;      /* some row of the sheet with none under it is */
};

static struct family
find_family(const struct okr_grid *g, const struct okr_sheet *sheet)
{
	struct family f = { .g = g };

	f.above = okr_mem_new(g->n + 1, sizeof(*f.above));
	f.measured = okr_mem_new(g->n + 1, sizeof(*f.measured));
	for (uint32_t row = 1; row <= g->n; row++) {
		if (!okr_is_counted(g->kind[row]))
			continue;
		f.above[g->above[row]] = true;
		f.measured[g->above[row]] |= is_measured(g, row);
	}
	for (uint32_t row = sheet->first; row < sheet->last; row++)
		f.leaf = f.leaf || (okr_is_counted(g->kind[row]) &&
				    is_measured(g, row) && !f.above[row]);
	return f;
}

/* A measured row over unmeasured ones: are these tasks of a key result? */
static void
check_family(struct okr_grid *g, const struct okr_sheet *sheet,
	     const struct family *f)
{
	for (uint32_t row = sheet->first; row < sheet->last; row++) {
		if (!is_measured(g, row) || !f->above[row] || f->measured[row])
			continue;
		okr_error(okr_grid_place(g, row, OKR_TITLE),
			  "measured, and the rows under it are not; say what "
			  "each row is in a column 'Type'");
		return;
	}
}

/* What stands under something and has nothing under it. */
static bool
is_result(const struct family *f, uint32_t row)
{
	return f->g->above[row] && !f->above[row] &&
	       (is_measured(f->g, row) || !f->leaf);
}

static void
settle_family(struct okr_grid *g, const struct okr_sheet *sheet)
{
	struct family f = find_family(g, sheet);
	size_t nresults = 0;

	check_family(g, sheet, &f);
	for (uint32_t row = sheet->first; row < sheet->last; row++) {
		if (g->kind[row] != OKR_OBJECTIVE || !is_result(&f, row))
			continue;
		okr_grid_set_kind(g, row, OKR_KEY_RESULT);
		nresults++;
	}
	okr_note(okr_sheet_place(sheet),
		 "no column says what a row is: %zu under others and with none "
		 "under them are key results, the rest objectives",
		 nresults);
	free(f.above);
	free(f.measured);
}

void
okr_untyped_settle(struct okr_grid *g)
{
	for (size_t i = 0; i < g->nsheet; i++)
		if (g->sheet[i].kinds_by_parent)
			settle_family(g, &g->sheet[i]);
}

const struct okr_shape okr_shape_levels = {
	"levels", "one row per node, by level", true, fits, bind, read, finish
};
