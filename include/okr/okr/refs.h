/*
 * The further ids a row names: `supports`, `values`, `continues`.  A list of
 * links from row to row; unknown ids are reported as warnings.
 */
#ifndef OKR_OKR_REFS_H
#define OKR_OKR_REFS_H

#include "okr/okr/plan.h"

struct okr_ref {
	uint32_t from;
	uint32_t to; /* 0: no row has that id */
};

struct okr_refs {
	struct okr_ref *ref; /* in order of `from` */
	size_t n;
	size_t cap;
};

/*
 * All links of one column; the plan's ids must still be there.  `warn` says
 * whether ids that no row has are reported.
 */
void okr_refs_read(struct okr_refs *refs, struct okr_plan *plan,
		   enum okr_column column, bool warn);
void okr_refs_release(struct okr_refs *refs);

/* The links that leave a row: the first, and how many. */
const struct okr_ref *okr_refs_of(const struct okr_refs *refs, uint32_t row,
				  size_t *n);

/*
 * The same links in order of their targets, for okr_refs_to(): who names a
 * row.  Caller releases.
 */
void okr_refs_turn(const struct okr_refs *refs, struct okr_refs *out);
const struct okr_ref *okr_refs_to(const struct okr_refs *refs, uint32_t row,
				  size_t *n);

#endif
