/*
 * The past: what each objective and statement had reached on earlier days, as
 * rows of kind `score` behind all others.
 *
 * Usage:
 *	n = okr_history_columns(&table, names);	then the computed ones
 *	okr_overlay_begin(&overlay, &table, names, n + ..., &out.buf);
 *	for each row that is no score row
 *		okr_history_cells(&plan, n, row, &overlay.line); ...
 *	okr_history_write(&score, OKR_HISTORY_CYCLE, &results, &overlay, &out);
 */
#ifndef OKR_OKR_HISTORY_H
#define OKR_OKR_HISTORY_H

#include "okr/base/outfile.h"
#include "okr/csv/overlay.h"
#include "okr/okr/results.h"

enum okr_history { OKR_HISTORY_NONE, OKR_HISTORY_CYCLE, OKR_HISTORY_WEEK };

extern const char *const okr_history_words[];

#define OKR_HISTORY_COLUMNS 4 /* at most */

/*
 * Columns that score rows need: those which the table lacks, and `source`,
 * the last, which every row then has.  Puts their names there; how many.
 */
size_t okr_history_columns(const struct okr_table *table, const char **names);

/* Append the cells of those n columns in a row of the table. */
void okr_history_cells(struct okr_plan *plan, size_t n, uint32_t row,
		       struct okr_line *line);

/*
 * The days of the points, ascending, the as-of day last: the ends of all
 * cycles that a row is in or stands for, or every seventh day back to the
 * first on which anything starts.  Caller frees.
 */
int32_t *okr_history_days(struct okr_plan *plan, enum okr_history when,
			  int32_t as_of, size_t *n);

/*
 * Write the points by day, then in the order of their rows.  Scores the plan
 * once for each day and leaves it scored for the last, the as-of day.
 */
void okr_history_write(struct okr_score *s, enum okr_history when,
		       const struct okr_results *results,
		       const struct okr_overlay *overlay, struct okr_out *out);

#endif
