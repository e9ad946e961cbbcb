/* Errors, or warnings of what is done without. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/refuse.h"

#include "okr/import/squeeze.h"
#include "okr/okr/plan.h"
#include "okr/okr/reading.h"

#define MOST_CHECKS 4

static const char left_empty[] = "left empty";
static const char unmeasured[] = "left empty, so the row is not measured";
static const char left_out[] = "the row is left out";

static bool
is_of_measure(int column)
{
	return column == OKR_START || column == OKR_TARGET ||
	       column == OKR_METRIC_TYPE;
}

void
okr_refuse_empty(struct okr_grid *g, uint32_t row, int column)
{
	okr_grid_clear(g, row, column);
	if (!g->keep_going || !is_of_measure(column))
		return;
	okr_grid_clear(g, row, OKR_START);
	okr_grid_clear(g, row, OKR_TARGET);
	/* which has no score without a target; a milestone would have one */
	if (g->kind[row] == OKR_KEY_RESULT &&
	    okr_grid_cell(g, row, OKR_METRIC_TYPE).n == 0)
		okr_grid_set(g, row, OKR_METRIC_TYPE,
			     okr_metric_word[OKR_INCREASE]);
}

/* Without the cell the whole row says nothing. */
static bool
needs(const struct okr_grid *g, uint32_t row, int column)
{
	return (g->kind[row] == OKR_CHECKIN || g->kind[row] == OKR_SCORE_ROW) &&
	       (column == OKR_DATE || column == OKR_PARENT);
}

static void
drop(struct okr_grid *g, uint32_t row, int column)
{
	if (needs(g, row, column))
		okr_grid_set_kind(g, row, OKR_NO_KIND);
	okr_refuse_empty(g, row, column);
}

static const char *
instead_of_cell(const struct okr_grid *g, uint32_t row, int column)
{
	if (!g->keep_going)
		return NULL;
	if (needs(g, row, column))
		return left_out;
	return is_of_measure(column) ? unmeasured : left_empty;
}

void
okr_refuse_cell(struct okr_grid *g, uint32_t row, int column, const char *fmt,
		...)
{
	va_list args;

	va_start(args, fmt);
	okr_refuse(okr_grid_place(g, row, column),
		   instead_of_cell(g, row, column), fmt, args);
	va_end(args);
	drop(g, row, column); /* so it is said once */
}

void
okr_refuse_row(struct okr_grid *g, uint32_t row, int field, const char *fmt,
	       ...)
{
	va_list args;

	va_start(args, fmt);
	okr_refuse(okr_grid_place(g, row, field),
		   g->keep_going ? left_out : NULL, fmt, args);
	va_end(args);
	okr_grid_set_kind(g, row, OKR_NO_KIND);
}

void
okr_refuse_record(struct okr_intake *in, int field, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	okr_refuse(okr_sheet_row_place(in->sheet, field),
		   in->grid->keep_going ? left_out : NULL, fmt, args);
	va_end(args);
}

/* What is wrong with a check-in that has been read, or NULL. */
static const char *
fault_of_checkin(const struct okr_grid *g, uint32_t row, int *column)
{
	uint32_t of = g->above[row];

	*column = OKR_DATE;
	if (okr_grid_cell(g, row, OKR_DATE).n == 0)
		return "empty: a check-in needs the day of its reading";
	*column = OKR_PARENT;
	return of && g->kind[of] == OKR_NO_KIND ? "what it reads is left out"
						: NULL;
}

void
okr_refuse_checkins(struct okr_grid *g)
{
	bool said = okr_diag_failed() && !g->keep_going;
	int column;

	for (uint32_t row = 1; row <= g->n; row++) {
		const char *fault;

		if (g->kind[row] != OKR_CHECKIN)
			continue;
		fault = fault_of_checkin(g, row, &column);
		if (fault && said)
			okr_grid_set_kind(g, row, OKR_NO_KIND);
		else if (fault)
			okr_refuse_row(g, row, column, "%s", fault);
	}
}

struct unusable {
	struct okr_grid *g;
	size_t n;
};

static const char *
empty_cell(void *ctx, uint32_t row, enum okr_column which)
{
	int column = (int)which;
	struct unusable *u = ctx;

	const char *instead = instead_of_cell(u->g, row, column);

	u->n++;
	drop(u->g, row, column);
	return instead;
}

/* Its sources and headers are the grid's, as in okr_canonical_copy(). */
static struct okr_span
heading(const void *ctx, uint32_t row, int column)
{
	return okr_sheet_header(okr_grid_sheet(ctx, row), column);
}

/* Once; true when the plan is one, but for the cells that were refused. */
static bool
check(struct unusable *u, struct okr_buf *table)
{
	struct okr_readings readings = { 0 };
	struct okr_plan plan = {
		.table = { .name = "output",
			   .max_cell = u->g->sheet->ask.max_cell,
			   .bytes = *table },
		.heading = heading,
		.heading_ctx = u->g,
		.warned = true, /* the copy will be */
		.refuse = empty_cell,
		.refuse_ctx = u,
	};
	bool ok;

	u->n = 0;
	ok = okr_table_header(&plan.table, ',') &&
	     okr_plan_read_table(&plan, NULL, NULL);
	if (ok && u->g->keep_going)
		okr_readings_gather(&readings, &plan);
	*table = plan.table.bytes;
	plan.table.bytes = (struct okr_buf){ 0 };
	okr_readings_release(&readings);
	okr_plan_release(&plan);
	return ok;
}

bool
okr_refuse_unusable(struct okr_grid *g, struct okr_buf *out)
{
	struct unusable u = { .g = g };
	bool ok = check(&u, out);

	/* Without a target that was refused a tick may be none. */
	for (int i = 0; i < MOST_CHECKS && ok && g->keep_going && u.n > 0;
	     i++) {
		okr_squeeze(g);
		out->n = 0;
		okr_grid_write(g, out);
		ok = check(&u, out);
	}
	return ok && u.n == 0;
}
