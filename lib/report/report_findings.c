/* okr-report findings: the sentences that hold. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/findings.h"
#include "okr/report/reports.h"

static void
write_ids(struct okr_line *line, const struct okr_plan *plan,
	  const struct okr_rows *rows)
{
	struct okr_buf *cell = okr_line_cell(line);

	for (size_t i = 0; i < rows->n; i++) {
		if (i > 0)
			okr_buf_char(cell, ';');
		okr_buf_span(cell, okr_plan_id(plan, rows->row[i]));
	}
}

void
okr_report_findings(struct okr_inquiry *q, struct okr_buf *out)
{
	const struct okr_plan *plan = &q->scored.plan;
	struct okr_findings found;
	struct okr_line line = { 0 };

	okr_findings_find(&found, q);
	for (size_t i = 0; i < found.n; i++) {
		const struct okr_finding *f = &found.finding[i];

		okr_report_text(&line, OKR_SPAN("findings"));
		okr_report_text(&line,
				okr_span_of(okr_finding_number(f->name)));
		okr_report_text(&line, okr_span_of(okr_finding_topic(f->name)));
		okr_report_text(&line, f->row ? okr_plan_id(plan, f->row)
					      : OKR_SPAN(""));
		okr_report_text(&line, f->sentence);
		write_ids(&line, plan, &f->rests_on);
		okr_line_write(&line, out);
	}
	okr_findings_release(&found);
	okr_line_release(&line);
}
