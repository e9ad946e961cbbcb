/*
 * okr-report trace: why a row exists, step by step up to the purpose, and
 * what rests on it.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/report/reports.h"

#include <stdlib.h>

#include "okr/base/mem.h"

/* A row on the way, and the link by which it was reached. */
struct step {
	uint32_t row;
	uint32_t steps;
	const char *link;
};

struct trace {
	struct okr_inquiry *q;
	struct okr_line line;
	struct okr_buf *out;
	bool *seen;
	struct step *stack; /* rows still to be followed */
	size_t n, cap;
	struct okr_refs namers; /* who names a value */
};

static void
write_step(struct trace *t, const char *direction, struct step step)
{
	struct okr_plan *plan = &t->q->scored.plan;
	const struct okr_numbers *numbers = &t->q->scored.numbers[step.row];
	struct okr_line *line = &t->line;

	okr_report_text(line, OKR_SPAN("trace"));
	okr_report_text(line, okr_span_of(direction));
	okr_report_count(line, step.steps);
	okr_report_text(line, okr_span_of(step.link));
	okr_report_plan_cell(line, plan, step.row, OKR_ID);
	okr_report_plan_cell(line, plan, step.row, OKR_KIND);
	okr_report_plan_cell(line, plan, step.row, OKR_TITLE);
	okr_report_plan_cell(line, plan, step.row, OKR_WHY);
	okr_report_plan_cell(line, plan, step.row, OKR_TEAM);
	okr_report_plan_cell(line, plan, step.row, OKR_CYCLE);
	okr_report_number(line, numbers->score, OKR_SCORE_DECIMALS);
	okr_report_number(line, numbers->expected, OKR_SCORE_DECIMALS);
	okr_report_plan_cell(line, plan, step.row, OKR_HEALTH);
	okr_report_text(line, okr_plan_place(plan, step.row, OKR_ID).source);
	okr_line_write(line, t->out);
}

static void
push(struct trace *t, struct step step)
{
	t->stack = okr_mem_grow(t->stack, &t->cap, t->n + 1, sizeof(*t->stack));
	t->stack[t->n++] = step;
}

static bool
write_up(struct trace *t, struct step step)
{
	if (step.row == 0 || t->seen[step.row])
		return false;
	t->seen[step.row] = true;
	write_step(t, "up", step);
	return true;
}

/* What a row names beside its parent, which has whys of its own. */
static void
write_named(struct trace *t, uint32_t row, uint32_t steps)
{
	const struct {
		const struct okr_refs *refs;
		const char *link;
	} lists[] = {
		{ &t->q->alignments.supports, "supports" },
		{ &t->q->alignments.values, "values" },
	};

	for (size_t i = 0; i < 2; i++) {
		size_t n;
		const struct okr_ref *ref = okr_refs_of(lists[i].refs, row, &n);

		for (size_t j = 0; j < n; j++) {
			struct step step = { ref[j].to, steps, lists[i].link };

			if (write_up(t, step))
				push(t, step);
		}
	}
}

/* The chain of parents, then that of each row that was named on the way. */
static void
trace_up(struct trace *t, uint32_t row)
{
	const struct okr_node *node = t->q->scored.plan.node;
	size_t next = 0;

	push(t, (struct step){ .row = row });
	while (next < t->n) {
		struct step at = t->stack[next++];
		struct step up;

		do {
			write_named(t, at.row, at.steps + 1);
			up = (struct step){ node[at.row].parent, at.steps + 1,
					    "parent" };
			at = up;
		} while (write_up(t, up));
	}
	t->n = 0;
}

/* On a stack the last comes first, so what was pushed is turned around. */
static void
push_below(struct trace *t, uint32_t row, uint32_t steps)
{
	const struct okr_node *node = t->q->scored.plan.node;
	size_t first = t->n, n;
	const struct okr_ref *ref = okr_refs_to(&t->q->supporters, row, &n);

	for (uint32_t c = node[row].child; c; c = node[c].next)
		push(t, (struct step){ c, steps, "parent" });
	for (size_t i = 0; i < n; i++)
		push(t, (struct step){ ref[i].from, steps, "supports" });
	ref = okr_refs_to(&t->namers, row, &n);
	for (size_t i = 0; i < n; i++)
		push(t, (struct step){ ref[i].from, steps, "values" });
	for (size_t i = first, j = t->n; i + 1 < j; i++) {
		struct step step = t->stack[i];

		t->stack[i] = t->stack[--j];
		t->stack[j] = step;
	}
}

static void
trace_down(struct trace *t, uint32_t row)
{
	push_below(t, row, 1);
	while (t->n > 0) {
		struct step step = t->stack[--t->n];

		if (t->seen[step.row])
			continue;
		t->seen[step.row] = true;
		write_step(t, "down", step);
		push_below(t, step.row, step.steps + 1);
	}
}

void
okr_report_trace(struct okr_inquiry *q, struct okr_buf *out)
{
	struct trace t = { .q = q, .out = out };

	t.seen = okr_mem_new((size_t)q->scored.plan.n + 1, sizeof(*t.seen));
	t.seen[q->about] = true;
	okr_refs_turn(&q->alignments.values, &t.namers);
	write_step(&t, "self", (struct step){ q->about, 0, "" });
	trace_up(&t, q->about);
	trace_down(&t, q->about);
	free(t.seen);
	free(t.stack);
	okr_refs_release(&t.namers);
	okr_line_release(&t.line);
}
