/* Points of history: their days, and their rows. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/history.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/csv/writer.h"
#include "okr/okr/tree.h"

const char *const okr_history_words[] = { "none", "cycle", "week", NULL };

#define WEEK 7

/* The cells of a score row; all others are empty. */
enum point_cell {
	POINT_KIND,
	POINT_PARENT,
	POINT_DATE,
	POINT_SOURCE,
	POINT_SCORE,
	POINT_EXPECTED,
	POINT_AS_OF,
	POINT_MODES,
	POINT_CELLS
};

static const enum okr_column column_of[POINT_CELLS] = {
	[POINT_KIND] = OKR_KIND,   [POINT_PARENT] = OKR_PARENT,
	[POINT_DATE] = OKR_DATE,   [POINT_SOURCE] = OKR_SOURCE,
	[POINT_SCORE] = OKR_SCORE, [POINT_EXPECTED] = OKR_EXPECTED,
	[POINT_AS_OF] = OKR_AS_OF, [POINT_MODES] = OKR_MODES,
};

size_t
okr_history_columns(const struct okr_table *table, const char **names)
{
	static const enum okr_column needed[] = { OKR_ID, OKR_PARENT,
						  OKR_DATE };
	size_t n = 0;

	for (size_t i = 0; i < sizeof(needed) / sizeof(*needed); i++)
		if (okr_table_column(table, okr_column_name[needed[i]]) < 0)
			names[n++] = okr_column_name[needed[i]];
	names[n++] = okr_column_name[OKR_SOURCE];
	return n;
}

/*
 * A source that was blank is the file and line, or the points would name other
 * places once they have gone through a pipe.
 */
void
okr_history_cells(struct okr_plan *plan, size_t n, uint32_t row,
		  struct okr_line *line)
{
	const struct okr_span *cells = okr_table_cells(&plan->table, row);
	bool filled = okr_schema_cell(&plan->schema, cells, OKR_SOURCE).n > 0;

	for (size_t i = 0; i + 1 < n; i++)
		okr_line_bare(line);
	okr_buf_span(okr_line_cell(line),
		     filled ? cells[plan->schema.at[OKR_SOURCE]]
			    : okr_table_place(&plan->table, row));
}

struct day_list {
	int32_t *day;
	size_t n, cap;
};

static void
add_day(struct day_list *list, int32_t day)
{
	list->day = okr_mem_grow(list->day, &list->cap, list->n + 1,
				 sizeof(*list->day));
	list->day[list->n++] = day;
}

