/* A text cut in two at what stands between days. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/range.h"

#include <string.h>

#include "okr/import/hint.h"
#include "okr/import/order.h"
#include "okr/import/period.h"

#define MAX_TEXT 64 /* bytes: longer cells are prose */

/* Those with blanks first: "2026-01 - 2026-03". */
static const struct joint {
	const char *text;
	bool lends; /* the year of the last to the first */
} joints[] = {
	{ " - ", true },
	{ " to ", true },
	{ " bis ", true },
	{ " through ", true },
	{ "..", true },
	{ "\xE2\x80\xA6", true }, /* an ellipsis */
	{ "\xE2\x80\x93", true }, /* dashes */
	{ "\xE2\x80\x94", true },
	{ "~", true },
	{ "\xE3\x80\x9C", true }, /* wave dashes of Japanese */
	{ "\xEF\xBD\x9E", true },
	{ "->", true },
	{ "\xE2\x86\x92", true }, /* an arrow, as Notion has it */
	{ "-", true },
	{ "/", false }, /* "Jan/Mar" may be two months */
};

static const struct okr_fiscal calendar = { 0 };

/* A text that is being put together. */
struct text {
	char s[MAX_TEXT + 8];
	size_t n;
};

static void
add(struct text *t, struct okr_span s)
{
	memcpy(t->s + t->n, s.s, s.n);
	t->n += s.n;
}

/* "Jan 26" of a cycle is no day: as "Jan '26" it is a month. */
static bool
parse_short(struct okr_lexicon *l, struct okr_span cell, struct okr_date *out)
{
	struct text text = { .n = 0 };

	if (cell.n < 4 || !okr_is_digit(cell.s[cell.n - 1]) ||
	    !okr_is_digit(cell.s[cell.n - 2]) || cell.s[cell.n - 3] != ' ')
		return false;
	add(&text, (struct okr_span){ cell.s, cell.n - 2 });
	add(&text, OKR_SPAN("'"));
	add(&text, (struct okr_span){ cell.s + cell.n - 2, 2 });
	return okr_date_parse(l, (struct okr_span){ text.s, text.n }, out);
}

/* The days of one end, if need be in the order that the other end shows. */
static bool
days_of_date(const struct okr_date *date, enum okr_order order,
	     struct okr_window *out)
{
	if (date->fiscal || date->form == OKR_DATE_SERIAL)
		return false;
	if (date->form == OKR_DATE_PERIOD) {
		*out = okr_period_days(date, calendar);
		return out->start != OKR_DAY_NONE;
	}
	if (!okr_order_unclear(date, NULL))
		order = okr_order_of(date, NULL);
	else if (order == OKR_ORDER_NONE)
		return false;
	if ((date->form == OKR_DATE_NUMBERS && date->short_year) ||
	    !okr_order_day(date, order, &out->start))
		return false;
	out->due = out->start;
	return true;
}

static bool
days_of(struct okr_lexicon *l, struct okr_span cell, enum okr_order order,
	struct okr_window *out)
{
	struct okr_date date;

	return okr_date_parse(l, cell, &date) &&
	       days_of_date(&date, order, out);
}

/* "Mar 26" behind "Jan"; behind "Jan 26" it could be a day. */
static bool
parse_last(struct okr_lexicon *l, const struct okr_span end[2],
	   struct okr_date *date)
{
	if (okr_date_parse(l, end[1], date))
		return true;
	for (size_t i = 0; i < end[0].n; i++)
		if (okr_is_digit(end[0].s[i]))
			return false;
	return parse_short(l, end[1], date);
}

static bool
days_with_year(struct okr_lexicon *l, struct okr_span cell, int32_t of,
	       struct okr_window *out)
{
	struct okr_buf year = { 0 };
	struct text text = { .n = 0 };

	okr_calendar_format(&year, OKR_YEARS, of);
	add(&text, cell);
	add(&text, OKR_SPAN(" "));
	add(&text, okr_buf_view(&year));
	okr_buf_release(&year);
	return days_of(l, (struct okr_span){ text.s, text.n }, OKR_ORDER_NONE,
		       out);
}

