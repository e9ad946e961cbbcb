/*
 * Years and their parts, of the calendar or of an organisation's own year:
 * how they are written and which days they have.
 */
#ifndef OKR_IMPORT_PERIOD_H
#define OKR_IMPORT_PERIOD_H

#include "okr/import/date.h"

/* How an organisation's fiscal year runs. */
struct okr_fiscal {
	int month;        /* 1 to 12, in which it begins; 0: not known */
	bool named_start; /* by the year it starts in, else it ends in */
};

/* Append a period as a cycle: "2025-Q3", "FY26-Q1". */
void okr_period_format(struct okr_buf *out, const struct okr_date *when);

/*
 * Append the cycle that a cell means, as it will be written: by the words of
 * a map, else as a period, else as it is.
 */
void okr_period_settle(struct okr_buf *out, struct okr_lexicon *l,
		       struct okr_span cell);

/* The days of a period; not known for one that the calendar lacks. */
struct okr_window okr_period_days(const struct okr_date *when,
				  struct okr_fiscal fiscal);

#endif
