/* Rows of one id through all snapshots, and those that are gone. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/snapshots.h"

#include <stdlib.h>
#include <string.h>

#include "okr/base/mem.h"
#include "okr/import/links.h"
#include "okr/import/past.h"

#define STEPS_UP 32 /* to a row that says when it ends */

static struct okr_span
id_of(const void *owner, uint32_t row)
{
	return okr_grid_cell(owner, row, OKR_ID);
}

static void
begin(struct okr_snapshots *s, struct okr_names *names)
{
	const struct okr_grid *g = names->g;

	*s = (struct okr_snapshots){ .names = names };
	s->stands = okr_mem_new(g->n + 1, sizeof(*s->stands));
	s->older = okr_mem_new(g->n + 1, sizeof(*s->older));
	s->stays = okr_mem_new(g->n + 1, sizeof(*s->stays));
	for (uint32_t row = 1; row <= g->n; row++)
		s->stands[row] = row;
	while (s->nnow < g->nsheet && g->sheet[s->nnow].ask.scope == 0)
		s->nnow++;
}

static void
end(struct okr_snapshots *s)
{
	free(s->stands);
	free(s->older);
	free(s->stays);
}

/* Sheets come from the newest to the first: a chain of each row grows back. */
static void
match(struct okr_snapshots *s)
{
	struct okr_grid *g = s->names->g;
	uint32_t *last = okr_mem_new(g->n + 1, sizeof(*last));
	struct okr_index ids;

	okr_index_init(&ids, id_of, g);
	for (size_t i = 0; i < g->nsheet; i++) {
		const struct okr_sheet *sheet = okr_snapshots_sheet(s, i);

		for (uint32_t row = sheet->first; row < sheet->last; row++) {
			uint32_t same = OKR_INDEX_NONE;

			last[row] = row;
			if (!okr_snapshots_is_point(g, row) &&
			    id_of(g, row).n > 0)
				same = okr_index_add(&ids, id_of(g, row), row);
			if (same == OKR_INDEX_NONE)
				continue;
			s->stands[row] = same;
			s->older[last[same]] = row;
			last[same] = row;
		}
	}
	okr_index_release(&ids);
	free(last);
}

int32_t
okr_snapshots_due(const struct okr_snapshots *s, uint32_t row)
{
	int32_t due = OKR_DAY_NONE;

	for (int i = 0; i < STEPS_UP && row && due == OKR_DAY_NONE; i++) {
		due = okr_links_window(s->names, row).due;
		row = s->names->g->above[row];
	}
	return due;
}

/* By the day of the first snapshot without the row. */
static bool
was_over(struct okr_snapshots *s, uint32_t row, const struct okr_sheet *without)
{
	int32_t due = okr_snapshots_due(s, row), day;

	return due != OKR_DAY_NONE && okr_day_parse(without->ask.date, &day) &&
	       due < day;
}

/* What stands now has no rows under a row that is gone. */
static void
keep_above(struct okr_snapshots *s, uint32_t row)
{
	const uint32_t *above = s->names->g->above;

	for (row = above[row]; row && !s->stays[row]; row = above[row])
		s->stays[row] = true;
}

static bool
is_newest(const struct okr_snapshots *s, uint32_t row)
{
	return okr_grid_sheet(s->names->g, row)->ask.scope == 0;
}

static void
note_over(struct okr_snapshots *s, uint32_t first, size_t n)
{
	if (n > 0)
		okr_note(okr_grid_place(s->names->g, first, OKR_TITLE),
			 "%zu row%s of earlier snapshots stay%s as last seen: "
			 "their time was over",
			 n, n == 1 ? "" : "s", n == 1 ? "s" : "");
}

static void
decide(struct okr_snapshots *s)
{
	struct okr_grid *g = s->names->g;
	uint32_t first = 0;
	size_t nover = 0;

	for (uint32_t row = 1; row <= g->n; row++) {
		g->above[row] = s->stands[g->above[row]];
		s->stays[row] = is_newest(s, row) ||
				g->kind[row] == OKR_CYCLE_ROW;
	}
	for (size_t i = s->nnow; i < g->nsheet; i++) {
		const struct okr_sheet *sheet = okr_snapshots_sheet(s, i);
		const struct okr_sheet *newer =
		    okr_snapshots_sheet(s, i > s->nnow ? i - 1 : s->nnow - 1);

		for (uint32_t row = sheet->first; row < sheet->last; row++) {
			if (s->stands[row] != row || s->stays[row] ||
			    okr_snapshots_is_point(g, row) ||
			    !was_over(s, row, newer))
				continue;
			s->stays[row] = true;
			if (nover++ == 0)
				first = row;
		}
	}
	note_over(s, first, nover);
	for (uint32_t row = 1; row <= g->n; row++)
		if (s->stays[row] && s->stands[row] == row &&
		    !okr_snapshots_is_point(g, row))
			keep_above(s, row);
}

/* Under one row: how many are gone and have come, and one of each. */
struct change {
	uint32_t gone, ngone, came, ncame;
};

static bool
is_gone(const struct okr_snapshots *s, uint32_t row)
{
	return s->stands[row] == row && !s->stays[row] &&
	       !okr_snapshots_is_point(s->names->g, row);
}