/* The range that those two texts are. */
static bool
join(struct okr_lexicon *l, struct okr_span end[2], bool lends,
     struct okr_window *out)
{
	struct okr_window first, last;
	enum okr_order order;
	struct okr_date date;

	end[0] = okr_span_trim(end[0]);
	end[1] = okr_span_trim(end[1]);
	if (end[0].n == 0 || end[1].n == 0 || !parse_last(l, end, &date))
		return false;
	order = okr_order_of(&date, NULL);
	if (!days_of_date(&date, order, &last) ||
	    (!days_of(l, end[0], order, &first) &&
	     (!lends || !days_with_year(l, end[0], last.due, &first))))
		return false;
	*out = (struct okr_window){ first.start, last.due };
	return first.start <= last.start && first.due <= last.due;
}

static bool
split_at(struct okr_lexicon *l, struct okr_span cell, const struct joint *joint,
	 struct okr_window *out)
{
	size_t n = strlen(joint->text);

	for (size_t i = 1; i + n < cell.n; i++) {
		struct okr_span end[] = { { cell.s, i },
					  { cell.s + i + n, cell.n - i - n } };

		if (cell.s[i] == *joint->text &&
		    okr_span_begins(okr_span_from(cell, i), joint->text) &&
		    join(l, end, joint->lends, out))
			return true;
	}
	return false;
}

bool
okr_range_days(struct okr_lexicon *l, struct okr_span cell,
	       struct okr_window *days)
{
	if (cell.n > MAX_TEXT)
		return false;
	for (size_t i = 0; i < sizeof(joints) / sizeof(*joints); i++)
		if (split_at(l, cell, &joints[i], days))
			return true;
	return false;
}

/* The year, half, quarter or month that has exactly those days. */
static bool
period_of(struct okr_lexicon *l, const struct okr_window *days,
	  struct okr_date *out)
{
	struct okr_buf word = { 0 };
	struct okr_window has;
	bool found = false;

	for (int grain = OKR_YEARS; grain >= OKR_MONTHS && !found; grain--) {
		word.n = 0;
		okr_calendar_format(&word, (enum okr_grain)grain, days->start);
		found = okr_calendar_parse(okr_buf_view(&word), &has) &&
			has.start == days->start && has.due == days->due &&
			okr_date_parse(l, okr_buf_view(&word), out);
	}
	okr_buf_release(&word);
	return found;
}

/* "Q1 2026 (Jan-Mar)": what is in brackets is the same days. */
static bool
parse_glossed(struct okr_lexicon *l, struct okr_span cell, struct okr_date *out)
{
	struct okr_window days, gloss;
	struct okr_span name, hint;
	struct okr_buf text = { 0 };
	bool same;

	if (cell.n > MAX_TEXT || !okr_hint_split(cell, &name, &hint) ||
	    !okr_date_parse(l, name, out) || out->form != OKR_DATE_PERIOD)
		return false;
	days = okr_period_days(out, calendar);
	if (out->fiscal || days.start == OKR_DAY_NONE)
		return false;
	okr_buf_span(&text, hint);
	okr_buf_char(&text, ' ');
	okr_calendar_format(&text, OKR_YEARS, days.due);
	same = (okr_range_days(l, hint, &gloss) ||
		okr_range_days(l, okr_buf_view(&text), &gloss)) &&
	       gloss.start == days.start && gloss.due == days.due;
	okr_buf_release(&text);
	return same;
}

bool
okr_range_period(struct okr_lexicon *l, struct okr_span cell,
		 struct okr_date *out)
{
	struct okr_window days;

	if (okr_date_parse(l, cell, out))
		return out->form == OKR_DATE_PERIOD;
	return okr_range_days(l, cell, &days) ? period_of(l, &days, out)
					      : parse_glossed(l, cell, out);
}

bool
okr_range_is_period(struct okr_lexicon *l, struct okr_span text)
{
	struct okr_date when;

	return okr_range_period(l, text, &when);
}

bool
okr_range_cycle(struct okr_lexicon *l, struct okr_span cell,
		struct okr_date *out)
{
	return okr_range_period(l, cell, out) || parse_short(l, cell, out);
}
