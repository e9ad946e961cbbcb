/* By the cycle of the row, or of the objective above it. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/epoch.h"

#include "okr/import/days.h"
#include "okr/import/sighted.h"

#define DAYS_BETWEEN 1462 /* 1900-01-00 to 1904-01-01, a leap day too many */
#define A_YEAR 366

/* Out of the cycle by years, and near it if it were of 1904. */
static bool
is_of_1904(const struct okr_window *cycle, int32_t day)
{
	return day < cycle->start - A_YEAR &&
	       day + DAYS_BETWEEN >= cycle->start - A_YEAR &&
	       day + DAYS_BETWEEN <= cycle->due + A_YEAR;
}

static void
check_column(struct okr_settling *s, int column)
{
	struct okr_sighted early = { 0 };

	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++) {
		struct okr_window cycle;
		int32_t day;

		if (okr_day_parse(okr_grid_cell(s->g, row, column), &day) &&
		    okr_days_of_cycle(s->g, row, &cycle) &&
		    is_of_1904(&cycle, day))
			okr_sighted_add(&early, row);
	}
	if (early.n == 0)
		return;
	okr_warning(okr_grid_place(s->g, early.first, column),
		    "%s is four years before its cycle; so %zu in all: if the "
		    "sheet counts days from 1904, show them as dates before it "
		    "is exported",
		    okr_shown(okr_grid_cell(s->g, early.first, column)),
		    early.n);
}

void
okr_epoch_check(struct okr_settling *s)
{
	static const int columns[] = { OKR_START_DATE, OKR_DUE_DATE, OKR_DATE };

	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		if (s->remarked[OKR_REMARK_SERIAL][columns[i]].count > 0)
			check_column(s, columns[i]);
}
