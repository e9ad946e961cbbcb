/* The teams that the rows name, and whether each has a mission. */
#ifndef OKR_REPORT_TEAMS_H
#define OKR_REPORT_TEAMS_H

#include "okr/base/arena.h"
#include "okr/report/work.h"

struct okr_team {
	struct okr_span name;
	uint32_t mission; /* the first mission row of the team, or 0 */
	struct okr_rows work;
};

struct okr_teams {
	struct okr_team *team; /* in the order in which they first work */
	size_t n, cap;
	struct okr_index names;
	struct okr_arena text;
};

/*
 * For each row, of plan->n + 1, the row whose `team` cell names its team: its
 * own, else that of the nearest row above which has one; 0: none.  Caller
 * frees.
 */
uint32_t *okr_team_rows(struct okr_plan *plan);

/* The teams of the given rows; rows without a team belong to none. */
void okr_teams_find(struct okr_teams *teams, struct okr_plan *plan,
		    const struct okr_rows *work);
void okr_teams_release(struct okr_teams *teams);

#endif
