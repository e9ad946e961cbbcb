/* Rows that are measured, and columns of numbers that nobody reads. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/unmeasured.h"

#include "okr/import/listed.h"
#include "okr/import/value.h"

#define NAMES_SHOWN 4

/* What no key result of a sheet has. */
enum lack { NOTHING, TARGETS, READINGS };

/* It has a target, or needs none; that of completion is ours. */
static bool
is_aimed(const struct okr_grid *g, uint32_t row)
{
	const struct okr_sheet *sheet = okr_grid_sheet(g, row);

	if (sheet->completion && sheet->lanes.n == 0)
		return false;
	return okr_grid_cell(g, row, OKR_TARGET).n > 0 ||
	       okr_grid_cell(g, row, OKR_METRIC_TYPE).n > 0;
}

/* A column of readings may be blank yet. */
static bool
can_be_read(const struct okr_grid *g, const struct okr_sheet *sheet)
{
	if (okr_sheet_has(sheet, OKR_CURRENT) || sheet->lanes.n > 0)
		return true;
	for (uint32_t row = 1; row <= g->n; row++)
		if (g->kind[row] == OKR_CHECKIN)
			return true;
	return false;
}

static enum lack
find_lack(const struct okr_grid *g, const struct okr_sheet *sheet)
{
	size_t nresults = 0, naimed = 0;

	for (uint32_t row = sheet->first; row < sheet->last; row++) {
		if (g->kind[row] == OKR_CHECKIN)
			return NOTHING;
		if (g->kind[row] != OKR_KEY_RESULT)
			continue;
		nresults++;
		naimed += is_aimed(g, row);
	}
	if (nresults == 0)
		return NOTHING;
	if (naimed == 0)
		return TARGETS;
	return can_be_read(g, sheet) ? NOTHING : READINGS;
}

static bool
holds_numbers(const struct okr_grid *g, const struct okr_sheet *sheet,
	      uint32_t extra)
{
	size_t numbers = 0, texts = 0;
	struct okr_value value;

	for (uint32_t row = sheet->first; row < sheet->last; row++) {
		struct okr_span cell = okr_span_trim(
		    okr_grid_extra_cell(g, row, extra));

		if (cell.n == 0)
			continue;
		if (okr_value_parse(cell, &value))
			numbers++;
		else
			texts++;
	}
	return numbers > texts;
}

/*
 * Years of quarters and what is the objectives' are read, in their way; of
 * some a warning has said already what to do.
 */
static bool
is_idle(const struct okr_grid *g, const struct okr_sheet *sheet, size_t column)
{
	const struct okr_use *use = &sheet->use[column];

	return use->extra != OKR_INDEX_NONE && !use->warned &&
	       use->whose != OKR_OF_OBJECTIVE &&
	       column + 1 != (size_t)sheet->year &&
	       column + 1 != (size_t)sheet->derived &&
	       (use->by == NULL || !okr_sheet_is_told(sheet, (int)column)) &&
	       holds_numbers(g, sheet, use->extra);
}

/* The names of the columns, "'Jan', 'Feb'"; the first is empty: none. */
static struct okr_span
name_idle(const struct okr_grid *g, const struct okr_sheet *sheet,
	  struct okr_listed *names)
{
	struct okr_span first = { 0 };

	for (size_t i = 0; i < sheet->table.ncol; i++) {
		struct okr_span name;

		if (!is_idle(g, sheet, i))
			continue;
		name = sheet->table.header[i];
		if (okr_span_trim(name).n == 0)
			name = g->extra[sheet->use[i].extra].name;
		first = names->n ? first : name;
		okr_listed_add(names, name);
	}
	return first;
}

static void
warn_of(const struct okr_grid *g, const struct okr_sheet *sheet, enum lack lack)
{
	struct okr_listed names = { .most = NAMES_SHOWN };
	struct okr_span first = name_idle(g, sheet, &names);
	const char *name = okr_shown(first);

	if (first.n > 0 && lack == TARGETS)
		okr_warning(okr_sheet_place(sheet),
			    "no key result has a target, and numbers stand in "
			    "columns that are only kept: %s; say what they "
			    "are: --column '%s=target' or --column "
			    "'%s=current'",
			    okr_listed_text(&names), name, name);
	if (first.n > 0 && lack == READINGS)
		okr_warning(okr_sheet_place(sheet),
			    "no key result has a reading, and numbers stand in "
			    "columns that are only kept: %s; add --column "
			    "'%s=current' if these are the readings, --column "
			    "'%s=' if not",
			    okr_listed_text(&names), name, name);
	okr_listed_release(&names);
}

void
okr_unmeasured_tell(struct okr_grid *g)
{
	for (size_t i = 0; i < g->nsheet; i++) {
		const struct okr_sheet *sheet = &g->sheet[i];
		enum lack lack = NOTHING;

		if (!sheet->canonical && sheet->ask.scope == 0)
			lack = find_lack(g, sheet);
		if (lack != NOTHING)
			warn_of(g, sheet, lack);
	}
}
