/* okr-report perspectives: is the balanced scorecard balanced? */
/* SPDX-License-Identifier: ISC */
#include "okr/report/perspectives.h"
#include "okr/report/reports.h"

void
okr_report_perspectives(struct okr_inquiry *q, struct okr_buf *out)
{
	struct okr_line line = { 0 };
	struct okr_perspectives found;

	okr_perspectives_find(&found, q);
	for (size_t i = 0; i < found.n; i++) {
		const struct okr_perspective *p = &found.perspective[i];

		okr_report_text(&line, OKR_SPAN("perspectives"));
		okr_report_text(&line, p->name);
		okr_report_count(&line, p->work.n);
		okr_report_count(&line, p->open);
		okr_report_number(&line, p->score, OKR_SCORE_DECIMALS);
		okr_report_number(&line, p->expected, OKR_SCORE_DECIMALS);
		okr_report_count(&line, p->off_track);
		okr_report_count(&line, p->at_risk);
		okr_report_text(&line, p->last_cycle);
		okr_line_write(&line, out);
	}
	okr_perspectives_release(&found);
	okr_line_release(&line);
}
