/* Teams by name. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/teams.h"

#include <stdlib.h>

#include "okr/base/mem.h"

/* Parents come before children, and check-ins after what they measure. */
uint32_t *
okr_team_rows(struct okr_plan *plan)
{
	uint32_t *team = okr_mem_new((size_t)plan->n + 1, sizeof(*team));

	for (uint32_t i = plan->norder; i-- > 0;) {
		uint32_t row = plan->order[i];

		team[row] = okr_plan_cell(plan, row, OKR_TEAM).n > 0
				? row
				: team[plan->node[row].parent];
	}
	for (uint32_t row = 1; row <= plan->n; row++)
		if (!okr_is_counted(plan->node[row].kind))
			team[row] = okr_plan_cell(plan, row, OKR_TEAM).n > 0
					? row
					: team[plan->node[row].parent];
	return team;
}

static struct okr_span
team_name(const void *owner, uint32_t i)
{
	const struct okr_teams *teams = owner;

	return teams->team[i].name;
}

static struct okr_team *
find_or_add(struct okr_teams *teams, struct okr_span name)
{
	uint32_t i = okr_index_add(&teams->names, name, (uint32_t)teams->n);

	if (i != OKR_INDEX_NONE)
		return &teams->team[i];
	teams->team = okr_mem_grow(teams->team, &teams->cap, teams->n + 1,
				   sizeof(*teams->team));
	teams->team[teams->n] = (struct okr_team){
		.name = okr_arena_copy(&teams->text, name)
	};
	return &teams->team[teams->n++];
}

static void
find_missions(struct okr_teams *teams, struct okr_plan *plan)
{
	for (uint32_t row = 1; row <= plan->n; row++) {
		uint32_t i;

		if (plan->node[row].kind != OKR_MISSION)
			continue;
		i = okr_index_find(&teams->names,
				   okr_plan_cell(plan, row, OKR_TEAM));
		if (i != OKR_INDEX_NONE && teams->team[i].mission == 0)
			teams->team[i].mission = row;
	}
}

void
okr_teams_find(struct okr_teams *teams, struct okr_plan *plan,
	       const struct okr_rows *work)
{
	uint32_t *team = okr_team_rows(plan);

	*teams = (struct okr_teams){ 0 };
	okr_index_init(&teams->names, team_name, teams);
	for (size_t i = 0; i < work->n; i++) {
		uint32_t row = work->row[i];

		if (team[row] == 0)
			continue;
		okr_rows_add(&find_or_add(teams, okr_plan_cell(plan, team[row],
							       OKR_TEAM))
				  ->work,
			     row);
	}
	find_missions(teams, plan);
	free(team);
}

void
okr_teams_release(struct okr_teams *teams)
{
	for (size_t i = 0; i < teams->n; i++)
		okr_rows_release(&teams->team[i].work);
	free(teams->team);
	okr_index_release(&teams->names);
	okr_arena_release(&teams->text);
	*teams = (struct okr_teams){ 0 };
}
