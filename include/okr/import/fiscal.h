/* Cycles of fiscal years: rows that give them their days. */
#ifndef OKR_IMPORT_FISCAL_H
#define OKR_IMPORT_FISCAL_H

#include "okr/import/grid.h"

/* "07:end": the month in which the year begins, the end of it that names it. */
bool okr_fiscal_parse(struct okr_span text, struct okr_fiscal *out);

/*
 * Add a row for each fiscal cycle that rows speak of, and for its year,
 * unless the plan has one.
 */
void okr_fiscal_rows(struct okr_grid *g, struct okr_lexicon *l);

#endif
