/*
 * Parents of rows: found by id when all rows have theirs, and checked.  Most
 * are near, above the row that names them, and are found on the way in.
 */
#ifndef OKR_OKR_PARENTS_H
#define OKR_OKR_PARENTS_H

#include "okr/base/arena.h"
#include "okr/okr/node.h"

/* Rows whose parents were not near, and the ids of those. */
struct okr_links {
	uint32_t *row;
	struct okr_span *id;
	size_t n, rows, ids;
	struct okr_arena text;
};

/* Link a row on its way in to its parent, or note which it names. */
void okr_parent_read(const struct okr_entry *in);

/* Link what was noted; ids that no row has are reported. */
void okr_parents_resolve(struct okr_plan *plan);

void okr_links_release(struct okr_links *links);

#endif
