/*
 * Judging a row (D5): health by the gap between expected and score, and the
 * grade once it is due.  Numbers are compared as they are printed.
 */
#ifndef OKR_OKR_HEALTH_H
#define OKR_OKR_HEALTH_H

#include "okr/okr/rules.h"
#include "okr/okr/score.h"

/*
 * Find the worst health below each row, by rules whose parents take it; the
 * rows must be scored.
 */
void okr_health_gather(struct okr_score *s);

/*
 * Fill grade and health of a result from the rest of it.  By the rules of
 * another tool `expected` becomes what that tool expects.
 */
void okr_health_judge(const struct okr_score *s, uint32_t row,
		      struct okr_result *r);

/*
 * Append by which rule of D5 a judged result has its health, and the health:
 * "gap 0.1500 is at most 0.2500: at_risk".
 */
void okr_health_explain(const struct okr_score *s, uint32_t row,
			const struct okr_result *r, struct okr_buf *out);

/* The rules of another tool for the row, or NULL where D5 holds. */
const struct okr_band *okr_health_band(const struct okr_score *s, uint32_t row);

/* Tenths of a score, half up; 10 only for a full 1.0000, -1 for none. */
int okr_health_grade(double score);

#endif
