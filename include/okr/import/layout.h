/*
 * Sheets that are no single table with names in a row: prose, two tables side
 * by side, names in a column.
 */
#ifndef OKR_IMPORT_LAYOUT_H
#define OKR_IMPORT_LAYOUT_H

#include "okr/csv/table.h"
#include "okr/import/lexicon.h"

/*
 * Of two columns of one name before and behind that of key results, beside
 * objectives, the second is the key results': it is called so, and that is
 * told.  False when there are none.
 */
bool okr_layout_part(struct okr_table *t, struct okr_lexicon *l);

/*
 * Most rows near the header have as many cells as it; else that is reported:
 * this may be prose.
 */
OKR_MUST_USE bool okr_layout_is_even(struct okr_table *t);

/*
 * The table, whose header was read, is none of these; else it is reported
 * with what to do.
 */
OKR_MUST_USE bool okr_layout_check(const struct okr_table *t,
				   struct okr_lexicon *l, size_t known);

/*
 * A name that can mean several things may be there for each of them, as "Cel"
 * in Polish for objectives and for targets: "Cel (2)" means the same.
 */
void okr_layout_number(struct okr_table *t, struct okr_lexicon *l);

#endif
