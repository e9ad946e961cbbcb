/*
 * From the cells of a row to a typed node.  What is wrong is reported with
 * the place of the cell.
 */
#ifndef OKR_OKR_NODE_H
#define OKR_OKR_NODE_H

#include "okr/okr/plan.h"

/* A row on its way in: its cells, borrowed, and the node they fill. */
struct okr_entry {
	struct okr_plan *plan;
	const struct okr_span *cells;
	uint32_t row;
	struct okr_node *node;
};

static inline struct okr_span
okr_entry_cell(const struct okr_entry *in, enum okr_column column)
{
	return okr_schema_cell(&in->plan->schema, in->cells, column);
}

/* The place of a cell for messages; borrowed until the next call. */
struct okr_place okr_entry_place(const struct okr_entry *in,
				 enum okr_column column);

/* Report what is wrong with a cell. */
void okr_entry_refuse(const struct okr_entry *in, enum okr_column column,
		      const char *fmt, ...) OKR_PRINTF(3, 4);

/* Fill all of the node but its id and its links. */
void okr_node_read(const struct okr_entry *in);

#endif
