/*
 * Objectives and key results from one record, for the shapes in which a
 * record has both.
 */
#ifndef OKR_IMPORT_RESULTS_H
#define OKR_IMPORT_RESULTS_H

#include "okr/import/shape.h"

/* The objective that all of the record describes; returns its row. */
uint32_t okr_results_objective(struct okr_intake *in,
			       const struct okr_record *record);

/* The key result in the record, under an objective or, with 0, alone. */
void okr_results_key_result(struct okr_intake *in,
			    const struct okr_record *record,
			    uint32_t objective);

/* The column describes objectives and their key results alike. */
bool okr_results_describes_both(int column);

#endif
