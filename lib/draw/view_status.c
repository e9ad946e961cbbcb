/* The chart `status` of a scored plan. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_status.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/status_text.h"

#define MOST_WEEKS 13
#define WEEK 7

/* The rows of the kind that were open on the day last scored. */
static struct okr_tally
count_day(const struct okr_view *view, const struct okr_rows *rows)
{
	const struct okr_score *score = &view->q->score;
	struct okr_tally tally = { 0 };

	for (size_t i = 0; i < rows->n; i++) {
		uint32_t row = rows->row[i];

		if (okr_alignment_is_open(score->plan, row, score->clock.day))
			okr_tally_add(&tally,
				      okr_score_result(score, row).health);
	}
	return tally;
}

/* Weeks before the first on which anything was open are left out. */
static void
drop_empty_weeks(struct okr_status_view *out)
{
	size_t first = 0;

	while (first < out->n && out->day[first].tally.n == 0)
		first++;
	for (size_t i = first; i < out->n; i++)
		out->day[i - first] = out->day[i];
	out->n -= first;
}

static void
count_weeks(struct okr_view *view, const struct okr_rows *rows,
	    struct okr_status_view *out)
{
	out->n = MOST_WEEKS;
	out->day = okr_mem_new(out->n, sizeof(*out->day));
	for (size_t i = 0; i < out->n; i++) {
		int32_t day = out->setting.as_of -
			      WEEK * (int32_t)(out->n - 1 - i);

		okr_score_run(&view->q->score, day);
		out->day[i] = (struct okr_status_day){ day,
						       count_day(view, rows) };
	}
	drop_empty_weeks(out);
}

static void
view_status(struct okr_view *view, struct okr_status_view *out)
{
	const struct okr_plan *plan = &view->q->scored.plan;
	struct okr_rows rows = { 0 };

	*out = (struct okr_status_view){ .many = "key results",
					 .setting = okr_view_setting(view) };
	okr_work_of_kind(plan, OKR_KEY_RESULT, &rows);
	if (rows.n == 0) {
		out->many = "objectives";
		okr_work_of_kind(plan, OKR_OBJECTIVE, &rows);
	}
	count_weeks(view, &rows, out);
	okr_rows_release(&rows);
}

static bool
draw_status(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_status_view status;
	bool any;

	view_status(view, &status);
	okr_status_draw(pages, &status);
	any = okr_status_most(&status) > 0;
	free(status.day);
	return any;
}

static bool
print_status(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_status_view status;
	bool any;

	view_status(view, &status);
	okr_status_print(screen, &status);
	any = okr_status_most(&status) > 0;
	free(status.day);
	return any;
}

static void
say_status(struct okr_buf *out, struct okr_view *view)
{
	struct okr_status_view status;

	view_status(view, &status);
	okr_status_say(out, &status);
	free(status.day);
}

const struct okr_chart okr_chart_status = {
	.name = "status",
	.question = "is the portfolio getting healthier?",
	.any_page = true,
	.draw = draw_status,
	.print = print_status,
	.say = say_status,
};
