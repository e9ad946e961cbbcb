/* The table of reports, and the cells that they are written with. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/reports.h"

const struct okr_report okr_reports[] = {
	{ "missions", "What is each team's mission, and is it served?",
	  "report,id,team,mission,connects_to,cycle,start_date,due_date,"
	  "state,objectives,score,expected",
	  okr_report_missions },
	{ "vision", "How far is the vision, and where will it land?",
	  "report,id,vision,via,cycle,start_date,due_date,state,part,measure,"
	  "value",
	  okr_report_vision },
	{ "gaps", "What serves nothing, and what is not served?",
	  "report,gap,id,kind,team,title,cycle,detail,source",
	  okr_report_gaps },
	{ NULL, NULL, NULL, NULL },
};

const struct okr_report *
okr_report_find(const char *name)
{
	for (const struct okr_report *r = okr_reports; r->name; r++)
		if (strcmp(r->name, name) == 0)
			return r;
	return NULL;
}

void
okr_report_plan_cell(struct okr_line *line, struct okr_plan *plan, uint32_t row,
		     enum okr_column column)
{
	okr_buf_span(okr_line_cell(line), okr_plan_cell(plan, row, column));
}

void
okr_report_text(struct okr_line *line, struct okr_span text)
{
	okr_buf_span(okr_line_cell(line), text);
}

void
okr_report_number(struct okr_line *line, double x, int decimals)
{
	okr_num_fixed(okr_line_cell(line), x, decimals);
}

void
okr_report_day(struct okr_line *line, int32_t day)
{
	okr_day_format(okr_line_cell(line), day);
}

void
okr_report_count(struct okr_line *line, size_t n)
{
	okr_buf_printf(okr_line_cell(line), "%zu", n);
}
