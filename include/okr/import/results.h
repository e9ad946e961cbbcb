/*
 * A key result from a record, for the shapes in which an objective stands
 * beside it.
 */
#ifndef OKR_IMPORT_RESULTS_H
#define OKR_IMPORT_RESULTS_H

#include "okr/import/shape.h"

/* The key result in the record, under an objective or, with 0, alone. */
void okr_results_key_result(struct okr_intake *in,
			    const struct okr_record *record,
			    uint32_t objective);

#endif
