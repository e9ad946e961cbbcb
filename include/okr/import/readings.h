/*
 * Columns that are days: "Jan 2026", "2026-W05", "31/01/2026" over what was
 * read then.  Each cell becomes a check-in of its row.
 */
#ifndef OKR_IMPORT_READINGS_H
#define OKR_IMPORT_READINGS_H

#include "okr/base/attr.h"
#include "okr/import/shape.h"

/*
 * Find the columns, when the shape of the sheet is known, and say which they
 * are.  False and reported when the order of day and month is not clear.
 */
OKR_MUST_USE bool okr_readings_bind(struct okr_sheet *sheet);

/* The check-ins of a record, whose row they are under. */
void okr_readings_take(struct okr_intake *in, const struct okr_record *record,
		       uint32_t row);

#endif
