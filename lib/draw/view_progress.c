/* The chart `progress` of a scored plan. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_progress.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/chart_progress.h"
#include "okr/draw/progress_text.h"

#define DAYS_BACK 14

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

static void
view_progress(struct okr_view *view, struct okr_progress_view *out)
{
	bool objectives = okr_view_has(view, OKR_OBJECTIVE);
	struct okr_rows rows = { 0 };

	*out = (struct okr_progress_view){
		.one = objectives ? "objective" : "key result",
		.many = objectives ? "objectives" : "key results",
		.head = objectives ? "Objective" : "Key result",
		.days_back = DAYS_BACK,
		.setting = okr_view_setting(view),
	};
	okr_view_find_open(view, objectives ? OKR_OBJECTIVE : OKR_KEY_RESULT,
			   &rows);
	out->cycles = okr_view_cycles(view, &rows, &out->window);
	out->n = rows.n;
	out->bullet = okr_mem_new(rows.n, sizeof(*out->bullet));
	for (size_t i = 0; i < rows.n; i++)
		out->bullet[i] = okr_view_bullet(view, rows.row[i]);
	look_back(view, &rows, out->bullet);
	okr_bullets_sort(out->bullet, out->n);
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

static void
say_progress(struct okr_buf *out, struct okr_view *view)
{
	struct okr_progress_view progress;

	view_progress(view, &progress);
	okr_progress_say(out, &progress);
	free(progress.bullet);
}

const struct okr_chart okr_chart_progress = {
	.name = "progress",
	.question = "are we on pace, and what needs talk?",
	.any_page = true,
	.takes = OKR_TAKES_TOP,
	.draw = draw_progress,
	.print = print_progress,
	.say = say_progress,
};
