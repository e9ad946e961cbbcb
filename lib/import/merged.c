/* A column that no key result repeats was merged, or is filled once. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/merged.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/import/groups.h"
#include "okr/import/served.h"

/* What a text beside an objective is when its further rows have none. */
enum how {
	FILLS,  /* also that of the objectives below that have none */
	MOVES,  /* the objective's */
	SHARES, /* so if most have it; with a single row, the key result's */
	GROUPS, /* as FILLS, but an objective may well have none */
};

static const struct behaviour {
	int column;
	enum how how;
	size_t fewest; /* objectives that show it */
} behaviours[] = {
	{ OKR_WEIGHT, MOVES, 1 },      { OKR_START_DATE, MOVES, 2 },
	{ OKR_DUE_DATE, MOVES, 2 },    { OKR_OWNER, SHARES, 2 },
	{ OKR_CURRENT, SHARES, 2 },    { OKR_STATUS, SHARES, 2 },
	{ OKR_CONFIDENCE, SHARES, 2 }, { OKR_TEAM, FILLS, 1 },
	{ OKR_CYCLE, FILLS, 1 },       { OKR_PARENT, FILLS, 1 },
	{ OKR_PARENT, GROUPS, 2 },     { OKR_PERSPECTIVE, GROUPS, 2 },
};

/* Of an objective, and not of what is only named beside it. */
static bool
has_objective(const struct okr_grid *g, uint32_t row)
{
	return g->kind[row] == OKR_KEY_RESULT && g->above[row] &&
	       !okr_served_is(g, g->above[row]);
}

/* The key result stands in a row below that of its objective. */
static bool
is_further_down(const struct okr_grid *g, uint32_t row)
{
	return has_objective(g, row) &&
	       g->origin[row].line != g->origin[g->above[row]].line;
}

static bool
is_beside(const struct okr_grid *g, uint32_t row)
{
	return has_objective(g, row) &&
	       g->origin[row].line == g->origin[g->above[row]].line;
}

static bool
is_filled(const struct okr_grid *g, uint32_t row, int column)
{
	return okr_grid_cell(g, row, column).n > 0;
}

/* What the objectives of a sheet show of one column. */
struct shown {
	uint32_t blank;  /* the first objective without it */
	size_t nblank;   /* such objectives */
	size_t nfilled;  /* and those with it */
	bool top;        /* the first one has it */
	bool repeated;   /* some key result further down has it once more */
	bool left_blank; /* and some leave it out, with their objective */
};

static struct shown
look(const struct okr_intake *in, int column)
{
	const struct okr_grid *g = in->grid;
	struct shown s = { 0 };

	for (uint32_t row = in->sheet->first; row <= g->n; row++) {
		bool filled = is_filled(g, row, column);

		if (is_further_down(g, row)) {
			s.repeated = s.repeated || filled;
			s.left_blank = s.left_blank || !filled;
		}
		if (g->kind[row] != OKR_OBJECTIVE || okr_served_is(g, row))
			continue;
		s.top = s.top || (filled && s.nblank == 0);
		s.nfilled += filled;
		s.nblank += !filled;
		if (!filled && s.blank == 0)
			s.blank = row;
	}
	return s;
}

static bool
is_merged(const struct shown *s, const struct okr_objectives *o)
{
	return s->top && s->left_blank && !s->repeated && o->nrepeated == 0;
}

/* An objective's cell, and that of the key result in the same row. */
static void
fill(struct okr_intake *in, int column, uint32_t first)
{
	struct okr_grid *g = in->grid;
	struct okr_span text = { 0 };

	for (uint32_t row = in->sheet->first; row <= g->n; row++) {
		struct okr_span cell = okr_grid_cell(g, row, column);

		if (okr_served_is(g, row))
			continue;
		if (g->kind[row] == OKR_OBJECTIVE && cell.n > 0)
			text = cell;
		else if (row >= first && cell.n == 0 &&
			 (g->kind[row] == OKR_OBJECTIVE || is_beside(g, row)))
			okr_grid_set(g, row, column, text);
	}
}

