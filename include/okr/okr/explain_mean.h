/*
 * A roll-up explained: the mean of key results, or of what is open on a day
 * (D3), of the scores or of what was expected (D4).
 */
#ifndef OKR_OKR_EXPLAIN_MEAN_H
#define OKR_OKR_EXPLAIN_MEAN_H

#include "okr/okr/explain.h"

/* One clause each; the row's branch has that way, and the figure is known. */
void okr_explain_mean(const struct okr_explained *e, enum okr_figure figure);
void okr_explain_day(const struct okr_explained *e, enum okr_figure figure);

/* What stands below and is in none of the terms, as a clause of its own. */
void okr_explain_left_out(const struct okr_explained *e);

/* Append the mean of a day alone; where all is left out it is 0. */
void okr_explain_terms(const struct okr_explained *e, enum okr_figure figure,
		       int32_t day);

/* How many terms that would be; they are not counted far beyond `most`. */
size_t okr_explain_count(const struct okr_explained *e, enum okr_figure figure,
			 int32_t day, size_t most);

#endif
