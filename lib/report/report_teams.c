/*
 * okr-report teams: whose work rests on whose, and which objectives one team
 * works on alone.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/report/reports.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/report/teams.h"

struct ties {
	struct okr_inquiry *q;
	struct okr_teams teams;
	uint32_t *number; /* by row: its team's, from 1; 0: none */
	struct okr_line line;
	struct okr_buf *out;
};

static void
number_teams(struct ties *t)
{
	struct okr_plan *plan = &t->q->scored.plan;
	struct okr_rows all = { 0 };

	for (uint32_t row = 1; row <= plan->n; row++)
		if (okr_is_counted(plan->node[row].kind))
			okr_rows_add(&all, row);
	okr_teams_find(&t->teams, plan, &all);
	t->number = okr_mem_new((size_t)plan->n + 1, sizeof(*t->number));
	for (uint32_t i = 0; i < t->teams.n; i++) {
		const struct okr_rows *work = &t->teams.team[i].work;

		for (size_t j = 0; j < work->n; j++)
			t->number[work->row[j]] = i + 1;
	}
	okr_rows_release(&all);
}

static void
write_team(struct ties *t, uint32_t row)
{
	uint32_t number = t->number[row];

	okr_report_text(&t->line,
			number ? t->teams.team[number - 1].name : OKR_SPAN(""));
}

/* other 0: the fact is about the row alone. */
static void
write_fact(struct ties *t, const char *fact, uint32_t row, uint32_t other)
{
	struct okr_plan *plan = &t->q->scored.plan;

	okr_report_text(&t->line, OKR_SPAN("teams"));
	okr_report_text(&t->line, okr_span_of(fact));
	write_team(t, row);
	write_team(t, other);
	okr_report_plan_cell(&t->line, plan, row, OKR_ID);
	okr_report_plan_cell(&t->line, plan, row, OKR_TITLE);
	okr_report_text(&t->line,
			other ? okr_plan_id(plan, other) : OKR_SPAN(""));
	okr_report_text(&t->line, okr_plan_place(plan, row, OKR_ID).source);
	okr_line_write(&t->line, t->out);
}

/* Two teams that are both known. */
static bool
differ(const struct ties *t, uint32_t a, uint32_t b)
{
	return t->number[a] && t->number[b] && t->number[a] != t->number[b];
}

static void
write_ties(struct ties *t, uint32_t row)
{
	uint32_t parent = t->q->scored.plan.node[row].parent;
	size_t n;
	const struct okr_ref *ref = okr_refs_of(&t->q->alignments.supports, row,
						&n);

	if (differ(t, row, parent))
		write_fact(t, "serves", row, parent);
	for (size_t i = 0; i < n; i++)
		if (differ(t, row, ref[i].to))
			write_fact(t, "supports", row, ref[i].to);
}

/*
 * The teams involved in an objective are its own, those of its key results,
 * of what it supports, and of the objective above it.
 */
static bool
is_alone(const struct ties *t, uint32_t row)
{
	const struct okr_node *node = t->q->scored.plan.node;
	uint32_t parent = node[row].parent;
	size_t n;
	const struct okr_ref *ref = okr_refs_of(&t->q->alignments.supports, row,
						&n);

	if (t->number[row] == 0 ||
	    (node[parent].kind == OKR_OBJECTIVE && differ(t, row, parent)))
		return false;
	for (uint32_t c = node[row].child; c; c = node[c].next)
		if (node[c].kind == OKR_KEY_RESULT && differ(t, row, c))
			return false;
	for (size_t i = 0; i < n; i++)
		if (differ(t, row, ref[i].to))
			return false;
	return true;
}

void
okr_report_teams(struct okr_inquiry *q, struct okr_buf *out)
{
	const struct okr_plan *plan = &q->scored.plan;
	struct ties t = { .q = q, .out = out };

	number_teams(&t);
	for (uint32_t row = 1; row <= plan->n; row++) {
		enum okr_kind kind = plan->node[row].kind;

		if (okr_is_counted(kind))
			write_ties(&t, row);
		if (kind == OKR_OBJECTIVE && is_alone(&t, row))
			write_fact(&t, "alone", row, 0);
	}
	okr_teams_release(&t.teams);
	free(t.number);
	okr_line_release(&t.line);
}