static void
fill_column(struct okr_intake *in, int column)
{
	struct shown s = look(in, column);
	struct okr_place at;

	if (s.nblank == 0 || s.nfilled == 0)
		return;
	at = okr_grid_place(in->grid, s.blank, column);
	if (!is_merged(&s, in->objectives)) {
		okr_note(at, "empty, and left so, for %zu objective%s",
			 s.nblank, s.nblank == 1 ? "" : "s");
		return;
	}
	fill(in, column, s.blank);
	okr_note(at,
		 "empty, as where cells are merged: '%s' from above; so %zu "
		 "objective%s in all",
		 okr_shown(okr_grid_cell(in->grid, s.blank, column)), s.nblank,
		 s.nblank == 1 ? "" : "s");
}

/* Key results have no such cells: what counts is how objectives are left out. */
static void
fill_groups(struct okr_intake *in, int column)
{
	const struct okr_objectives *o = in->objectives;

	okr_groups_fill(in, column, o->nblank > 0 && o->nrepeated == 0);
}

/* Key results in the rows below that of their objective, by its row. */
struct below {
	uint32_t n;
	uint32_t nfilled; /* and those with a text in the column */
};

/* What the objectives of a sheet show of a column of their key results. */
struct blocks {
	struct below *below;
	uint32_t once;  /* the first row that has it for several */
	size_t nonce;   /* such rows */
	size_t nfilled; /* objectives whose own row has it */
	size_t nblank;  /* and those whose row has not */
	bool differs;   /* rows further down have it, or the objective itself */
};

static void
count_below(const struct okr_intake *in, int column, struct blocks *all)
{
	const struct okr_grid *g = in->grid;

	for (uint32_t row = in->sheet->first; row <= g->n; row++) {
		struct below *below = &all->below[g->above[row]];

		if (!is_further_down(g, row))
			continue;
		below->n++;
		below->nfilled += is_filled(g, row, column);
		all->differs = all->differs || is_filled(g, row, column);
	}
}

static void
look_at_row(const struct okr_grid *g, uint32_t row, int column,
	    struct blocks *all)
{
	const struct below *below = &all->below[g->above[row]];

	all->differs = all->differs || is_filled(g, g->above[row], column);
	all->nblank += !is_filled(g, row, column);
	if (!is_filled(g, row, column))
		return;
	all->nfilled++;
	if (below->n > 0 && below->nfilled == 0 && all->nonce++ == 0)
		all->once = row;
}

/* An objective with a single row may leave it to the key result. */
static void
move(struct okr_intake *in, int column, const struct blocks *all, bool singles)
{
	struct okr_grid *g = in->grid;

	for (uint32_t row = in->sheet->first; row <= g->n; row++) {
		if (!is_beside(g, row) || !is_filled(g, row, column) ||
		    (!singles && all->below[g->above[row]].n == 0))
			continue;
		okr_grid_set(g, g->above[row], column,
			     okr_grid_cell(g, row, column));
		okr_grid_clear(g, row, column);
	}
}

static void
tell_moved(struct okr_place at, size_t nblank)
{
	if (nblank == 0)
		okr_note(at, "once for the rows of each objective: taken as "
			     "the objective's");
	else
		okr_note(at,
			 "once for the rows of each objective: taken as the "
			 "objective's; %zu objective%s without it",
			 nblank, nblank == 1 ? " is" : "s are");
}

static bool
are_objectives(const struct blocks *all, const struct behaviour *b)
{
	return !all->differs && all->nfilled >= b->fewest &&
	       (b->how == MOVES || all->nfilled > all->nblank);
}

static void
settle_once(struct okr_intake *in, const struct behaviour *b,
	    const struct blocks *all)
{
	struct okr_place at = okr_grid_place(in->grid, all->once, b->column);

	if (are_objectives(all, b)) {
		tell_moved(at, all->nblank);
		move(in, b->column, all, b->how == MOVES);
		return;
	}
	okr_warning(at,
		    "'%s', and none in the rows below: taken as that of this "
		    "key result alone; so %zu in all; if it is the "
		    "objective's, give that a row of its own",
		    okr_shown(okr_grid_cell(in->grid, all->once, b->column)),
		    all->nonce);
}

