/*
 * Titles beside key results: of an objective, or nobody knows of what.
 */
#ifndef OKR_IMPORT_TITLES_H
#define OKR_IMPORT_TITLES_H

#include "okr/base/attr.h"
#include "okr/import/sheet.h"

/* "Objectives 2026" over texts, where no other column has them. */
void okr_titles_find(struct okr_sheet *sheet);

/*
 * "Goal Name" beside "Metric" is the objective.  False and reported where a
 * column of titles beside one of key results could be anything.
 */
OKR_MUST_USE bool okr_titles_bind(struct okr_sheet *sheet);

#endif
