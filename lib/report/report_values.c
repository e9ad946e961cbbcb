/*
 * okr-report values and unvalued: which values have work behind them, in
 * which teams, and which objectives embody none.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/report/reports.h"

#include <stdlib.h>

#include "okr/report/matrix.h"

static void
write_cell(struct okr_line *line, const struct okr_matrix *m,
	   struct okr_span team, const struct okr_matrix_count *count,
	   struct okr_buf *out)
{
	struct okr_plan *plan = &m->q->scored.plan;

	okr_report_text(line, OKR_SPAN("values"));
	okr_report_plan_cell(line, plan, m->value, OKR_ID);
	okr_report_plan_cell(line, plan, m->value, OKR_TITLE);
	okr_report_text(line, team);
	okr_report_count(line, count->embody);
	okr_report_count(line, count->open);
	okr_report_count(line, count->of);
	okr_line_write(line, out);
}

void
okr_report_values(struct okr_inquiry *q, struct okr_buf *out)
{
	struct okr_line line = { 0 };
	struct okr_matrix m;

	okr_matrix_init(&m, q);
	while (okr_matrix_next(&m)) {
		write_cell(&line, &m, OKR_SPAN(""), &m.count[0], out);
		for (size_t i = 0; i < m.teams.n; i++)
			write_cell(&line, &m, m.teams.team[i].name,
				   &m.count[i + 1], out);
	}
	okr_matrix_release(&m);
	okr_line_release(&line);
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