static void
move_column(struct okr_intake *in, const struct behaviour *b)
{
	const struct okr_grid *g = in->grid;
	struct blocks all = { 0 };

	if (g->cell[b->column] == NULL)
		return;
	all.below = okr_mem_new(g->n + 1, sizeof(*all.below));
	count_below(in, b->column, &all);
	for (uint32_t row = in->sheet->first; row <= g->n; row++)
		if (is_beside(g, row))
			look_at_row(g, row, b->column, &all);
	if (all.nonce > 0)
		settle_once(in, b, &all);
	free(all.below);
}

/*
 * A reading is the objective's if it is completion; a pillar goes on over
 * several objectives, and what one of them serves need not.
 */
static bool
can_be_merged(const struct okr_sheet *sheet, const struct behaviour *b)
{
	if (b->column == OKR_CURRENT)
		return sheet->completion;
	return b->column != OKR_PARENT ||
	       (b->how == FILLS) ==
		   (sheet->titled && !okr_sheet_has(sheet, OKR_PARENT));
}

/* "KR Target": the others may be of objectives. */
static bool
marks_results(const struct okr_sheet *sheet)
{
	for (size_t i = 0; i < sheet->table.ncol; i++)
		if (sheet->use[i].whose == OKR_OF_KEY_RESULT &&
		    sheet->use[i].field >= 0 &&
		    sheet->use[i].field < OKR_COMPUTED)
			return true;
	return false;
}

static bool
is_unmarked(const struct okr_sheet *sheet, int column)
{
	int at = sheet->at[column];

	return at >= 0 && sheet->use[at].whose == OKR_OF_ROW &&
	       sheet->of_objective[column] < 0;
}

/*
 * Whether the key results of each objective have one and the same cell;
 * first: by objective, the first row with it.
 */
static bool
is_shared(const struct okr_intake *in, int column, uint32_t *first)
{
	const struct okr_grid *g = in->grid;
	bool several = false;

	for (uint32_t row = in->sheet->first; row <= g->n; row++) {
		uint32_t above = has_objective(g, row) ? g->above[row] : 0;

		if (above == 0)
			continue;
		if (is_filled(g, above, column) ||
		    (first[above] &&
		     !okr_span_eq(okr_grid_cell(g, row, column),
				  okr_grid_cell(g, first[above], column))))
			return false;
		several = several || first[above];
		first[above] = first[above] ? first[above] : row;
	}
	return several;
}

/* What all key results of an objective have beside marked columns is its. */
static void
lend_column(struct okr_intake *in, int column)
{
	struct okr_grid *g = in->grid;
	uint32_t *first = okr_mem_new(g->n + 1, sizeof(*first)), top = 0;

	if (is_shared(in, column, first)) {
		for (uint32_t row = in->sheet->first; row <= g->n; row++) {
			if (first[row] == 0)
				continue;
			top = top ? top : first[row];
			okr_grid_set(g, row, column,
				     okr_grid_cell(g, first[row], column));
		}
		okr_note(okr_grid_place(g, top, column),
			 "the same for all key results of each objective: "
			 "taken as the objective's too");
	}
	free(first);
}

static void
lend(struct okr_intake *in)
{
	static const int columns[] = { OKR_OWNER, OKR_STATUS, OKR_START_DATE,
				       OKR_DUE_DATE };

	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		if (in->grid->cell[columns[i]] &&
		    is_unmarked(in->sheet, columns[i]))
			lend_column(in, columns[i]);
}

void
okr_merged_fill(struct okr_intake *in)
{
	const struct behaviour *end = behaviours +
				      sizeof(behaviours) / sizeof(*behaviours);

	for (const struct behaviour *b = behaviours; b < end; b++) {
		if (in->grid->cell[b->column] == NULL ||
		    !can_be_merged(in->sheet, b))
			continue;
		if (b->how == FILLS)
			fill_column(in, b->column);
		else if (b->how == GROUPS)
			fill_groups(in, b->column);
		else if (in->objectives->nrepeated == 0)
			move_column(in, b);
	}
	if (in->objectives->nrepeated > 0 && marks_results(in->sheet))
		lend(in);
}
