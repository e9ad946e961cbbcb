/* A column that no key result repeats was merged, or is filled once. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/merged.h"

/* What the rows of a sheet show of one column. */
struct shown {
	uint32_t blank;  /* the first objective without it */
	size_t nblank;   /* such objectives */
	size_t nfilled;  /* and those with it */
	bool top;        /* the first one has it */
	bool repeated;   /* some key result further down has it once more */
	bool left_blank; /* and some leave it out, with their objective */
};

/* The key result stands in a row below that of its objective. */
static bool
is_further_down(const struct okr_grid *g, uint32_t row)
{
	return g->kind[row] == OKR_KEY_RESULT && g->above[row] &&
	       g->origin[row].line != g->origin[g->above[row]].line;
}

static struct shown
look(const struct okr_intake *in, int column)
{
	const struct okr_grid *g = in->grid;
	struct shown s = { 0 };

	for (uint32_t row = in->sheet->first; row <= g->n; row++) {
		bool filled = okr_grid_cell(g, row, column).n > 0;

		if (is_further_down(g, row)) {
			s.repeated = s.repeated || filled;
			s.left_blank = s.left_blank || !filled;
		}
		if (g->kind[row] != OKR_OBJECTIVE)
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

		if (g->kind[row] == OKR_OBJECTIVE && cell.n > 0)
			text = cell;
		else if (row >= first && cell.n == 0 &&
			 (g->kind[row] == OKR_OBJECTIVE ||
			  (g->kind[row] == OKR_KEY_RESULT &&
			   !is_further_down(g, row))))
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

/* A weight in the first row of each objective alone. */
static bool
is_of_objectives(const struct okr_intake *in, uint32_t *first)
{
	const struct okr_grid *g = in->grid;
	bool left_blank = false;

	*first = 0;
	for (uint32_t row = in->sheet->first; row <= g->n; row++) {
		bool filled = okr_grid_cell(g, row, OKR_WEIGHT).n > 0;

		if (filled && (g->kind[row] != OKR_KEY_RESULT ||
			       g->above[row] == 0 || is_further_down(g, row)))
			return false;
		left_blank = left_blank || (!filled && is_further_down(g, row));
		if (filled && *first == 0)
			*first = row;
	}
	return *first && left_blank && in->objectives->nrepeated == 0;
}

/* Merged over its key results, a weight is that of their objective. */
static void
move_weights(struct okr_intake *in)
{
	struct okr_grid *g = in->grid;
	uint32_t first;

	if (!is_of_objectives(in, &first))
		return;
	okr_note(okr_grid_place(g, first, OKR_WEIGHT),
		 "once for the rows of each objective: taken as the "
		 "objective's");
	for (uint32_t row = first; row <= g->n; row++) {
		if (okr_grid_cell(g, row, OKR_WEIGHT).n == 0)
			continue;
		okr_grid_set(g, g->above[row], OKR_WEIGHT,
			     okr_grid_cell(g, row, OKR_WEIGHT));
		okr_grid_clear(g, row, OKR_WEIGHT);
	}
}

void
okr_merged_fill(struct okr_intake *in)
{
	move_weights(in);
	fill_column(in, OKR_TEAM);
	fill_column(in, OKR_CYCLE);
}
