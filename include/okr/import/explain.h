/* How the headers of sheets were understood, as a table. */
#ifndef OKR_IMPORT_EXPLAIN_H
#define OKR_IMPORT_EXPLAIN_H

#include "okr/import/grid.h"

/* Append the header of the table. */
void okr_explain_header(struct okr_buf *out);

/* Append a line for each column of a sheet whose columns are placed. */
void okr_explain_sheet(struct okr_buf *out, struct okr_sheet *sheet,
		       const struct okr_grid *g);

#endif
