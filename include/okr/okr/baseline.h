/*
 * Starts that were not known when the plan was made: a row that continues a
 * baseline starts from what the baseline found, once it has been read.
 */
#ifndef OKR_OKR_BASELINE_H
#define OKR_OKR_BASELINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "okr/base/arena.h"

struct okr_clock;
struct okr_entry;
struct okr_node;
struct okr_plan;
struct okr_readings;

/* A row without a start of its own, and the baseline it continues. */
struct okr_baseline {
	uint32_t row;
	uint32_t of;
	bool inferred;      /* its type follows from start and target */
	struct okr_span id; /* of the baseline, while reading */
};

/* Of a whole plan, in order of rows. */
struct okr_baselines {
	struct okr_baseline *baseline;
	size_t n, cap;
	struct okr_arena text;
};

/* Note a row on its way in that lacks its start and continues another. */
void okr_baseline_read(const struct okr_entry *in);

/* Keep those that continue a baseline; the plan's ids are known by now. */
void okr_baselines_resolve(struct okr_plan *plan);
void okr_baselines_release(struct okr_baselines *all);

/* The baseline whose reading a row starts from, or 0. */
uint32_t okr_baseline_of(const struct okr_plan *plan, uint32_t row);

/*
 * The row with the start it has by the clock's day: the plan's own node, or
 * the copy, filled.
 */
const struct okr_node *okr_baseline_node(const struct okr_plan *plan,
					 const struct okr_readings *readings,
					 uint32_t row,
					 const struct okr_clock *clock,
					 struct okr_node *copy);

#endif
