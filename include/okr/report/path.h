/*
 * Where a row stands: the ids from the root down to it.  Works in constant
 * time a row on trees of any depth.
 */
#ifndef OKR_REPORT_PATH_H
#define OKR_REPORT_PATH_H

#include "okr/okr/plan.h"

#define OKR_PATH_IDS 32  /* longer paths are cut in the middle */
#define OKR_PATH_HEAD 16 /* ids kept at the root's end */
#define OKR_PATH_TAIL 15 /* and at the row's end, with an ellipsis between */

struct okr_paths {
	const struct okr_plan *plan;
	uint32_t *depth; /* rows above a row: 0 for a root */
	uint32_t *head;  /* the last id of the head, for deep rows */
};

/* Caller frees depth and head. */
void okr_paths_init(struct okr_paths *paths, const struct okr_plan *plan);

/* Append "P-1 > V-1 > O-3". */
void okr_paths_format(struct okr_buf *out, const struct okr_paths *paths,
		      uint32_t row);

/*
 * Append the titles above a row, the nearest first: the chain of whys, as far
 * as one can read.
 */
void okr_path_titles(struct okr_buf *out, struct okr_plan *plan, uint32_t row);

#endif
