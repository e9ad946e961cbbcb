/*
 * okr-report missions: the list that shows at one reading how every team
 * thinks it fits in, cycle by cycle.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/report/cycles.h"
#include "okr/report/path.h"
#include "okr/report/reports.h"
#include "okr/report/teams.h"
#include "okr/report/work.h"

/* What all missions of a plan have in common. */
struct list {
	struct okr_inquiry *q;
	struct okr_line line;
	struct okr_buf *out;
};

/* The cells from the cycle on; mission 0 has no score of its own. */
static void
write_cycle(struct list *l, const struct okr_review *review,
	    const struct okr_rows *work, uint32_t mission)
{
	const struct okr_score *score = &l->q->score;
	struct okr_integral sum = { .score = OKR_NUM_NONE,
				    .expected = OKR_NUM_NONE };
	uint32_t branch = l->q->scored.plan.node[mission].branch;

	if (branch && score->branch[branch].days.n > 0)
		okr_days_integrate(&score->branch[branch].days, review->window,
				   &sum);
	okr_report_text(&l->line, review->name);
	okr_report_day(&l->line, review->window.start);
	okr_report_day(&l->line, review->window.due);
	okr_report_text(&l->line,
			okr_span_of(okr_cycle_state_word[review->state]));
	okr_report_count(&l->line, okr_work_open(&l->q->scored.plan, work,
						 review->window));
	okr_report_number(&l->line, sum.score, OKR_SCORE_DECIMALS);
	okr_report_number(&l->line, sum.expected, OKR_SCORE_DECIMALS);
	okr_line_write(&l->line, l->out);
}

static void
write_mission(struct list *l, uint32_t row)
{
	struct okr_plan *plan = &l->q->scored.plan;
	struct okr_rows work = { 0 };
	struct okr_buf connections = { 0 };

	okr_path_titles(&connections, plan, row);

	okr_work_counted(&l->q->score, row, &work);
	okr_work_supporting(&l->q->score, row, &l->q->supporters, &work);
	for (size_t i = 0; i < l->q->reviews.n; i++) {
		okr_report_text(&l->line, OKR_SPAN("missions"));
		okr_report_plan_cell(&l->line, plan, row, OKR_ID);
		okr_report_plan_cell(&l->line, plan, row, OKR_TEAM);
		okr_report_plan_cell(&l->line, plan, row, OKR_TITLE);
		okr_report_text(&l->line, okr_buf_view(&connections));
		write_cycle(l, &l->q->reviews.review[i], &work, row);
	}
	okr_buf_release(&connections);
	okr_rows_release(&work);
}

/* A team that has objectives and has not said what it is there for. */
static void
write_team(struct list *l, struct okr_span team, const struct okr_rows *work)
{
	for (size_t i = 0; i < l->q->reviews.n; i++) {
		okr_report_text(&l->line, OKR_SPAN("missions"));
		okr_report_text(&l->line, OKR_SPAN(""));
		okr_report_text(&l->line, team);
		okr_report_text(&l->line, OKR_SPAN(""));
		okr_report_text(&l->line, OKR_SPAN(""));
		write_cycle(l, &l->q->reviews.review[i], work, 0);
	}
}

static void
write_teams(struct list *l)
{
	struct okr_teams teams;

	okr_teams_find(&teams, &l->q->scored.plan, &l->q->objectives);
	for (size_t i = 0; i < teams.n; i++)
		if (!teams.team[i].mission)
			write_team(l, teams.team[i].name, &teams.team[i].work);
	okr_teams_release(&teams);
}

void
okr_report_missions(struct okr_inquiry *q, struct okr_buf *out)
{
	const struct okr_plan *plan = &q->scored.plan;
	struct list l = { .q = q, .out = out };

	for (uint32_t row = 1; row <= plan->n; row++)
		if (plan->node[row].kind == OKR_MISSION)
			write_mission(&l, row);
	write_teams(&l);
	okr_line_release(&l.line);
}
