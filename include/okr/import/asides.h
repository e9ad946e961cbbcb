/* What a target has in brackets: "15 (stretch 20)". */
#ifndef OKR_IMPORT_ASIDES_H
#define OKR_IMPORT_ASIDES_H

#include "okr/import/settle.h"

/* Take another ambition off the targets of the sheet. */
void okr_asides_take(struct okr_settling *s);

#endif
