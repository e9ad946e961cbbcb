/* Scores by cycle of a plan: of its missions, and of teams without one. */
#ifndef OKR_DRAW_VIEW_CYCLES_H
#define OKR_DRAW_VIEW_CYCLES_H

#include "okr/draw/cycle_cells.h"
#include "okr/draw/view.h"

/*
 * The cycles that are over and the current one, the newest `most`.  Returns
 * their reviews, borrowed from the view; caller frees the names.
 */
const struct okr_review *okr_view_choose_cycles(struct okr_view *view,
						size_t most,
						struct okr_cycles *out);

/* The cells of a mission in n cycles; caller frees. */
struct okr_cycle_cell *okr_view_mission_cells(const struct okr_view *view,
					      uint32_t mission,
					      const struct okr_review *review,
					      size_t n);

/*
 * The same of some objectives together: each day of a cycle earns the mean
 * score of those open on it.
 */
struct okr_cycle_cell *okr_view_work_cells(const struct okr_view *view,
					   const struct okr_rows *work,
					   const struct okr_review *review,
					   size_t n);

#endif
