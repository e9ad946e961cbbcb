/*
 * okr-report teams: whose work rests on whose, and which objectives one team
 * works on alone.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/report/reports.h"

#include "okr/report/ties.h"

struct facts {
	struct okr_inquiry *q;
	struct okr_ties ties;
	struct okr_line line;
	struct okr_buf *out;
};

/* other 0: the fact is about the row alone. */
static void
write_fact(struct facts *f, const char *fact, uint32_t row, uint32_t other)
{
	struct okr_plan *plan = &f->q->scored.plan;

	okr_report_text(&f->line, OKR_SPAN("teams"));
	okr_report_text(&f->line, okr_span_of(fact));
	okr_report_text(&f->line, okr_ties_team(&f->ties, row));
	okr_report_text(&f->line, okr_ties_team(&f->ties, other));
	okr_report_plan_cell(&f->line, plan, row, OKR_ID);
	okr_report_plan_cell(&f->line, plan, row, OKR_TITLE);
	okr_report_text(&f->line,
			other ? okr_plan_id(plan, other) : OKR_SPAN(""));
	okr_report_text(&f->line, okr_plan_place(plan, row, OKR_ID).source);
	okr_line_write(&f->line, f->out);
}

static void
write_ties(struct facts *f, uint32_t row)
{
	uint32_t parent = f->q->scored.plan.node[row].parent;
	size_t n;
	const struct okr_ref *ref = okr_refs_of(&f->q->alignments.supports, row,
						&n);

	if (okr_ties_differ(&f->ties, row, parent))
		write_fact(f, "serves", row, parent);
	for (size_t i = 0; i < n; i++)
		if (okr_ties_differ(&f->ties, row, ref[i].to))
			write_fact(f, "supports", row, ref[i].to);
}

void
okr_report_teams(struct okr_inquiry *q, struct okr_buf *out)
{
	const struct okr_plan *plan = &q->scored.plan;
	struct facts f = { .q = q, .out = out };

	okr_ties_init(&f.ties, q);
	for (uint32_t row = 1; row <= plan->n; row++) {
		enum okr_kind kind = plan->node[row].kind;

		if (okr_is_counted(kind))
			write_ties(&f, row);
		if (kind == OKR_OBJECTIVE && okr_ties_alone(&f.ties, row))
			write_fact(&f, "alone", row, 0);
	}
	okr_ties_release(&f.ties);
	okr_line_release(&f.line);
}
