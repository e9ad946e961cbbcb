/* A cell as numbers and known words, then as one of a few patterns. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/date.h"

#include "okr/base/text.h"

#define MAX_TEXT 64 /* bytes: longer cells are prose */
#define MAX_NUMBERS 3
#define CENTURY 2000

/* Days of the 1900 system. */
#define SERIAL_FIRST 36526 /* 2000-01-01 */
#define SERIAL_LAST 73050  /* 2099-12-31 */

/* What a text consists of. */
struct pieces {
	struct {
		int value, digits;
		char before;
	} number[MAX_NUMBERS];
	int n;
	int after_grain; /* number right after the grain's word, or -1 */
	int month;       /* in words, or 0 */
	int era;         /* the year before its first, or 0 */
	enum okr_grain grain;
	int part;       /* given by the grain's word, or 0 */
	bool year_mark; /* "Y2025" */
	bool fiscal;    /* "FY26" */
	bool two_years; /* "FY25/26" */
	bool end;       /* "end of March" */
	bool week;      /* "w/c 16 Nov" */
	bool tight;     /* a hyphen or apostrophe before the last number */
	bool dots;      /* a dot after the first number */
	bool clock;
	bool unknown; /* something else: no date */
};

static void
take_number(struct pieces *p, struct okr_span *s, char before)
{
	int value = 0, digits = 0;

	for (; s->n > 0 && okr_is_digit(*s->s); s->s++, s->n--) {
		if (digits++ < 8)
			value = 10 * value + (*s->s - '0');
	}
	if (p->n == MAX_NUMBERS || digits > 8) {
		p->unknown = true;
		return;
	}
	p->tight = before == '-' || before == '\'';
	p->number[p->n].value = value;
	p->number[p->n].before = before;
	p->number[p->n].digits = digits;
	if (p->era && p->n == 0) { /* a year in full */
		p->number[0].value += p->era;
		p->number[0].digits = 4;
	}
	p->n++;
}

/*
 * One of the words `time`: "M3", "Q", "Q1", "Y", "FY", "M", "E", "C", "A2018",
 * "-".
 */
static void
take_meaning(struct pieces *p, struct okr_span meaning)
{
	int number = 0;

	for (size_t i = 1; i < meaning.n && okr_is_digit(meaning.s[i]); i++)
		number = 10 * number + (meaning.s[i] - '0');
	switch (meaning.s[0]) {
	case 'M': /* "Jan-Mar 2026" is none of both */
		p->unknown |= number && p->month && p->month != number;
		if (number)
			p->month = number;
		return;
	case 'Y':
		p->year_mark = true;
		return;
	case 'F':
		p->fiscal = true;
		return;
	case 'E':
		p->end = true;
		return;
	case 'C':
		p->week = true;
		return;
	case 'A':
		p->era = number;
		return;
	case 'Q':
		p->grain = OKR_QUARTERS;
		break;
	case 'H':
		p->grain = OKR_HALVES;
		break;
	case 'W':
		p->grain = OKR_WEEKS;
		break;
	default:
		return;
	}
	p->part = number;
	p->after_grain = p->n;
}

/* The longest known word that s begins with is taken off it. */
static bool
take_word(struct okr_lexicon *l, struct pieces *p, struct okr_span *s)
{
	struct okr_span meaning = { 0 }, word = { s->s, 0 };
	size_t known = 0, at = 0;

	while (at < s->n && !okr_is_digit(s->s[at])) {
		(void)okr_text_next(*s, &at);
		word.n = at;
		if (!okr_is_blank(s->s[at - 1]) &&
		    okr_lexicon_word(l, OKR_WORDS_TIME, word, &meaning))
			known = at;
	}
	word.n = known;
	if (known == 0 || !okr_lexicon_word(l, OKR_WORDS_TIME, word, &meaning))
		return false;
	take_meaning(p, meaning);
	*s = okr_span_from(*s, known);
	return true;
}

