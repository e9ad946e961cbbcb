/* okr-report vision: the numbers of each vision, its cycles and its parts. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/reports.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/report/curve.h"
#include "okr/report/vision.h"

#define VIA OKR_SPAN("supports")

/* One fact: where it belongs, what it is, and its value. */
struct fact {
	const struct okr_vision_cycle *cycle; /* or NULL: the whole vision */
	struct okr_span part;
	const char *measure;
};

/* The cells up to the value, which the caller appends. */
static void
begin_fact(struct okr_line *line, struct okr_plan *plan,
	   const struct okr_vision *v, const struct fact *fact)
{
	const struct okr_vision_cycle *cycle = fact->cycle;
	struct okr_window w = cycle ? cycle->window : v->window;

	okr_report_text(line, OKR_SPAN("vision"));
	okr_report_plan_cell(line, plan, v->row, OKR_ID);
	okr_report_plan_cell(line, plan, v->row, OKR_TITLE);
	okr_report_text(line, v->via_supports ? VIA : OKR_SPAN(""));
	okr_report_text(line, cycle ? cycle->name : OKR_SPAN(""));
	okr_report_day(line, w.start);
	okr_report_day(line, w.due);
	okr_report_text(line,
			cycle ? okr_span_of(okr_cycle_state_word[cycle->state])
			      : OKR_SPAN(""));
	okr_report_text(line, fact->part);
	okr_report_text(line, okr_span_of(fact->measure));
}

static void
write_whole(struct okr_line *line, struct okr_plan *plan,
	    const struct okr_vision *v, struct okr_buf *out)
{
	/*
	 * What is behind pace splits exactly: days without objectives,
	 * stretch goals and later dates, and plans not achieved.
	 */
	const struct {
		const char *measure;
		double value;
	} facts[] = {
		{ "delivered", v->delivered },
		{ "pace", v->pace },
		{ "planned", v->planned },
		{ "empty", v->empty },
		{ "landing", v->landing },
		{ "ceiling", v->ceiling },
		{ "behind", v->pace - v->delivered },
		{ "behind_empty", v->empty },
		{ "behind_later", v->pace - v->empty - v->planned },
		{ "behind_missed", v->planned - v->delivered },
		{ "measured", v->measured },
		{ "delivered_then", v->delivered_then },
		{ "divergence", v->divergence },
	};

	for (size_t i = 0; i < sizeof(facts) / sizeof(*facts); i++) {
		struct fact fact = { .measure = facts[i].measure };

		begin_fact(line, plan, v, &fact);
		okr_report_number(line, facts[i].value, OKR_SCORE_DECIMALS);
		okr_line_write(line, out);
	}
	begin_fact(line, plan, v, &(struct fact){ .measure = "measured_date" });
	okr_report_day(line, v->measured_day);
	okr_line_write(line, out);
	begin_fact(line, plan, v, &(struct fact){ .measure = "objectives" });
	okr_report_count(line, v->objectives);
	okr_line_write(line, out);
	begin_fact(line, plan, v, &(struct fact){ .measure = "supporters" });
	okr_report_count(line, v->supporters);
	okr_line_write(line, out);
}

static void
write_cycle(struct okr_line *line, struct okr_plan *plan,
	    const struct okr_vision *v, const struct okr_vision_cycle *cycle,
	    struct okr_buf *out)
{
	struct fact fact = { .cycle = cycle, .measure = "score" };

	begin_fact(line, plan, v, &fact);
	okr_report_number(line, cycle->score, OKR_SCORE_DECIMALS);
	okr_line_write(line, out);
	fact.measure = "expected";
	begin_fact(line, plan, v, &fact);
	okr_report_number(line, cycle->expected, OKR_SCORE_DECIMALS);
	okr_line_write(line, out);
	fact.measure = "objectives";
	begin_fact(line, plan, v, &fact);
	okr_report_count(line, cycle->objectives);
	okr_line_write(line, out);
}

static void
write_vision(struct okr_line *line, struct okr_plan *plan,
	     const struct okr_vision *v, struct okr_buf *out)
{
	write_whole(line, plan, v, out);
	for (size_t i = 0; i < v->ncycle; i++)
		write_cycle(line, plan, v, &v->cycle[i], out);
	for (size_t i = 0; i < v->npart; i++) {
		struct fact fact = { .part = v->part[i].label,
				     .measure = "delivered" };

		begin_fact(line, plan, v, &fact);
		okr_report_number(line, v->part[i].delivered,
				  OKR_SCORE_DECIMALS);
		okr_line_write(line, out);
	}
}

void
okr_report_vision(struct okr_inquiry *q, struct okr_buf *out)
{
	struct okr_line line = { 0 };
	struct okr_rows rows = { 0 };
	struct okr_vision *v;

	okr_work_of_kind(&q->scored.plan, OKR_VISION, &rows);
	v = okr_mem_new(rows.n, sizeof(*v));
	okr_visions_compute(v, &rows, &q->score, &q->supporters);
	for (size_t i = 0; i < rows.n; i++) {
		okr_curve_parts(&v[i], &q->score);
		write_vision(&line, &q->scored.plan, &v[i], out);
		okr_vision_release(&v[i]);
	}
	free(v);
	okr_rows_release(&rows);
	okr_line_release(&line);
}
