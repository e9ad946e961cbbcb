/*
 * Which row stands under which by their order alone: a key result under the
 * last objective above it, a check-in under the last key result.  It holds
 * only where nothing else says so.
 */
#ifndef OKR_IMPORT_SEQUENCE_H
#define OKR_IMPORT_SEQUENCE_H

#include "okr/import/grid.h"

struct okr_intake;

/* By row of a sheet, from its first: the row above by order. */
struct okr_sequence {
	uint32_t *above;
	size_t n, cap;
	uint32_t statement, objective, key_result; /* the last ones, or 0 */
};

/* Note where a row stands; rows come in their order. */
void okr_sequence_add(struct okr_intake *in, uint32_t row);

/* What comes next belongs to nothing above. */
void okr_sequence_break(struct okr_sequence *sequence);

/*
 * Put rows that name no parent under those above, for each kind of which no
 * row of the sheet names one, and say so; say which stand alone.
 */
void okr_sequence_link(struct okr_intake *in);

void okr_sequence_release(struct okr_sequence *sequence);

#endif
