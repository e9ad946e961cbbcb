/* Parents by their ids: near ones at once, the others when all are read. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/parents.h"

#include <stdlib.h>

#include "okr/base/mem.h"

#define NEAR 8 /* steps up from the row before, where parents mostly are */

/*
 * The row of a parent's id among the row before and what is above that: all
 * parents of a plan written as a tree, or 0.
 */
static uint32_t
find_near(const struct okr_plan *plan, uint32_t row, struct okr_span id)
{
	uint32_t above = row - 1;

	for (int i = 0; i < NEAR && above;
	     i++, above = plan->node[above].parent)
		if (okr_span_eq(id, okr_plan_id(plan, above)))
			return above;
	return 0;
}

/* A row can only be part of something that has a score itself. */
static void
check_parent(struct okr_plan *plan, uint32_t row)
{
	const struct okr_node *node = &plan->node[row];
	enum okr_kind above = plan->node[node->parent].kind;

	if (!plan->warned && okr_is_statement(node->kind) &&
	    okr_is_counted(above) && !okr_is_statement(above))
		okr_warning(okr_plan_place(plan, row, OKR_PARENT),
			    "a %s under %s; statements stand above the work",
			    okr_kind_word[node->kind].s,
			    above == OKR_OBJECTIVE ? "an objective"
						   : "a key_result");
	if (okr_is_counted(above) || above == OKR_NO_KIND || /* said before */
	    (node->kind == OKR_CYCLE_ROW && above == OKR_CYCLE_ROW))
		return;
	okr_error(okr_plan_place(plan, row, OKR_PARENT),
		  "'%s' is a %s, nothing can be under it",
		  okr_shown(okr_plan_id(plan, node->parent)),
		  okr_kind_word[above].s);
}

static void
set_parent(struct okr_plan *plan, uint32_t row, uint32_t parent)
{
	plan->node[row].parent = parent;
	plan->node[parent].branch++;
	check_parent(plan, row);
}

/* The cell, copied unless it lies in the sheet, which stays. */
static struct okr_span
keep_cell(struct okr_plan *plan, struct okr_span cell)
{
	const struct okr_buf *bytes = &plan->table.bytes;

	if (cell.s >= bytes->s && cell.s < bytes->s + bytes->n)
		return cell;
	return okr_arena_copy(&plan->links->text, cell);
}

static void
add_link(struct okr_plan *plan, uint32_t row, struct okr_span id)
{
	struct okr_links *links = plan->links;

	links->row = okr_mem_grow(links->row, &links->rows, links->n + 1,
				  sizeof(*links->row));
	links->id = okr_mem_grow(links->id, &links->ids, links->n + 1,
				 sizeof(*links->id));
	links->row[links->n] = row;
	links->id[links->n++] = keep_cell(plan, id);
}

void
okr_parent_read(const struct okr_entry *in)
{
	struct okr_span id = okr_entry_cell(in, OKR_PARENT);
	uint32_t parent;

	if (id.n == 0)
		return;
	parent = find_near(in->plan, in->row, id);
	if (parent)
		set_parent(in->plan, in->row, parent);
	else
		add_link(in->plan, in->row, id);
}

/* A cycle row may stand under a cycle that needs no row. */
static bool
is_built_in(const struct okr_node *node, struct okr_span parent)
{
	struct okr_window days;

	return node->kind == OKR_CYCLE_ROW && okr_calendar_parse(parent, &days);
}

static void
report_dangling(struct okr_plan *plan, uint32_t row, struct okr_span id)
{
	const struct okr_node *node = &plan->node[row];

	if (node->kind == OKR_CHECKIN || node->kind == OKR_SCORE_ROW)
		okr_error(okr_plan_place(plan, row, OKR_PARENT),
			  "no row has the id '%s'", okr_shown(id));
	else if (!plan->warned)
		okr_warning(okr_plan_place(plan, row, OKR_PARENT),
			    "no row has the id '%s'; the row counts "
			    "as a root",
			    okr_shown(id));
}

void
okr_parents_resolve(struct okr_plan *plan)
{
	struct okr_links *links = plan->links;
	uint32_t *to = okr_mem_resize(NULL, links->n + 1, sizeof(*to));

	okr_index_find_all(&plan->ids, links->id, links->n, to);
	for (size_t i = 0; i < links->n; i++) {
		struct okr_node *node = &plan->node[links->row[i]];

		if (to[i] != OKR_INDEX_NONE) {
			set_parent(plan, links->row[i], to[i]);
		} else if (!is_built_in(node, links->id[i])) {
			node->dangling = 1;
			report_dangling(plan, links->row[i], links->id[i]);
		}
	}
	free(to);
}

void
okr_links_release(struct okr_links *links)
{
	free(links->row);
	free(links->id);
	okr_arena_release(&links->text);
}
