/*
 * Records whose quotes stand only where they may, split where they lie: the
 * short way of the reader, and the pieces that its long way shares.
 */
#ifndef OKR_CSV_SPLIT_H
#define OKR_CSV_SPLIT_H

#include "okr/csv/reader.h"

#define OKR_CELL_BLOCK ((size_t)64 * 1024) /* libcsv's buffer grows by this */

/*
 * Split the record whose quotes stand around whole cells and are doubled
 * within.  False, so that libcsv reads it, where they do not, and where
 * something is too long: a cell beyond the cap, or quoted and beyond a block.
 */
bool okr_split_record(struct okr_reader *r);

/* Add the unquoted cell from `at` to `end` to the record. */
void okr_split_unquoted(struct okr_reader *r, size_t at, size_t end);

/* Add the cell of n bytes between quotes, with doubled quotes in it. */
void okr_split_quoted(struct okr_reader *r, size_t at, size_t n,
		      size_t doubled);

/* The first c from an offset on, or the end. */
size_t okr_split_find(const struct okr_reader *r, char c, size_t from);

/* Line ends between two offsets. */
uint32_t okr_split_lines(const struct okr_reader *r, size_t from, size_t to);

#endif
