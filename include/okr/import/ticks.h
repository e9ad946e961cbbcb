/* Ticks among numbers: "yes" as a target, "x" as the reading of 100 %. */
#ifndef OKR_IMPORT_TICKS_H
#define OKR_IMPORT_TICKS_H

#include "okr/import/settle.h"

void okr_ticks_row(struct okr_settling *s, uint32_t row);

#endif
