/*
 * What was known of a row on a day (D1 of the definitions in okr-score(1)):
 * its check-ins, and its own `current`, `status` and `confidence`.
 */
#ifndef OKR_OKR_READING_H
#define OKR_OKR_READING_H

#include "okr/okr/plan.h"

/* One dated statement about a row. */
struct okr_checkin {
	uint32_t of;  /* the row it is about */
	uint32_t row; /* where it stands */
	int32_t date;
	enum okr_said said;
	double value;
	double confidence;
};

/* Sorted by row and day, so that a row's readings stand together. */
struct okr_readings {
	struct okr_checkin *checkin;
	size_t n;
	uint32_t *first; /* by row: where its readings begin; NULL if n is 0 */
};

struct okr_reading {
	double value;      /* NaN: no reading */
	int32_t date;      /* OKR_DAY_NONE: undated */
	double confidence; /* NaN: not stated */
	enum okr_said said;
};

/* Which day is asked for, and what may be used for it. */
struct okr_clock {
	int32_t day;   /* as known on this day */
	int32_t as_of; /* the latest day of all, where undated cells hold */
	int grace;     /* days after a row's due date that still count */
};

/*
 * Gather the check-ins of a plan.  Two different readings of one row on one
 * day are reported with both rows.
 */
void okr_readings_gather(struct okr_readings *readings, struct okr_plan *plan);
void okr_readings_release(struct okr_readings *readings);

/*
 * The latest value, status and confidence by the clock's day, each for
 * itself.  An undated cell of the row counts only where no dated one does,
 * and in the past only from the row's due date on.
 */
struct okr_reading okr_reading_at(const struct okr_readings *readings,
				  const struct okr_plan *plan, uint32_t row,
				  const struct okr_clock *clock);

/* The value alone, sooner found where there are very many readings. */
double okr_reading_value(const struct okr_readings *readings,
			 const struct okr_plan *plan, uint32_t row,
			 const struct okr_clock *clock);

/* The check-ins of a row in order of their days: the first, and how many. */
const struct okr_checkin *okr_readings_of(const struct okr_readings *readings,
					  uint32_t row, size_t *n);

/* The last day whose readings count for a row under this clock. */
int32_t okr_reading_limit(const struct okr_plan *plan, uint32_t row,
			  const struct okr_clock *clock);

#endif
