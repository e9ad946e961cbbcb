/*
 * What people put behind a header, in brackets: a unit, "Target (USD)", or a
 * hint at how to fill it, "Confidence (1-5)".
 */
#ifndef OKR_IMPORT_HINT_H
#define OKR_IMPORT_HINT_H

#include "okr/import/date.h"
#include "okr/import/lexicon.h"

/* Cut "Target (USD)" into its name and "USD"; false where it has no hint. */
bool okr_hint_split(struct okr_span header, struct okr_span *name,
		    struct okr_span *hint);

/*
 * The unit that a hint names, as a cell with a number and that unit would
 * give it; empty where it names none.  "k$" is one too: nothing is multiplied.
 */
struct okr_span okr_hint_unit(struct okr_lexicon *l, struct okr_span hint);

/* What a confidence is of by its hint: 5, 10 or 100; 0: it does not say. */
int okr_hint_scale(struct okr_span hint);

/* "dd/mm/yyyy", "TT.MM.JJJJ": the order of what stands for numbers. */
enum okr_order okr_hint_order(struct okr_span hint);

#endif
