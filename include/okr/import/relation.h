/*
 * Cells that name other rows: "Grow; Hire", or as databases export them with
 * addresses behind, "Grow (https://...), Hire (https://...)".
 */
#ifndef OKR_IMPORT_RELATION_H
#define OKR_IMPORT_RELATION_H

#include "okr/base/buf.h"

/* Append the names with semicolons between; false if the cell is no such. */
bool okr_relation_names(struct okr_buf *out, struct okr_span cell);

/*
 * Take the next item, trimmed, off a list with semicolons or line ends
 * between them; false when there is none.
 */
bool okr_relation_next(struct okr_span *rest, struct okr_span *item);

#endif
