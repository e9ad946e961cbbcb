/* Days and periods without a year: "5 Jan", "31.03.", "end of Q1", "EOY". */
#ifndef OKR_IMPORT_YEARLESS_H
#define OKR_IMPORT_YEARLESS_H

#include "okr/import/date.h"

/* Read it in the year of a day; false when the cell is no such thing. */
bool okr_yearless_parse(struct okr_lexicon *l, struct okr_span cell, int32_t of,
			struct okr_date *out);

#endif
