/* Check-ins from earlier snapshots. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/past.h"

#include <stdlib.h>
#include <string.h>

#include "okr/base/mem.h"
#include "okr/base/num.h"
#include "okr/okr/modes.h"

/* What a row of an earlier snapshot still says, once it is a check-in. */
static const bool is_kept[OKR_COMPUTED] = {
	[OKR_ID] = true,         [OKR_KIND] = true, [OKR_PARENT] = true,
	[OKR_CURRENT] = true,    [OKR_DATE] = true, [OKR_STATUS] = true,
	[OKR_CONFIDENCE] = true, [OKR_NOTE] = true, [OKR_SOURCE] = true,
};

/* Check-ins, scores and drafts by what makes two of them the same one. */
struct points {
	struct okr_snapshots *s;
	struct okr_span *key; /* by row */
	struct okr_index index;
	struct okr_arena text;
	struct okr_buf made;
	uint32_t changed; /* the first row that changed after its time */
	size_t nchanged;
};

static struct okr_span
key_of(const void *owner, uint32_t row)
{
	const struct points *p = owner;

	return p->key[row];
}

static struct okr_span
make_key(struct points *p, enum okr_kind kind, uint32_t of,
	 struct okr_span date)
{
	p->made.n = 0;
	okr_buf_printf(&p->made, "%d\n%lu\n", (int)kind, (unsigned long)of);
	okr_buf_span(&p->made, date);
	return okr_buf_view(&p->made);
}

static struct okr_span
key_of_point(struct points *p, uint32_t row)
{
	static const int others[] = { OKR_PARENT, OKR_TEAM, OKR_OWNER,
				      OKR_TITLE };
	const struct okr_grid *g = p->s->names->g;
	uint32_t of = g->above[row];

	(void)make_key(p, (enum okr_kind)g->kind[row], of,
		       okr_grid_cell(g, row, OKR_DATE));
	for (size_t i = 0; of == 0 && i < sizeof(others) / sizeof(*others);
	     i++) {
		okr_buf_char(&p->made, '\n');
		okr_buf_span(&p->made, okr_grid_cell(g, row, others[i]));
	}
	return okr_arena_copy(&p->text, okr_buf_view(&p->made));
}

/* What was said of a row that was left out. */
static bool
is_lost(const struct points *p, uint32_t row)
{
	uint32_t of = p->s->names->g->above[row];

	return of && !p->s->stays[of];
}

/* What a newer snapshot says of the same day stands. */
static bool
is_said_again(struct points *p, uint32_t row)
{
	const struct okr_grid *g = p->s->names->g;
	uint32_t same;

	p->key[row] = key_of_point(p, row);
	same = okr_index_add(&p->index, p->key[row], row);
	return same != OKR_INDEX_NONE && okr_grid_sheet(g, same)->ask.scope !=
					     okr_grid_sheet(g, row)->ask.scope;
}

static void
gather_points(struct points *p)
{
	struct okr_grid *g = p->s->names->g;
	uint32_t first = 0;
	size_t nlost = 0;

	for (size_t i = 0; i < g->nsheet; i++) {
		const struct okr_sheet *sheet = okr_snapshots_sheet(p->s, i);

		for (uint32_t row = sheet->first; row < sheet->last; row++) {
			bool lost = is_lost(p, row);

			if (!okr_snapshots_is_point(g, row) ||
			    (!lost && !is_said_again(p, row)))
				continue;
			okr_grid_set_kind(g, row, OKR_NO_KIND);
			if (lost && nlost++ == 0)
				first = row;
		}
	}
	if (nlost > 0)
		okr_warning(okr_grid_place(g, first, OKR_PARENT),
			    "%zu check-in%s of rows that are left out %s left "
			    "out with them",
			    nlost, nlost == 1 ? "" : "s",
			    nlost == 1 ? "is" : "are");
}

static bool
has_point(struct points *p, uint32_t of, struct okr_span date)
{
	return okr_index_find(&p->index, make_key(p, OKR_CHECKIN, of, date)) !=
	       OKR_INDEX_NONE;
}

/*
 * What a sheet says of a row long after its last day is no reading: its score
 * stands by then.  Without any reading before, it counts undated.
 */
static bool
is_late(const struct okr_snapshots *s, uint32_t row)
{
	const struct okr_grid *g = s->names->g;
	int32_t due = okr_snapshots_due(s, row), day;

	return due != OKR_DAY_NONE && okr_grid_cell(g, row, OKR_DATE).n == 0 &&
	       okr_day_parse(okr_grid_sheet(g, row)->ask.date, &day) &&
	       day > due + OKR_GRACE_DAYS;
}

/* The day on which a row of a sheet was read. */
static struct okr_span
date_of(const struct okr_grid *g, uint32_t row)
{
	struct okr_span own = okr_grid_cell(g, row, OKR_DATE);

	return own.n > 0 ? own : okr_grid_sheet(g, row)->ask.date;
}

static bool
is_before(struct okr_span date, struct okr_span other)
{
	return other.n == 0 ||
	       (date.n == other.n && memcmp(date.s, other.s, date.n) < 0);
}

static bool
has_reading(const struct okr_grid *g, uint32_t row)
{
	return okr_grid_cell(g, row, OKR_CURRENT).n > 0 ||
	       okr_grid_cell(g, row, OKR_STATUS).n > 0 ||
	       okr_grid_cell(g, row, OKR_CONFIDENCE).n > 0;
}

