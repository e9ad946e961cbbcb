/*
 * The balanced scorecard: which perspective each objective belongs to, and
 * how what is open in each perspective stands.
 */
#ifndef OKR_REPORT_PERSPECTIVES_H
#define OKR_REPORT_PERSPECTIVES_H

#include "okr/report/inquiry.h"

struct okr_perspective {
	struct okr_span name; /* empty: objectives without one */
	struct okr_rows work; /* its objectives */
	size_t open;          /* of these on the as-of day */
	size_t off_track;     /* of the open ones; missed too */
	size_t at_risk;
	double score;    /* weighted mean of the open ones; NaN: none */
	double expected; /* the same */
	struct okr_span last_cycle; /* over, that had an objective */
};

/*
 * As soon as one is used all four of the scorecard are there, first and in
 * its order; then the organisation's own as they come; objectives without one
 * last, if there are any.
 */
struct okr_perspectives {
	struct okr_perspective *perspective;
	size_t n, cap;
	struct okr_index names;
	struct okr_arena text;
};

/* Caller releases. */
void okr_perspectives_find(struct okr_perspectives *p, struct okr_inquiry *q);
void okr_perspectives_release(struct okr_perspectives *p);

#endif
