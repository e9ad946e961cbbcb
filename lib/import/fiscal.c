/* Fiscal years and their parts as cycle rows. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/fiscal.h"

#include "okr/import/period.h"

#define MAX_CYCLES 256 /* seven a year: 36 years */

/* The fiscal cycles that have a row by now. */
struct fiscal_cycles {
	struct okr_grid *g;
	uint32_t row[MAX_CYCLES];
	size_t n;
};

bool
okr_fiscal_parse(struct okr_span text, struct okr_fiscal *out)
{
	struct okr_span rest = text, month, which;

	if (!okr_span_next(&rest, ':', &month) || month.n > 2)
		return false;
	out->month = 0;
	for (size_t i = 0; i < month.n; i++) {
		if (!okr_is_digit(month.s[i]))
			return false;
		out->month = 10 * out->month + (month.s[i] - '0');
	}
	which = okr_span_trim(rest);
	out->named_start = okr_span_is(which, "start");
	return out->month >= 1 && out->month <= 12 &&
	       (out->named_start || okr_span_is(which, "end"));
}

static bool
is_known(const struct fiscal_cycles *c, struct okr_span id)
{
	for (size_t i = 0; i < c->n; i++)
		if (okr_span_eq(okr_grid_cell(c->g, c->row[i], OKR_ID), id))
			return true;
	return false;
}

static struct okr_span
keep(struct fiscal_cycles *c, struct okr_buf *text)
{
	struct okr_span kept = okr_arena_copy(&c->g->text, okr_buf_view(text));

	okr_buf_release(text);
	return kept;
}

static struct okr_span
day_text(struct fiscal_cycles *c, int32_t day)
{
	struct okr_buf text = { 0 };

	okr_day_format(&text, day);
	return keep(c, &text);
}

/* A row for the cycle, placed where the row `from` speaks of it. */
static void
add_cycle(struct fiscal_cycles *c, uint32_t from, const struct okr_date *when)
{
	struct okr_grid *g = c->g;
	struct okr_origin origin = g->origin[from];
	struct okr_window days =
	    okr_period_days(when, okr_grid_sheet(g, from)->ask.manner.fiscal);
	struct okr_date year = *when;
	struct okr_buf text = { 0 };
	struct okr_span id;
	uint32_t row;

	okr_period_format(&text, when);
	id = keep(c, &text);
	if (c->n == MAX_CYCLES || is_known(c, id))
		return;
	year.grain = OKR_YEARS;
	year.part = 1;
	origin.part = when->grain == OKR_YEARS ? "year" : "cycle";
	row = okr_grid_add(g, origin, OKR_CYCLE_ROW);
	c->row[c->n++] = row;
	okr_grid_set(g, row, OKR_ID, id);
	okr_grid_set(g, row, OKR_TITLE, id);
	okr_grid_set(g, row, OKR_START_DATE, day_text(c, days.start));
	okr_grid_set(g, row, OKR_DUE_DATE, day_text(c, days.due));
	if (when->grain == OKR_YEARS)
		return;
	okr_period_format(&text, &year);
	okr_grid_set(g, row, OKR_PARENT, keep(c, &text));
}

static void
add_year(struct fiscal_cycles *c, uint32_t from, const struct okr_date *when)
{
	struct okr_date year = *when;

	year.grain = OKR_YEARS;
	year.part = 1;
	add_cycle(c, from, &year);
	if (when->grain != OKR_YEARS)
		add_cycle(c, from, when);
}

void
okr_fiscal_rows(struct okr_grid *g, struct okr_lexicon *l)
{
	struct fiscal_cycles c = { .g = g };
	struct okr_span last = { 0 };
	uint32_t n = g->n;

	for (uint32_t row = 1; row <= n; row++)
		if (g->kind[row] == OKR_CYCLE_ROW)
			return; /* cycles have the names that these give */
	for (uint32_t row = 1; row <= n; row++) {
		struct okr_span cell = okr_grid_cell(g, row, OKR_CYCLE);
		struct okr_date when;

		if (cell.n == 0 || okr_span_eq(cell, last))
			continue;
		last = cell;
		if (okr_grid_sheet(g, row)->ask.manner.fiscal.month &&
		    cell.s[0] == 'F' && okr_date_parse(l, cell, &when) &&
		    when.fiscal)
			add_year(&c, row, &when);
	}
}
