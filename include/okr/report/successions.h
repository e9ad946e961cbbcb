/*
 * Which rows continue one of an earlier cycle, and how the two stand at the
 * same point of their time: both closed, or the earlier one after the same
 * share of its days as the one in progress.
 */
#ifndef OKR_REPORT_SUCCESSIONS_H
#define OKR_REPORT_SUCCESSIONS_H

#include "okr/report/inquiry.h"

struct okr_succession {
	uint32_t row;     /* 0: nothing continues what was before */
	uint32_t before;  /* 0: it is new */
	int32_t day;      /* on which the one before is looked at */
	double now, then; /* NaN: no data, or no row */
};

/* Those that continue something come first, then new ones, then the ended. */
struct okr_successions {
	struct okr_succession *item;
	size_t n, cap;
	enum okr_kind kind; /* objectives, else key results */
	bool open;          /* of what is in progress */
	size_t left_out;    /* continue something and cannot be compared */
	size_t running;     /* in progress, where those closed are compared */
};

/*
 * What closed last and, once its numbers are frozen, what is in progress, if
 * it can be known how any of the predecessors stood then: from readings that
 * have a day, or from a point of history within three days of it.  Scores
 * the plan for other days in between.  Caller releases.
 */
void okr_successions_find(struct okr_successions *found, struct okr_inquiry *q);
void okr_successions_release(struct okr_successions *found);

#endif