/* "10:30" and all that may follow it: the day is before. */
static bool
is_clock(struct okr_span s)
{
	size_t i = 0;

	while (i < s.n && i < 2 && okr_is_digit(s.s[i]))
		i++;
	return i > 0 && i + 2 < s.n && s.s[i] == ':' &&
	       okr_is_digit(s.s[i + 1]);
}

static struct pieces
take_apart(struct okr_lexicon *l, struct okr_span s)
{
	struct pieces p = { .after_grain = -1 };
	char before = '\0';

	while (s.n > 0 && !p.unknown) {
		char c = *s.s;

		if ((p.n == MAX_NUMBERS || (p.month && p.n == 2)) &&
		    (c == 't' || c == ' ') && is_clock(okr_span_from(s, 1))) {
			p.clock = true;
			break;
		}
		if (okr_is_digit(c)) {
			take_number(&p, &s, before);
			p.dots |= p.n == 1 && s.n > 0 && *s.s == '.';
		} else if (okr_is_one_of(c, " .,/-'()")) {
			s.s++, s.n--;
		} else if (!take_word(l, &p, &s)) {
			p.unknown = true;
		}
		before = c;
	}
	return p;
}

static bool
is_year(const struct pieces *p, int i)
{
	return p->number[i].digits == 4;
}

static bool
is_short(const struct pieces *p, int i)
{
	return p->number[i].digits <= 2;
}

/* A year of four digits, or of two in this century. */
static bool
set_year(const struct pieces *p, int i, struct okr_date *out)
{
	out->short_year = p->number[i].digits == 2;
	out->number[0] = p->number[i].value + (out->short_year ? CENTURY : 0);
	return out->short_year || is_year(p, i);
}

/* "25/26", "2025-26": a year and the next. */
static bool
is_next_year(const struct pieces *p, int i)
{
	int year = p->number[i].value, next = p->number[i + 1].value;

	if (p->number[i].digits != 2 && !is_year(p, i))
		return false;
	if (p->number[i + 1].before != '/' && p->number[i + 1].before != '-')
		return false;
	if (is_year(p, i + 1))
		return next == year + 1;
	return p->number[i + 1].digits == 2 && next == (year + 1) % 100;
}

/*
 * Of a year, quarter or half two years in a row are those in which a fiscal
 * year begins and ends; of days, months and weeks they are something else.
 */
static void
join_years(struct pieces *p)
{
	if (!p->fiscal && p->grain != OKR_QUARTERS && p->grain != OKR_HALVES)
		return;
	for (int i = 0; i + 1 < p->n; i++) {
		if (!is_next_year(p, i))
			continue;
		for (int k = i + 1; k + 1 < p->n; k++)
			p->number[k] = p->number[k + 1];
		p->n--;
		p->after_grain -= p->after_grain > i + 1;
		p->fiscal = p->two_years = true;
		return;
	}
}

static bool
set_period(struct okr_date *out, enum okr_grain grain, int part)
{
	static const int parts[] = { [OKR_WEEKS] = 53,
				     [OKR_MONTHS] = 12,
				     [OKR_QUARTERS] = 4,
				     [OKR_HALVES] = 2,
				     [OKR_YEARS] = 1 };

	out->form = OKR_DATE_PERIOD;
	out->grain = grain;
	out->part = part;
	return part >= 1 && part <= parts[grain];
}

/* "Q3 2026", "3. Quartal 2026", "H1/26", "KW 12 2026". */
static bool
as_part(const struct pieces *p, struct okr_date *out)
{
	int part = p->after_grain;

	if (p->part)
		return p->n == 1 && set_year(p, 0, out) &&
		       set_period(out, p->grain, p->part);
	if (p->n != 2)
		return false;
	if (part < p->n && is_short(p, part) &&
	    set_period(out, p->grain, p->number[part].value))
		return set_year(p, 1 - part, out);
	part--; /* the number before the word, as in "3. Quartal" */
	return part >= 0 && is_short(p, part) &&
	       set_period(out, p->grain, p->number[part].value) &&
	       set_year(p, 1 - part, out);
}

