/*
 * The day by which a title wants something: after "by", "until", "bis".
 */
#ifndef OKR_IMPORT_DUE_H
#define OKR_IMPORT_DUE_H

#include "okr/import/period.h"
#include "okr/import/phrase.h"

/* What a day without a year is of, and how others are read. */
struct okr_due_rules {
	struct okr_date cycle; /* of the row; number[0] 0: not known */
	struct okr_fiscal fiscal;
	enum okr_order order;
};

struct okr_due {
	int32_t day;  /* OKR_DAY_NONE: none is named */
	bool undated; /* one is, and nobody knows of which year */
};

/* Read the day, and leave its words out of the rest. */
struct okr_due okr_due_take(struct okr_phrase *p,
			    const struct okr_due_rules *when);

#endif
