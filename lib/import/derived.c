/* Figures of a sheet beside the numbers of its rows. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/derived.h"

#include <math.h>
#include <string.h>

#include "okr/base/num.h"
#include "okr/import/decimal.h"
#include "okr/import/fractions.h"
#include "okr/import/sighted.h"

/* A figure shown in whole percent, or cut there, is no disagreement. */
#define TOLERANCE 0.0101

/* "12/20" as a share. */
static bool
parse_fraction(struct okr_span cell, double *out)
{
	struct okr_span part, whole;
	double of;

	if (!okr_fractions_split(cell, &part, &whole) ||
	    !okr_num_parse(part, out) || !okr_num_parse(whole, &of) || of <= 0)
		return false;
	*out /= of;
	return true;
}

/* A figure as a share; whole is what a figure without a sign is of. */
static bool
parse_share(struct okr_settling *s, struct okr_span cell, double whole,
	    double *out)
{
	struct okr_value value;
	enum okr_mark mark;

	if (parse_fraction(cell, out))
		return true;
	if (cell.n == 0 || !okr_value_read(cell, &s->plain, &value))
		return false;
	mark = okr_decimal_mark(&value) == OKR_MARK_COMMA ? OKR_MARK_COMMA
							  : OKR_MARK_POINT;
	s->text.n = 0;
	if (!okr_decimal_format(&s->text, &value, mark) ||
	    !okr_num_parse(okr_buf_view(&s->text), out))
		return false;
	*out /= value.unit.n ? 100 : whole;
	return true;
}

/* What a row's own numbers give, within 0 to 1; false when they do not. */
static bool
find_share(const struct okr_grid *g, uint32_t row, double *out)
{
	double start = 0, target, current;
	struct okr_span from = okr_grid_cell(g, row, OKR_START);
	struct okr_span metric = okr_grid_cell(g, row, OKR_METRIC_TYPE);

	if ((from.n > 0 && !okr_num_parse(from, &start)) ||
	    !okr_num_parse(okr_grid_cell(g, row, OKR_TARGET), &target) ||
	    !okr_num_parse(okr_grid_cell(g, row, OKR_CURRENT), &current) ||
	    start == target ||
	    (metric.n > 0 && !okr_span_is(metric, "increase") &&
	     !okr_span_is(metric, "decrease")))
		return false;
	*out = (current - start) / (target - start);
	*out = *out < 0 ? 0 : *out > 1 ? 1 : *out;
	return true;
}

/* A sheet's figures beside what its rows are measured in. */
struct derived {
	struct okr_settling *s;
	struct okr_span header;
	uint32_t extra; /* the column of figures */
	double whole;   /* what one without a sign is of; 0: 1 or 100 */
	size_t agree;   /* rows */
	struct okr_sighted differ, alone;
	double told, ours; /* in the first that differs */
};

static struct okr_span
figure(const struct derived *d, uint32_t row)
{
	return okr_grid_extra_cell(d->s->g, row, d->extra);
}

/*
 * Figures above 2 without a sign are of 100; but then one of less than 1 may
 * be a share.
 */
static double
find_whole(const struct derived *d)
{
	const struct okr_sheet *sheet = d->s->sheet;
	double share, most = 0;
	bool parts = false;

	if (sheet->ask.manner.complete)
		return sheet->ask.manner.complete;
	for (uint32_t row = sheet->first; row < sheet->last; row++) {
		struct okr_span cell = figure(d, row);

		if (parse_fraction(cell, &share) ||
		    !parse_share(d->s, cell, 1, &share))
			continue;
		most = share > most ? share : most;
		parts = parts || (share > 0 && share < 1 &&
				  memchr(cell.s, '%', cell.n) == NULL);
	}
	if (most > 2)
		return parts ? 0 : 100;
	return 1;
}

/* A key result that nothing but the figure measures. */
static bool
is_alone(const struct okr_grid *g, uint32_t row)
{
	static const int measures[] = { OKR_METRIC_TYPE, OKR_START, OKR_TARGET,
					OKR_CURRENT };

	for (size_t i = 0; i < sizeof(measures) / sizeof(*measures); i++)
		if (okr_grid_cell(g, row, measures[i]).n > 0)
			return false;
	return g->kind[row] == OKR_KEY_RESULT;
}

