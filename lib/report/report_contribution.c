/*
 * okr-report contribution: what each team and each key result is of the
 * vision, has brought to it, and holds back.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/report/reports.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/report/share.h"
#include "okr/report/teams.h"

struct carriers {
	struct okr_inquiry *q;
	struct okr_share *share; /* by row */
	struct okr_share *sum;   /* by anchor, over the ends below it */
	struct okr_line line;
	struct okr_buf *out;
};

static void
add(struct okr_share *sum, const struct okr_share *part)
{
	sum->share += part->share;
	sum->contribution += part->contribution;
	if (okr_num_known(part->drag))
		sum->drag += part->drag;
}

/* The cells from the share on. */
static void
write_numbers(struct carriers *c, const struct okr_share *s, uint32_t anchor)
{
	okr_report_number(&c->line, s->share, OKR_SHARE_DECIMALS);
	okr_report_number(&c->line, s->share / c->sum[anchor].share,
			  OKR_SHARE_DECIMALS);
	okr_report_number(&c->line, s->contribution, OKR_SHARE_DECIMALS);
	okr_report_number(&c->line, s->drag, OKR_SHARE_DECIMALS);
	okr_line_write(&c->line, c->out);
}

static void
begin(struct carriers *c, uint32_t anchor, struct okr_span by)
{
	okr_report_text(&c->line, OKR_SPAN("contribution"));
	okr_report_plan_cell(&c->line, &c->q->scored.plan, anchor, OKR_ID);
	okr_report_text(&c->line, by);
}

/* What one team carries, a row for each anchor that it works for. */
static void
write_team(struct carriers *c, struct okr_span name,
	   const struct okr_rows *work, struct okr_share *sum)
{
	struct okr_rows anchors = { 0 };

	for (size_t i = 0; i < work->n; i++) {
		const struct okr_share *s = &c->share[work->row[i]];

		if (sum[s->anchor].share == 0)
			okr_rows_add(&anchors, s->anchor);
		add(&sum[s->anchor], s);
	}
	for (size_t i = 0; i < anchors.n; i++) {
		uint32_t anchor = anchors.row[i];

		begin(c, anchor, OKR_SPAN("team"));
		okr_report_text(&c->line, OKR_SPAN(""));
		okr_report_text(&c->line, name);
		okr_report_text(&c->line, OKR_SPAN(""));
		write_numbers(c, &sum[anchor], anchor);
		sum[anchor] = (struct okr_share){ 0 };
	}
	okr_rows_release(&anchors);
}

static void
write_teams(struct carriers *c, const struct okr_rows *ends)
{
	struct okr_plan *plan = &c->q->scored.plan;
	struct okr_share *sum = okr_mem_new((size_t)plan->n + 1, sizeof(*sum));
	struct okr_teams teams;

	okr_teams_find(&teams, plan, ends);
	for (size_t i = 0; i < teams.n; i++)
		write_team(c, teams.team[i].name, &teams.team[i].work, sum);
	okr_teams_release(&teams);
	free(sum);
}

static void
write_ends(struct carriers *c, const struct okr_rows *ends)
{
	struct okr_plan *plan = &c->q->scored.plan;
	uint32_t *team = okr_team_rows(plan);

	for (size_t i = 0; i < ends->n; i++) {
		uint32_t row = ends->row[i];
		uint32_t anchor = c->share[row].anchor;

		begin(c, anchor, okr_kind_word[plan->node[row].kind]);
		okr_report_plan_cell(&c->line, plan, row, OKR_ID);
		okr_report_team(&c->line, plan, team[row]);
		okr_report_plan_cell(&c->line, plan, row, OKR_TITLE);
		write_numbers(c, &c->share[row], anchor);
	}
	free(team);
}

void
okr_report_contribution(struct okr_inquiry *q, struct okr_buf *out)
{
	struct carriers c = { .q = q, .out = out };
	struct okr_rows ends = { 0 };

	c.share = okr_share_compute(&q->scored);
	c.sum = okr_mem_new((size_t)q->scored.plan.n + 1, sizeof(*c.sum));
	okr_share_ends(&q->scored.plan, c.share, &ends);
	for (size_t i = 0; i < ends.n; i++)
		add(&c.sum[c.share[ends.row[i]].anchor], &c.share[ends.row[i]]);
	write_teams(&c, &ends);
	write_ends(&c, &ends);
	okr_rows_release(&ends);
	free(c.share);
	free(c.sum);
	okr_line_release(&c.line);
}
