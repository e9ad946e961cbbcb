/* Completion as a reading, or as what follows from one. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/completion.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/base/num.h"

/*
 * The column of one of our computed names that other people write: not that
 * of objectives, which follows from their key results.
 */
static int
column_of(const struct okr_sheet *sheet, int field)
{
	for (size_t i = 0; i < sheet->table.ncol; i++)
		if (sheet->use[i].field == field &&
		    sheet->use[i].whose != OKR_OF_OBJECTIVE)
			return (int)i;
	return -1;
}

static bool
refuse(const struct okr_sheet *sheet, int column)
{
	const char *header = okr_typed(sheet->table.header[column]);

	okr_error(okr_sheet_place(sheet),
		  "'%s' beside a target, and no column for readings: add "
		  "--column '%s=current' if it holds them in the unit of "
		  "the target, --column '%s=' if it is a share, which is only "
		  "kept",
		  header, header, header);
	return false;
}

/* A log of check-ins reads what other sheets measure in their own units. */
static bool
is_log(const struct okr_sheet *sheet)
{
	return okr_sheet_has(sheet, OKR_DATE) &&
	       !okr_sheet_has(sheet, OKR_FIELD_OBJECTIVE) &&
	       !okr_sheet_has(sheet, OKR_KIND) &&
	       !okr_sheet_has(sheet, OKR_TITLE);
}

static bool
means_completion(struct okr_sheet *sheet, struct okr_span name)
{
	int meaning[OKR_MAX_MEANINGS];

	return okr_lexicon_header(&sheet->lexicon, name, meaning) > 0 &&
	       (meaning[0] == OKR_PROGRESS || meaning[0] == OKR_SCORE);
}

static bool
is_measured(const int at[OKR_NFIELDS])
{
	return at[OKR_START] >= 0 || at[OKR_TARGET] >= 0 ||
	       at[OKR_CURRENT] >= 0;
}

bool
okr_completion_is(const struct okr_grid *g, const struct okr_sheet *sheet,
		  uint32_t row)
{
	return sheet->completion &&
	       !(sheet->lanes_measured && g->kind[row] == OKR_KEY_RESULT);
}

static bool
has_measured_lane(const struct okr_sheet *sheet)
{
	const struct okr_lanes *lanes = &sheet->lanes;

	for (size_t i = 0; i < lanes->n && !lanes->cycles; i++)
		if (is_measured(lanes->lane[i].at))
			return true;
	return false;
}

/* "key_result_2_completion", where a key result has nothing else. */
static void
bind_lanes(struct okr_sheet *sheet)
{
	for (size_t i = 0; i < sheet->table.ncol; i++) {
		struct okr_use *use = &sheet->use[i];
		struct okr_lane_header header;
		struct okr_lane *lane;

		if (use->lane == 0 || use->field >= 0 || sheet->lanes.cycles)
			continue;
		lane = &sheet->lanes.lane[use->lane - 1];
		if (sheet->lanes_measured || is_measured(lane->at) ||
		    !okr_lanes_parse(&sheet->lexicon, sheet->table.header[i],
				     &header) ||
		    !means_completion(sheet, header.name))
			continue;
		use->field = OKR_CURRENT;
		lane->at[OKR_CURRENT] = (int)i;
		sheet->completion = true;
	}
}

bool
okr_completion_bind(struct okr_sheet *sheet)
{
	int column = column_of(sheet, OKR_PROGRESS);

	sheet->lanes_measured = has_measured_lane(sheet);
	bind_lanes(sheet);
	if (column < 0)
		column = column_of(sheet, OKR_SCORE);
	if (column < 0 || sheet->canonical || sheet->ours || is_log(sheet))
		return true;
	if (okr_sheet_has(sheet, OKR_CURRENT)) {
		sheet->derived = column + 1;
		return true;
	}
	if (okr_sheet_has(sheet, OKR_TARGET))
		return refuse(sheet, column);
	if (okr_sheet_has(sheet, OKR_START))
		return true;
	sheet->completion = true;
	sheet->use[column].field = OKR_CURRENT;
	sheet->at[OKR_CURRENT] = column;
	okr_note(okr_sheet_place(sheet),
		 "no column for start, target or reading: '%s' is taken as the "
		 "reading, from 0 to what is complete",
		 okr_shown(sheet->table.header[column]));
	return true;
}

