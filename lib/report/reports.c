/* The table of reports, and the cells that they are written with. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/reports.h"

const struct okr_report okr_reports[] = {
	{ "missions", "What is each team's mission, and is it served?",
	  "report,id,team,mission,connects_to,cycle,start_date,due_date,"
	  "state,objectives,score,expected",
	  okr_report_missions, OKR_NEEDS_SCORES },
	{ "vision", "How far is the vision, and where will it land?",
	  "report,id,vision,via,cycle,start_date,due_date,state,part,measure,"
	  "value",
	  okr_report_vision, OKR_NEEDS_SCORES },
	{ "contribution", "Who carries the vision, and what holds it back?",
	  "report,anchor,by,id,team,title,share,part,contribution,drag",
	  okr_report_contribution, OKR_NEEDS_SCORES },
	{ "values", "Which value has no work behind it, and in which team?",
	  "report,id,value,team,objectives,open,of", okr_report_values,
	  OKR_NEEDS_SCORES },
	{ "unvalued", "Which objectives embody no value?",
	  "report,id,team,title,cycle,open,source", okr_report_unvalued,
	  OKR_NEEDS_SCORES },
	{ "perspectives", "Is the scorecard balanced?",
	  "report,perspective,objectives,open,score,expected,off_track,"
	  "at_risk,last_cycle",
	  okr_report_perspectives, OKR_NEEDS_SCORES },
	{ "teams", "Which team depends on whom, and who works alone?",
	  "report,fact,team,other_team,id,title,other_id,source",
	  okr_report_teams, OKR_NEEDS_SCORES },
	{ "gaps", "What serves nothing, and what is not served?",
	  "report,gap,id,kind,team,title,cycle,detail,source", okr_report_gaps,
	  OKR_NEEDS_SCORES },
	{ "findings", "What is worth saying in the review?",
	  "report,finding,topic,id,sentence,rests_on", okr_report_findings,
	  OKR_NEEDS_SCORES },
	{ "review", "What has changed since the plan of --since?",
	  "report,change,id,kind,team,title,column,before,after,source",
	  okr_report_review, OKR_NEEDS_SINCE },
	{ "trace", "Why does the row of --id exist, and what rests on it?",
	  "report,direction,steps,link,id,kind,title,why,team,cycle,score,"
	  "expected,health,source",
	  okr_report_trace, OKR_NEEDS_ID },
	{ "statements", "What do the members' drafts of a mission share?",
	  "report,team,fact,text,member,members,of,distance",
	  okr_report_statements, OKR_NEEDS_NOTHING },
	{ NULL, NULL, NULL, NULL, OKR_NEEDS_SCORES },
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
okr_report_team(struct okr_line *line, struct okr_plan *plan, uint32_t team)
{
	if (team)
		okr_report_plan_cell(line, plan, team, OKR_TEAM);
	else
		okr_line_cell(line);
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
