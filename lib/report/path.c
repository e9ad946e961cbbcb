/* Paths of ids. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/path.h"

#include "okr/base/mem.h"

#define ELLIPSIS "\xE2\x80\xA6"

void
okr_paths_init(struct okr_paths *paths, const struct okr_plan *plan)
{
	size_t n = (size_t)plan->n + 1;

	*paths = (struct okr_paths){ .plan = plan };
	paths->depth = okr_mem_new(n, sizeof(*paths->depth));
	paths->head = okr_mem_new(n, sizeof(*paths->head));
	for (uint32_t i = plan->norder; i-- > 0;) {
		uint32_t row = plan->order[i];
		uint32_t parent = plan->node[row].parent;

		paths->depth[row] = parent ? paths->depth[parent] + 1 : 0;
		paths->head[row] = paths->depth[row] < OKR_PATH_HEAD
				       ? row
				       : paths->head[parent];
	}
}

/* The row and up to n - 1 rows above it, the highest first. */
static void
append_chain(struct okr_buf *out, const struct okr_plan *plan, uint32_t row,
	     size_t n)
{
	uint32_t chain[OKR_PATH_IDS];
	size_t length = 0;

	for (; row && length < n; row = plan->node[row].parent)
		chain[length++] = row;
	while (length-- > 0) {
		okr_buf_span(out, okr_plan_id(plan, chain[length]));
		if (length > 0)
			okr_buf_text(out, " > ");
	}
}

void
okr_paths_format(struct okr_buf *out, const struct okr_paths *paths,
		 uint32_t row)
{
	const struct okr_plan *plan = paths->plan;

	if (paths->depth[row] < OKR_PATH_IDS) {
		append_chain(out, plan, row, OKR_PATH_IDS);
		return;
	}
	append_chain(out, plan, paths->head[row], OKR_PATH_HEAD);
	okr_buf_text(out, " > " ELLIPSIS " > ");
	append_chain(out, plan, row, OKR_PATH_TAIL);
}

void
okr_path_titles(struct okr_buf *out, struct okr_plan *plan, uint32_t row)
{
	size_t n = 0;

	for (row = plan->node[row].parent; row && n < OKR_PATH_IDS;
	     row = plan->node[row].parent) {
		if (n++ > 0)
			okr_buf_text(out, " > ");
		okr_buf_span(out, okr_plan_cell(plan, row, OKR_TITLE));
	}
	if (row)
		okr_buf_text(out, " > " ELLIPSIS);
}
