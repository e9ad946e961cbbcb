/*
 * A scored plan with all that questions are asked of: the numbers as printed,
 * the same library's score for any earlier day, and the alignment.
 */
#ifndef OKR_REPORT_INQUIRY_H
#define OKR_REPORT_INQUIRY_H

#include "okr/okr/score.h"
#include "okr/okr/scored.h"
#include "okr/report/alignment.h"
#include "okr/report/cycles.h"

struct okr_inquiry {
	struct okr_scored scored;
	struct okr_readings readings;
	struct okr_score score; /* run for the as-of day */
	struct okr_alignments alignments;
	struct okr_refs supporters; /* who names a row in `supports` */
	struct okr_rows objectives; /* all of them */
	struct okr_reviews reviews; /* the cycles that they name */
	uint32_t *last_served;      /* by row, when first asked for */
	uint32_t about;             /* the row that is asked for, or 0 */
	struct okr_scored *since;   /* an earlier state, borrowed, or NULL */
	int stale; /* days without a reading that are too many */
};

/*
 * Read the plan of a file; false when anything is wrong, which has been
 * reported.  as_of as in okr_scored_read(); without scores the plan has no
 * numbers as printed.  The inquiry must not move.
 */
OKR_MUST_USE bool okr_inquiry_open(struct okr_inquiry *q, const char *path,
				   int32_t as_of);
/*
 * The last cycle that is over in which the statement had work, by parent or
 * by `supports`; empty: none.  Borrowed from the inquiry.
 */
struct okr_span okr_inquiry_last_served(struct okr_inquiry *q,
					uint32_t statement);

/* The row of that id becomes what it is about; false, and reported: none. */
OKR_MUST_USE bool okr_inquiry_ask(struct okr_inquiry *q, const char *id);

void okr_inquiry_release(struct okr_inquiry *q);

#endif
