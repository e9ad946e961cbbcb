/* Chains of rows by objective and title. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/repeated.h"

#include <inttypes.h>
#include <stdlib.h>

#include "okr/base/index.h"
#include "okr/base/mem.h"
#include "okr/base/text.h"
#include "okr/import/sighted.h"

/* What a check-in keeps of a row. */
static const bool is_kept[OKR_COMPUTED] = {
	[OKR_KIND] = true,   [OKR_CURRENT] = true,    [OKR_DATE] = true,
	[OKR_STATUS] = true, [OKR_CONFIDENCE] = true, [OKR_NOTE] = true,
	[OKR_OWNER] = true,  [OKR_SOURCE] = true,
};

struct repeated {
	struct okr_grid *g;
	struct okr_span *key; /* by row: its title, then its day */
	uint32_t *next;       /* row of the same key, 0: the last */
	uint32_t *last;       /* of the chain, by its first row */
	struct okr_index titles, days;
	struct okr_arena text;
	struct okr_buf buf, other;
	struct okr_span said[OKR_COMPUTED]; /* by the rows of one chain */
	struct okr_sighted made;            /* rows that became check-ins */
};

static struct okr_span
key_of(const void *owner, uint32_t row)
{
	const struct repeated *r = owner;

	return r->key[row];
}

static void
chain(struct repeated *r, uint32_t row)
{
	uint32_t first;

	if (r->g->kind[row] != OKR_KEY_RESULT ||
	    okr_grid_cell(r->g, row, OKR_TITLE).n == 0 ||
	    okr_grid_sheet(r->g, row)->ask.date.n > 0)
		return;
	r->buf.n = 0;
	okr_grid_key(r->g, row, &r->buf);
	r->key[row] = okr_arena_copy(&r->text, okr_buf_view(&r->buf));
	first = okr_index_add(&r->titles, r->key[row], row);
	if (first == OKR_INDEX_NONE) {
		r->last[row] = row;
		return;
	}
	r->next[r->last[first]] = row;
	r->last[first] = row;
}

/* The row without a date, else the last in time. */
static uint32_t
find_standing(const struct okr_grid *g, const uint32_t *next, uint32_t first)
{
	uint32_t stands = first;

	for (uint32_t row = first; row; row = next[row]) {
		struct okr_span date = okr_grid_cell(g, row, OKR_DATE);

		if (date.n == 0)
			return row;
		if (okr_span_compare(date, okr_grid_cell(g, stands, OKR_DATE)) >
		    0)
			stands = row;
	}
	return stands;
}

/* USD and usd are one unit. */
static bool
is_same(struct repeated *r, int column, struct okr_span cell,
	struct okr_span other)
{
	struct okr_span folded;

	if (column != OKR_UNIT || okr_span_eq(cell, other))
		return okr_span_eq(cell, other);
	r->buf.n = 0;
	okr_text_fold(&r->buf, cell);
	folded = okr_buf_view(&r->buf);
	r->other.n = 0;
	okr_text_fold(&r->other, other);
	return okr_span_eq(folded, okr_buf_view(&r->other));
}

/* Targets move in time; otherwise a row says nothing that others do not. */
static bool
agrees(struct repeated *r, uint32_t row, bool moves)
{
	for (int column = 0; column < OKR_COMPUTED; column++) {
		struct okr_span cell = okr_grid_cell(r->g, row, column);

		if (is_kept[column] || column == OKR_TITLE || cell.n == 0 ||
		    (moves && column == OKR_TARGET))
			continue;
		if (r->said[column].n == 0)
			r->said[column] = cell;
		else if (!is_same(r, column, cell, r->said[column]))
			return false;
	}
	return true;
}

/* A day of which there is no other row. */
static bool
is_of_its_day(struct repeated *r, uint32_t first, uint32_t row)
{
	r->buf.n = 0;
	okr_buf_printf(&r->buf, "%" PRIu32 "\n", first);
	okr_buf_span(&r->buf, okr_grid_cell(r->g, row, OKR_DATE));
	r->key[row] = okr_arena_copy(&r->text, okr_buf_view(&r->buf));
	return okr_index_add(&r->days, r->key[row], row) == OKR_INDEX_NONE;
}

