/* Missions of a plan, by cycle. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_missions.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/chart_missions.h"
#include "okr/draw/missions_text.h"
#include "okr/draw/view_cycles.h"
#include "okr/report/path.h"

#define MOST_CYCLES 8

/* The titles above what the mission is under, up to the vision. */
static struct okr_span
say_above(struct okr_view *view, uint32_t row)
{
	const struct okr_node *node = view->q->scored.plan.node;
	struct okr_buf text = { 0 };
	struct okr_span kept;

	for (size_t n = 0; row && node[row].kind != OKR_VISION &&
			   node[row].parent && n < OKR_PATH_IDS;
	     n++) {
		row = node[row].parent;
		okr_buf_text(&text, n > 0 ? " > " : "");
		okr_buf_span(&text, okr_view_title(view, row));
	}
	kept = okr_arena_copy(&view->text, okr_buf_view(&text));
	okr_buf_release(&text);
	return kept;
}

static struct okr_mission
make_mission(struct okr_view *view, uint32_t row)
{
	struct okr_plan *plan = &view->q->scored.plan;
	uint32_t parent = plan->node[row].parent;
	struct okr_mission m = {
		.team = okr_view_clean(view,
				       okr_plan_cell(plan, row, OKR_TEAM)),
		.title = okr_view_title(view, row),
		.above = say_above(view, parent),
	};

	if (parent)
		m.serves = okr_view_title(view, parent);
	for (uint32_t up = parent; up; up = plan->node[up].parent)
		m.has_vision |= plan->node[up].kind == OKR_VISION;
	return m;
}

static void
view_missions(struct okr_view *view, struct okr_missions_view *out)
{
	struct okr_rows rows = { 0 };
	const struct okr_review *review;

	*out = (struct okr_missions_view){ .setting = okr_view_setting(view) };
	review = okr_view_choose_cycles(view, MOST_CYCLES, &out->cycles);
	okr_work_of_kind(&view->q->scored.plan, OKR_MISSION, &rows);
	out->n = rows.n;
	out->mission = okr_mem_new(rows.n, sizeof(*out->mission));
	for (size_t i = 0; i < rows.n; i++) {
		out->mission[i] = make_mission(view, rows.row[i]);
		out->mission[i].cell = okr_view_mission_cells(view, rows.row[i],
							      review,
							      out->cycles.n);
	}
	okr_rows_release(&rows);
	okr_missions_sort(out);
}

static void
release(struct okr_missions_view *missions)
{
	for (size_t i = 0; i < missions->n; i++)
		free(missions->mission[i].cell);
	free(missions->mission);
	free(missions->cycles.name);
	*missions = (struct okr_missions_view){ 0 };
}

static bool
draw_missions(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_missions_view missions;
	bool any;

	view_missions(view, &missions);
	okr_missions_draw(pages, &missions);
	any = missions.n > 0;
	release(&missions);
	return any;
}

static bool
print_missions(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_missions_view missions;
	bool any;

	view_missions(view, &missions);
	okr_missions_print(screen, &missions);
	any = missions.n > 0;
	release(&missions);
	return any;
}

static void
say_missions(struct okr_buf *out, struct okr_view *view)
{
	struct okr_missions_view missions;

	view_missions(view, &missions);
	okr_missions_say(out, &missions);
	release(&missions);
}

const struct okr_chart okr_chart_missions = {
	.name = "missions",
	.question = "which team mission is served, how well, for what?",
	.any_page = true,
	.draw = draw_missions,
	.print = print_missions,
	.say = say_missions,
};
