/* Each text once, and blanks below most of them. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/groups.h"

#include "okr/import/served.h"

#define FEWEST_LONG 2 /* groups of several objectives */

/* What the objectives of a sheet show of the column. */
struct groups {
	const struct okr_grid *g;
	int column;
	struct okr_index texts; /* by row */
	uint32_t last;          /* the row that began the group, or 0 */
	uint32_t blank;         /* the first row that is no group's first */
	size_t nblank;          /* such rows */
	size_t n, nlong;        /* groups, and those of several rows */
	bool long_yet;          /* the last group is one of these */
	bool again;             /* some text begins two groups */
	bool top;               /* the first objective begins one */
};

static struct okr_span
text_of(const void *owner, uint32_t row)
{
	const struct groups *all = owner;

	return okr_grid_cell(all->g, row, all->column);
}

static void
begin_group(struct groups *all, uint32_t row)
{
	if (okr_index_add(&all->texts, text_of(all, row), row) !=
	    OKR_INDEX_NONE)
		all->again = true;
	all->top = all->top || all->nblank == 0;
	all->last = row;
	all->long_yet = false;
	all->n++;
}

static void
go_on(struct groups *all, uint32_t row)
{
	if (all->nblank++ == 0)
		all->blank = row;
	all->nlong += all->last && !all->long_yet;
	all->long_yet = true;
}

/* An objective below a heading has its parent from there. */
static void
look(struct groups *all, uint32_t first)
{
	for (uint32_t row = first; row <= all->g->n; row++) {
		if (all->g->kind[row] != OKR_OBJECTIVE ||
		    okr_served_is(all->g, row))
			continue;
		if (text_of(all, row).n > 0)
			begin_group(all, row);
		else if (all->g->above[row])
			all->last = 0;
		else
			go_on(all, row);
	}
}

static size_t
fill(struct okr_grid *g, int column, uint32_t first)
{
	struct okr_span text = { 0 };
	size_t n = 0;

	for (uint32_t row = first; row <= g->n; row++) {
		struct okr_span cell = okr_grid_cell(g, row, column);

		if (g->kind[row] != OKR_OBJECTIVE || okr_served_is(g, row))
			continue;
		if (g->above[row] || cell.n > 0) {
			text = cell;
			continue;
		}
		okr_grid_set(g, row, column, text);
		n += text.n > 0;
	}
	return n;
}

static void
settle(struct okr_intake *in, const struct groups *all, bool certain)
{
	struct okr_place at = okr_grid_place(in->grid, all->blank, all->column);
	size_t n = all->nblank;

	if (!certain) {
		okr_warning(at,
			    "empty, and left so, for %zu objective%s: if the "
			    "cell above was merged, repeat it in each row that "
			    "it is for; write - where there is none",
			    n, n == 1 ? "" : "s");
		return;
	}
	n = fill(in->grid, all->column, in->sheet->first);
	at = okr_grid_place(in->grid, all->blank, all->column);
	okr_note(at,
		 "empty, as where cells are merged: '%s' from above; so %zu "
		 "objective%s in all",
		 okr_shown(okr_grid_cell(in->grid, all->blank, all->column)), n,
		 n == 1 ? "" : "s");
}

void
okr_groups_fill(struct okr_intake *in, int column, bool merges)
{
	struct groups all = { .g = in->grid, .column = column };
	bool plain;

	okr_index_init(&all.texts, text_of, &all);
	look(&all, in->sheet->first);
	okr_index_release(&all.texts);
	plain = all.nlong >= FEWEST_LONG && 2 * all.nlong > all.n;
	if (all.nblank > 0 && all.top && !all.again && (plain || merges))
		settle(in, &all, plain && merges);
}
