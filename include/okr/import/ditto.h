/* Marks that stand for the cell above them, as in a list on paper. */
#ifndef OKR_IMPORT_DITTO_H
#define OKR_IMPORT_DITTO_H

#include "okr/import/shape.h"

/* Some cell of ours is such a mark, which is reported. */
OKR_MUST_USE bool okr_ditto_refuse(struct okr_intake *in,
				   const struct okr_record *record);

#endif
