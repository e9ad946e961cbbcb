/*
 * Percentages of a row as a spreadsheet shows them, rounded, or as it holds
 * them, a part of 1.
 */
#ifndef OKR_IMPORT_PERCENT_H
#define OKR_IMPORT_PERCENT_H

#include "okr/import/settle.h"

/* Warn of both; the target and the reading are as they were in the sheet. */
void okr_percent_check(struct okr_settling *s, uint32_t row,
		       struct okr_span target, struct okr_span current);

#endif
