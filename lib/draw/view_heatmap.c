/* The chart `heatmap` of a scored plan. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_heatmap.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/heatmap_text.h"
#include "okr/draw/view_cycles.h"
#include "okr/report/teams.h"

/* The rows while they are gathered. */
struct gathering {
	struct okr_view *view;
	struct okr_heatmap_view *out;
	const struct okr_review *review;
	size_t cap;
	size_t missions, teams; /* rows that are named for one */
	size_t *set;            /* by row of the plan: set it was last in */
};

/* Takes the cells over; the name is copied. */
static void
add_row(struct gathering *g, struct okr_span name, struct okr_cycle_cell *cell)
{
	g->out->row = okr_mem_grow(g->out->row, &g->cap, g->out->n + 1,
				   sizeof(*g->out->row));
	g->out->row[g->out->n++] = (struct okr_heatmap_row){
		.name = okr_view_clean(g->view, name), .cell = cell
	};
}

struct team_names {
	struct okr_plan *plan;
	struct okr_index index; /* of mission rows, by their team */
};

static struct okr_span
team_of(const void *owner, uint32_t row)
{
	const struct team_names *names = owner;

	return okr_plan_cell(names->plan, row, OKR_TEAM);
}

/* By row: a mission whose team has another one as well.  Caller frees. */
static bool *
find_sharers(struct okr_plan *plan, const struct okr_rows *missions)
{
	bool *shares = okr_mem_new((size_t)plan->n + 1, sizeof(*shares));
	struct team_names names = { .plan = plan };

	okr_index_init(&names.index, team_of, &names);
	for (size_t i = 0; i < missions->n; i++) {
		uint32_t row = missions->row[i];
		uint32_t first = okr_index_add(&names.index,
					       team_of(&names, row), row);

		if (first != OKR_INDEX_NONE)
			shares[first] = shares[row] = true;
	}
	okr_index_release(&names.index);
	return shares;
}

/* A team by its name, its only mission being its own; else by the mission. */
static void
add_mission(struct gathering *g, uint32_t row, bool shares)
{
	struct okr_plan *plan = &g->view->q->scored.plan;
	struct okr_span team = okr_plan_cell(plan, row, OKR_TEAM);
	struct okr_buf name = { 0 };

	if (team.n > 0)
		okr_buf_span(&name, team);
	if (team.n > 0 && shares)
		okr_buf_text(&name, ": ");
	if (team.n == 0 || shares)
		okr_buf_span(&name, okr_view_title(g->view, row));
	if (team.n == 0 || shares)
		g->missions++;
	else
		g->teams++;
	add_row(g, okr_buf_view(&name),
		okr_view_mission_cells(g->view, row, g->review,
				       g->out->cycles.n));
	okr_buf_release(&name);
}

static void
add_missions(struct gathering *g)
{
	struct okr_plan *plan = &g->view->q->scored.plan;
	struct okr_rows missions = { 0 };
	bool *shares;

	okr_work_of_kind(plan, OKR_MISSION, &missions);
	shares = find_sharers(plan, &missions);
	for (size_t i = 0; i < missions.n; i++)
		add_mission(g, missions.row[i], shares[missions.row[i]]);
	free(shares);
	okr_rows_release(&missions);
}

/* The objective that a row is part of, or 0. */
static uint32_t
objective_above(const struct okr_plan *plan, uint32_t row)
{
	uint32_t up = plan->node[row].parent;

	if (plan->node[up].kind == OKR_KEY_RESULT)
		up = plan->node[up].parent;
	return plan->node[up].kind == OKR_OBJECTIVE ? up : 0;
}

/* What is part of an objective of the same set counts in that. */
static void
drop_parts(struct gathering *g, struct okr_rows *work)
{
	const struct okr_score *score = &g->view->q->score;
	size_t n = 0, set = g->out->n + 1;

	for (size_t i = 0; i < work->n; i++)
		g->set[work->row[i]] = set;
	for (size_t i = 0; i < work->n; i++) {
		uint32_t row = work->row[i];

		if (g->set[objective_above(score->plan, row)] != set &&
		    !okr_score_skips(score, row))
			work->row[n++] = row;
	}
	work->n = n;
}

