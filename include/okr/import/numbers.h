/*
 * The numbers of a sheet: what all cells of a column show is decided first, then each
 * row is settled.
 */
#ifndef OKR_IMPORT_NUMBERS_H
#define OKR_IMPORT_NUMBERS_H

#include "okr/import/settle.h"

void okr_numbers_decide(struct okr_settling *s);
void okr_numbers_row(struct okr_settling *s, uint32_t row);

/* The first of the words after a number, where it multiplies, is taken off. */
bool okr_numbers_magnitude(struct okr_lexicon *l, struct okr_value *value);

#endif
