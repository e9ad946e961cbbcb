/*
 * Days as numbers: 0 is 1970-01-01, proleptic Gregorian, no time of day and
 * no time zone.  Spans of days are inclusive at both ends, as a plan's are.
 */
#ifndef OKR_BASE_DAY_H
#define OKR_BASE_DAY_H

#include <stdbool.h>
#include <stdint.h>

#include "okr/base/buf.h"
#include "okr/base/span.h"

#define OKR_DAY_NONE INT32_MIN

/* First and last day; OKR_DAY_NONE where not known. */
struct okr_window {
	int32_t start;
	int32_t due;
};

int32_t okr_day_of(int year, int month, int day);
void okr_day_split(int32_t day, int *year, int *month, int *mday);

/* "2026-03-31" and nothing else, years 0001 to 9999, the day must exist. */
bool okr_day_parse(struct okr_span s, int32_t *out);

/* Append an ISO date; OKR_DAY_NONE adds nothing. */
void okr_day_format(struct okr_buf *out, int32_t day);

/*
 * The day to judge by when none is given: SOURCE_DATE_EPOCH, else today in
 * UTC.  The one place that reads the clock.
 */
int32_t okr_day_today(void);

static inline bool
okr_window_known(struct okr_window w)
{
	return w.start != OKR_DAY_NONE && w.due != OKR_DAY_NONE;
}

/* Days of a known window; 0 or less when it is inverted. */
static inline int32_t
okr_window_days(struct okr_window w)
{
	return w.due - w.start + 1;
}

/* Days of a known window that have begun by the end of `day`. */
static inline int32_t
okr_window_elapsed(struct okr_window w, int32_t day)
{
	if (day < w.start)
		return 0;
	return okr_window_days(
	    (struct okr_window){ w.start, day < w.due ? day : w.due });
}

#endif
