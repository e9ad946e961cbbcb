/*
 * The questions that okr-report answers, one table.  Every answer is a CSV in
 * long form, one fact a row; its columns are described in okr-reports(5).
 */
#ifndef OKR_REPORT_REPORTS_H
#define OKR_REPORT_REPORTS_H

#include "okr/csv/line.h"
#include "okr/report/inquiry.h"

/* Writes the rows below the header. */
typedef void okr_report_rows(struct okr_inquiry *q, struct okr_buf *out);

struct okr_report {
	const char *name;
	const char *question;
	const char *header; /* its columns, the first is `report` */
	okr_report_rows *rows;
	enum okr_report_needs {
		OKR_NEEDS_SCORES,
		OKR_NEEDS_NOTHING, /* drafts are not scored */
		OKR_NEEDS_ID,      /* q->about */
		OKR_NEEDS_SINCE    /* q->since */
	} needs;
};

/* Ends with a report without a name. */
extern const struct okr_report okr_reports[];

/* The report of that name, or NULL. */
const struct okr_report *okr_report_find(const char *name);

okr_report_rows okr_report_missions;
okr_report_rows okr_report_vision;
okr_report_rows okr_report_values;
okr_report_rows okr_report_unvalued;
okr_report_rows okr_report_perspectives;
okr_report_rows okr_report_teams;
okr_report_rows okr_report_contribution;
okr_report_rows okr_report_gaps;
okr_report_rows okr_report_findings;
okr_report_rows okr_report_review;
okr_report_rows okr_report_statements;
okr_report_rows okr_report_trace;

/*
 * Append a cell of a plan's row, of the team named there (0: none), of text,
 * of a number with decimals, of a day, of a count.
 */
void okr_report_plan_cell(struct okr_line *line, struct okr_plan *plan,
			  uint32_t row, enum okr_column column);
void okr_report_team(struct okr_line *line, struct okr_plan *plan,
		     uint32_t team);
void okr_report_text(struct okr_line *line, struct okr_span text);
void okr_report_number(struct okr_line *line, double x, int decimals);
void okr_report_day(struct okr_line *line, int32_t day);
void okr_report_count(struct okr_line *line, size_t n);

#endif
