/*
 * How rows stood on earlier days, where that can be known: from readings that
 * have a day, else from a point of history within three days of it.
 */
#ifndef OKR_REPORT_HINDSIGHT_H
#define OKR_REPORT_HINDSIGHT_H

#include "okr/report/inquiry.h"

struct okr_hindsight {
	uint32_t row;
	int32_t day;  /* before the as-of day */
	double score; /* filled in; NaN: no data, or nobody knows */
};

/*
 * Fill in the scores, in any order.  The plan is scored for each of the days
 * and left scored for the as-of day.
 */
void okr_hindsight_fill(struct okr_hindsight *asked, size_t n,
			struct okr_inquiry *q);

#endif
