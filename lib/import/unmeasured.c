/* Rows that are measured, and columns of numbers that nobody reads. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/unmeasured.h"

#include "okr/import/value.h"

#define NAMES_SHOWN 4

/* It has a target, or needs none. */
static bool
is_measured(const struct okr_grid *g, uint32_t row)
{
	return okr_grid_cell(g, row, OKR_TARGET).n > 0 ||
	       okr_grid_cell(g, row, OKR_METRIC_TYPE).n > 0 ||
	       (okr_grid_sheet(g, row)->completion &&
		okr_grid_cell(g, row, OKR_CURRENT).n > 0);
}

/* Key results, and none of them measured. */
static bool
is_unmeasured(const struct okr_grid *g, const struct okr_sheet *sheet)
{
	size_t nresults = 0;

	for (uint32_t row = sheet->first; row < sheet->last; row++) {
		if (g->kind[row] == OKR_CHECKIN ||
		    (g->kind[row] == OKR_KEY_RESULT && is_measured(g, row)))
			return false;
		nresults += g->kind[row] == OKR_KEY_RESULT;
	}
	return nresults > 0;
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

/* Years of quarters and what is the objectives' are read, in their way. */
static bool
is_idle(const struct okr_grid *g, const struct okr_sheet *sheet, size_t column)
{
	const struct okr_use *use = &sheet->use[column];

	return use->extra != OKR_INDEX_NONE && use->whose != OKR_OF_OBJECTIVE &&
	       column + 1 != (size_t)sheet->year &&
	       column + 1 != (size_t)sheet->derived &&
	       (use->by == NULL || !okr_sheet_is_told(sheet, (int)column)) &&
	       holds_numbers(g, sheet, use->extra);
}

static void
warn_of(const struct okr_grid *g, const struct okr_sheet *sheet)
{
	struct okr_buf names = { 0 };
	struct okr_span first = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < sheet->table.ncol; i++) {
		struct okr_span name;

		if (!is_idle(g, sheet, i))
			continue;
		name = sheet->table.header[i];
		if (okr_span_trim(name).n == 0)
			name = g->extra[sheet->use[i].extra].name;
		first = n ? first : name;
		if (n++ < NAMES_SHOWN)
			okr_buf_printf(&names, "%s'%s'", n > 1 ? ", " : "",
				       okr_shown(name));
	}
	if (n > NAMES_SHOWN)
		okr_buf_printf(&names, " and %zu more", n - NAMES_SHOWN);
	okr_buf_char(&names, '\0');
	if (n > 0)
		okr_warning(okr_sheet_place(sheet),
			    "no key result has a target, and numbers stand in "
			    "columns that are only kept: %s; say what they "
			    "are: --column '%s=target' or --column "
			    "'%s=current'",
			    names.s, okr_shown(first), okr_shown(first));
	okr_buf_release(&names);
}

void
okr_unmeasured_tell(struct okr_grid *g)
{
	for (size_t i = 0; i < g->nsheet; i++)
		if (!g->sheet[i].canonical && g->sheet[i].ask.scope == 0 &&
		    is_unmeasured(g, &g->sheet[i]))
			warn_of(g, &g->sheet[i]);
}
