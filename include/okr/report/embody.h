/*
 * Which objectives embody a value: those that name it in `values`, or of
 * which a key result does, and those below it.
 */
#ifndef OKR_REPORT_EMBODY_H
#define OKR_REPORT_EMBODY_H

#include "okr/report/alignment.h"
#include "okr/report/work.h"

/* For one value after another over the same plan. */
struct okr_embody {
	const struct okr_plan *plan;
	const struct okr_refs *supporters; /* in order of their targets */
	struct okr_refs namers;            /* the same of `values` */
	uint32_t *seen; /* by row: the value that it was last found for */
};

/* plan and links are borrowed until the release. */
void okr_embody_init(struct okr_embody *e, const struct okr_plan *plan,
		     const struct okr_alignments *alignments,
		     const struct okr_refs *supporters);
void okr_embody_release(struct okr_embody *e);

/* The objectives of one value, in file order. */
void okr_embody_find(struct okr_embody *e, uint32_t value,
		     struct okr_rows *out);

#endif
