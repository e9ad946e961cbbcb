/*
 * Whether work serves something and something has work: the words that
 * okr-align prints.  "Below a statement" means reachable by `parent` or
 * `supports`.
 */
#ifndef OKR_REPORT_ALIGNMENT_H
#define OKR_REPORT_ALIGNMENT_H

#include "okr/okr/refs.h"

enum okr_alignment {
	OKR_ALIGNED = 0,
	OKR_ORPHAN = 1,   /* an objective that reaches no statement */
	OKR_UNSERVED = 2, /* a statement without an objective open below it */
	OKR_NO_VALUE = 4, /* an objective that embodies no value */
	OKR_DANGLING = 8  /* names an id that is not there */
};

/* How a row stands; a set of enum okr_alignment. */
struct okr_alignments {
	uint8_t *of; /* by row; rows outside the tree are OKR_ALIGNED */
	struct okr_refs supports;
	struct okr_refs values;
	struct okr_refs continues;
};

/* Judge all rows as of a day; warns of unknown ids.  Caller releases. */
void okr_alignment_judge(struct okr_alignments *a, struct okr_plan *plan,
			 int32_t day);
void okr_alignment_release(struct okr_alignments *a);

/* A key result stands as the objective does that it belongs to. */
bool okr_alignment_inherits(const struct okr_plan *plan, uint32_t row);

/* A row that is dangling by itself, whatever it inherits. */
bool okr_alignment_dangles(const struct okr_alignments *a,
			   const struct okr_plan *plan, uint32_t row);

/* Append the words, ";" between: "orphan;no_value", or "aligned". */
void okr_alignment_format(struct okr_buf *out, unsigned set);

/* What is wrong in words that help: "'O-1' reaches no statement". */
void okr_alignment_explain(struct okr_plan *plan, uint32_t row, unsigned set);

/* An objective whose days (cycle, else window) hold the day. */
bool okr_alignment_is_open(const struct okr_plan *plan, uint32_t row,
			   int32_t day);

#endif
