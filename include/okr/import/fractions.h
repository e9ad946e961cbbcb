/*
 * Numbers of which the whole is told: "4.2/5", "12 of 20".
 */
#ifndef OKR_IMPORT_FRACTIONS_H
#define OKR_IMPORT_FRACTIONS_H

#include "okr/import/settle.h"

/* The part and the whole of "12/20" or "12 of 20". */
bool okr_fractions_split(struct okr_span cell, struct okr_span *part,
			 struct okr_span *whole);

/*
 * Take the whole off readings where it is the target, and off all numbers of
 * a row where it is the same for all: then it is their unit, "/5".
 */
void okr_fractions_take(struct okr_settling *s);

/* Settle "7/10" of a confidence or a weight as a share. */
bool okr_fractions_share(struct okr_settling *s, uint32_t row, int column);

#endif
