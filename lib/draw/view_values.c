/* The chart `values` of a scored plan. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_values.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/values_text.h"
#include "okr/report/matrix.h"

/* A team on its way to a column. */
struct rank {
	size_t team;
	size_t open; /* in all values */
};

static int
compare_ranks(const void *x, const void *y)
{
	const struct rank *a = x, *b = y;

	if (a->open != b->open)
		return a->open > b->open ? -1 : 1;
	return a->team < b->team ? -1 : a->team > b->team;
}

/* The teams whose work embodies most first; *teamless: some has no team. */
static struct rank *
rank_teams(struct okr_matrix *m, bool *teamless)
{
	size_t n = m->teams.n;
	struct rank *rank = okr_mem_new(n, sizeof(*rank));

	*teamless = false;
	for (size_t i = 0; i < n; i++)
		rank[i].team = i;
	while (okr_matrix_next(m)) {
		size_t left = m->count[0].open;

		for (size_t i = 0; i < n; i++) {
			rank[i].open += m->count[i + 1].open;
			left -= m->count[i + 1].open;
		}
		*teamless |= left > 0;
	}
	if (n > 0)
		qsort(rank, n, sizeof(*rank), compare_ranks);
	return rank;
}

/* Which column each team has; caller frees. */
static size_t *
make_columns(struct okr_view *view, struct okr_matrix *m,
	     struct okr_values_view *out)
{
	bool teamless;
	struct rank *rank = rank_teams(m, &teamless);
	size_t *column = okr_mem_new(m->teams.n, sizeof(*column));
	size_t most = OKR_VALUES_COLUMNS - teamless;
	size_t own = m->teams.n > most ? most - 1 : m->teams.n;

	out->others = m->teams.n - own;
	out->column = okr_mem_new(OKR_VALUES_COLUMNS, sizeof(*out->column));
	for (size_t i = 0; i < m->teams.n; i++) {
		size_t team = rank[i].team;

		column[team] = i < own ? i : OKR_VALUES_COLUMNS - 1;
		if (i < own)
			out->column[i] =
			    okr_view_clean(view, m->teams.team[team].name);
	}
	out->ncolumn = own;
	if (teamless)
		out->column[out->ncolumn++] = OKR_SPAN("No team");
	if (out->others > 0)
		out->column[out->ncolumn++] = OKR_SPAN("Other");
	free(rank);
	return column;
}

/* What no team has is in the column behind theirs. */
static struct okr_value_row
make_row(struct okr_view *view, const struct okr_matrix *m,
	 const struct okr_values_view *out, const size_t *column)
{
	struct okr_value_row row = {
		.title = okr_view_title(view, m->value),
		.count = okr_mem_new(OKR_VALUES_COLUMNS, sizeof(*row.count)),
		.open = m->count[0].open,
		.ever = m->count[0].embody,
	};
	size_t left = row.open, own = m->teams.n - out->others;

	for (size_t i = 0; i < m->teams.n; i++) {
		row.count[column[i]] += m->count[i + 1].open;
		left -= m->count[i + 1].open;
	}
	if (left > 0)
		row.count[own] = left;
	return row;
}

static size_t
count_unvalued(const struct okr_inquiry *q)
{
	size_t n = 0;

	for (size_t i = 0; i < q->objectives.n; i++) {
		uint32_t row = q->objectives.row[i];

		n += (q->alignments.of[row] & OKR_NO_VALUE) != 0 &&
		     okr_alignment_is_open(&q->scored.plan, row,
					   q->scored.as_of);
	}
	return n;
}

static void
view_values(struct okr_view *view, struct okr_values_view *out)
{
	struct okr_matrix m;
	size_t *column, cap = 0;

	*out = (struct okr_values_view){ .setting = okr_view_setting(view) };
	okr_matrix_init(&m, view->q);
	out->of = m.count[0].of;
	out->unvalued = count_unvalued(view->q);
	column = make_columns(view, &m, out);
	while (okr_matrix_next(&m)) {
		out->row = okr_mem_grow(out->row, &cap, out->n + 1,
					sizeof(*out->row));
		out->row[out->n++] = make_row(view, &m, out, column);
	}
	free(column);
	okr_matrix_release(&m);
	okr_values_sort(out);
}

static void
release(struct okr_values_view *values)
{
	for (size_t i = 0; i < values->n; i++)
		free(values->row[i].count);
	free(values->row);
	free(values->column);
	*values = (struct okr_values_view){ 0 };
}

static bool
draw_values(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_values_view values;
	bool any;

	view_values(view, &values);
	okr_values_draw(pages, &values);
	any = values.n > 0;
	release(&values);
	return any;
}

static bool
print_values(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_values_view values;
	bool any;

	view_values(view, &values);
	okr_values_print(screen, &values);
	any = values.n > 0;
	release(&values);
	return any;
}

static void
say_values(struct okr_buf *out, struct okr_view *view)
{
	struct okr_values_view values;

	view_values(view, &values);
	okr_values_say(out, &values);
	release(&values);
}

const struct okr_chart okr_chart_values = {
	.name = "values",
	.question = "which values have no work behind them?",
	.any_page = true,
	.takes = OKR_TAKES_TOP,
	.draw = draw_values,
	.print = print_values,
	.say = say_values,
};
