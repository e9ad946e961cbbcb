/* What was read before there was a target, and the one cycle that has one. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/cycled.h"

#include "okr/import/period.h"
#include "okr/import/suits.h"
#include "okr/import/timed.h"

#define MOST 2 /* readings: before, and now */

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
static struct okr_span
keep_past(struct okr_sheet *sheet)
{
	struct okr_span last = { 0 };

	for (size_t i = 0; i < sheet->table.ncol; i++) {
		struct okr_use *use = &sheet->use[i];

		if (use->lane == 0 ||
		    is_aimed(&sheet->lanes.lane[use->lane - 1]))
			continue;
		if (use->field >= 0)
			sheet->lanes.lane[use->lane - 1].at[use->field] = -1;
		use->lane = 0;
		use->field = -1;
		last = sheet->table.header[i];
	}
	return last;
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

static void
tell_cycle(const struct okr_sheet *sheet, struct okr_span header)
{
	okr_note(okr_sheet_place(sheet),
		 "the cycle of all rows is '%s', from '%s'",
		 okr_shown(sheet->given[OKR_CYCLE]), okr_shown(header));
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
	tell_cycle(sheet, header);
}

/* The last of what was read before, where it is not clear that it counts. */
static void
warn_of_past(const struct okr_sheet *sheet, struct okr_span header)
{
	const char *name = okr_typed(header);

	okr_warning(okr_sheet_place(sheet),
		    "'%s': of a cycle without a target, and only kept; if it "
		    "is where key results start, add --column '%s=start'",
		    name, name);
}

void
okr_cycled_settle(struct okr_sheet *sheet)
{
	const struct okr_lane *only;
	struct okr_span past = { 0 };

	if (some_are_aimed(&sheet->lanes))
		past = keep_past(sheet);
	only = only_lane(sheet);
	if (only && only->at[OKR_TARGET] >= 0)
		join_lane(sheet, only);
	else if (past.n > 0)
		warn_of_past(sheet, past);
}

/* A column that nothing has taken, whose header is a measure and a time. */
struct measure {
	size_t column;
	struct okr_measured what;
	struct okr_window days; /* not known for fiscal years */
};

struct measures {
	struct okr_sheet *sheet;
	struct measure start[MOST], target[MOST], reading[MOST];
	size_t nstarts, ntargets, nreadings;
	struct measure aim; /* the target, or the cycle of all rows */
	bool aimed;         /* there is any of these */
};

static struct measure
measure(const struct okr_sheet *sheet, size_t column,
	const struct okr_measured *what)
{
	struct measure m = { column, *what, { OKR_DAY_NONE, OKR_DAY_NONE } };

	if (what->date.form == OKR_DATE_PERIOD)
		m.days = okr_period_days(&what->date, sheet->ask.manner.fiscal);
	return m;
}

static void
add_measure(struct measure list[MOST], size_t *n, const struct measure *m)
{
	if (*n < MOST)
		list[*n] = *m;
	++*n;
}

static void
take(struct okr_sheet *sheet, size_t column, int field)
{
	sheet->use[column].field = field;
	sheet->at[field] = (int)column;
	okr_note(okr_sheet_place(sheet), "'%s' is taken as %s",
		 okr_shown(sheet->table.header[column]), okr_field_name(field));
}

static void
find_measure(struct measures *all, size_t column,
	     const struct okr_measured *what)
{
	struct measure m = measure(all->sheet, column, what);

	if (okr_suits_numbers(&all->sheet->table, column) <= 0)
		return;
	if (what->field == OKR_START)
		add_measure(all->start, &all->nstarts, &m);
	else if (what->field == OKR_TARGET)
		add_measure(all->target, &all->ntargets, &m);
	else if (what->field == OKR_CURRENT)
		add_measure(all->reading, &all->nreadings, &m);
}

static void
find_measures(struct measures *all)
{
	struct okr_sheet *sheet = all->sheet;
	struct okr_measured what;

	for (size_t i = 0; i < sheet->table.ncol; i++)
		if (!sheet->use[i].by && sheet->use[i].field < 0 &&
		    okr_timed_measure(&sheet->lexicon,
				      okr_span_trim(sheet->table.header[i]),
				      &what))
			find_measure(all, i, &what);
}

/* When the target is to be met: its own time, or the cycle of all rows. */
static void
find_aim(struct measures *all)
{
	struct okr_sheet *sheet = all->sheet;
	struct okr_measured what = { .when = sheet->given[OKR_CYCLE] };

	all->aimed = true;
	if (all->ntargets > 0)
		all->aim = all->target[0];
	else if (what.when.n > 0 &&
		 okr_date_parse(&sheet->lexicon, what.when, &what.date))
		all->aim = measure(sheet, 0, &what);
	else
		all->aimed = false;
}

/* At most one of each, and of readings one before the target's time. */
static bool
are_single(const struct measures *all)
{
	const struct okr_sheet *sheet = all->sheet;

	return all->nstarts + okr_sheet_has(sheet, OKR_START) <= 1 &&
	       all->ntargets + okr_sheet_has(sheet, OKR_TARGET) <= 1 &&
	       all->nreadings <= MOST;
}

/* What has no year is of the year of what it is compared with. */
static bool
is_before(const struct measure *a, const struct measure *b)
{
	if (a->what.date.yearless || b->what.date.yearless)
		return false;
	if (a->days.due != OKR_DAY_NONE && b->days.start != OKR_DAY_NONE)
		return a->days.due < b->days.start;
	return a->what.date.number[0] < b->what.date.number[0];
}

/* A stock goes on from there; what is counted anew each year does not. */
static void
take_before(struct okr_sheet *sheet, const struct measure *m)
{
	const char *header = okr_typed(sheet->table.header[m->column]);

	sheet->use[m->column].field = OKR_START;
	sheet->at[OKR_START] = (int)m->column;
	okr_warning(okr_sheet_place(sheet),
		    "'%s' is taken as start, as read before; where each year "
		    "begins at 0, add --column '%s='",
		    header, header);
}

/* The reading of the target's time, or with a start of any time up to it. */
static const struct measure *
find_now(const struct measures *all)
{
	const struct measure *now = NULL;

	for (size_t i = 0; i < all->nreadings; i++) {
		const struct measure *m = &all->reading[i];

		if (all->aimed &&
		    (is_before(&all->aim, m) || is_before(m, &all->aim)))
			continue;
		if (now)
			return NULL;
		now = m;
	}
	if (now == NULL && all->nreadings == 1 &&
	    okr_sheet_has(all->sheet, OKR_START))
		now = &all->reading[0];
	return now && (all->aimed || okr_sheet_has(all->sheet, OKR_START))
		   ? now
		   : NULL;
}

static const struct measure *
find_before(const struct measures *all)
{
	const struct measure *before = NULL;

	for (size_t i = 0; all->aimed && i < all->nreadings; i++)
		if (is_before(&all->reading[i], &all->aim)) {
			if (before)
				return NULL;
			before = &all->reading[i];
		}
	return before;
}

/* The target's time is a cycle if it is read then. */
static void
give_cycle(struct measures *all)
{
	struct okr_sheet *sheet = all->sheet;
	const struct okr_measured *what = &all->aim.what;

	if (all->ntargets == 0 || what->date.yearless ||
	    all->aim.days.start == OKR_DAY_NONE ||
	    okr_sheet_says(sheet, OKR_CYCLE))
		return;
	sheet->given[OKR_CYCLE] = what->when;
	tell_cycle(sheet, sheet->table.header[all->aim.column]);
}

/* Several without a reading of today are told with all other numbers. */
static void
warn_of_left(const struct measures *all)
{
	struct okr_sheet *sheet = all->sheet;
	struct okr_span header = { 0 };
	bool current = okr_sheet_has(sheet, OKR_CURRENT);
	const char *name;

	if (okr_sheet_has(sheet, OKR_START) || (all->nreadings > 1 && !current))
		return;
	for (size_t i = 0; i < all->nreadings; i++) {
		size_t column = all->reading[i].column;

		if (sheet->use[column].field >= 0)
			continue;
		sheet->use[column].warned = true;
		header = sheet->table.header[column];
	}
	name = okr_typed(header);
	if (header.n > 0 && current)
		warn_of_past(sheet, header);
	else if (header.n > 0)
		okr_warning(okr_sheet_place(sheet),
			    "'%s' is only kept; add --column '%s=start' if it "
			    "is where key results start, or --column "
			    "'%s=current' if it is where they stand",
			    name, name, name);
}

void
okr_cycled_bind(struct okr_sheet *sheet)
{
	struct measures all = { .sheet = sheet };
	const struct measure *now, *before;

	if (sheet->canonical || sheet->lanes.n > 0)
		return;
	find_measures(&all);
	if (!are_single(&all))
		return;
	find_aim(&all);
	if (all.nstarts > 0)
		take(sheet, all.start[0].column, OKR_START);
	if (all.ntargets > 0)
		take(sheet, all.target[0].column, OKR_TARGET);
	now = okr_sheet_has(sheet, OKR_CURRENT) ? NULL : find_now(&all);
	if (now)
		take(sheet, now->column, OKR_CURRENT);
	if (now && all.aimed && !is_before(now, &all.aim))
		give_cycle(&all);
	before = okr_sheet_has(sheet, OKR_START) ? NULL : find_before(&all);
	if (before && before != now && okr_sheet_has(sheet, OKR_CURRENT))
		take_before(sheet, before);
	warn_of_left(&all);
}
