/*
 * Two shapes with lanes of columns: "one row per objective", its key results
 * side by side, and "one row per key result", its cycles side by side.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/import/shape.h"

#include "okr/import/date.h"
#include "okr/import/hint.h"
#include "okr/import/merged.h"
#include "okr/import/objective.h"
#include "okr/import/refuse.h"
#include "okr/import/results.h"

static bool
fits_objectives(struct okr_sheet *sheet)
{
	return sheet->lanes.n > 0 && !sheet->lanes.cycles &&
	       (okr_sheet_has(sheet, OKR_FIELD_OBJECTIVE) ||
		okr_sheet_has(sheet, OKR_TITLE));
}

/* All that is there once is the objective's. */
static void
bind_objectives(struct okr_sheet *sheet)
{
	okr_sheet_rename(sheet, OKR_TITLE, OKR_FIELD_OBJECTIVE);
	okr_sheet_rename(sheet, OKR_ID, OKR_FIELD_OBJECTIVE_ID);
	okr_sheet_forget(sheet, OKR_TITLE);
	okr_sheet_forget(sheet, OKR_ID);
	okr_sheet_forget(sheet, OKR_KIND);
	okr_sheet_forget(sheet, OKR_FIELD_KEY_RESULT_ID);
	okr_lanes_begin(&sheet->lanes, sheet->at);
	for (size_t i = 0; i < sheet->lanes.n; i++) {
		struct okr_lane *lane = &sheet->lanes.lane[i];

		if (lane->at[OKR_ID] < 0)
			lane->at[OKR_ID] = lane->at[OKR_FIELD_KEY_RESULT_ID];
	}
}

/* Columns of the lane, and those that describe key results as well. */
static void
enter_lane(struct okr_sheet *sheet, size_t number, bool with_common)
{
	const struct okr_lanes *lanes = &sheet->lanes;
	const struct okr_lane *lane = &lanes->lane[number];

	for (int field = 0; field < OKR_NFIELDS; field++) {
		sheet->at[field] = lane->at[field];
		if (lane->at[field] < 0 &&
		    (with_common || okr_objective_describes_both(field)))
			sheet->at[field] = lanes->common[field];
	}
	sheet->in_lane = (uint32_t)number + 1;
	sheet->lane_alone = !with_common;
	sheet->part = lane->part;
}

static void
leave_lane(struct okr_sheet *sheet)
{
	memcpy(sheet->at, sheet->lanes.common, sizeof(sheet->at));
	sheet->in_lane = 0;
	sheet->lane_alone = false;
	sheet->part = NULL;
}

/* The first cell of a lane that is filled, for messages. */
static void
refuse_untitled(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_sheet *sheet = in->sheet;

	for (size_t i = 0; i < record->ncell; i++) {
		struct okr_span cell = okr_span_trim(record->cell[i]);

		if (sheet->use[i].lane != sheet->in_lane || cell.n == 0)
			continue;
		okr_refuse_record(in, OKR_FIELD_KEY_RESULT,
				  "empty, but '%s' has '%s'",
				  okr_shown(sheet->table.header[i]),
				  okr_shown(cell));
		return;
	}
}

/* "KR1 Target (USD)" says the unit of a key result that names none. */
static void
take_unit(struct okr_intake *in, uint32_t row)
{
	static const int measures[] = { OKR_TARGET, OKR_START, OKR_CURRENT };
	struct okr_sheet *sheet = in->sheet;
	struct okr_span name, hint, unit = { 0 };

	for (size_t i = 0; i < 3 && unit.n == 0; i++)
		if (okr_sheet_has(sheet, measures[i]) &&
		    okr_hint_split(okr_sheet_header(sheet, measures[i]), &name,
				   &hint))
			unit = okr_hint_unit(in->lexicon, hint);
	if (unit.n > 0 && okr_grid_cell(in->grid, row, OKR_UNIT).n == 0)
		okr_grid_set(in->grid, row, OKR_UNIT, unit);
}

static void
read_result(struct okr_intake *in, const struct okr_record *record,
	    uint32_t objective)
{
	okr_results_key_result(in, record, objective);
	take_unit(in, in->grid->n);
}

