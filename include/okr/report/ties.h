/* Which rows tie one team to another. */
#ifndef OKR_REPORT_TIES_H
#define OKR_REPORT_TIES_H

#include "okr/report/inquiry.h"
#include "okr/report/teams.h"

struct okr_ties {
	const struct okr_inquiry *q;
	struct okr_teams teams;
	uint32_t *number; /* by row: its team's, from 1; 0: none */
};

/* q is borrowed until the release. */
void okr_ties_init(struct okr_ties *t, struct okr_inquiry *q);
void okr_ties_release(struct okr_ties *t);

/* The name of a row's team, empty for none and for row 0. */
struct okr_span okr_ties_team(const struct okr_ties *t, uint32_t row);

/* Both have a team, and not the same. */
bool okr_ties_differ(const struct okr_ties *t, uint32_t a, uint32_t b);

/*
 * An objective of one team only.  The teams involved are its own, those of its
 * key results, of what it supports, and of the objective above it.
 */
bool okr_ties_alone(const struct okr_ties *t, uint32_t row);

#endif