static int
compare_days(const void *a, const void *b)
{
	const int32_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

static void
sort_days(struct day_list *list)
{
	size_t n = 1;

	qsort(list->day, list->n, sizeof(*list->day), compare_days);
	for (size_t i = 1; i < list->n; i++)
		if (list->day[i] != list->day[n - 1])
			list->day[n++] = list->day[i];
	list->n = n;
}

/*
 * The cycle that a row is in or, for a cycle row, stands for.  Points of an
 * earlier run name none that count: they are about to go.
 */
static uint32_t
cycle_of(struct okr_plan *plan, uint32_t row)
{
	const struct okr_node *node = &plan->node[row];

	if (node->kind == OKR_SCORE_ROW)
		return 0;
	if (node->kind == OKR_CYCLE_ROW)
		return okr_calendar_number(&plan->calendar,
					   okr_plan_id(plan, row));
	return node->cycle;
}

static void
add_cycle_ends(struct okr_plan *plan, int32_t as_of, struct day_list *list)
{
	bool *seen = okr_mem_new(plan->calendar.n, sizeof(*seen));

	for (uint32_t row = 1; row <= plan->n; row++) {
		uint32_t cycle = cycle_of(plan, row);
		int32_t end = plan->calendar.cycle[cycle].window.due;

		if (seen[cycle] || end == OKR_DAY_NONE || end >= as_of)
			continue;
		seen[cycle] = true;
		add_day(list, end);
	}
	free(seen);
}

static void
add_weeks(const struct okr_plan *plan, int32_t as_of, struct day_list *list)
{
	int32_t first = as_of;

	for (uint32_t row = 1; row <= plan->n; row++) {
		const struct okr_node *node = &plan->node[row];

		if (okr_is_counted(node->kind) &&
		    node->window.start != OKR_DAY_NONE &&
		    node->window.start < first)
			first = node->window.start;
	}
	for (int32_t day = as_of - WEEK; day >= first; day -= WEEK)
		add_day(list, day);
}

int32_t *
okr_history_days(struct okr_plan *plan, enum okr_history when, int32_t as_of,
		 size_t *n)
{
	struct day_list list = { 0 };

	add_day(&list, as_of);
	switch (when) {
	case OKR_HISTORY_CYCLE:
		add_cycle_ends(plan, as_of, &list);
		break;
	case OKR_HISTORY_WEEK:
		add_weeks(plan, as_of, &list);
		break;
	case OKR_HISTORY_NONE:
		break;
	}
	sort_days(&list);
	*n = list.n;
	return list.day;
}

/* Score rows on their way out. */
struct points {
	struct okr_score *score;
	const struct okr_results *results;
	struct okr_line line; /* the cells of one, in their own order */
	size_t at[POINT_CELLS];
	struct okr_span *cell; /* of the whole record */
	size_t ncell;
	struct okr_out *out;
};

static void
put(struct points *p, struct okr_span text)
{
	okr_buf_span(okr_line_cell(&p->line), text);
}

static void
put_source(struct points *p, uint32_t row)
{
	struct okr_plan *plan = p->score->plan;
	struct okr_buf *cell = okr_line_cell(&p->line);

	okr_buf_span(cell, okr_plan_source(plan, row,
					   okr_table_cells(&plan->table, row)));
	okr_buf_text(cell, ":score");
}

static void
put_score(struct points *p, double x)
{
	okr_num_fixed(okr_line_cell(&p->line), x,
		      okr_results_decimals(p->results, OKR_SCORE_DECIMALS));
}

static void
write_point(struct points *p, uint32_t row, const struct okr_result *r)
{
	put(p, okr_kind_word[OKR_SCORE_ROW]);
	put(p, okr_plan_id(p->score->plan, row));
	okr_day_format(okr_line_cell(&p->line), p->score->clock.day);
	put_source(p, row);
	put_score(p, r->score);
	put_score(p, r->expected);
	put(p, okr_buf_view(&p->results->as_of));
	put(p, okr_buf_view(&p->results->modes));
	for (size_t i = 0; i < POINT_CELLS; i++)
		p->cell[p->at[i]] = okr_line_get(&p->line, i);
	okr_write_record(&p->out->buf, p->cell, p->ncell);
	okr_line_empty(&p->line);
	okr_out_pace(p->out);
}

/* What has not begun has no past. */
static bool
has_points(const struct okr_node *node, int32_t day)
{
	return okr_is_counted(node->kind) && node->kind != OKR_KEY_RESULT &&
	       okr_tree_begun(node, day);
}

static void
write_day(struct points *p, int32_t day)
{
	const struct okr_plan *plan = p->score->plan;

	okr_score_run(p->score, day);
	for (uint32_t row = 1; row <= plan->n; row++) {
		struct okr_result r;

		if (!has_points(&plan->node[row], day))
			continue;
		r = okr_score_result(p->score, row);
		if (okr_num_known(r.score))
			write_point(p, row, &r);
	}
}

void
okr_history_write(struct okr_score *s, enum okr_history when,
		  const struct okr_results *results,
		  const struct okr_overlay *overlay, struct okr_out *out)
{
	struct points p = { .score = s, .results = results, .out = out };
	size_t n;
	int32_t *day = okr_history_days(s->plan, when, s->clock.as_of, &n);

	okr_score_foresee(s, false); /* points have no forecast */
	p.ncell = overlay->ncol;
	p.cell = okr_mem_new(p.ncell, sizeof(*p.cell));
	for (size_t i = 0; i < POINT_CELLS; i++)
		p.at[i] = okr_overlay_column(overlay,
					     okr_column_name[column_of[i]]);
	for (size_t i = 0; i < n; i++)
		write_day(&p, day[i]);
	free(day);
	free(p.cell);
	okr_line_release(&p.line);
}
