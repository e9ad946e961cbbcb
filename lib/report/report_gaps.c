/*
 * okr-report gaps: what serves nothing, what is not served, and what cannot
 * be judged.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/report/reports.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/report/cycles.h"
#include "okr/report/teams.h"
#include "okr/report/vision.h"

/* A statement with work beside all visions. */
struct beside {
	uint32_t row;
	size_t nwork;
};

/* What the gaps of one plan are written with. */
struct gaps {
	struct okr_inquiry *q;
	struct okr_line line;
	struct okr_buf *out;
	struct beside *beside; /* listed when first asked for */
	size_t nbeside, cap;
	uint32_t *above; /* by row: the vision last found below it */
};

/* One gap of a row; the cycle is the last served or the one that is empty. */
static void
write_gap(struct gaps *g, const char *gap, uint32_t row, struct okr_span cycle,
	  const char *detail)
{
	struct okr_plan *plan = &g->q->scored.plan;

	okr_report_text(&g->line, OKR_SPAN("gaps"));
	okr_report_text(&g->line, okr_span_of(gap));
	okr_report_plan_cell(&g->line, plan, row, OKR_ID);
	okr_report_plan_cell(&g->line, plan, row, OKR_KIND);
	okr_report_plan_cell(&g->line, plan, row, OKR_TEAM);
	okr_report_plan_cell(&g->line, plan, row, OKR_TITLE);
	okr_report_text(&g->line, cycle);
	okr_report_text(&g->line, okr_span_of(detail));
	okr_report_text(&g->line, okr_plan_place(plan, row, OKR_ID).source);
	okr_line_write(&g->line, g->out);
}

/* The rows that count in each statement, as okr_work_counted() has them. */
static size_t *
count_work(const struct okr_score *score)
{
	const struct okr_plan *plan = score->plan;
	size_t *nwork = okr_mem_new((size_t)plan->n + 1, sizeof(*nwork));

	for (uint32_t i = 0; i < plan->norder; i++) {
		uint32_t row = plan->order[i];

		if (!okr_score_skips(score, row))
			nwork[plan->node[row].parent] +=
			    okr_is_statement(plan->node[row].kind) ? nwork[row]
								   : 1;
	}
	return nwork;
}

static int
compare_beside(const void *a, const void *b)
{
	const struct beside *x = a, *y = b;

	if (x->nwork != y->nwork)
		return x->nwork > y->nwork ? -1 : 1;
	return x->row < y->row ? -1 : x->row > y->row;
}

/* Statements with work that belong to no vision, the most work first. */
static void
list_beside(struct gaps *g)
{
	const struct okr_plan *plan = &g->q->scored.plan;
	size_t *nwork = count_work(&g->q->score);
	bool *below = okr_mem_new((size_t)plan->n + 1, sizeof(*below));

	g->above = okr_mem_new((size_t)plan->n + 1, sizeof(*g->above));
	for (uint32_t i = plan->norder; i-- > 0;) {
		uint32_t row = plan->order[i];
		enum okr_kind kind = plan->node[row].kind;

		below[row] = kind == OKR_VISION ||
			     below[plan->node[row].parent];
		if (!okr_is_statement(kind) || below[row] || nwork[row] == 0)
			continue;
		g->beside = okr_mem_grow(g->beside, &g->cap, g->nbeside + 1,
					 sizeof(*g->beside));
		g->beside[g->nbeside++] = (struct beside){ row, nwork[row] };
	}
	if (g->nbeside > 0)
		qsort(g->beside, g->nbeside, sizeof(*g->beside),
		      compare_beside);
	free(below);
	free(nwork);
}

/*
 * The usual reason why nothing reaches a vision: the work hangs under a
 * statement beside it.  Finds the one with the most work that is not above the
 * vision, or NULL.
 */
static const struct beside *
find_beside(struct gaps *g, uint32_t vision)
{
	const struct okr_plan *plan = &g->q->scored.plan;

	if (g->above == NULL)
		list_beside(g);
	for (uint32_t up = vision; up; up = plan->node[up].parent)
		g->above[up] = vision;
	for (size_t i = 0; i < g->nbeside; i++)
		if (g->above[g->beside[i].row] != vision)
			return &g->beside[i];
	return NULL;
}

static void
write_unreached(struct gaps *g, uint32_t vision)
{
	struct okr_plan *plan = &g->q->scored.plan;
	struct okr_buf text = { 0 };
	const struct beside *beside = find_beside(g, vision);
	const char *to, *from;

	if (beside == 0) {
		write_gap(g, "unserved", vision, OKR_SPAN(""),
			  "no objective has been open under it");
		return;
	}
	from = okr_shown(okr_plan_id(plan, beside->row));
	to = okr_shown(okr_plan_id(plan, vision));
	okr_buf_printf(&text,
		       "%zu objectives reach %s %s but not vision %s: make %s "
		       "a child of %s, or name %s in their supports",
		       beside->nwork,
		       okr_kind_word[plan->node[beside->row].kind].s, from, to,
		       from, to, to);
	okr_buf_char(&text, '\0');
	write_gap(g, "unserved", vision, OKR_SPAN(""), text.s);
	okr_buf_release(&text);
}