static bool
is_history(struct repeated *r, uint32_t first, uint32_t stands)
{
	bool moves = okr_grid_cell(r->g, stands, OKR_DATE).n > 0;

	for (int column = 0; column < OKR_COMPUTED; column++)
		r->said[column] = okr_grid_cell(r->g, stands, column);
	for (uint32_t row = first; row; row = r->next[row]) {
		bool dated = okr_grid_cell(r->g, row, OKR_DATE).n > 0;

		if (row == stands && !dated)
			continue;
		if (!dated || !is_of_its_day(r, first, row) ||
		    !agrees(r, row, moves))
			return false;
	}
	return true;
}

/* The row that stands says of the measure what any of them says. */
static void
fill(struct repeated *r, uint32_t stands)
{
	for (int column = 0; column < OKR_COMPUTED; column++)
		if (!is_kept[column] && column != OKR_TITLE)
			okr_grid_set(r->g, stands, column, r->said[column]);
}

static void
keep_target(struct repeated *r, uint32_t first, uint32_t stands)
{
	struct okr_grid *g = r->g;
	uint32_t oldest = stands;

	for (uint32_t row = first; row; row = r->next[row])
		if (okr_grid_cell(g, row, OKR_TARGET).n > 0 &&
		    okr_span_compare(okr_grid_cell(g, row, OKR_DATE),
				     okr_grid_cell(g, oldest, OKR_DATE)) < 0)
			oldest = row;
	if (!okr_span_eq(okr_grid_cell(g, oldest, OKR_TARGET),
			 okr_grid_cell(g, stands, OKR_TARGET)) &&
	    okr_grid_cell(g, stands, OKR_TARGET_FIRST).n == 0)
		okr_grid_set(g, stands, OKR_TARGET_FIRST,
			     okr_grid_cell(g, oldest, OKR_TARGET));
}

/* A row of a day on which nothing was read or said is no check-in. */
static bool
is_said(const struct okr_grid *g, uint32_t row)
{
	return okr_grid_cell(g, row, OKR_CURRENT).n > 0 ||
	       okr_grid_cell(g, row, OKR_STATUS).n > 0 ||
	       okr_grid_cell(g, row, OKR_CONFIDENCE).n > 0 ||
	       okr_grid_cell(g, row, OKR_NOTE).n > 0;
}

static void
make_checkin(struct repeated *r, uint32_t row, uint32_t stands)
{
	for (int column = 0; column < OKR_COMPUTED; column++)
		if (!is_kept[column])
			okr_grid_clear(r->g, row, column);
	okr_grid_set_kind(r->g, row,
			  is_said(r->g, row) ? OKR_CHECKIN : OKR_NO_KIND);
	r->g->above[row] = stands;
	okr_sighted_add(&r->made, row);
}

static void
fold(struct repeated *r, uint32_t first)
{
	uint32_t stands = find_standing(r->g, r->next, first);

	if (r->next[first] == 0 || !is_history(r, first, stands))
		return;
	fill(r, stands);
	keep_target(r, first, stands);
	for (uint32_t row = first; row; row = r->next[row])
		if (row != stands)
			make_checkin(r, row, stands);
}

static void
fold_all(struct repeated *r)
{
	struct okr_grid *g = r->g;

	for (uint32_t row = 1; row <= g->n; row++)
		chain(r, row);
	for (uint32_t row = 1; row <= g->n; row++)
		if (r->last[row])
			fold(r, row);
	if (r->made.n > 0)
		okr_note(okr_grid_place(g, r->made.first, OKR_DATE),
			 "the same key result as in another row, on another "
			 "day: taken as its check-in; so %zu in all",
			 r->made.n);
}

void
okr_repeated_fold(struct okr_grid *g)
{
	struct repeated r = { .g = g };

	if (g->cell[OKR_DATE] == NULL || g->cell[OKR_CURRENT] == NULL)
		return;
	r.key = okr_mem_new(g->n + 1, sizeof(*r.key));
	r.next = okr_mem_new(g->n + 1, sizeof(*r.next));
	r.last = okr_mem_new(g->n + 1, sizeof(*r.last));
	okr_index_init(&r.titles, key_of, &r);
	okr_index_init(&r.days, key_of, &r);
	fold_all(&r);
	okr_index_release(&r.titles);
	okr_index_release(&r.days);
	okr_arena_release(&r.text);
	okr_buf_release(&r.buf);
	okr_buf_release(&r.other);
	free(r.key);
	free(r.next);
	free(r.last);
}
