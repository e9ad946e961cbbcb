/*
 * The work behind a statement: which rows count in it by parent, which serve
 * it by `supports`, and how much of it is open when.
 */
#ifndef OKR_REPORT_WORK_H
#define OKR_REPORT_WORK_H

#include "okr/okr/refs.h"
#include "okr/okr/score.h"

/* Rows of a plan, in file order; release with okr_rows_release(). */
struct okr_rows {
	uint32_t *row;
	size_t n, cap;
};

void okr_rows_add(struct okr_rows *rows, uint32_t row);
void okr_rows_release(struct okr_rows *rows);

/* In file order, each row once. */
void okr_rows_sort(struct okr_rows *rows);

/* All rows of a kind. */
void okr_work_of_kind(const struct okr_plan *plan, enum okr_kind kind,
		      struct okr_rows *out);

/*
 * The rows that a statement's roll-up ends in: objectives, and key results
 * without one, reached by parent through statements alone.
 */
void okr_work_counted(const struct okr_score *s, uint32_t statement,
		      struct okr_rows *out);

/*
 * Rows that name the statement, or one below it, in `supports` and are not
 * counted in it by parent.  `supporters` are links in order of their targets.
 */
void okr_work_supporting(const struct okr_score *s, uint32_t statement,
			 const struct okr_refs *supporters,
			 struct okr_rows *out);

/* How many of the rows are open on some day of the window. */
size_t okr_work_open(const struct okr_plan *plan, const struct okr_rows *rows,
		     struct okr_window w);

#endif
