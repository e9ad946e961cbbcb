/* Which of a date's numbers are its day, its month and its year. */
#ifndef OKR_IMPORT_ORDER_H
#define OKR_IMPORT_ORDER_H

#include "okr/import/date.h"

/* Years of this century, by which one of two digits is known. */
struct okr_years {
	bool has[100];
};

void okr_years_add(struct okr_years *years, int year);

/*
 * What the numbers show of the order; OKR_ORDER_NONE when they do not.  Of
 * two digits that could be the year or the day those are the year that the
 * years have, which may be NULL.
 */
enum okr_order okr_order_of(const struct okr_date *when,
			    const struct okr_years *years);

/* There are orders that give other days. */
bool okr_order_unclear(const struct okr_date *when,
		       const struct okr_years *years);

/* The day; false for a period or when there is no such day. */
bool okr_order_day(const struct okr_date *when, enum okr_order order,
		   int32_t *day);

#endif
