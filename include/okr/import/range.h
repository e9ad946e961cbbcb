/*
 * From one day or period to another: "Jan-Mar 2026", "April bis Juni 2026",
 * "01/2026-03/2026", "2026-01-01..2026-03-31", "Q1-Q2 2026".
 */
#ifndef OKR_IMPORT_RANGE_H
#define OKR_IMPORT_RANGE_H

#include "okr/import/date.h"

/*
 * The days from the first of one to the last of the other; false when the
 * cell is no range, its years are fiscal, or a day and month could be swapped.
 * The first may lack its year, which is then that of the last.
 */
bool okr_range_days(struct okr_lexicon *l, struct okr_span cell,
		    struct okr_window *days);

/*
 * A period as okr_date_parse() has it, a range that is one of the calendar, or
 * a period with its months in brackets behind.
 */
bool okr_range_period(struct okr_lexicon *l, struct okr_span cell,
		      struct okr_date *out);
bool okr_range_is_period(struct okr_lexicon *l, struct okr_span text);

/* The same in a column of cycles, where "Jan 26" is no day. */
bool okr_range_cycle(struct okr_lexicon *l, struct okr_span cell,
		     struct okr_date *out);

#endif
