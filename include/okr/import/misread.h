/*
 * What people write where a number should be, and what to do about it.
 */
#ifndef OKR_IMPORT_MISREAD_H
#define OKR_IMPORT_MISREAD_H

#include "okr/base/span.h"

/* How to write such a cell, to go on after "not a number: '7/10'"; or "". */
const char *okr_misread_advice(struct okr_span cell);

#endif