/* Where the row was seen first. */
static uint32_t
first_scope(const struct okr_snapshots *s, uint32_t row)
{
	while (s->older[row])
		row = s->older[row];
	return okr_grid_sheet(s->names->g, row)->ask.scope;
}

/* What stands now, and not from the first snapshot on. */
static bool
is_new(const struct okr_snapshots *s, uint32_t row)
{
	const struct okr_grid *g = s->names->g;

	return s->stands[row] == row && is_newest(s, row) &&
	       okr_is_counted(g->kind[row]) &&
	       okr_grid_sheet(g, row)->ask.date.n > 0 &&
	       first_scope(s, row) + 1 < s->names->nscope;
}

static struct change *
find_changes(const struct okr_snapshots *s)
{
	const struct okr_grid *g = s->names->g;
	struct change *change = okr_mem_new(g->n + 1, sizeof(*change));

	for (uint32_t row = 1; row <= g->n; row++) {
		struct change *c = &change[g->above[row]];

		if (is_gone(s, row)) {
			c->gone = row;
			c->ngone++;
		} else if (is_new(s, row)) {
			c->came = row;
			c->ncame++;
		}
	}
	return change;
}

static const char *
name_of(const struct okr_grid *g, uint32_t row)
{
	struct okr_span title = okr_grid_cell(g, row, OKR_TITLE);

	return okr_shown(title.n ? title : okr_grid_cell(g, row, OKR_ID));
}

/* The first snapshot without the row. */
static const struct okr_sheet *
sheet_without(const struct okr_snapshots *s, uint32_t row)
{
	const struct okr_grid *g = s->names->g;
	uint32_t scope = okr_grid_sheet(g, row)->ask.scope - 1;
	size_t i = 0;

	while (g->sheet[i].ask.date.n == 0 || g->sheet[i].ask.scope != scope)
		i++;
	return &g->sheet[i];
}

static void
say_gone(const struct okr_snapshots *s, uint32_t row, const struct change *c)
{
	struct okr_grid *g = s->names->g;
	const struct okr_sheet *without = sheet_without(s, row);
	bool renamed = c->ngone == 1 && c->ncame == 1 &&
		       g->kind[c->came] == g->kind[row] &&
		       first_scope(s, c->came) == without->ask.scope;
	struct okr_buf cure = { 0 };

	if (renamed)
		okr_buf_printf(&cure,
			       "if it is now '%s', give it one id in all "
			       "snapshots",
			       name_of(g, c->came));
	else
		okr_buf_text(&cure, "to count it, keep its row, with the "
				    "status dropped if it is");
	okr_warning(okr_grid_place(g, row, OKR_TITLE),
		    "'%s' is not in the snapshot of %.*s, %s, and left out; "
		    "%.*s",
		    name_of(g, row), (int)without->ask.date.n,
		    without->ask.date.s, okr_shown_path(without->table.name),
		    (int)cure.n, cure.s);
	okr_buf_release(&cure);
}

static void
say_all_gone(const struct okr_snapshots *s)
{
	const struct okr_grid *g = s->names->g;
	struct change *change = find_changes(s);

	for (uint32_t row = 1; row <= g->n; row++)
		if (is_gone(s, row))
			say_gone(s, row, &change[g->above[row]]);
	free(change);
}

/* What does not stand refers to nothing and needs no place. */
static void
clear_references(const struct okr_snapshots *s)
{
	static const int lists[] = { OKR_SUPPORTS, OKR_VALUES, OKR_CONTINUES };
	struct okr_grid *g = s->names->g;

	for (uint32_t row = 1; row <= g->n; row++) {
		if (s->stands[row] == row && s->stays[row])
			continue;
		for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
			okr_grid_clear(g, row, lists[i]);
		if (is_gone(s, row))
			okr_grid_set_kind(g, row, OKR_NO_KIND);
	}
}

static bool
has_snapshots(const struct okr_grid *g)
{
	for (size_t i = 0; i < g->nsheet; i++)
		if (g->sheet[i].ask.date.n > 0)
			return true;
	return false;
}

void
okr_snapshots_fold(struct okr_names *names)
{
	struct okr_snapshots s;

	if (!has_snapshots(names->g))
		return;
	begin(&s, names);
	match(&s);
	decide(&s);
	say_all_gone(&s);
	okr_past_write(&s);
	clear_references(&s);
	end(&s);
}

/* Its own id is what a check-in that was made reads. */
static bool
is_made(const struct okr_grid *g, uint32_t row)
{
	return g->kind[row] == OKR_CHECKIN && g->above[row] &&
	       okr_grid_sheet(g, row)->ask.scope > 0 &&
	       okr_span_eq(okr_grid_cell(g, row, OKR_ID),
			   okr_grid_cell(g, row, OKR_PARENT));
}

void
okr_snapshots_drop(struct okr_grid *g)
{
	if (!has_snapshots(g))
		return;
	for (uint32_t row = 1; row <= g->n; row++)
		if (is_made(g, row))
			okr_grid_clear(g, row, OKR_ID);
}
