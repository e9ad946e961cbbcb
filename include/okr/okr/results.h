/*
 * The computed columns of okr-score as cells: all from OKR_READING to
 * OKR_MODES, in the order of the schema, and OKR_EXPLAIN if it is asked for.
 *
 * Usage:
 *	okr_results_init(&results, &score, digits);
 *	okr_overlay_begin(&o, table, okr_results_names, results.n, &out);
 *	okr_results_row(&results, row, &o.line);	for each row
 */
#ifndef OKR_OKR_RESULTS_H
#define OKR_OKR_RESULTS_H

#include "okr/base/buf.h"
#include "okr/csv/line.h"
#include "okr/okr/score.h"

#define OKR_NRESULTS (OKR_EXPLAIN - OKR_READING + 1) /* at most */

/* The names of the columns, borrowed from the schema. */
#define okr_results_names (&okr_column_name[OKR_READING])

struct okr_results {
	const struct okr_score *score;
	size_t n;           /* columns */
	int digits;         /* decimals where that is more than usual */
	struct okr_buf one; /* the number 1 */
	struct okr_buf as_of, modes; /* the same in every row */
};

/* The score, borrowed, must have been run for its as-of day. */
void okr_results_init(struct okr_results *results,
		      const struct okr_score *score, int digits);

/* Explain rows in a last column. */
void okr_results_explain(struct okr_results *results);

void okr_results_release(struct okr_results *results);

/* Decimals of a number that usually has so many. */
static inline int
okr_results_decimals(const struct okr_results *results, int usual)
{
	return results->digits > usual ? results->digits : usual;
}

/* Append the cells of a row, blank where it has no such number. */
void okr_results_row(const struct okr_results *results, uint32_t row,
		     struct okr_line *line);

#endif