static bool
set_day(struct okr_date *out, int month, int day)
{
	out->form = OKR_DATE_DAY;
	out->number[1] = month;
	out->number[2] = day;
	return true;
}

/* "31 March 2026", "Mar 31, 26", "2026 March 31", "Mar-26". */
static bool
with_month(const struct pieces *p, struct okr_date *out)
{
	if (p->n == 1 && (is_year(p, 0) || (p->tight && is_short(p, 0))))
		return set_year(p, 0, out) &&
		       set_period(out, OKR_MONTHS, p->month);
	if (p->n != 2)
		return false;
	if (is_year(p, 0))
		return is_short(p, 1) && set_year(p, 0, out) &&
		       set_day(out, p->month, p->number[1].value);
	return is_short(p, 0) && set_year(p, 1, out) &&
	       set_day(out, p->month, p->number[0].value);
}

/* "2026-03-31" is told apart; "31/03/2026" and "3/31/26" are not yet. */
static bool
as_numbers(const struct pieces *p, struct okr_date *out)
{
	if (is_year(p, 0))
		return is_short(p, 1) && is_short(p, 2) &&
		       set_year(p, 0, out) &&
		       set_day(out, p->number[1].value, p->number[2].value);
	if (!is_short(p, 0) || !is_short(p, 1) || p->number[2].digits == 3 ||
	    p->number[2].digits > 4 || p->number[2].digits < 2)
		return false;
	out->form = OKR_DATE_NUMBERS;
	for (int i = 0; i < 3; i++)
		out->number[i] = p->number[i].value;
	out->short_year = is_short(p, 2);
	return true;
}

static bool
is_serial(const struct pieces *p)
{
	return p->number[0].value >= SERIAL_FIRST &&
	       p->number[0].value <= SERIAL_LAST &&
	       (p->n == 1 || (p->n == 2 && p->dots));
}

/* "2026", "Y2025", "FY26", "2026-03", "03/2026", a serial number. */
static bool
as_few_numbers(const struct pieces *p, struct okr_date *out)
{
	if (is_serial(p)) {
		out->form = OKR_DATE_SERIAL;
		out->number[0] = p->number[0].value;
		out->clock = p->n == 2;
		return true;
	}
	if (p->n == 1 && p->era && !p->year_mark && !p->fiscal)
		return false; /* "R8" could be anything */
	if (p->n == 1)
		return (is_year(p, 0) || p->year_mark || p->fiscal) &&
		       set_year(p, 0, out) && set_period(out, OKR_YEARS, 1);
	if (is_year(p, 0) && is_short(p, 1))
		return set_year(p, 0, out) &&
		       set_period(out, OKR_MONTHS, p->number[1].value);
	return is_short(p, 0) && is_year(p, 1) && set_year(p, 1, out) &&
	       set_period(out, OKR_MONTHS, p->number[0].value);
}

bool
okr_date_parse(struct okr_lexicon *l, struct okr_span cell,
	       struct okr_date *out)
{
	struct pieces p;

	*out = (struct okr_date){ 0 };
	if (cell.n == 0 || cell.n > MAX_TEXT)
		return false;
	l->date.n = 0;
	okr_text_fold(&l->date, cell);
	p = take_apart(l, okr_buf_view(&l->date));
	if (p.unknown || p.n == 0)
		return false;
	join_years(&p);
	out->fiscal = p.fiscal;
	out->two_years = p.two_years;
	out->end = p.end;
	out->week = p.week;
	out->dots = p.dots;
	out->clock = p.clock;
	if (p.grain != OKR_NO_GRAIN)
		return p.month == 0 && as_part(&p, out) &&
		       !(p.fiscal && p.grain == OKR_WEEKS);
	if (p.month)
		return with_month(&p, out);
	return p.n == 3 ? as_numbers(&p, out) : as_few_numbers(&p, out);
}
