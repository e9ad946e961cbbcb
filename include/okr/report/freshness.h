/*
 * How old a number is: the days since a key result was last read, or since it
 * began where it never was.
 */
#ifndef OKR_REPORT_FRESHNESS_H
#define OKR_REPORT_FRESHNESS_H

#include "okr/report/inquiry.h"

struct okr_freshness {
	int32_t days;  /* without a reading; -1: not known */
	int32_t last;  /* day of the last reading; OKR_DAY_NONE: undated */
	bool was_read; /* with a day or without */
};

/* A key result that is still being worked on: open, not done, not dropped. */
bool okr_freshness_is_pending(const struct okr_inquiry *q, uint32_t row);

/*
 * Fill *out for a pending key result; false for any other row, and for one
 * that is scored by what is below it, which nobody reads.
 */
bool okr_freshness_of(const struct okr_inquiry *q, uint32_t row,
		      struct okr_freshness *out);

#endif