/* Rows that others are under, which have no reading of their own. */
static bool *
find_parents(const struct okr_grid *g)
{
	bool *is_parent = okr_mem_new(g->n + 1, sizeof(*is_parent));

	for (uint32_t row = 1; row <= g->n; row++)
		if (okr_is_counted(g->kind[row]))
			is_parent[g->above[row]] = true;
	return is_parent;
}

/* "20" where a figure was "12/20", which left "/20" as its unit. */
static struct okr_span
own_whole(const struct okr_grid *g, uint32_t row)
{
	struct okr_span unit = okr_grid_cell(g, row, OKR_UNIT);
	double x;

	if (unit.n == 0 || unit.s[0] != '/')
		return (struct okr_span){ 0 };
	unit.s++, unit.n--;
	return okr_num_parse(unit, &x) ? unit : (struct okr_span){ 0 };
}

/* What is complete where no sign says it: 100 if any figure is above 1. */
static const char *
complete_in(const struct okr_grid *g, const struct okr_sheet *sheet)
{
	double x;

	if (sheet->ask.manner.complete)
		return sheet->ask.manner.complete == 1    ? "1"
		       : sheet->ask.manner.complete == 10 ? "10"
							  : "100";
	for (uint32_t row = sheet->first; row < sheet->last; row++)
		if (okr_completion_is(g, sheet, row) &&
		    own_whole(g, row).n == 0 &&
		    okr_num_parse(okr_grid_cell(g, row, OKR_CURRENT), &x) &&
		    x > 1)
			return "100";
	return "1";
}

static void
apply_row(struct okr_grid *g, uint32_t row, const char *complete)
{
	struct okr_span unit = okr_grid_cell(g, row, OKR_UNIT);
	struct okr_span whole = own_whole(g, row);
	double x;

	if (!okr_num_parse(okr_grid_cell(g, row, OKR_CURRENT), &x))
		return; /* nothing, or done in a word */
	okr_grid_set(g, row, OKR_START, OKR_SPAN("0"));
	okr_grid_set(g, row, OKR_TARGET, whole);
	if (whole.n > 0)
		return;
	if (okr_span_is(unit, "%"))
		complete = "100";
	else if (okr_span_is(okr_span_of(complete), "100"))
		okr_grid_set(g, row, OKR_UNIT, OKR_SPAN("%"));
	okr_grid_set(g, row, OKR_TARGET, okr_span_of(complete));
}

static void
put_aside(struct okr_grid *g, uint32_t row)
{
	uint32_t extra = okr_grid_extra(g, OKR_SPAN("given_progress"));

	okr_grid_set_extra(g, row, extra, okr_grid_cell(g, row, OKR_CURRENT));
	okr_grid_clear(g, row, OKR_CURRENT);
	okr_grid_clear(g, row, OKR_UNIT);
}

static void
apply_sheet(struct okr_grid *g, const struct okr_sheet *sheet,
	    const bool *is_parent)
{
	const char *complete = complete_in(g, sheet);
	size_t naside = 0, nwhole = 0; /* rows that need it */
	uint32_t first = 0;

	for (uint32_t row = sheet->first; row < sheet->last; row++) {
		if (!okr_completion_is(g, sheet, row) ||
		    okr_grid_cell(g, row, OKR_CURRENT).n == 0 ||
		    !okr_is_counted(g->kind[row]))
			continue;
		if (g->kind[row] == OKR_KEY_RESULT || !is_parent[row]) {
			nwhole += own_whole(g, row).n == 0;
			apply_row(g, row, complete);
			continue;
		}
		put_aside(g, row);
		if (naside++ == 0)
			first = row;
	}
	if (nwhole > 0)
		okr_note(okr_sheet_place(sheet), "completion is of %s%s",
			 complete,
			 okr_span_is(okr_span_of(complete), "100")
			     ? " %"
			     : ", or of 100 with %");
	if (naside > 0)
		okr_note(okr_grid_place(g, first, OKR_CURRENT),
			 "%zu row%s with others below: kept as given_progress, "
			 "for it follows from these",
			 naside, naside == 1 ? "" : "s");
}

void
okr_completion_apply(struct okr_grid *g)
{
	bool *is_parent = find_parents(g);
	uint32_t last = UINT32_MAX;

	for (uint32_t row = 1; row <= g->n; row++) {
		if (g->origin[row].sheet == last)
			continue;
		last = g->origin[row].sheet;
		if (g->sheet[last].completion && g->sheet[last].first == row)
			apply_sheet(g, &g->sheet[last], is_parent);
	}
	free(is_parent);
}
