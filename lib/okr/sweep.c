/* The sweep over days. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/sweep.h"

#include <stdlib.h>
#include <string.h>

#include "okr/base/mem.h"
#include "okr/okr/least.h"
#include "okr/okr/means.h"
#include "okr/okr/tree.h"

struct okr_window
okr_sweep_open(const struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];
	struct okr_window w = okr_tree_open(s->plan, row);
	bool always = node->kind == OKR_KEY_RESULT && node->parent &&
		      !okr_is_statement(s->plan->node[node->parent].kind);

	/* Key results are part of their objective on all its days. */
	if (always || w.start == OKR_DAY_NONE)
		w.start = OKR_BEFORE_ALL;
	if (always || w.due == OKR_DAY_NONE)
		w.due = OKR_AFTER_ALL;
	return w;
}

const struct okr_days *
okr_sweep_through(const struct okr_score *s, uint32_t row)
{
	const struct okr_node *node = &s->plan->node[row];

	return okr_is_statement(node->kind) ? &s->branch[node->branch].days
					    : NULL;
}

/* A day that is not known is later than all others. */
static bool
is_due(const struct okr_score *s, uint32_t row)
{
	int32_t due = s->plan->node[row].window.due;

	return due != OKR_DAY_NONE && due <= s->clock.day;
}

struct okr_end
okr_sweep_own_end(const struct okr_score *s, uint32_t row)
{
	struct okr_end end = okr_score_end(s, row);

	end.plain = okr_pace_share(s->plan, row, s->clock.day, s->modes.pace);
	end.best = is_due(s, row) ? okr_means_figure(s, &end, OKR_FIG_SCORE)
				  : 1;
	return end;
}

struct okr_end
okr_sweep_end(const struct okr_score *s, uint32_t row,
	      const struct okr_piece *piece)
{
	struct okr_end end = { .weight = s->plan->node[row].weight };

	memcpy(end.figure, piece->figure, sizeof(end.figure));
	for (unsigned i = 0; i < OKR_NFIGURES && !piece->data; i++)
		if (okr_figure_is_earned(i))
			end.figure[i] = OKR_NUM_NONE;
	return end;
}

/* A row opens or closes, or a statement goes on to its next piece. */
struct change {
	int32_t day;
	uint32_t row;
	uint32_t piece; /* or OPENS or CLOSES */
};

#define OPENS UINT32_MAX
#define CLOSES (UINT32_MAX - 1)

struct changes {
	struct change *change;
	size_t n, cap;
	bool sorted;
};

static int
compare_changes(const void *a, const void *b)
{
	const struct change *x = a, *y = b;

	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return x->row < y->row ? -1 : x->row > y->row;
}

static void
add_change(struct changes *all, int32_t day, uint32_t row, uint32_t piece)
{
	struct change change = { day, row, piece };

	all->change = okr_mem_grow(all->change, &all->cap, all->n + 1,
				   sizeof(*all->change));
	all->sorted = all->n == 0 ||
		      (all->sorted &&
		       compare_changes(&all->change[all->n - 1], &change) < 0);
	all->change[all->n++] = change;
}

/* Of rows that count as themselves, and of pieces below statements. */
static void
find_changes(const struct okr_score *s, const uint32_t *rows, size_t n,
	     struct changes *own, struct changes *below)
{
	for (size_t i = 0; i < n; i++) {
		const struct okr_days *through = okr_sweep_through(s, rows[i]);
		struct okr_window w;

		for (size_t j = 0; through && j < through->n; j++)
			add_change(below, through->piece[j].start, rows[i],
				   (uint32_t)j);
		if (through)
			continue;
		w = okr_sweep_open(s, rows[i]);
		add_change(own, w.start, rows[i], OPENS);
		add_change(own, w.due + 1, rows[i], CLOSES);
	}
}

static void
sort_changes(struct changes *all)
{
	if (all->n > 0 && !all->sorted)
		qsort(all->change, all->n, sizeof(*all->change),
		      compare_changes);
}

static void
apply_piece(const struct okr_score *s, const struct change *c,
	    struct okr_means *means)
{
	const struct okr_piece *now =
	    &okr_sweep_through(s, c->row)->piece[c->piece];
	struct okr_end end;

	if (c->piece > 0 && now[-1].open) {
		end = okr_sweep_end(s, c->row, &now[-1]);
		okr_means_remove(means, s, &end);
	}
	if (now->open) {
		end = okr_sweep_end(s, c->row, now);
		okr_means_add(means, s, &end);
	}
}

static void
apply(const struct okr_score *s, const struct change *c,
      struct okr_means *means)
{
	struct okr_end end;

	if (c->piece < CLOSES) {
		apply_piece(s, c, means);
		return;
	}
	end = okr_sweep_own_end(s, c->row);
	if (c->piece == OPENS)
		okr_means_add(means, s, &end);
	else
		okr_means_remove(means, s, &end);
}

/* Apply all changes of a day; how many. */
static size_t
apply_day(const struct okr_score *s, const struct changes *all, size_t i,
	  int32_t day, struct okr_means *means)
{
	size_t first = i;

	while (i < all->n && all->change[i].day == day)
		apply(s, &all->change[i++], means);
	return i - first;
}

/* Days with nothing open are one piece, however it came about. */
static void
add_piece(struct okr_days *out, size_t *cap, const struct okr_piece *piece)
{
	if (out->n > 0 && out->piece[out->n - 1].start == piece->start)
		out->n--;
	if (out->n > 0 && !piece->open && !out->piece[out->n - 1].open)
		return;
	out->piece = okr_mem_grow(out->piece, cap, out->n + 1,
				  sizeof(*out->piece));
	out->piece[out->n++] = *piece;
}

static void
sweep(const struct okr_score *s, const struct changes *own,
      const struct changes *below, struct okr_days *out)
{
	struct okr_means means = { 0 };
	struct okr_piece piece = okr_means_piece(&means, s, OKR_BEFORE_ALL);
	size_t i = 0, j = 0, cap = 0;

	add_piece(out, &cap, &piece);
	while (i < own->n || j < below->n) {
		int32_t day = INT32_MAX;

		if (i < own->n)
			day = own->change[i].day;
		if (j < below->n && below->change[j].day < day)
			day = below->change[j].day;
		i += apply_day(s, own, i, day, &means);
		j += apply_day(s, below, j, day, &means);
		piece = okr_means_piece(&means, s, day);
		add_piece(out, &cap, &piece);
	}
}

/* The earliest day on which one of the rows says that it starts. */
static int32_t
first_day(const struct okr_score *s, const uint32_t *rows, size_t n)
{
	int32_t first = OKR_DAY_NONE;

	for (size_t i = 0; i < n; i++) {
		const struct okr_days *through = okr_sweep_through(s, rows[i]);
		int32_t day = through ? through->first
				      : okr_sweep_open(s, rows[i]).start;

		if (day > OKR_BEFORE_ALL &&
		    (first == OKR_DAY_NONE || day < first))
			first = day;
	}
	return first;
}

void
okr_sweep_days(const struct okr_score *s, const uint32_t *rows, size_t n,
	       struct okr_days *out)
{
	struct changes own = { 0 }, below = { 0 };

	find_changes(s, rows, n, &own, &below);
	sort_changes(&own);
	sort_changes(&below);
	*out = (struct okr_days){ .first = first_day(s, rows, n) };
	sweep(s, &own, &below, out);
	if (s->modes.rollup == OKR_ROLLUP_MIN)
		okr_least_fill(s, rows, n, out);
	free(own.change);
	free(below.change);
}
