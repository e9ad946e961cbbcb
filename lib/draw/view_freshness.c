/* The chart `freshness` of a scored plan. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_freshness.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/freshness_text.h"
#include "okr/report/teams.h"

/* Where everybody is of a team, a row without its own has one from above. */
static struct okr_unread
make_row(struct okr_view *view, uint32_t row, uint32_t team,
	 struct okr_freshness fresh)
{
	struct okr_plan *plan = &view->q->scored.plan;

	return (struct okr_unread){
		.id = okr_plan_id(plan, row),
		.title = okr_view_title(view, row),
		.owner = okr_view_clean(view,
					okr_plan_cell(plan, row, OKR_OWNER)),
		.team = okr_view_clean(view, team ? okr_plan_cell(plan, team,
								  OKR_TEAM)
						  : OKR_SPAN("")),
		.fresh = fresh,
	};
}

static void
view_freshness(struct okr_view *view, struct okr_freshness_view *out)
{
	struct okr_plan *plan = &view->q->scored.plan;
	uint32_t *team = okr_team_rows(plan);
	size_t cap = 0;

	*out = (struct okr_freshness_view){ .limit = view->q->stale,
					    .setting = okr_view_setting(view) };
	for (uint32_t row = 1; row <= plan->n; row++) {
		struct okr_freshness fresh;

		if (!okr_freshness_of(view->q, row, &fresh))
			continue;
		if (fresh.days < 0) {
			out->undated += fresh.was_read;
			continue;
		}
		out->row = okr_mem_grow(out->row, &cap, out->n + 1,
					sizeof(*out->row));
		out->row[out->n++] = make_row(view, row, team[row], fresh);
	}
	free(team);
	okr_freshness_sort(out);
}

static bool
draw_freshness(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_freshness_view freshness;

	view_freshness(view, &freshness);
	okr_freshness_draw(pages, &freshness);
	free(freshness.row);
	return freshness.n > 0;
}

static bool
print_freshness(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_freshness_view freshness;

	view_freshness(view, &freshness);
	okr_freshness_print(screen, &freshness);
	free(freshness.row);
	return freshness.n > 0;
}

static void
say_freshness(struct okr_buf *out, struct okr_view *view)
{
	struct okr_freshness_view freshness;

	view_freshness(view, &freshness);
	okr_freshness_say(out, &freshness);
	free(freshness.row);
}

const struct okr_chart okr_chart_freshness = {
	.name = "freshness",
	.question = "can I trust these numbers?",
	.any_page = true,
	.takes = OKR_TAKES_TOP | OKR_TAKES_STALE,
	.draw = draw_freshness,
	.print = print_freshness,
	.say = say_freshness,
};
