/*
 * Rows that add up what stands above them.  A total without a word that says
 * so is known by its numbers.
 */
#ifndef OKR_IMPORT_TOTALS_H
#define OKR_IMPORT_TOTALS_H

#include "okr/import/sheet.h"

/* The numbers of one column so far. */
struct okr_sums {
	double all, part; /* since the first row; since the last total */
	size_t nall, npart;
	double low, high; /* of all */
};

struct okr_totals {
	struct okr_sums *column;
	size_t done;           /* rows of the table that are in the sums */
	struct okr_span above; /* the objective that goes on, or empty */
	struct okr_buf text;
};

/* The last row read is a sum or a mean, by its words or by its numbers. */
bool okr_totals_is(struct okr_totals *totals, struct okr_sheet *sheet,
		   struct okr_lexicon *l, const struct okr_record *record);

/* "Score", "Overall progress": what a total is called where its numbers are. */
bool okr_totals_is_name(struct okr_lexicon *l, struct okr_span text);

void okr_totals_release(struct okr_totals *totals);

#endif
