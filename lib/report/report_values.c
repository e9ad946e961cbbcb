/*
 * okr-report values and unvalued: which values have work behind them, in
 * which teams, and which objectives embody none.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/report/reports.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/report/embody.h"
#include "okr/report/teams.h"

/* Objectives of one team, or of all: cells of one value. */
struct count {
	size_t embody, open; /* of one value: in all cycles, and on the day */
	size_t of;           /* open on the day, whatever they embody */
};

struct matrix {
	struct okr_inquiry *q;
	struct okr_teams teams;
	uint32_t *number;    /* by row: of its team, from 1; 0: none */
	struct count *count; /* by that number; 0: all rows */
	struct okr_line line;
	struct okr_buf *out;
};

static bool
is_open(const struct matrix *m, uint32_t row)
{
	return okr_alignment_is_open(&m->q->scored.plan, row,
				     m->q->scored.as_of);
}

static void
init_matrix(struct matrix *m, struct okr_inquiry *q, struct okr_buf *out)
{
	const struct okr_rows *all = &q->objectives;

	*m = (struct matrix){ .q = q, .out = out };
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
}

static void
release_matrix(struct matrix *m)
{
	okr_teams_release(&m->teams);
	okr_line_release(&m->line);
	free(m->number);
	free(m->count);
}

static void
count_work(struct matrix *m, const struct okr_rows *work)
{
	for (size_t i = 0; i < work->n; i++) {
		uint32_t row = work->row[i];
		struct count *team = &m->count[m->number[row]];
		bool open = is_open(m, row);

		m->count[0].embody++;
		m->count[0].open += open;
		if (team == m->count)
			continue;
		team->embody++;
		team->open += open;
	}
}

/* One cell; its counts begin anew for the next value. */
static void
write_cell(struct matrix *m, uint32_t value, struct okr_span team,
	   struct count *count)
{
	struct okr_plan *plan = &m->q->scored.plan;

	okr_report_text(&m->line, OKR_SPAN("values"));
	okr_report_plan_cell(&m->line, plan, value, OKR_ID);
	okr_report_plan_cell(&m->line, plan, value, OKR_TITLE);
	okr_report_text(&m->line, team);
	okr_report_count(&m->line, count->embody);
	okr_report_count(&m->line, count->open);
	okr_report_count(&m->line, count->of);
	okr_line_write(&m->line, m->out);
	count->embody = count->open = 0;
}

static void
write_value(struct matrix *m, uint32_t value, const struct okr_rows *work)
{
	count_work(m, work);
	write_cell(m, value, OKR_SPAN(""), &m->count[0]);
	for (size_t i = 0; i < m->teams.n; i++)
		write_cell(m, value, m->teams.team[i].name, &m->count[i + 1]);
}

void
okr_report_values(struct okr_inquiry *q, struct okr_buf *out)
{
	struct okr_plan *plan = &q->scored.plan;
	struct okr_embody embody;
	struct matrix m;

	init_matrix(&m, q, out);
	okr_embody_init(&embody, plan, &q->alignments, &q->supporters);
	for (uint32_t row = 1; row <= plan->n; row++) {
		struct okr_rows work;

		if (plan->node[row].kind != OKR_VALUE)
			continue;
		okr_embody_find(&embody, row, &work);
		write_value(&m, row, &work);
		okr_rows_release(&work);
	}
	okr_embody_release(&embody);
	release_matrix(&m);
}

void
okr_report_unvalued(struct okr_inquiry *q, struct okr_buf *out)
{
	struct okr_plan *plan = &q->scored.plan;
	uint32_t *team = okr_team_rows(plan);
	struct okr_line line = { 0 };

	for (size_t i = 0; i < q->objectives.n; i++) {
		uint32_t row = q->objectives.row[i];
		bool open = okr_alignment_is_open(plan, row, q->scored.as_of);

		if (!(q->alignments.of[row] & OKR_NO_VALUE))
			continue;
		okr_report_text(&line, OKR_SPAN("unvalued"));
		okr_report_plan_cell(&line, plan, row, OKR_ID);
		okr_report_team(&line, plan, team[row]);
		okr_report_plan_cell(&line, plan, row, OKR_TITLE);
		okr_report_plan_cell(&line, plan, row, OKR_CYCLE);
		okr_report_text(&line, open ? OKR_SPAN("yes") : OKR_SPAN("no"));
		okr_report_text(&line,
				okr_plan_place(plan, row, OKR_ID).source);
		okr_line_write(&line, out);
	}
	free(team);
	okr_line_release(&line);
}