static bool
is_reached(struct gaps *g, uint32_t statement)
{
	struct okr_rows work = { 0 };
	bool reached;

	okr_work_counted(&g->q->score, statement, &work);
	okr_work_supporting(&g->q->score, statement, &g->q->supporters, &work);
	reached = work.n > 0;
	okr_rows_release(&work);
	return reached;
}

static void
write_unserved(struct gaps *g, uint32_t row)
{
	bool value = g->q->scored.plan.node[row].kind == OKR_VALUE;
	struct okr_span last = value ? (struct okr_span){ 0 }
				     : okr_inquiry_last_served(g->q, row);

	write_gap(g, "unserved", row, last,
		  value        ? "no open objective embodies it"
		  : last.n > 0 ? "no objective open now; the cycle is the "
				 "last that had one"
			       : "no objective has been open under it");
}

static void
write_alignment(struct gaps *g, uint32_t row)
{
	const struct okr_plan *plan = &g->q->scored.plan;
	unsigned set = g->q->alignments.of[row];
	bool inherits = okr_alignment_inherits(plan, row);

	if ((set & OKR_UNSERVED) && plan->node[row].kind == OKR_VISION &&
	    !is_reached(g, row))
		write_unreached(g, row);
	else if (set & OKR_UNSERVED)
		write_unserved(g, row);
	if ((set & OKR_ORPHAN) && !inherits)
		write_gap(g, "orphan", row, OKR_SPAN(""),
			  "reaches no purpose, mission, vision, value or "
			  "pillar");
	if ((set & OKR_NO_VALUE) && !inherits)
		write_gap(g, "no_value", row, OKR_SPAN(""),
			  "embodies no value");
	if (okr_alignment_dangles(&g->q->alignments, plan, row))
		write_gap(g, "dangling", row, OKR_SPAN(""),
			  "names an id that no row has");
}

/* Cycles of a vision without work, and what it can't be judged by. */
static void
write_vision(struct gaps *g, const struct okr_vision *v)
{
	const struct okr_node *node = &g->q->scored.plan.node[v->row];

	for (size_t i = 0; i < v->ncycle; i++)
		if (v->cycle[i].objectives == 0 &&
		    v->cycle[i].state != OKR_CYCLE_COMING)
			write_gap(g, "empty_cycle", v->row, v->cycle[i].name,
				  "no objective was open under it");
	if (!node->own_due)
		write_gap(g, "no_due_date", v->row, OKR_SPAN(""),
			  "without a due_date there is no pace and no landing");
	if (node->metric == OKR_NO_METRIC)
		write_gap(g, "no_measure", v->row, OKR_SPAN(""),
			  "without a measure of its own nothing checks that "
			  "work moves it");
}

static void
write_teams(struct gaps *g)
{
	struct okr_teams teams;

	okr_teams_find(&teams, &g->q->scored.plan, &g->q->objectives);
	for (size_t i = 0; i < teams.n; i++)
		if (!teams.team[i].mission)
			write_gap(g, "no_mission", teams.team[i].work.row[0],
				  OKR_SPAN(""),
				  "the team has objectives and no mission; "
				  "the row is its first");
	okr_teams_release(&teams);
}

/* An organisation exists for one reason. */
static void
write_purposes(struct gaps *g)
{
	struct okr_rows purposes = { 0 };

	okr_work_of_kind(&g->q->scored.plan, OKR_PURPOSE, &purposes);
	for (size_t i = 1; i < purposes.n; i++)
		write_gap(g, "second_purpose", purposes.row[i], OKR_SPAN(""),
			  "there is another purpose above it in the sheet");
	okr_rows_release(&purposes);
}

/* In the order of the plan, each vision's gaps where it stands. */
static void
write_rows(struct gaps *g)
{
	const struct okr_plan *plan = &g->q->scored.plan;
	struct okr_rows visions = { 0 };
	struct okr_vision *v;
	size_t next = 0;

	okr_work_of_kind(plan, OKR_VISION, &visions);
	v = okr_mem_new(visions.n, sizeof(*v));
	okr_visions_compute(v, &visions, &g->q->score, &g->q->supporters);
	for (uint32_t row = 1; row <= plan->n; row++) {
		if (!okr_is_counted(plan->node[row].kind))
			continue;
		write_alignment(g, row);
		if (plan->node[row].kind != OKR_VISION)
			continue;
		write_vision(g, &v[next]);
		okr_vision_release(&v[next++]);
	}
	free(v);
	okr_rows_release(&visions);
}

void
okr_report_gaps(struct okr_inquiry *q, struct okr_buf *out)
{
	struct gaps g = { .q = q, .out = out };

	write_rows(&g);
	write_purposes(&g);
	write_teams(&g);
	free(g.beside);
	free(g.above);
	okr_line_release(&g.line);
}
