/* "by year end", "bis Ende Juni 2026": days in a title. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/due.h"

#include <string.h>

#include "okr/import/order.h"

#define DATE_MOST 4 /* words in a date: "31st of March 2026" */

/* The words that may be a date, with a year after them if they have none. */
struct guess {
	struct okr_lexicon *l;
	const struct okr_due_rules *when;
	struct okr_buf text;
};

static bool
has_letter(struct okr_span s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((s.s[i] | 0x20) >= 'a' && (s.s[i] | 0x20) <= 'z')
			return true;
	return false;
}

/* The last day of what was read. */
static bool
last_day(const struct guess *guess, const struct okr_date *date, int32_t *day)
{
	enum okr_order order = guess->when->order;
	struct okr_years years = { 0 };

	okr_years_add(&years, guess->when->cycle.number[0]);
	if (order == OKR_ORDER_NONE)
		order = okr_order_of(date, &years);
	*day = OKR_DAY_NONE;
	if (date->form == OKR_DATE_PERIOD)
		*day = okr_period_days(date, guess->when->fiscal).due;
	else if (date->form == OKR_DATE_SERIAL ||
		 (order == OKR_ORDER_NONE && okr_order_unclear(date, &years)) ||
		 !okr_order_day(date, order, day))
		return false;
	return *day != OKR_DAY_NONE &&
	       (!date->fiscal || guess->when->fiscal.month > 0);
}

/*
 * "June" and "Q4" are of the row's year.  A quarter of a fiscal year is one
 * of that; its months are not counted from January, and so not read.
 */
static bool
with_year(struct guess *guess, struct okr_span text, struct okr_date *date)
{
	const struct okr_date *cycle = &guess->when->cycle;

	guess->text.n = 0;
	okr_buf_span(&guess->text, text);
	okr_buf_printf(&guess->text, " %s%04d", cycle->fiscal ? "FY" : "",
		       cycle->number[0] ? cycle->number[0] : 2000);
	if (!has_letter(text) ||
	    !okr_date_parse(guess->l, okr_buf_view(&guess->text), date) ||
	    (date->form == OKR_DATE_PERIOD && date->grain == OKR_YEARS))
		return false; /* "by a third": the year is all that was read */
	return !cycle->fiscal ||
	       (date->form == OKR_DATE_PERIOD && date->grain != OKR_MONTHS);
}

/* "year end" and "quarter end", of the year named or of the row's. */
static bool
read_end(const struct okr_phrase *p, size_t at, struct okr_date *date,
	 size_t *n)
{
	struct okr_date cycle = *date;

	*date = (struct okr_date){ .form = OKR_DATE_PERIOD,
				   .grain = OKR_YEARS,
				   .part = 1,
				   .fiscal = cycle.fiscal,
				   .number = { cycle.number[0] } };
	*n = 1;
	if (p->letters[at] == 'Q') {
		*date = cycle;
		if (cycle.grain != OKR_QUARTERS)
			date->number[0] = 0;
		return true;
	}
	if (p->letters[at] != 'Y')
		return false;
	if (p->letters[at + 1] == OKR_LETTER_YEAR) {
		date->fiscal = false;
		date->number[0] = 0;
		for (size_t i = 0; i < 4; i++)
			date->number[0] = 10 * date->number[0] +
					  (p->word[at + 1].text.s[i] - '0');
		*n = 2;
	}
	return true;
}

static struct okr_span
text_of(const struct okr_phrase *p, size_t at, size_t n)
{
	const struct okr_span *last = &p->word[at + n - 1].text;
	const char *s = p->word[at].text.s;

	return (struct okr_span){ s, (size_t)(last->s + last->n - s) };
}

/* Words from there on that are a day; how many, 0 for none. */
static size_t
read_words(struct guess *guess, const struct okr_phrase *p, size_t at,
	   struct okr_due *due)
{
	struct okr_date date = guess->when->cycle;
	size_t n;

	if (at < p->n && read_end(p, at, &date, &n)) {
		due->undated = date.number[0] == 0 ||
			       !last_day(guess, &date, &due->day);
		return n;
	}
	n = p->n - at < DATE_MOST ? p->n - at : DATE_MOST;
	for (; n > 0; n--) {
		struct okr_span text = text_of(p, at, n);

		if (okr_date_parse(guess->l, text, &date) &&
		    last_day(guess, &date, &due->day))
			return n;
		if (!with_year(guess, text, &date) ||
		    !last_day(guess, &date, &due->day))
			continue;
		due->undated = guess->when->cycle.number[0] == 0;
		return n;
	}
	return 0;
}

struct okr_due
okr_due_take(struct okr_phrase *p, const struct okr_due_rules *when)
{
	struct guess guess = { .l = p->l, .when = when };
	struct okr_due due = { .day = OKR_DAY_NONE };

	for (size_t i = 0; i < p->n; i++) {
		size_t first = i + 1, n;

		if (p->letters[i] != 'b' && p->letters[i] != 'e')
			continue;
		first += p->letters[first] == 'E';
		n = first < p->n ? read_words(&guess, p, first, &due) : 0;
		if (n == 0)
			continue;
		okr_phrase_drop(p, i, first + n - i);
		break;
	}
	okr_buf_release(&guess.text);
	if (due.undated)
		due.day = OKR_DAY_NONE;
	return due;
}
