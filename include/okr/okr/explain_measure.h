/*
 * A single measure explained: the way gone, the limit kept, the step done,
 * and what was expected by the row's own days (D2 and D4).
 */
#ifndef OKR_OKR_EXPLAIN_MEASURE_H
#define OKR_OKR_EXPLAIN_MEASURE_H

#include "okr/okr/explain.h"

void okr_explain_measure(const struct okr_explained *e);

/* What was expected of a row that has no roll-up. */
void okr_explain_plan(const struct okr_explained *e);

/* What the rules of another tool expect, whatever the row is. */
void okr_explain_band(const struct okr_explained *e);

#endif
