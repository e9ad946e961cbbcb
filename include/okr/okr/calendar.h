/*
 * Cycles: from the word in a cell to a window of days.  "2026", "2026-H1",
 * "2026-Q1", "2026-03" and "2026-W07" (ISO 8601 weeks) are built in; any
 * other word must be the id of a cycle row, which gives its dates.
 */
#ifndef OKR_OKR_CALENDAR_H
#define OKR_OKR_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

#include "okr/base/arena.h"
#include "okr/base/buf.h"
#include "okr/base/day.h"
#include "okr/base/index.h"

struct okr_cycle {
	struct okr_span name;
	struct okr_window window; /* OKR_DAY_NONE until a row gives it */
	uint32_t row;             /* the first that is in it; 0: none */
	bool built_in;            /* its days are those of its name */
	bool has_row;             /* a cycle row stands for it */
};

/* All cycles that a plan speaks of, each once; number 0 means none. */
struct okr_calendar {
	struct okr_cycle *cycle;
	uint32_t n;
	size_t cap;
	struct okr_index names;
	struct okr_arena text;
	uint32_t last; /* found last: rows of a cycle stand together */
};

void okr_calendar_init(struct okr_calendar *c);
void okr_calendar_release(struct okr_calendar *c);

/* The number of the cycle of that name, which becomes known by it. */
uint32_t okr_calendar_number(struct okr_calendar *c, struct okr_span name);

/* The days of a built-in word; false for any other. */
bool okr_calendar_parse(struct okr_span word, struct okr_window *out);

/* What a built-in cycle divides the year into. */
enum okr_grain {
	OKR_NO_GRAIN,
	OKR_WEEKS,
	OKR_MONTHS,
	OKR_QUARTERS,
	OKR_HALVES,
	OKR_YEARS
};

enum okr_grain okr_calendar_grain(struct okr_span word);

/* Append the word of the cycle of that grain which holds the day. */
void okr_calendar_format(struct okr_buf *out, enum okr_grain grain,
			 int32_t day);

#endif
