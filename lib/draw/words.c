/* Numbers, days and lists in words. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/words.h"

#define MINUS "\xE2\x88\x92"

static const char *const month_name[] = { "Jan", "Feb", "Mar", "Apr",
					  "May", "Jun", "Jul", "Aug",
					  "Sep", "Oct", "Nov", "Dec" };

void
okr_words_number(struct okr_buf *out, double x, int decimals)
{
	if (!okr_num_known(x)) {
		okr_buf_text(out, OKR_DASH);
		return;
	}
	if (okr_num_units(x, decimals) < 0)
		okr_buf_text(out, MINUS);
	okr_num_fixed(out, fabs(x), decimals);
}

void
okr_words_signed(struct okr_buf *out, double x, int decimals)
{
	if (okr_num_known(x) && okr_num_units(x, decimals) >= 0)
		okr_buf_char(out, '+');
	okr_words_number(out, x, decimals);
}

void
okr_words_gap(struct okr_buf *out, double gap)
{
	if (gap != 0)
		okr_words_number(out, fabs(gap), OKR_SHOWN_DECIMALS);
	okr_buf_text(out, gap < 0   ? " behind pace"
			  : gap > 0 ? " ahead of pace"
				    : "on pace");
}

double
okr_words_shown(double x)
{
	if (!okr_num_known(x))
		return x;
	return (double)okr_num_units(x, OKR_SHOWN_DECIMALS) / 100;
}

void
okr_words_of(struct okr_buf *out, struct okr_span word)
{
	for (size_t i = 0; i < word.n; i++)
		okr_buf_char(out, (char)(word.s[i] == '_' ? ' ' : word.s[i]));
}

void
okr_words_day(struct okr_buf *out, int32_t day)
{
	int year, month, mday;

	okr_day_split(day, &year, &month, &mday);
	okr_buf_printf(out, "%d %s %d", mday, month_name[month - 1], year);
}

void
okr_words_day_of_year(struct okr_buf *out, int32_t day)
{
	int year, month, mday;

	okr_day_split(day, &year, &month, &mday);
	okr_buf_printf(out, "%d %s", mday, month_name[month - 1]);
}

void
okr_words_month(struct okr_buf *out, int32_t day)
{
	int year, month, mday;

	okr_day_split(day, &year, &month, &mday);
	okr_buf_printf(out, "%s %d", month_name[month - 1], year);
}

const char *
okr_words_joint(size_t i, size_t n)
{
	if (i == 0)
		return "";
	return i + 1 < n ? ", " : " and ";
}
