/* Periods as words of the calendar, and as days. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/period.h"

#include "okr/import/range.h"

/* Append the last digits of a number, zeros before them; no printf a row. */
static void
append_digits(struct okr_buf *out, int number, int digits)
{
	char text[4];

	for (int i = digits - 1; i >= 0; i--, number /= 10)
		text[i] = (char)('0' + number % 10);
	okr_buf_add(out, text, (size_t)digits);
}

void
okr_period_format(struct okr_buf *out, const struct okr_date *when)
{
	static const char letter[] = {
		[OKR_WEEKS] = 'W', [OKR_QUARTERS] = 'Q', [OKR_HALVES] = 'H'
	};
	bool two = when->grain == OKR_MONTHS || when->grain == OKR_WEEKS;

	if (when->fiscal)
		okr_buf_text(out, "FY");
	append_digits(out, when->number[0], when->fiscal ? 2 : 4);
	if (when->two_years) {
		okr_buf_char(out, '/');
		append_digits(out, when->number[0] + 1, 2);
	}
	if (when->grain == OKR_YEARS)
		return;
	okr_buf_char(out, '-');
	if (when->grain != OKR_MONTHS)
		okr_buf_char(out, letter[when->grain]);
	append_digits(out, when->part, two ? 2 : 1);
}

void
okr_period_settle(struct okr_buf *out, struct okr_lexicon *l,
		  struct okr_span cell)
{
	struct okr_window days;
	struct okr_date when;

	(void)okr_lexicon_word(l, OKR_CYCLE, cell, &cell);
	if (!okr_calendar_parse(cell, &days) && okr_range_cycle(l, cell, &when))
		okr_period_format(out, &when);
	else
		okr_buf_span(out, cell);
}

/* n months from a month counted from the year's first; it may be above 12. */
static struct okr_window
months(int year, int month, int n)
{
	int after = month + n - 1;

	return (struct okr_window){
		okr_day_of(year + (month - 1) / 12, (month - 1) % 12 + 1, 1),
		okr_day_of(year + after / 12, after % 12 + 1, 1) - 1
	};
}

struct okr_window
okr_period_days(const struct okr_date *when, struct okr_fiscal fiscal)
{
	static const int length[] = { [OKR_MONTHS] = 1,
				      [OKR_QUARTERS] = 3,
				      [OKR_HALVES] = 6,
				      [OKR_YEARS] = 12 };
	struct okr_window days = { OKR_DAY_NONE, OKR_DAY_NONE };
	struct okr_buf word = { 0 };
	int year = when->number[0], n = length[when->grain];

	if (when->grain != OKR_WEEKS && when->fiscal && fiscal.month) {
		year -= !when->two_years && !fiscal.named_start &&
			fiscal.month > 1;
		return months(year, fiscal.month + n * (when->part - 1), n);
	}
	okr_period_format(&word, when);
	(void)okr_calendar_parse(okr_buf_view(&word), &days);
	okr_buf_release(&word);
	return days;
}
