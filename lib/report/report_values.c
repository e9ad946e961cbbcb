/*
 * okr-report values and unvalued: which values have work behind them, in
 * which teams, and which objectives embody none.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/report/reports.h"

#include <stdlib.h>

#include "okr/report/embody.h"
#include "okr/report/teams.h"

struct matrix {
	struct okr_inquiry *q;
	struct okr_teams teams;
	struct okr_line line;
	struct okr_buf *out;
};

static size_t
count_open(const struct okr_inquiry *q, const struct okr_rows *rows)
{
	size_t n = 0;

	for (size_t i = 0; i < rows->n; i++)
		n += okr_alignment_is_open(&q->scored.plan, rows->row[i],
					   q->scored.as_of);
	return n;
}

/* Both lists are in file order. */
static void
intersect(const struct okr_rows *a, const struct okr_rows *b,
	  struct okr_rows *out)
{
	size_t i = 0, j = 0;

	out->n = 0;
	while (i < a->n && j < b->n) {
		if (a->row[i] == b->row[j])
			okr_rows_add(out, a->row[i]);
		if (a->row[i] <= b->row[j])
			i++;
		else
			j++;
	}
}

/* `work` embodies the value, `all` is what else it could have been. */
static void
write_cell(struct matrix *m, uint32_t value, struct okr_span team,
	   const struct okr_rows *work, const struct okr_rows *all)
{
	struct okr_plan *plan = &m->q->scored.plan;

	okr_report_text(&m->line, OKR_SPAN("values"));
	okr_report_plan_cell(&m->line, plan, value, OKR_ID);
	okr_report_plan_cell(&m->line, plan, value, OKR_TITLE);
	okr_report_text(&m->line, team);
	okr_report_count(&m->line, work->n);
	okr_report_count(&m->line, count_open(m->q, work));
	okr_report_count(&m->line, count_open(m->q, all));
	okr_line_write(&m->line, m->out);
}

static void
write_value(struct matrix *m, uint32_t value, const struct okr_rows *work)
{
	struct okr_rows of_team = { 0 };

	write_cell(m, value, OKR_SPAN(""), work, &m->q->objectives);
	for (size_t i = 0; i < m->teams.n; i++) {
		const struct okr_team *team = &m->teams.team[i];

		intersect(work, &team->work, &of_team);
		write_cell(m, value, team->name, &of_team, &team->work);
	}
	okr_rows_release(&of_team);
}

void
okr_report_values(struct okr_inquiry *q, struct okr_buf *out)
{
	struct okr_plan *plan = &q->scored.plan;
	struct matrix m = { .q = q, .out = out };
	struct okr_embody embody;

	okr_teams_find(&m.teams, plan, &q->objectives);
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
	okr_teams_release(&m.teams);
	okr_line_release(&m.line);
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
