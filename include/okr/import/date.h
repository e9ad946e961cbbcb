/*
 * Days and cycles as people write them: "31.03.2026", "3/31/26",
 * "31 Mar 2026", "2026年3月31日", "Q3 Y2025", "3. Quartal 2026", "FY26-H1".
 * Months, quarters and what may stand between are the words `time` of the
 * lexicon.
 *
 * Whether 03/04/2026 is in March or April is not in one cell: such a cell is
 * first taken apart, and made a day once the column's order is known.
 */
#ifndef OKR_IMPORT_DATE_H
#define OKR_IMPORT_DATE_H

#include "okr/base/day.h"
#include "okr/import/lexicon.h"
#include "okr/okr/calendar.h"

enum okr_order {
	OKR_ORDER_NONE, /* not known */
	OKR_ORDER_DMY,
	OKR_ORDER_MDY,
	OKR_ORDER_YMD,
	OKR_ORDER_REFUSED /* and reported: its days are passed over */
};

enum okr_date_form {
	OKR_DATE_DAY,     /* year, month and day are told apart */
	OKR_DATE_NUMBERS, /* three numbers: the order tells them apart */
	OKR_DATE_SERIAL,  /* a spreadsheet's count of days */
	OKR_DATE_PERIOD   /* a year, half, quarter, month or week */
};

struct okr_date {
	enum okr_date_form form;
	int number[3];        /* DAY: year, month, day; NUMBERS: as written */
	enum okr_grain grain; /* PERIOD: what part, */
	int part;             /* which one, and number[0] is the year */
	bool fiscal;          /* the year is a fiscal one */
	bool two_years;       /* and begins in that one, to end in the next */
	bool dots;            /* dots between numbers */
	bool short_year;      /* a year of two digits, taken as 20xx */
	bool clock;           /* a time of day followed */
	bool end;             /* its last day is named */
	bool week;            /* the day is the first of a week */
	bool yearless;        /* the year is that of the row's cycle */
};

/* False when the cell is neither a day nor a period. */
bool okr_date_parse(struct okr_lexicon *l, struct okr_span cell,
		    struct okr_date *out);

/* The last day of a week that begins on this day, else the day itself. */
static inline int32_t
okr_date_last(const struct okr_date *when, int32_t day)
{
	return when->week ? day + 6 : day;
}

#endif
