/* Warnings of what percentages and plain numbers hide. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/percent.h"

#include <string.h>

#include "okr/base/num.h"

static bool
is_percentage(struct okr_span cell)
{
	return cell.n > 0 && cell.s[cell.n - 1] == '%';
}

/* Whether a start and a target met only as they are shown cannot be seen. */
static void
warn_of_rounding(struct okr_settling *s, uint32_t row, struct okr_span shown)
{
	struct okr_span start = okr_grid_cell(s->g, row, OKR_START);

	if (start.n > 0 && shown.n > 0 &&
	    okr_span_eq(start, okr_grid_cell(s->g, row, OKR_TARGET)) &&
	    (is_percentage(shown) || memchr(start.s, '.', start.n)))
		okr_warning(okr_grid_place(s->g, row, OKR_TARGET),
			    "'%s' is the start too; if the export rounded "
			    "them, export all digits",
			    okr_shown(shown));
}

/* 0.13 on the way from 12 to 15 %: a share, in a spreadsheet's own terms. */
static void
warn_of_share(struct okr_settling *s, uint32_t row, struct okr_span shown)
{
	static const double far = 10; /* 0.5 % on the way to 2 % is usual */
	struct okr_span start = okr_grid_cell(s->g, row, OKR_START);
	struct okr_span target = okr_grid_cell(s->g, row, OKR_TARGET);
	double from = 0, to, reading;

	if (is_percentage(shown) ||
	    !okr_span_is(okr_grid_cell(s->g, row, OKR_UNIT), "%") ||
	    !okr_num_parse(okr_grid_cell(s->g, row, OKR_CURRENT), &reading) ||
	    !okr_num_parse(target, &to) ||
	    (start.n > 0 && !okr_num_parse(start, &from)))
		return;
	if (reading > 0 && reading < 1 && to >= far &&
	    (from == 0 || from >= far))
		okr_warning(okr_grid_place(s->g, row, OKR_CURRENT),
			    "'%s' is read as %s %%, and the target is %s %%; "
			    "if it is a share of 1, write it in percent, else "
			    "with the sign %%",
			    okr_shown(shown), okr_shown(shown),
			    okr_shown(target));
}

/* 0.9 below a unit % is 0.9 %, though a spreadsheet may have shown 90 %. */
static void
remark_part(struct okr_settling *s, uint32_t row, struct okr_span shown)
{
	double to;

	if (!is_percentage(shown) &&
	    okr_span_is(okr_grid_cell(s->g, row, OKR_UNIT), "%") &&
	    okr_num_parse(shown, &to) && to > 0 && to < 1)
		okr_settling_remark(s, OKR_REMARK_PERCENT, row, OKR_TARGET,
				    shown);
}

void
okr_percent_check(struct okr_settling *s, uint32_t row, struct okr_span target,
		  struct okr_span current)
{
	warn_of_rounding(s, row, target);
	warn_of_share(s, row, current);
	remark_part(s, row, target);
}
