/* Minima over ranges of days. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/least.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/okr/means.h"
#include "okr/okr/sweep.h"

struct least {
	double of[OKR_NFIGURES];
};

/*
 * A binary tree over the pieces, its root at 1 and their leaves from n on: a
 * range of pieces is covered by a few nodes, each of which stands for all
 * leaves below it.
 */
struct cover {
	const struct okr_score *s;
	const struct okr_days *days;
	struct least *tree;
	size_t n;
};

static void
lower(struct least *to, const struct least *by)
{
	for (unsigned i = 0; i < OKR_NFIGURES; i++)
		if (by->of[i] < to->of[i])
			to->of[i] = by->of[i];
}

static size_t
leaf_at(const struct cover *cover, int32_t day)
{
	return cover->n +
	       (size_t)(okr_days_at(cover->days, day) - cover->days->piece);
}

/* Lay an end over the days from one day to the day before another. */
static void
lay(struct cover *cover, const struct okr_end *end, int32_t from, int32_t next)
{
	size_t low = leaf_at(cover, from), high = leaf_at(cover, next);
	struct least by;

	for (unsigned i = 0; i < OKR_NFIGURES; i++)
		by.of[i] = okr_means_figure(cover->s, end, i);
	if (next == INT32_MAX)
		high = 2 * cover->n;
	for (; low < high; low /= 2, high /= 2) {
		if (low % 2)
			lower(&cover->tree[low++], &by);
		if (high % 2)
			lower(&cover->tree[--high], &by);
	}
}

static void
lay_row(struct cover *cover, uint32_t row)
{
	const struct okr_days *through = okr_sweep_through(cover->s, row);
	struct okr_window w;
	struct okr_end end;

	for (size_t i = 0; through && i < through->n; i++) {
		const struct okr_piece *piece = &through->piece[i];

		if (!piece->open)
			continue;
		end = okr_sweep_end(cover->s, row, piece);
		lay(cover, &end, piece->start,
		    i + 1 < through->n ? piece[1].start : INT32_MAX);
	}
	if (through)
		return;
	w = okr_sweep_open(cover->s, row);
	end = okr_sweep_own_end(cover->s, row);
	lay(cover, &end, w.start, w.due + 1);
}

void
okr_least_fill(const struct okr_score *s, const uint32_t *rows, size_t n,
	       struct okr_days *days)
{
	struct cover cover = { .s = s, .days = days, .n = days->n };

	cover.tree = okr_mem_resize(NULL, 2 * cover.n, sizeof(*cover.tree));
	for (size_t i = 0; i < 2 * cover.n; i++)
		for (unsigned k = 0; k < OKR_NFIGURES; k++)
			cover.tree[i].of[k] = INFINITY;
	for (size_t i = 0; i < n; i++)
		lay_row(&cover, rows[i]);
	for (size_t i = 2; i < 2 * cover.n; i++)
		lower(&cover.tree[i], &cover.tree[i / 2]);
	for (size_t i = 0; i < cover.n; i++)
		for (unsigned k = 0; k < s->nfigures; k++)
			if (!okr_figure_is_share(k) &&
			    isfinite(cover.tree[cover.n + i].of[k]))
				days->piece[i].figure[k] =
				    cover.tree[cover.n + i].of[k];
	free(cover.tree);
}
