/*
 * What a header says of the time of the cells below it: "Jan 2026", "Q1".
 */
#ifndef OKR_IMPORT_TIMED_H
#define OKR_IMPORT_TIMED_H

#include "okr/import/date.h"
#include "okr/import/sheet.h"

enum okr_timing {
	OKR_TIMING_NOT,
	OKR_TIMING_DAY,           /* or a month or week */
	OKR_TIMING_YEARLESS,      /* a day, month or week of no year */
	OKR_TIMING_LONG_YEARLESS, /* a quarter or half of no year */
	OKR_TIMING_LONG,          /* a quarter, half or year */
	OKR_TIMING_MEASURED,      /* "Plan Jan": what is measured, and when */
};

#define OKR_NTIMINGS (OKR_TIMING_MEASURED + 1)

/* The year is that of headers without one; 0: there is none. */
enum okr_timing okr_timed_header(struct okr_lexicon *l, struct okr_span header,
				 int year, struct okr_date *date);

/* What is measured, or called so, and when, in a header. */
struct okr_measured {
	int field; /* OKR_TARGET, OKR_CURRENT, OKR_START; or of titles */
	struct okr_span name;
	struct okr_span when;
	struct okr_date date; /* yearless where it has no year */
};

/* "Plan Jan", "Q1 2026 Actual", "Objectives 2026": either first. */
bool okr_timed_measure(struct okr_lexicon *l, struct okr_span header,
		       struct okr_measured *out);

/*
 * The year of what has none: that of all cycles of the rows, else of a text
 * above the header, else of all days; 0: there is none.  It is told once.
 */
int okr_timed_year(struct okr_sheet *sheet);

#endif
