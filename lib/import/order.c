/* All orders that give a day, then those left of them. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/order.h"

#define CENTURY 2000

/* Day 0 of the 1900 system as a day of ours. */
#define SERIAL_ZERO (-25569)

/* The day of a month that has it. */
static bool
make_day(int year, int month, int mday, int32_t *day)
{
	int y, m, d;

	if (year < 1 || month < 1 || month > 12 || mday < 1)
		return false;
	*day = okr_day_of(year, month, mday);
	okr_day_split(*day, &y, &m, &d);
	return y == year && m == month && d == mday;
}

bool
okr_order_day(const struct okr_date *when, enum okr_order order, int32_t *day)
{
	const int *n = when->number;
	int century = when->short_year ? CENTURY : 0;

	switch (when->form) {
	case OKR_DATE_PERIOD:
		return false;
	case OKR_DATE_SERIAL:
		*day = n[0] + SERIAL_ZERO;
		return true;
	case OKR_DATE_DAY:
		return make_day(n[0], n[1], n[2], day);
	case OKR_DATE_NUMBERS:
		break;
	}
	switch (order) {
	case OKR_ORDER_MDY:
		return make_day(century + n[2], n[0], n[1], day);
	case OKR_ORDER_YMD:
		return when->short_year &&
		       make_day(century + n[0], n[1], n[2], day);
	case OKR_ORDER_NONE:
	case OKR_ORDER_REFUSED:
	case OKR_ORDER_DMY:
		break;
	}
	return make_day(century + n[2], n[1], n[0], day);
}

void
okr_years_add(struct okr_years *years, int year)
{
	if (year >= CENTURY && year < CENTURY + 100)
		years->has[year - CENTURY] = true;
}

/* Days by the orders that give one, and how many there are. */
struct choice {
	int32_t day[OKR_ORDER_REFUSED];
	bool possible[OKR_ORDER_REFUSED];
	int n;
};

static bool
has_year(const struct okr_years *years, int32_t day)
{
	int year, month, mday;

	okr_day_split(day, &year, &month, &mday);
	return years->has[year - CENTURY];
}

static void
drop(struct choice *c, enum okr_order order)
{
	c->n -= c->possible[order];
	c->possible[order] = false;
}

/* Those in years that are known, if there are any. */
static void
choose_by_year(struct choice *c, const struct okr_years *years)
{
	bool any = false;

	for (int i = OKR_ORDER_DMY; i <= OKR_ORDER_YMD; i++)
		any = any || (c->possible[i] && has_year(years, c->day[i]));
	for (int i = OKR_ORDER_DMY; i <= OKR_ORDER_YMD; i++)
		if (any && c->possible[i] && !has_year(years, c->day[i]))
			drop(c, (enum okr_order)i);
}

static struct choice
choose(const struct okr_date *when, const struct okr_years *years)
{
	struct choice c = { .n = 0 };

	if (when->form != OKR_DATE_NUMBERS)
		return c;
	for (int i = OKR_ORDER_DMY; i <= OKR_ORDER_YMD; i++) {
		c.possible[i] = okr_order_day(when, (enum okr_order)i,
					      &c.day[i]);
		c.n += c.possible[i];
	}
	if (when->dots && c.possible[OKR_ORDER_DMY])
		drop(&c, OKR_ORDER_MDY); /* nobody writes that */
	if (when->short_year && years)
		choose_by_year(&c, years);
	return c;
}

enum okr_order
okr_order_of(const struct okr_date *when, const struct okr_years *years)
{
	struct choice c = choose(when, years);

	for (int i = OKR_ORDER_DMY; i <= OKR_ORDER_YMD; i++)
		if (c.possible[i])
			return c.n == 1 ? (enum okr_order)i : OKR_ORDER_NONE;
	return OKR_ORDER_NONE;
}

bool
okr_order_unclear(const struct okr_date *when, const struct okr_years *years)
{
	struct choice c = choose(when, years);
	int first = 0;

	for (int i = OKR_ORDER_DMY; i <= OKR_ORDER_YMD; i++) {
		if (!c.possible[i])
			continue;
		if (first && c.day[first] != c.day[i])
			return true;
		first = first ? first : i;
	}
	return false;
}
