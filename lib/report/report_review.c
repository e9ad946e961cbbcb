/*
 * okr-report review: what has changed since an earlier state of the plan.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/report/reports.h"

#include <stdlib.h>

#include "okr/report/teams.h"

/* The two states, and the line in the making. */
struct review {
	struct okr_scored *then;
	struct okr_alignments then_aligned;
	struct okr_inquiry *now;
	uint32_t *team, *then_team; /* by row: where its team is named */
	struct okr_line line;
	struct okr_buf *out;
};

/* Columns that are compared, and what a difference is called. */
static const struct {
	enum okr_column column;
	const char *change;
} compared[] = {
	{ OKR_KIND, "retyped" },           { OKR_METRIC_TYPE, "retyped" },
	{ OKR_TITLE, "retitled" },         { OKR_PARENT, "moved" },
	{ OKR_TEAM, "handed_over" },       { OKR_OWNER, "handed_over" },
	{ OKR_SUPPORTS, "relinked" },      { OKR_VALUES, "relinked" },
	{ OKR_START, "rebased" },          { OKR_TARGET, "retargeted" },
	{ OKR_WEIGHT, "reweighted" },      { OKR_CYCLE, "rescheduled" },
	{ OKR_START_DATE, "rescheduled" }, { OKR_DUE_DATE, "rescheduled" },
	{ OKR_COMMITMENT, "recommitted" }, { OKR_CONFIDENCE, "believed" },
	{ OKR_READING, "read" },           { OKR_STATUS, "reported" },
	{ OKR_SCORE, "scored" },           { OKR_HEALTH, "judged" },
};

#define NCOMPARED (sizeof(compared) / sizeof(*compared))

/* What changed in a row of one of the two plans. */
struct change {
	struct okr_plan *plan;
	uint32_t row;
	uint32_t team;
	const char *word;
	const char *column;
	struct okr_span before, after;
};

static void
write_change(struct review *r, const struct change *c)
{
	okr_report_text(&r->line, OKR_SPAN("review"));
	okr_report_text(&r->line, okr_span_of(c->word));
	okr_report_plan_cell(&r->line, c->plan, c->row, OKR_ID);
	okr_report_plan_cell(&r->line, c->plan, c->row, OKR_KIND);
	okr_report_team(&r->line, c->plan, c->team);
	okr_report_plan_cell(&r->line, c->plan, c->row, OKR_TITLE);
	okr_report_text(&r->line, okr_span_of(c->column));
	okr_report_text(&r->line, c->before);
	okr_report_text(&r->line, c->after);
	okr_report_text(&r->line,
			okr_plan_place(c->plan, c->row, OKR_ID).source);
	okr_line_write(&r->line, r->out);
}

/* "5" and "5.0" are one number. */
static bool
same_cell(struct okr_span a, struct okr_span b)
{
	double x, y;

	if (okr_span_eq(a, b))
		return true;
	return okr_num_parse(a, &x) && okr_num_parse(b, &y) && x == y;
}

static void
compare_cells(struct review *r, uint32_t row, uint32_t then)
{
	struct okr_plan *plan = &r->now->scored.plan;
	struct okr_buf before = { 0 }, after = { 0 };

	for (size_t i = 0; i < NCOMPARED; i++) {
		enum okr_column column = compared[i].column;

		before.n = after.n = 0;
		okr_buf_span(&before,
			     okr_plan_cell(&r->then->plan, then, column));
		okr_buf_span(&after, okr_plan_cell(plan, row, column));
		if (same_cell(okr_buf_view(&before), okr_buf_view(&after)))
			continue;
		write_change(r, &(struct change){
				    .plan = plan,
				    .row = row,
				    .team = r->team[row],
				    .word = compared[i].change,
				    .column = okr_column_name[column],
				    .before = okr_buf_view(&before),
				    .after = okr_buf_view(&after),
				});
	}
	okr_buf_release(&before);
	okr_buf_release(&after);
}

/* A statement that has lost its last open objective, or found one. */
static void
compare_service(struct review *r, uint32_t row, uint32_t then)
{
	struct okr_plan *plan = &r->now->scored.plan;
	bool served = !(r->now->alignments.of[row] & OKR_UNSERVED);
	bool served_then = !(r->then_aligned.of[then] & OKR_UNSERVED);

	if (!okr_is_statement(plan->node[row].kind) ||
	    !okr_is_statement(r->then->plan.node[then].kind) ||
	    served == served_then)
		return;
	write_change(r,
		     &(struct change){ .plan = plan,
				       .row = row,
				       .team = r->team[row],
				       .word = served ? "served" : "unserved",
				       .column = "" });
}

static void
write_rows(struct review *r)
{
	struct okr_plan *plan = &r->now->scored.plan;

	for (uint32_t row = 1; row <= plan->n; row++) {
		uint32_t then = okr_plan_find(&r->then->plan,
					      okr_plan_id(plan, row));

		if (!okr_is_counted(plan->node[row].kind))
			continue;
		if (then == 0) {
			write_change(r, &(struct change){ .plan = plan,
							  .row = row,
							  .team = r->team[row],
							  .word = "new",
							  .column = "" });
			continue;
		}
		compare_cells(r, row, then);
		compare_service(r, row, then);
	}
}

static void
write_vanished(struct review *r)
{
	struct okr_plan *then = &r->then->plan;

	for (uint32_t row = 1; row <= then->n; row++)
		if (okr_is_counted(then->node[row].kind) &&
		    okr_plan_find(&r->now->scored.plan,
				  okr_plan_id(then, row)) == 0)
			write_change(r, &(struct change){
					    .plan = then,
					    .row = row,
					    .team = r->then_team[row],
					    .word = "vanished",
					    .column = "" });
}

void
okr_report_review(struct okr_inquiry *q, struct okr_buf *out)
{
	struct review r = { .now = q, .then = q->since, .out = out };

	okr_alignment_judge(&r.then_aligned, &r.then->plan, r.then->as_of);
	r.team = okr_team_rows(&q->scored.plan);
	r.then_team = okr_team_rows(&r.then->plan);
	write_rows(&r);
	write_vanished(&r);
	free(r.team);
	free(r.then_team);
	okr_alignment_release(&r.then_aligned);
	okr_line_release(&r.line);
}
