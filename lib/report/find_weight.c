/* What there is to say of who carries a vision: F16. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/finder.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/report/teams.h"

#define ENOUGH_TEAMS 3

/* What one row is of a vision, and whose it is. */
struct load {
	uint32_t anchor;
	uint32_t team; /* its number from 1; 0: rows without a team */
	uint32_t row;
	double share;
};

static int
compare_loads(const void *a, const void *b)
{
	const struct load *x = a, *y = b;

	if (x->anchor != y->anchor)
		return x->anchor < y->anchor ? -1 : 1;
	if (x->team != y->team)
		return x->team < y->team ? -1 : 1;
	return x->row < y->row ? -1 : x->row > y->row;
}

/* The ends of all visions, those of a vision and there of a team together. */
static size_t
list_loads(const struct okr_finder *f, const struct okr_teams *teams,
	   struct load *load)
{
	uint32_t *number = okr_mem_new((size_t)f->q->scored.plan.n + 1,
				       sizeof(*number));
	size_t n = 0;

	for (uint32_t i = 0; i < teams->n; i++)
		for (size_t j = 0; j < teams->team[i].work.n; j++)
			number[teams->team[i].work.row[j]] = i + 1;
	for (size_t i = 0; i < f->ends.n; i++) {
		uint32_t row = f->ends.row[i];
		const struct okr_share *s = &f->share[row];

		if (f->nvision > 0 && okr_finder_is_about(f, s->anchor))
			load[n++] = (struct load){ s->anchor, number[row], row,
						   s->share };
	}
	free(number);
	if (n > 0)
		qsort(load, n, sizeof(*load), compare_loads);
	return n;
}

/* The ends of one vision; two that carry as much are not the heaviest. */
static void
find_weight_of(struct okr_finder *f, const struct okr_teams *teams,
	       const struct load *load, size_t n)
{
	double total = 0, most = 0, second = 0;
	size_t nteam = 0, heaviest = 0, end = 0;

	for (size_t i = 0, next; i < n; i = next) {
		double share = 0;

		for (next = i; next < n && load[next].team == load[i].team;)
			share += load[next++].share;
		total += share;
		if (load[i].team == 0)
			continue;
		nteam++;
		second = share > most ? most : share > second ? share : second;
		if (share > most) {
			most = share;
			heaviest = i;
			end = next;
		}
	}
	if (nteam < ENOUGH_TEAMS ||
	    okr_num_units(most / total, 2) == okr_num_units(second / total, 2))
		return;
	okr_buf_span(&f->text, teams->team[load[heaviest].team - 1].name);
	okr_buf_printf(&f->text, " carries %d %% of the planned weight of ",
		       (int)okr_num_units(most / total, 2));
	okr_finder_vision(f, load[heaviest].anchor);
	for (size_t i = heaviest; i < end; i++)
		okr_rows_add(&f->rests_on, load[i].row);
	okr_finder_end(f, load[heaviest].anchor);
}

void
okr_find_weight(struct okr_finder *f)
{
	struct load *load = okr_mem_new(f->ends.n, sizeof(*load));
	struct okr_teams teams;
	size_t n;

	okr_teams_find(&teams, &f->q->scored.plan, &f->ends);
	n = list_loads(f, &teams, load);
	for (size_t i = 0, next; i < n; i = next) {
		next = i + 1;
		while (next < n && load[next].anchor == load[i].anchor)
			next++;
		find_weight_of(f, &teams, &load[i], next - i);
	}
	okr_teams_release(&teams);
	free(load);
}
