/* Calendar days: the era arithmetic of the Gregorian calendar. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/day.h"

#include <stdlib.h>
#include <time.h>

#include "okr/base/diag.h"
#include "okr/base/num.h"

#define DAYS_PER_ERA 146097 /* 400 years */
#define ERA_OFFSET 719468   /* 0000-03-01 to 1970-01-01 */

int32_t
okr_day_of(int year, int month, int day)
{
	int y = month <= 2 ? year - 1 : year;
	int era = (y >= 0 ? y : y - 399) / 400;
	int year_of_era = y - era * 400;
	int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day -
			  1;
	int day_of_era = year_of_era * 365 + year_of_era / 4 -
			 year_of_era / 100 + day_of_year;

	return era * DAYS_PER_ERA + day_of_era - ERA_OFFSET;
}

void
okr_day_split(int32_t day, int *year, int *month, int *mday)
{
	int z = day + ERA_OFFSET;
	int era = (z >= 0 ? z : z - DAYS_PER_ERA + 1) / DAYS_PER_ERA;
	int doe = z - era * DAYS_PER_ERA;
	int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int mp = (5 * doy + 2) / 153;

	*mday = doy - (153 * mp + 2) / 5 + 1;
	*month = mp < 10 ? mp + 3 : mp - 9;
	*year = yoe + era * 400 + (*month <= 2);
}

/* Two digits at s; where they are none, so low that no more makes it up. */
static int
two_digits(const char *s)
{
	unsigned tens = (unsigned char)s[0] - (unsigned)'0';
	unsigned ones = (unsigned char)s[1] - (unsigned)'0';

	return tens < 10 && ones < 10 ? (int)(tens * 10 + ones) : -10000;
}

static int
days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30,
				    31, 31, 30, 31, 30, 31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (month == 2 && leap);
}

bool
okr_day_parse(struct okr_span s, int32_t *out)
{
	int year, month, day;

	if (s.n != 10 || s.s[4] != '-' || s.s[7] != '-')
		return false;
	year = two_digits(s.s) * 100 + two_digits(s.s + 2);
	month = two_digits(s.s + 5);
	day = two_digits(s.s + 8);
	if (year < 1 || month < 1 || month > 12 || day < 1 ||
	    day > days_in_month(year, month))
		return false;
	*out = okr_day_of(year, month, day);
	return true;
}

void
okr_day_format(struct okr_buf *out, int32_t day)
{
	int y, m, d;
	char text[10];

	if (day == OKR_DAY_NONE)
		return;
	okr_day_split(day, &y, &m, &d);
	for (int i = 3; i >= 0; i--, y /= 10)
		text[i] = (char)('0' + y % 10);
	text[4] = text[7] = '-';
	text[5] = (char)('0' + m / 10);
	text[6] = (char)('0' + m % 10);
	text[8] = (char)('0' + d / 10);
	text[9] = (char)('0' + d % 10);
	okr_buf_add(out, text, sizeof(text));
}

int32_t
okr_day_today(void)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	double seconds;

	if (epoch == NULL || *epoch == '\0')
		return (int32_t)(time(NULL) / 86400);
	if (!okr_num_parse(okr_span_of(epoch), &seconds) || seconds < 0 ||
	    seconds > 253402300799.0)
		okr_die("SOURCE_DATE_EPOCH: not a number of seconds: '%s'",
			okr_shown(okr_span_of(epoch)));
	return (int32_t)(seconds / 86400);
}
