/*
 * A plan that okr-score has been over: the day it was scored for, how, and
 * the printed numbers.
 */
#ifndef OKR_OKR_SCORED_H
#define OKR_OKR_SCORED_H

#include "okr/okr/modes.h"
#include "okr/okr/plan.h"

/* The printed numbers of a row; NaN where the cell is empty. */
struct okr_numbers {
	double score;
	double expected;
	double factor;
};

struct okr_scored {
	struct okr_plan plan;
	struct okr_numbers *numbers; /* by row */
	size_t cap;
	int32_t as_of;
	struct okr_modes modes;
	bool has_score;              /* the columns are there */
	struct okr_span constant[2]; /* text of as_of and modes in row 1 */
	struct okr_arena text;
};

/*
 * Read a scored plan.  as_of is what the command line asks for, OKR_DAY_NONE
 * for the rows' own day; a day that differs from the rows' is an error.
 * Without score columns the plan is read all the same, for as_of or today:
 * okr_scored_need() tells the user.
 */
OKR_MUST_USE bool okr_scored_read(struct okr_scored *scored, const char *path,
				  int32_t as_of);
void okr_scored_release(struct okr_scored *scored);

/* Report and return false when the plan has no score column. */
OKR_MUST_USE bool okr_scored_need(const struct okr_scored *scored);

#endif
