/*
 * Values against teams: how many objectives of each team embody a value, of
 * one value after another, as a plan may have many of both.
 */
#ifndef OKR_REPORT_MATRIX_H
#define OKR_REPORT_MATRIX_H

#include "okr/report/embody.h"
#include "okr/report/inquiry.h"
#include "okr/report/teams.h"

/* Objectives of one team, or of all. */
struct okr_matrix_count {
	size_t embody, open; /* of the value: in all cycles, and on the day */
	size_t of;           /* open on the day, whatever they embody */
};

struct okr_matrix {
	struct okr_inquiry *q;
	struct okr_teams teams;
	uint32_t value; /* the row that the counts are of; 0: none yet */
	struct okr_matrix_count *count; /* 0: all rows; team i at i + 1 */
	uint32_t *number; /* by row: of its team, from 1; 0: none */
	struct okr_embody embody;
};

/* q is borrowed until the release. */
void okr_matrix_init(struct okr_matrix *m, struct okr_inquiry *q);
void okr_matrix_release(struct okr_matrix *m);

/* Go on to the next value; false behind the last, and then from the first. */
bool okr_matrix_next(struct okr_matrix *m);

#endif
