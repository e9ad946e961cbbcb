/* The chart `progress` of a scored plan. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_progress.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/chart_progress.h"
#include "okr/draw/progress_text.h"

#define DAYS_BACK 14

static struct okr_bullet
make_bullet(struct okr_view *view, uint32_t row)
{
	struct okr_plan *plan = &view->q->scored.plan;
	struct okr_result r = okr_score_result(&view->q->score, row);

	return (struct okr_bullet){
		.id = okr_plan_id(plan, row),
		.title = okr_view_title(view, row),
		.team = okr_view_clean(view,
				       okr_plan_cell(plan, row, OKR_TEAM)),
		.score = r.score,
		.expected = r.expected,
		.before = OKR_NUM_NONE,
		.confidence = r.reading.confidence,
		.health = r.health,
		.said = r.reading.said,
	};
}

static bool
has_kind(const struct okr_plan *plan, enum okr_kind kind)
{
	for (uint32_t row = 1; row <= plan->n; row++)
		if (plan->node[row].kind == kind)
			return true;
	return false;
}

/* How the rows stood some days before; the score is left as it was. */
static void
look_back(struct okr_view *view, const struct okr_rows *rows,
	  struct okr_bullet *bullet)
{
	int32_t as_of = view->q->scored.as_of;

	okr_score_run(&view->q->score, as_of - DAYS_BACK);
	for (size_t i = 0; i < rows->n; i++)
		bullet[i].before =
		    okr_score_end(&view->q->score, rows->row[i]).score;
	okr_score_run(&view->q->score, as_of);
}

/* The cycles of the rows, each once, and the days of the only one. */
static void
name_cycles(struct okr_view *view, const struct okr_rows *rows,
	    struct okr_progress_view *out)
{
	const struct okr_plan *plan = &view->q->scored.plan;
	bool *named = okr_mem_new(plan->calendar.n + 1, sizeof(*named));
	struct okr_buf list = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < rows->n; i++)
		named[plan->node[rows->row[i]].cycle] = true;
	for (uint32_t i = 1; i < plan->calendar.n; i++) {
		if (!named[i])
			continue;
		okr_buf_text(&list, n++ > 0 ? ", " : "");
		okr_buf_span(&list, plan->calendar.cycle[i].name);
		out->window = plan->calendar.cycle[i].window;
	}
	if (n != 1 || named[0])
		out->window = (struct okr_window){ OKR_DAY_NONE, OKR_DAY_NONE };
	out->cycles = okr_view_clean(view, okr_buf_view(&list));
	okr_buf_release(&list);
	free(named);
}

static void
view_progress(struct okr_view *view, struct okr_progress_view *out)
{
	bool objectives = has_kind(&view->q->scored.plan, OKR_OBJECTIVE);
	struct okr_rows rows = { 0 };

	*out = (struct okr_progress_view){
		.one = objectives ? "objective" : "key result",
		.many = objectives ? "objectives" : "key results",
		.head = objectives ? "Objective" : "Key result",
		.as_of = view->q->scored.as_of,
		.days_back = DAYS_BACK,
		.top = view->top,
		.source = view->source,
		.title = view->title,
		.subtitle = view->subtitle,
	};
	okr_view_find_open(view, objectives ? OKR_OBJECTIVE : OKR_KEY_RESULT,
			   &rows);
	name_cycles(view, &rows, out);
	out->n = rows.n;
	out->bullet = okr_mem_new(rows.n, sizeof(*out->bullet));
	for (size_t i = 0; i < rows.n; i++)
		out->bullet[i] = make_bullet(view, rows.row[i]);
	look_back(view, &rows, out->bullet);
	okr_progress_sort(out);
	okr_rows_release(&rows);
}

static bool
draw_progress(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_progress_view progress;

	view_progress(view, &progress);
	okr_progress_draw(pages, &progress);
	free(progress.bullet);
	return progress.n > 0;
}

static bool
print_progress(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_progress_view progress;

	view_progress(view, &progress);
	okr_progress_print(screen, &progress);
	free(progress.bullet);
	return progress.n > 0;
}

const struct okr_chart okr_chart_progress = {
	.name = "progress",
	.question = "are we on pace, and what needs talk?",
	.any_page = true,
	.draw = draw_progress,
	.print = print_progress,
};