static void
read_objective(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_sheet *sheet = in->sheet;
	uint32_t row;

	if (okr_sheet_cell(sheet, record, OKR_FIELD_OBJECTIVE).n == 0) {
		okr_refuse_record(in, OKR_FIELD_OBJECTIVE,
				  "empty: whose key results are these?");
		return;
	}
	if (okr_lanes_fill(&sheet->lanes, sheet->use, record))
		sheet->part = "objective";
	row = okr_objective_alone(in, record);
	for (size_t i = 0; i < sheet->lanes.n; i++) {
		if (!sheet->lanes.lane[i].filled)
			continue;
		enter_lane(sheet, i, false);
		if (okr_sheet_cell(sheet, record, OKR_FIELD_KEY_RESULT).n > 0)
			read_result(in, record, row);
		else
			refuse_untitled(in, record);
	}
	leave_lane(sheet);
}

static bool
fits_cycles(struct okr_sheet *sheet)
{
	return sheet->lanes.n > 0 && sheet->lanes.cycles &&
	       okr_shape_results.fits(sheet) && !okr_sheet_has(sheet, OKR_KIND);
}

static bool
is_short(struct okr_lexicon *l, struct okr_span label)
{
	struct okr_date when;

	return okr_date_parse(l, label, &when) &&
	       (when.grain == OKR_MONTHS || when.grain == OKR_WEEKS);
}

/* Months with a plan and a reading may be the course of one key result. */
static void
warn_of_months(struct okr_sheet *sheet)
{
	const struct okr_lane *lane = sheet->lanes.lane;

	if (is_short(&sheet->lexicon, lane->label))
		okr_warning(okr_sheet_place(sheet),
			    "each month or week is a cycle with an objective "
			    "and a key result of its own; if they are readings "
			    "of one, call their columns '%s' and the like, and "
			    "leave the plans out",
			    okr_shown(lane->label));
}

static void
bind_cycles(struct okr_sheet *sheet)
{
	/* what is measured is known to be there */
	int target = sheet->at[OKR_TARGET];

	sheet->at[OKR_TARGET] = sheet->lanes.lane[0].at[OKR_TARGET];
	okr_sheet_forget(sheet, OKR_CYCLE); /* a year that names lack */
	okr_shape_results.bind(sheet);
	warn_of_months(sheet);
	sheet->at[OKR_TARGET] = target;
	okr_lanes_begin(&sheet->lanes, sheet->at);
}

/* One key result is another one in the next cycle. */
static void
tell_apart(struct okr_grid *g, uint32_t row, const char *cycle)
{
	struct okr_span id = okr_grid_cell(g, row, OKR_ID);
	struct okr_buf text = { 0 };

	if (g->kind[row] != OKR_KEY_RESULT || id.n == 0)
		return;
	okr_buf_span(&text, id);
	okr_buf_printf(&text, "-%s", cycle);
	okr_grid_set_copy(g, row, OKR_ID, okr_buf_view(&text));
	okr_buf_release(&text);
}

static void
read_in_cycle(struct okr_intake *in, const struct okr_record *record,
	      size_t number)
{
	struct okr_lane *lane = &in->sheet->lanes.lane[number];
	uint32_t last = in->grid->n;

	enter_lane(in->sheet, number, true);
	in->sheet->given[OKR_CYCLE] = lane->label;
	in->objectives->current = lane->current;
	okr_shape_results.read(in, record);
	lane->current = in->objectives->current;
	if (in->grid->n > last) {
		take_unit(in, in->grid->n);
		tell_apart(in->grid, in->grid->n, lane->part);
	}
	leave_lane(in->sheet);
}

/* A record without any cycle's cells is read once, and holds for all. */
static void
read_cycles(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_lanes *lanes = &in->sheet->lanes;
	struct okr_span given = in->sheet->given[OKR_CYCLE];

	if (!okr_lanes_fill(lanes, in->sheet->use, record)) {
		okr_shape_results.read(in, record);
		for (size_t i = 0; i < lanes->n; i++)
			lanes->lane[i].current = in->objectives->current;
		return;
	}
	for (size_t i = 0; i < lanes->n; i++)
		if (lanes->lane[i].filled)
			read_in_cycle(in, record, i);
	in->sheet->given[OKR_CYCLE] = given;
}

static void
finish_cycles(struct okr_intake *in)
{
	okr_shape_results.finish(in);
}

const struct okr_shape okr_shape_wide = {
	"wide",
	"one row per objective, its key results side by side",
	true,
	fits_objectives,
	bind_objectives,
	read_objective,
	okr_merged_fill
};

const struct okr_shape okr_shape_cycles = {
	"cycles",     "one row per key result, its cycles side by side",
	true,         fits_cycles,
	bind_cycles,  read_cycles,
	finish_cycles
};
