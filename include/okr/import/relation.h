/*
 * Cells that name rows of a database with their addresses behind them:
 * "Grow (https://...), Hire (https://...)".
 */
#ifndef OKR_IMPORT_RELATION_H
#define OKR_IMPORT_RELATION_H

#include "okr/base/buf.h"

/* Append the names with semicolons between; false if the cell is no such. */
bool okr_relation_names(struct okr_buf *out, struct okr_span cell);

#endif
