/*
 * Units of numbers in one row, or of a reading and what it reads: the same in
 * other words, one that the other is made of, or another thing.
 */
#ifndef OKR_IMPORT_UNITS_H
#define OKR_IMPORT_UNITS_H

#include "okr/base/arena.h"
#include "okr/import/lexicon.h"

/* "86400 s" as a size and its base, borrowed. */
bool okr_units_parse(struct okr_span meaning, double *size,
		     struct okr_span *base);

/*
 * What a number in one unit is multiplied by to be in the other: 24 from days
 * to hours, 1 from "Day" to "days", 0 from USD to EUR.
 */
double okr_units_factor(struct okr_lexicon *l, struct okr_span from,
			struct okr_span to);

/* The number in the other unit. */
struct okr_span okr_units_convert(struct okr_arena *to, double x,
				  double factor);

/* It is made of others, and so what it is the same as is known. */
bool okr_units_known(struct okr_lexicon *l, struct okr_span unit);

/* It is one of time or length: those of which there are so many "s" or "m". */
bool okr_units_measures(struct okr_lexicon *l, struct okr_span unit,
			const char *base);

#endif
