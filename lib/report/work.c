/* Rows behind a statement. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/work.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/okr/tree.h"

void
okr_rows_add(struct okr_rows *rows, uint32_t row)
{
	rows->row = okr_mem_grow(rows->row, &rows->cap, rows->n + 1,
				 sizeof(*rows->row));
	rows->row[rows->n++] = row;
}

void
okr_rows_release(struct okr_rows *rows)
{
	free(rows->row);
	*rows = (struct okr_rows){ 0 };
}

static int
compare_rows(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

void
okr_rows_sort(struct okr_rows *rows)
{
	size_t n = 0;

	if (rows->n == 0)
		return;
	qsort(rows->row, rows->n, sizeof(*rows->row), compare_rows);
	for (size_t i = 0; i < rows->n; i++)
		if (n == 0 || rows->row[i] != rows->row[n - 1])
			rows->row[n++] = rows->row[i];
	rows->n = n;
}

void
okr_work_of_kind(const struct okr_plan *plan, enum okr_kind kind,
		 struct okr_rows *out)
{
	for (uint32_t row = 1; row <= plan->n; row++)
		if (plan->node[row].kind == kind)
			okr_rows_add(out, row);
}

/* The statement and all that count below it by parent. */
static void
statements_below(const struct okr_score *s, uint32_t statement,
		 struct okr_rows *out)
{
	const struct okr_node *node = s->plan->node;

	okr_rows_add(out, statement);
	for (size_t i = 0; i < out->n; i++)
		for (uint32_t c = node[out->row[i]].child; c; c = node[c].next)
			if (okr_is_statement(node[c].kind) &&
			    !okr_score_skips(s, c))
				okr_rows_add(out, c);
}

void
okr_work_counted(const struct okr_score *s, uint32_t statement,
		 struct okr_rows *out)
{
	const struct okr_node *node = s->plan->node;
	struct okr_rows statements = { 0 };

	statements_below(s, statement, &statements);
	for (size_t i = 0; i < statements.n; i++)
		for (uint32_t c = node[statements.row[i]].child; c;
		     c = node[c].next)
			if (!okr_is_statement(node[c].kind) &&
			    !okr_score_skips(s, c))
				okr_rows_add(out, c);
	okr_rows_sort(out);
	okr_rows_release(&statements);
}

static bool
contains(const struct okr_rows *rows, uint32_t row)
{
	return rows->n > 0 && bsearch(&row, rows->row, rows->n, sizeof(row),
				      compare_rows) != NULL;
}

void
okr_work_supporting(const struct okr_score *s, uint32_t statement,
		    const struct okr_refs *supporters, struct okr_rows *out)
{
	struct okr_rows statements = { 0 }, counted = { 0 };

	statements_below(s, statement, &statements);
	okr_work_counted(s, statement, &counted);
	for (size_t i = 0; i < statements.n; i++) {
		size_t n;
		const struct okr_ref *ref = okr_refs_to(supporters,
							statements.row[i], &n);

		for (size_t j = 0; j < n; j++) {
			enum okr_kind kind = s->plan->node[ref[j].from].kind;

			if ((kind == OKR_OBJECTIVE || kind == OKR_KEY_RESULT) &&
			    !contains(&counted, ref[j].from) &&
			    !okr_score_skips(s, ref[j].from))
				okr_rows_add(out, ref[j].from);
		}
	}
	okr_rows_sort(out);
	okr_rows_release(&statements);
	okr_rows_release(&counted);
}

size_t
okr_work_open(const struct okr_plan *plan, const struct okr_rows *rows,
	      struct okr_window w)
{
	size_t n = 0;

	for (size_t i = 0; i < rows->n; i++) {
		struct okr_window open = okr_tree_open(plan, rows->row[i]);

		n += (open.start == OKR_DAY_NONE || open.start <= w.due) &&
		     (open.due == OKR_DAY_NONE || open.due >= w.start);
	}
	return n;
}
