/* Cycle words and the plan's table of cycles. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/calendar.h"

#include <stdlib.h>

#include "okr/base/mem.h"

static const struct okr_window unknown = { OKR_DAY_NONE, OKR_DAY_NONE };

static struct okr_span
cycle_name(const void *owner, uint32_t i)
{
	const struct okr_calendar *c = owner;

	return c->cycle[i].name;
}

void
okr_calendar_init(struct okr_calendar *c)
{
	*c = (struct okr_calendar){ .n = 1 };
	okr_index_init(&c->names, cycle_name, c);
	c->cycle = okr_mem_grow(NULL, &c->cap, 1, sizeof(*c->cycle));
	c->cycle[0] = (struct okr_cycle){ .window = unknown };
}

void
okr_calendar_release(struct okr_calendar *c)
{
	okr_index_release(&c->names);
	okr_arena_release(&c->text);
	free(c->cycle);
	*c = (struct okr_calendar){ 0 };
}

/* One or two digits after the prefix that begins at s, in 1..max. */
static bool
part(struct okr_span s, size_t digits, int max, int *out)
{
	int value = 0;

	if (s.n != digits)
		return false;
	for (size_t i = 0; i < digits; i++) {
		if (!okr_is_digit(s.s[i]))
			return false;
		value = value * 10 + (s.s[i] - '0');
	}
	*out = value;
	return value >= 1 && value <= max;
}

static void
months(int year, int first, int n, struct okr_window *out)
{
	int after = first + n;

	out->start = okr_day_of(year, first, 1);
	out->due = okr_day_of(after > 12 ? year + 1 : year,
			      after > 12 ? after - 12 : after, 1) -
		   1;
}

/* The Monday of ISO week 1, the week that holds 4 January. */
static int32_t
first_monday(int year)
{
	int32_t fourth = okr_day_of(year, 1, 4);

	int32_t weekday = ((fourth + 3) % 7 + 7) % 7; /* 0 is Monday */

	return fourth - weekday;
}

static bool
iso_week(int year, int week, struct okr_window *out)
{
	int32_t start = first_monday(year) + 7 * (week - 1);

	if (start >= first_monday(year + 1))
		return false;
	*out = (struct okr_window){ start, start + 6 };
	return true;
}

bool
okr_calendar_parse(struct okr_span word, struct okr_window *out)
{
	struct okr_span tail;
	int year, i;

	if (word.n < 4 ||
	    !part((struct okr_span){ word.s, 4 }, 4, 9998, &year) ||
	    year < 1000)
		return false;
	if (word.n == 4) {
		months(year, 1, 12, out);
		return true;
	}
	if (word.n < 7 || word.n > 8 || word.s[4] != '-')
		return false;
	tail = okr_span_from(word, 6);
	switch (word.s[5]) {
	case 'Q':
		if (!part(tail, 1, 4, &i))
			return false;
		months(year, 3 * i - 2, 3, out);
		return true;
	case 'H':
		if (!part(tail, 1, 2, &i))
			return false;
		months(year, 6 * i - 5, 6, out);
		return true;
	case 'W':
		return part(tail, 2, 53, &i) && iso_week(year, i, out);
	default:
		tail = okr_span_from(word, 5);
		if (!part(tail, 2, 12, &i))
			return false;
		months(year, i, 1, out);
		return true;
	}
}

enum okr_grain
okr_calendar_grain(struct okr_span word)
{
	struct okr_window days;

	if (!okr_calendar_parse(word, &days))
		return OKR_NO_GRAIN;
	if (word.n == 4)
		return OKR_YEARS;
	switch (word.s[5]) {
	case 'Q':
		return OKR_QUARTERS;
	case 'H':
		return OKR_HALVES;
	case 'W':
		return OKR_WEEKS;
	default:
		return OKR_MONTHS;
	}
}

/* An ISO week belongs to the year that holds its Thursday. */
static void
format_week(struct okr_buf *out, int32_t day)
{
	int32_t thursday = day - ((day + 3) % 7 + 7) % 7 + 3;
	int year, month, mday;

	okr_day_split(thursday, &year, &month, &mday);
	okr_buf_printf(out, "%04d-W%02d", year,
		       (int)(thursday - first_monday(year)) / 7 + 1);
}

void
okr_calendar_format(struct okr_buf *out, enum okr_grain grain, int32_t day)
{
	int year, month, mday;

	okr_day_split(day, &year, &month, &mday);
	switch (grain) {
	case OKR_WEEKS:
		format_week(out, day);
		break;
	case OKR_MONTHS:
		okr_buf_printf(out, "%04d-%02d", year, month);
		break;
	case OKR_QUARTERS:
		okr_buf_printf(out, "%04d-Q%d", year, (month + 2) / 3);
		break;
	case OKR_HALVES:
		okr_buf_printf(out, "%04d-H%d", year, (month + 5) / 6);
		break;
	case OKR_YEARS:
		okr_buf_printf(out, "%04d", year);
		break;
	case OKR_NO_GRAIN:
		break;
	}
}

uint32_t
okr_calendar_number(struct okr_calendar *c, struct okr_span name)
{
	struct okr_cycle cycle = { .window = unknown };
	uint32_t number;

	if (name.n == 0)
		return 0;
	if (okr_span_eq(c->cycle[c->last].name, name))
		return c->last;
	number = okr_index_add(&c->names, name, c->n);
	if (number != OKR_INDEX_NONE) {
		c->last = number;
		return number;
	}
	cycle.name = okr_arena_copy(&c->text, name);
	cycle.built_in = okr_calendar_parse(name, &cycle.window);
	c->cycle = okr_mem_grow(c->cycle, &c->cap, c->n + 1, sizeof(*c->cycle));
	c->cycle[c->n] = cycle;
	c->last = c->n;
	return c->n++;
}