static void
compare_row(struct derived *d, uint32_t row)
{
	double told, ours;

	if (!parse_share(d->s, figure(d, row), d->whole > 0 ? d->whole : 100,
			 &told))
		return;
	if (is_alone(d->s->g, row))
		okr_sighted_add(&d->alone, row);
	if (!find_share(d->s->g, row, &ours))
		return;
	told = told < 0 ? 0 : told > 1 ? 1 : told;
	if (fabs(told - ours) < TOLERANCE) {
		d->agree++;
		return;
	}
	okr_sighted_add(&d->differ, row);
	if (d->differ.n > 1)
		return;
	d->told = told;
	d->ours = ours;
}

static void
tell_differing(const struct derived *d)
{
	okr_note(okr_grid_place(d->s->g, d->differ.first, OKR_CURRENT),
		 "'%s' says %.4g, the row's own numbers give %.4g; so %zu "
		 "row%s in all",
		 okr_shown(d->header), d->told, d->ours, d->differ.n,
		 d->differ.n == 1 ? "" : "s");
}

/* The figure becomes the row's reading, from 0 to what is complete. */
static void
take_figure(const struct derived *d, uint32_t row)
{
	struct okr_settling *s = d->s;
	struct okr_span part, whole;
	struct okr_value value;
	double share;
	bool percent = false;

	if (!is_alone(s->g, row) ||
	    !parse_share(s, figure(d, row), d->whole, &share))
		return;
	if (okr_fractions_split(figure(d, row), &part, &whole)) {
		s->text.n = 0;
		okr_buf_span(&s->text, part);
	} else {
		(void)okr_value_read(figure(d, row), &s->plain, &value);
		percent = value.unit.n > 0 || d->whole == 100;
		whole = percent          ? OKR_SPAN("100")
			: d->whole == 10 ? OKR_SPAN("10")
					 : OKR_SPAN("1");
	}
	okr_settling_set(s, row, OKR_CURRENT);
	okr_grid_set(s->g, row, OKR_START, OKR_SPAN("0"));
	okr_grid_set(s->g, row, OKR_TARGET, whole);
	if (percent)
		okr_grid_set(s->g, row, OKR_UNIT, OKR_SPAN("%"));
	okr_grid_clear_extra(s->g, row, d->extra);
}

/* Where the others show that the figure is completion, it is that alone. */
static void
take_alone(const struct derived *d)
{
	struct okr_sheet *sheet = d->s->sheet;
	struct okr_place at = okr_grid_place(d->s->g, d->alone.first,
					     OKR_CURRENT);
	const char *s = d->alone.n == 1 ? "" : "s";

	if (d->whole == 0 || d->differ.n > d->agree) {
		okr_warning(at,
			    "empty, and only '%s' has a figure, %s; so %zu "
			    "row%s in all, not measured",
			    okr_shown(d->header),
			    d->whole == 0
				? "which may be of 1 or of 100: add "
				  "--completion 1 or --completion 100"
				: "which in other rows is not what their "
				  "numbers give: fill start, target and "
				  "reading",
			    d->alone.n, s);
		return;
	}
	okr_note(at,
		 "empty, and only '%s' has a figure: taken as the reading, "
		 "from 0 to what is complete; so %zu row%s in all",
		 okr_shown(d->header), d->alone.n, s);
	for (uint32_t row = sheet->first; row < sheet->last; row++)
		take_figure(d, row);
}

void
okr_derived_settle(struct okr_settling *s)
{
	struct derived d = { .s = s };
	size_t column;

	if (s->sheet->derived == 0)
		return;
	column = (size_t)s->sheet->derived - 1;
	d.header = s->sheet->table.header[column];
	d.extra = s->sheet->use[column].extra;
	d.whole = find_whole(&d);
	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++)
		compare_row(&d, row);
	if (d.differ.n > 0)
		tell_differing(&d);
	if (d.alone.n > 0)
		take_alone(&d);
}
