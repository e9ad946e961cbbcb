/* Counting objectives by value and team. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/matrix.h"

#include <stdlib.h>

#include "okr/base/mem.h"

static bool
is_open(const struct okr_matrix *m, uint32_t row)
{
	return okr_alignment_is_open(&m->q->scored.plan, row,
				     m->q->scored.as_of);
}

void
okr_matrix_init(struct okr_matrix *m, struct okr_inquiry *q)
{
	const struct okr_rows *all = &q->objectives;

	*m = (struct okr_matrix){ .q = q };
	okr_teams_find(&m->teams, &q->scored.plan, all);
	m->number = okr_mem_new((size_t)q->scored.plan.n + 1,
				sizeof(*m->number));
	m->count = okr_mem_new(m->teams.n + 1, sizeof(*m->count));
	for (uint32_t i = 0; i < m->teams.n; i++)
		for (size_t j = 0; j < m->teams.team[i].work.n; j++)
			m->number[m->teams.team[i].work.row[j]] = i + 1;
	for (size_t i = 0; i < all->n; i++) {
		uint32_t row = all->row[i];

		m->count[0].of += is_open(m, row);
		if (m->number[row])
			m->count[m->number[row]].of += is_open(m, row);
	}
	okr_embody_init(&m->embody, &q->scored.plan, &q->alignments,
			&q->supporters);
}

void
okr_matrix_release(struct okr_matrix *m)
{
	okr_embody_release(&m->embody);
	okr_teams_release(&m->teams);
	free(m->number);
	free(m->count);
	*m = (struct okr_matrix){ 0 };
}

static void
count_work(struct okr_matrix *m, const struct okr_rows *work)
{
	for (size_t i = 0; i < work->n; i++) {
		uint32_t row = work->row[i];
		struct okr_matrix_count *team = &m->count[m->number[row]];
		bool open = is_open(m, row);

		m->count[0].embody++;
		m->count[0].open += open;
		if (team == m->count)
			continue;
		team->embody++;
		team->open += open;
	}
}

bool
okr_matrix_next(struct okr_matrix *m)
{
	const struct okr_plan *plan = &m->q->scored.plan;
	struct okr_rows work;

	do
		m->value++;
	while (m->value <= plan->n && plan->node[m->value].kind != OKR_VALUE);
	for (size_t i = 0; i <= m->teams.n; i++)
		m->count[i].embody = m->count[i].open = 0;
	if (m->value > plan->n) {
		m->value = 0;
		/* What was found for a value would not be found again. */
		okr_embody_release(&m->embody);
		okr_embody_init(&m->embody, plan, &m->q->alignments,
				&m->q->supporters);
		return false;
	}
	okr_embody_find(&m->embody, m->value, &work);
	count_work(m, &work);
	okr_rows_release(&work);
	return true;
}
