/*
 * Earlier snapshots below what stands now: rows of one id are the same row.
 * Its newest cells stand; what earlier snapshots read becomes check-ins with
 * their dates, and a target that moved is kept as `target_first`.
 *
 * A row that is in no snapshot any more is left out, and said, unless its time
 * was over by then, or a row that stays stands under it: then it stays as it
 * last stood.
 */
#ifndef OKR_IMPORT_SNAPSHOTS_H
#define OKR_IMPORT_SNAPSHOTS_H

#include "okr/import/names.h"

/* What became of the rows. */
struct okr_snapshots {
	struct okr_names *names;
	uint32_t *stands; /* by row: the one that stands for it */
	uint32_t *older;  /* by row: the same one, one snapshot before, or 0 */
	bool *stays;      /* by row that stands */
	size_t nnow;      /* sheets of scope 0, which come first */
};

/* The i-th sheet, the newest first. */
static inline const struct okr_sheet *
okr_snapshots_sheet(const struct okr_snapshots *s, size_t i)
{
	const struct okr_grid *g = s->names->g;

	return &g->sheet[i < s->nnow ? i : g->nsheet - 1 - (i - s->nnow)];
}

/* Rows that say something of another one, on a day or by somebody. */
static inline bool
okr_snapshots_is_point(const struct okr_grid *g, uint32_t row)
{
	return !okr_is_counted(g->kind[row]) && g->kind[row] != OKR_CYCLE_ROW;
}

/* The last day of a row, by itself or by what it is under; or OKR_DAY_NONE. */
int32_t okr_snapshots_due(const struct okr_snapshots *s, uint32_t row);

/*
 * When all rows have their ids, and before these are written as references:
 * decide what stays, and make check-ins of what does not.  Rows that are to go
 * are then of no kind; check-ins that were made keep their id so long.
 */
void okr_snapshots_fold(struct okr_names *names);

/* Then: take these ids out of the grid. */
void okr_snapshots_drop(struct okr_grid *g);

#endif
