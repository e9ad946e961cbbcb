/*
 * Titles beside key results: of an objective, or nobody knows of what.
 */
#ifndef OKR_IMPORT_TITLES_H
#define OKR_IMPORT_TITLES_H

#include "okr/base/attr.h"
#include "okr/import/grid.h"
#include "okr/import/sheet.h"

/* "Objectives 2026" over texts, where no other column has them. */
void okr_titles_find(struct okr_sheet *sheet);

/*
 * "Goal Name" beside "Metric" is the objective.  False and reported where a
 * column of titles beside one of key results could be anything.
 */
OKR_MUST_USE bool okr_titles_bind(struct okr_sheet *sheet);

/* Report titles that nothing says what they are of. */
void okr_titles_refuse(struct okr_sheet *sheet);

/*
 * Rows that have neither a title nor an id, where a column that is only kept
 * has texts in all of them: told once, with what to add to the command.
 */
void okr_titles_tell(struct okr_grid *g, const struct okr_sheet *sheet);

#endif
