/*
 * The objective of a record: beside its key result, further up, in a row of
 * its own or over several rows; which of the two a column describes.
 */
#ifndef OKR_IMPORT_OBJECTIVE_H
#define OKR_IMPORT_OBJECTIVE_H

#include "okr/import/shape.h"

/*
 * The row of the objective beside a key result, or of the last one further
 * up.  An id alone may be that of an objective below, or in another file:
 * then it is 0.
 */
uint32_t okr_objective_beside(struct okr_intake *in,
			      const struct okr_record *record);

/* The row of the objective that a record names, if one did before, else 0. */
uint32_t okr_objective_known(struct okr_intake *in,
			     const struct okr_record *record);

/* A record without a key result: all of it describes the objective. */
uint32_t okr_objective_alone(struct okr_intake *in,
			     const struct okr_record *record);

/* Neither a title nor an id of an objective. */
bool okr_objective_is_blank(const struct okr_intake *in,
			    const struct okr_record *record);

/* The column describes the objective, and not, or also, the record. */
bool okr_objective_describes_only(int column);
bool okr_objective_describes_both(int column);

#endif