static void
make_checkin(struct points *p, uint32_t row, uint32_t of, struct okr_span date)
{
	struct okr_grid *g = p->s->names->g;

	for (int column = 0; column < OKR_COMPUTED; column++)
		if (!is_kept[column])
			okr_grid_clear(g, row, column);
	for (uint32_t i = 0; i < g->nextra; i++)
		okr_grid_clear_extra(g, row, i);
	if (okr_span_eq(okr_grid_cell(g, row, OKR_NOTE),
			okr_grid_cell(g, of, OKR_NOTE)))
		okr_grid_clear(g, row, OKR_NOTE);
	okr_grid_set_kind(g, row, OKR_CHECKIN);
	okr_grid_set(g, row, OKR_DATE, date);
	g->above[row] = of;
}

static bool
is_same_number(struct okr_span a, struct okr_span b)
{
	double x, y;

	if (okr_num_parse(a, &x) && okr_num_parse(b, &y))
		return x == y;
	return okr_span_eq(a, b);
}

/* The last reading in time stands against what the row says now. */
static void
compare_late(struct points *p, uint32_t row, uint32_t reading)
{
	const struct okr_grid *g = p->s->names->g;

	if (!is_same_number(okr_grid_cell(g, row, OKR_CURRENT),
			    okr_grid_cell(g, reading, OKR_CURRENT)) &&
	    p->nchanged++ == 0)
		p->changed = row;
}

/*
 * Going back in time: a reading that is not older than the one after it has
 * been corrected since.  Who keeps check-ins as well means these.
 */
static void
make_checkins(struct points *p, uint32_t row)
{
	struct okr_grid *g = p->s->names->g;
	struct okr_span last = date_of(g, row), date;
	bool late = is_late(p->s, row);

	for (uint32_t old = p->s->older[row]; old; old = p->s->older[old]) {
		date = date_of(g, old);
		if (!has_reading(g, old) || !is_before(date, last) ||
		    is_late(p->s, old)) {
			okr_grid_set_kind(g, old, OKR_NO_KIND);
			continue;
		}
		last = date;
		if (late)
			compare_late(p, row, old);
		late = false;
		if (has_point(p, row, date))
			okr_grid_set_kind(g, old, OKR_NO_KIND);
		else
			make_checkin(p, old, row, date);
	}
}

static void
date_reading(struct points *p, uint32_t row)
{
	struct okr_grid *g = p->s->names->g;
	struct okr_span date = okr_grid_sheet(g, row)->ask.date;

	if (okr_grid_cell(g, row, OKR_DATE).n == 0 && has_reading(g, row) &&
	    !has_point(p, row, date) && !is_late(p->s, row))
		okr_grid_set(g, row, OKR_DATE, date);
}

/* The first target of the row and its past, if the one of today is another. */
static struct okr_span
find_target_first(const struct okr_snapshots *s, uint32_t row, uint32_t *where)
{
	const struct okr_grid *g = s->names->g;
	struct okr_span now = okr_grid_cell(g, row, OKR_TARGET), first = now;

	*where = row;
	for (uint32_t old = s->older[row]; old; old = s->older[old]) {
		struct okr_span told = okr_grid_cell(g, old, OKR_TARGET_FIRST);

		if (told.n == 0)
			told = okr_grid_cell(g, old, OKR_TARGET);
		if (told.n == 0)
			continue;
		first = told;
		*where = old;
	}
	return now.n == 0 || is_same_number(first, now) ? (struct okr_span){ 0 }
							: first;
}

static void
keep_targets(const struct okr_snapshots *s)
{
	struct okr_grid *g = s->names->g;
	uint32_t where, moved = 0;
	size_t n = 0;

	for (uint32_t row = 1; row <= g->n; row++) {
		struct okr_span first;

		if (s->older[row] == 0 || s->stands[row] != row ||
		    okr_grid_cell(g, row, OKR_TARGET_FIRST).n > 0)
			continue;
		first = find_target_first(s, row, &where);
		okr_grid_set(g, row, OKR_TARGET_FIRST, first);
		if (first.n > 0 && n++ == 0)
			moved = row;
	}
	if (n > 0)
		okr_note(okr_grid_place(g, moved, OKR_TARGET),
			 "%s was %s at first, which is kept as target_first; "
			 "so %zu target%s in all",
			 okr_shown(okr_grid_cell(g, moved, OKR_TARGET)),
			 okr_shown(okr_grid_cell(g, moved, OKR_TARGET_FIRST)),
			 n, n == 1 ? "" : "s");
}

void
okr_past_write(struct okr_snapshots *s)
{
	struct okr_grid *g = s->names->g;
	struct points p = { .s = s };

	p.key = okr_mem_new(g->n + 1, sizeof(*p.key));
	okr_index_init(&p.index, key_of, &p);
	gather_points(&p);
	keep_targets(s);
	for (uint32_t row = 1; row <= g->n; row++) {
		if (s->stands[row] != row || !okr_is_counted(g->kind[row]) ||
		    !s->stays[row])
			continue;
		make_checkins(&p, row);
		date_reading(&p, row);
	}
	if (p.nchanged > 0)
		okr_note(okr_grid_place(g, p.changed, OKR_CURRENT),
			 "more than %d days after its time was over, and not "
			 "what was read by then, which counts; so %zu row%s in "
			 "all",
			 OKR_GRACE_DAYS, p.nchanged,
			 p.nchanged == 1 ? "" : "s");
	okr_index_release(&p.index);
	okr_arena_release(&p.text);
	okr_buf_release(&p.made);
	free(p.key);
}
