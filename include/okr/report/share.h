/*
 * What each row is to what it serves (D8): its share of the anchor, what it
 * has contributed, and what it holds back.
 *
 * The anchor is the nearest vision at or above a row, else the topmost row
 * with a score.  Everything is made from the printed numbers of okr-score.
 */
#ifndef OKR_REPORT_SHARE_H
#define OKR_REPORT_SHARE_H

#include "okr/okr/scored.h"
#include "okr/report/work.h"

struct okr_share {
	uint32_t anchor; /* 0: none */
	double share;
	double contribution; /* share x score */
	double drag;         /* share x (expected - score) */
};

/* By row, plan->n + 1 of them; caller frees. */
struct okr_share *okr_share_compute(const struct okr_scored *scored);

/*
 * The ends of the walk: objectives and key results whose share is passed on to
 * nothing below them.
 */
void okr_share_ends(const struct okr_plan *plan, const struct okr_share *share,
		    struct okr_rows *out);

#endif
