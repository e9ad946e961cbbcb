/* Numbers of one row that cannot be compared as they are written. */
#ifndef OKR_IMPORT_ALIKE_H
#define OKR_IMPORT_ALIKE_H

#include "okr/import/settle.h"

/* Refuse "100%" beside 0.42, and 3 beside "5 million". */
void okr_alike_row(struct okr_settling *s, uint32_t row);

#endif
