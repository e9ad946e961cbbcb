/*
 * Which rows of a plan to keep: those that were asked for, and all that they
 * rest on, so that what is left is a plan without loose ends.
 */
#ifndef OKR_REPORT_SELECT_H
#define OKR_REPORT_SELECT_H

#include "okr/base/opts.h"
#include "okr/okr/plan.h"

/* What is asked for; of several texts in a list one must hold. */
struct okr_selection {
	struct okr_texts under;  /* ids */
	struct okr_texts team;   /* names, without regard to case */
	struct okr_texts cycle;  /* names of cycles */
	struct okr_texts kind;   /* words of okr_kind_word */
	struct okr_texts health; /* words of okr_health_word */
};

/*
 * Set keep[row], of plan->n + 1, for every row that meets all lists which are
 * not empty, and for the rows that those need: what they are under and name,
 * their cycles, and the check-ins and points of history of all of these.
 * False, and reported, when an id, team or cycle that was asked for is not in
 * the plan.
 */
OKR_MUST_USE bool okr_select(struct okr_plan *plan,
			     const struct okr_selection *asked, bool *keep);

#endif
