/*
 * What objectives serve, where columns beside them name it: "Strategic
 * Pillar", "Vision", "Company Objective".  What is only named there has no row
 * of its own anywhere, and gets one.
 */
#ifndef OKR_IMPORT_SERVED_H
#define OKR_IMPORT_SERVED_H

#include "okr/import/names.h"
#include "okr/import/shape.h"

/* The header of a column of parents says that these are objectives. */
bool okr_served_names_objective(struct okr_lexicon *l, struct okr_span header);

/*
 * Find such columns.  Where a sheet has "Company Objective" and no other
 * titles, these are its objectives.
 */
void okr_served_bind(struct okr_sheet *sheet);

/* Make rows of what a record names; the innermost of them, or 0. */
uint32_t okr_served_rows(struct okr_intake *in,
			 const struct okr_record *record);

/* Put a row under what its record names, or say what differs. */
void okr_served_link(struct okr_intake *in, const struct okr_record *record,
		     uint32_t row, uint32_t above);

/* The row was made of a name. */
bool okr_served_is(const struct okr_grid *g, uint32_t row);

/*
 * Rows of names that are ids or titles of other rows give way to these; the
 * others are told.
 */
void okr_served_settle(struct okr_names *names);

#endif
