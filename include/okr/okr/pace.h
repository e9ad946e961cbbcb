/*
 * Plan curves: the share of its way that a row should have gone by a day.
 * A straight line through its window, or early, or late, or by the points in
 * the row's own cell `pace` ("2026-02-14=0.2;2026-03-01=60%").
 *
 * Few rows have a curve of their own, so the points stand beside the rows.
 */
#ifndef OKR_OKR_PACE_H
#define OKR_OKR_PACE_H

#include <stddef.h>
#include <stdint.h>

#include "okr/base/day.h"

struct okr_entry;
struct okr_plan;

struct okr_pace_point {
	int32_t day;
	double share;
};

/* The points of one row. */
struct okr_pace {
	uint32_t row;
	uint32_t n;
	size_t first;
};

/* Of a whole plan, in order of rows. */
struct okr_paces {
	struct okr_pace *pace;
	size_t n, cap;
	struct okr_pace_point *point;
	size_t npoint, point_cap;
};

/* Take the curve of a row on its way in; what is wrong is reported. */
void okr_pace_read(const struct okr_entry *in);
void okr_paces_release(struct okr_paces *paces);

/* The points of a row, of which there are n; NULL if it has none. */
const struct okr_pace_point *okr_pace_of(const struct okr_plan *plan,
					 uint32_t row, size_t *n);

/* The straight line that a curve is on; from is to where it stands still. */
struct okr_pace_leg {
	struct okr_pace_point from;
	struct okr_pace_point to;
};

struct okr_pace_leg okr_pace_leg_at(const struct okr_pace_point *point,
				    size_t n, struct okr_window w, int32_t day);

/*
 * The share that should be gone by a day: by the row's own curve, else by one
 * of enum okr_pace_mode.  NaN without a window.
 */
double okr_pace_share(const struct okr_plan *plan, uint32_t row, int32_t day,
		      int mode);

#endif
