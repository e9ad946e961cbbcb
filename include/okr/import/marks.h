/* The decimal mark of each column of numbers: a point or a comma. */
#ifndef OKR_IMPORT_MARKS_H
#define OKR_IMPORT_MARKS_H

#include "okr/import/settle.h"

/* "20..30" as its two numbers, anything else as one. */
size_t okr_marks_parts(struct okr_span cell, struct okr_span part[2]);

/* Fill s->mark; OKR_MARK_NONE, and reported, when nobody can tell. */
void okr_marks_decide(struct okr_settling *s, const int column[OKR_NNUMBERS]);

#endif