static void
add_work(struct gathering *g, struct okr_span name, struct okr_rows *work)
{
	drop_parts(g, work);
	add_row(g, name,
		okr_view_work_cells(g->view, work, g->review,
				    g->out->cycles.n));
}

/* By row: under a mission, or one itself.  Caller frees. */
static bool *
find_led(const struct okr_plan *plan)
{
	bool *led = okr_mem_new((size_t)plan->n + 1, sizeof(*led));

	for (uint32_t i = plan->norder; i-- > 0;) {
		uint32_t row = plan->order[i];

		led[row] = plan->node[row].kind == OKR_MISSION ||
			   led[plan->node[row].parent];
	}
	return led;
}

/* Objectives that no other row of the chart has. */
static void
add_rest(struct gathering *g)
{
	struct okr_plan *plan = &g->view->q->scored.plan;
	const struct okr_rows *all = &g->view->q->objectives;
	uint32_t *team = okr_team_rows(plan);
	bool *led = find_led(plan);
	struct okr_rows rest = { 0 };

	for (size_t i = 0; i < all->n; i++)
		if (!team[all->row[i]] && !led[all->row[i]])
			okr_rows_add(&rest, all->row[i]);
	if (rest.n > 0)
		add_work(g, OKR_SPAN("No team"), &rest);
	okr_rows_release(&rest);
	free(led);
	free(team);
}

static void
add_teams(struct gathering *g)
{
	struct okr_teams teams;

	okr_teams_find(&teams, &g->view->q->scored.plan,
		       &g->view->q->objectives);
	for (size_t i = 0; i < teams.n; i++) {
		if (teams.team[i].mission)
			continue;
		g->teams++;
		add_work(g, teams.team[i].name, &teams.team[i].work);
	}
	okr_teams_release(&teams);
}

/* What all rows are. */
static void
name_rows(const struct gathering *g)
{
	struct okr_heatmap_view *out = g->out;

	out->one = g->teams == out->n      ? "team"
		   : g->missions == out->n ? "mission"
					   : "row";
	out->many = g->teams == out->n      ? "teams"
		    : g->missions == out->n ? "missions"
					    : "rows";
	out->head = g->missions == 0        ? "Team"
		    : g->missions == out->n ? "Mission"
					    : "Team or mission";
}

static void
view_heatmap(struct okr_view *view, struct okr_heatmap_view *out)
{
	struct gathering g = { .view = view, .out = out };

	*out = (struct okr_heatmap_view){ .setting = okr_view_setting(view) };
	g.review = okr_view_choose_cycles(view, OKR_HEATMAP_CYCLES,
					  &out->cycles);
	g.set = okr_mem_new((size_t)view->q->scored.plan.n + 1, sizeof(*g.set));
	out->older = (size_t)(g.review - view->q->reviews.review);
	add_missions(&g);
	add_teams(&g);
	add_rest(&g);
	free(g.set);
	name_rows(&g);
	okr_heatmap_settle(out);
}

static void
release(struct okr_heatmap_view *heatmap)
{
	for (size_t i = 0; i < heatmap->n; i++)
		free(heatmap->row[i].cell);
	free(heatmap->row);
	free(heatmap->cycles.name);
	*heatmap = (struct okr_heatmap_view){ 0 };
}

static bool
draw_heatmap(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_heatmap_view heatmap;
	bool any;

	view_heatmap(view, &heatmap);
	okr_heatmap_draw(pages, &heatmap);
	any = heatmap.n > 0 && heatmap.cycles.n > 0;
	release(&heatmap);
	return any;
}

static bool
print_heatmap(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_heatmap_view heatmap;
	bool any;

	view_heatmap(view, &heatmap);
	okr_heatmap_print(screen, &heatmap);
	any = heatmap.n > 0 && heatmap.cycles.n > 0;
	release(&heatmap);
	return any;
}

static void
say_heatmap(struct okr_buf *out, struct okr_view *view)
{
	struct okr_heatmap_view heatmap;

	view_heatmap(view, &heatmap);
	okr_heatmap_say(out, &heatmap);
	release(&heatmap);
}

const struct okr_chart okr_chart_heatmap = {
	.name = "heatmap",
	.question = "who or when is strong, or weak?",
	.any_page = true,
	.takes = OKR_TAKES_TOP,
	.draw = draw_heatmap,
	.print = print_heatmap,
	.say = say_heatmap,
};
