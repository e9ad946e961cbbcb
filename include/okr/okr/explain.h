/*
 * The arithmetic of a row's score and of what was expected of it, in one line
 * that a reader can check by hand with the numbers in the file:
 *
 *	(5 - 8) / (2 - 8) = 0.5000; expected 45 of 90 days = 0.5000;
 *	gap 0.0000 is at most 0.1000: on_track
 *
 * Clauses have ";" between them.  What can be worked out is followed by "="
 * and a number, what is said in words by ":"; names stand in brackets.
 */
#ifndef OKR_OKR_EXPLAIN_H
#define OKR_OKR_EXPLAIN_H

#include "okr/okr/score.h"

/* A row that is being explained. */
struct okr_explained {
	const struct okr_score *score;
	const struct okr_node *node;
	const struct okr_branch *branch; /* the empty one without children */
	const struct okr_result *result;
	uint32_t row;
	int decimals; /* of scores */
	struct okr_buf *out;
};

/* Append the explanation of a row with such a result. */
void okr_explain_row(const struct okr_score *s, uint32_t row,
		     const struct okr_result *result, int decimals,
		     struct okr_buf *out);

/* Begin a clause: with its label, or with what was expected. */
void okr_explain_label(const struct okr_explained *e, enum okr_figure figure,
		       const char *label);

/* End it with " = " and the figure of the row. */
void okr_explain_figure(const struct okr_explained *e, enum okr_figure figure);

/* The same for any number; ": " after words. */
void okr_explain_equals(const struct okr_explained *e, double x);
void okr_explain_says(const struct okr_explained *e, double x);

#endif
