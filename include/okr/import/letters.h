/*
 * Letters that may be a magnitude or a unit: of "2m" and "1B" the other cells
 * of the row tell whether they are millions, minutes, metres or bytes.
 */
#ifndef OKR_IMPORT_LETTERS_H
#define OKR_IMPORT_LETTERS_H

#include "okr/import/settle.h"
#include "okr/import/value.h"

/* Fill s->letters for a row; a letter that could be either is reported. */
void okr_letters_row(struct okr_settling *s, uint32_t row);

/* Take such a letter off as a magnitude, or make it a unit in full. */
bool okr_letters_read(enum okr_letters letters, struct okr_value *value);

#endif
