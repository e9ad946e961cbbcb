/* What was read before there was a target, and the one cycle that has one. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/cycled.h"

static bool
is_aimed(const struct okr_lane *lane)
{
	return lane->at[OKR_TARGET] >= 0 || lane->at[OKR_FIELD_KEY_RESULT] >= 0;
}

static bool
some_are_aimed(const struct okr_lanes *lanes)
{
	for (size_t i = 0; i < lanes->n; i++)
		if (is_aimed(&lanes->lane[i]))
			return true;
	return false;
}

/*
 * "2025 Actual" beside "2026 Target" and "2026 Actual": what was read before
 * there was a target is no key result.
 */
static void
keep_past(struct okr_sheet *sheet)
{
	struct okr_buf names = { 0 };
	struct okr_span first = { 0 };

	for (size_t i = 0; i < sheet->table.ncol; i++) {
		struct okr_use *use = &sheet->use[i];
		struct okr_span header = sheet->table.header[i];

		if (use->lane == 0 ||
		    is_aimed(&sheet->lanes.lane[use->lane - 1]))
			continue;
		if (use->field >= 0)
			sheet->lanes.lane[use->lane - 1].at[use->field] = -1;
		use->lane = 0;
		use->field = -1;
		use->warned = true;
		okr_buf_printf(&names, "%s'%s'", first.n ? ", " : "",
			       okr_shown(header));
		first = first.n ? first : header;
	}
	okr_buf_char(&names, '\0');
	if (first.n > 0)
		okr_warning(okr_sheet_place(sheet),
			    "%s: of a cycle without a target, and only kept; "
			    "if it is where key results start, add --column "
			    "'%s=start'",
			    names.s, okr_typed(first));
	okr_buf_release(&names);
}

/* The cycle that has columns, if it is the only one. */
static const struct okr_lane *
only_lane(const struct okr_sheet *sheet)
{
	const struct okr_lane *only = NULL;

	for (size_t i = 0; i < sheet->table.ncol; i++) {
		const struct okr_use *use = &sheet->use[i];

		if (use->lane == 0)
			continue;
		if (only && only != &sheet->lanes.lane[use->lane - 1])
			return NULL;
		only = &sheet->lanes.lane[use->lane - 1];
	}
	return only;
}

/* A single cycle is that of all rows, and its columns are as any others. */
static void
join_lane(struct okr_sheet *sheet, const struct okr_lane *lane)
{
	struct okr_span header = okr_span_trim(
	    sheet->table.header[lane->at[OKR_TARGET]]);
	struct okr_span cycle = okr_arena_copy(&sheet->table.names,
					       lane->label);

	for (int field = 0; field < OKR_NFIELDS; field++)
		if (lane->at[field] >= 0)
			sheet->at[field] = lane->at[field];
	for (size_t i = 0; i < sheet->table.ncol; i++)
		sheet->use[i].lane = 0;
	okr_sheet_forget(sheet, OKR_CYCLE); /* its year alone */
	sheet->given[OKR_CYCLE] = cycle;
	okr_lanes_release(&sheet->lanes);
	okr_note(okr_sheet_place(sheet),
		 "the cycle of all rows is '%s', from '%s'", okr_shown(cycle),
		 okr_shown(header));
}

void
okr_cycled_settle(struct okr_sheet *sheet)
{
	const struct okr_lane *only;

	if (some_are_aimed(&sheet->lanes))
		keep_past(sheet);
	only = only_lane(sheet);
	if (only && only->at[OKR_TARGET] >= 0)
		join_lane(sheet, only);
}
