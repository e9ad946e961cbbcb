/*
 * Cells that name somebody or something: titles, owners, other rows.
 */
#ifndef OKR_IMPORT_NAMING_H
#define OKR_IMPORT_NAMING_H

#include "okr/import/settle.h"

/* Settle what a row names. */
void okr_naming_row(struct okr_settling *s, uint32_t row);

#endif
