/*
 * What to add to a command for columns that nobody knows, as in a language
 * that no table has: a line to correct and paste.
 */
#ifndef OKR_IMPORT_ADVICE_H
#define OKR_IMPORT_ADVICE_H

#include "okr/import/sheet.h"

/* How many columns have a name that nobody knows. */
size_t okr_advice_unknown(const struct okr_sheet *sheet);

/*
 * Append an option for each of some columns of numbers, in the order in which
 * people have them: "--column 'A=start' --column 'B=target' ...".  More than
 * three are left to the reader.
 */
void okr_advice_numbers(struct okr_buf *out, const struct okr_span *name,
			size_t n);

/*
 * Append an option for each unknown column of the sheet that may be one of
 * ours, by its cells and the order of the columns; nothing where it has none.
 */
void okr_advice_columns(struct okr_buf *out, struct okr_sheet *sheet);

#endif
