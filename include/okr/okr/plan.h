/*
 * A plan: the rows of an OKR CSV as typed nodes, found by id, linked to their
 * parents.  What a cell of the plan means is decided when it is read.
 *
 * Rows are numbered from 1 in file order and the number is the row's name
 * everywhere; 0 means none.
 *
 * Usage:
 *	struct okr_plan plan;
 *	if (!okr_plan_read(&plan, path))
 *		return okr_diag_end();
 */
#ifndef OKR_OKR_PLAN_H
#define OKR_OKR_PLAN_H

#include <stdbool.h>
#include <stdint.h>

#include "okr/base/day.h"
#include "okr/base/index.h"
#include "okr/base/num.h"
#include "okr/csv/table.h"
#include "okr/okr/baseline.h"
#include "okr/okr/calendar.h"
#include "okr/okr/pace.h"
#include "okr/okr/schema.h"

#define OKR_MAX_ID 1000 /* bytes */

/* One row, 80 bytes: a plan may have millions. */
struct okr_node {
	uint32_t parent; /* the row it rolls up into */
	uint32_t child;  /* first counted row under it */
	uint32_t next;   /* next counted row under the same parent */
	/* First rows that name it as parent, then its number among branches. */
	uint32_t branch;
	uint32_t cycle; /* number in the plan's calendar */
	/*
	 * First its own cells, then (okr_tree_build) its window: start and due
	 * each own, else of its cycle, of an ancestor, of what is below it.
	 */
	struct okr_window window;
	int32_t date;   /* of a check-in, or when `current` was read */
	uint32_t id_at; /* offset in its record, or in odd_ids */
	uint32_t id_n : 10;
	uint32_t id_odd : 1; /* its id held a doubled quote */
	uint32_t kind : 4;   /* enum okr_kind */
	/* enum okr_metric; of a check-in: it ticks off a milestone */
	uint32_t metric : 3;
	uint32_t said : 3;       /* enum okr_said */
	uint32_t commitment : 2; /* enum okr_commitment; after build resolved */
	uint32_t own_start : 1;
	uint32_t own_due : 1;
	uint32_t percent : 1;   /* unit is % */
	uint32_t dangling : 1;  /* names a parent that is not there */
	uint32_t checkins : 1;  /* has check-ins */
	uint32_t inverted : 1;  /* due before start */
	uint32_t paced : 1;     /* has a plan curve of its own */
	uint32_t continues : 1; /* starts from what a baseline found */
	uint32_t alone : 1;     /* nothing below it counts */
	double start;           /* of a between: the lower bound */
	double target;          /* of a between: the upper bound */
	double current;
	double weight; /* blank is 1 */
	double confidence;
};

_Static_assert(sizeof(struct okr_node) == 80, "a row's share of memory");

struct okr_plan {
	struct okr_table table;
	struct okr_schema schema;
	struct okr_node *node;
	uint32_t n; /* rows */
	/* What the user calls a column of a row; NULL: as the header has it. */
	struct okr_span (*heading)(const void *ctx, uint32_t row, int column);
	const void *heading_ctx;
	/*
	 * Does without a cell that is wrong, and says what instead; NULL: what
	 * is wrong is an error.
	 */
	const char *(*refuse)(void *ctx, uint32_t row, enum okr_column column);
	void *refuse_ctx;
	bool warned; /* an earlier filter has said what is odd about them */
	size_t cap;
	struct okr_index ids;
	struct okr_buf odd_ids;
	struct okr_calendar calendar;
	struct okr_paces paces;
	struct okr_baselines baselines;
	uint32_t *order; /* counted rows, children before their parents */
	uint32_t norder;
	uint32_t *branch;        /* rows with children, after their parents */
	uint32_t nbranch;        /* numbered from 1 */
	struct okr_links *links; /* while reading: parents not yet resolved */
};

/* Called for each row while its cells are at hand. */
typedef void okr_plan_row(void *ctx, uint32_t row,
			  const struct okr_span *cells);

/*
 * Read and check a plan: known words, numbers, dates, one row per id, no
 * loops.  Everything that is wrong is reported; false when anything was.
 */
OKR_MUST_USE bool okr_plan_read(struct okr_plan *plan, const char *path);

/*
 * The same for a table that has its header but no rows yet, which the plan
 * takes over.  `each`, if not NULL, sees every row's cells as they go by.
 */
OKR_MUST_USE bool okr_plan_read_table(struct okr_plan *plan, okr_plan_row *each,
				      void *ctx);

void okr_plan_release(struct okr_plan *plan);

/* Give back the memory of the id index; ids can't be looked up after. */
void okr_plan_forget_ids(struct okr_plan *plan);

/* The row of that id, or 0. */
uint32_t okr_plan_find(const struct okr_plan *plan, struct okr_span id);

/* The id of a row; borrowed from the plan. */
struct okr_span okr_plan_id(const struct okr_plan *plan, uint32_t row);

/* Any cell of a row, trimmed; borrowed until the next call. */
struct okr_span okr_plan_cell(struct okr_plan *plan, uint32_t row,
			      enum okr_column column);

/* Where a row came from, given its cells: its source, else file and line. */
struct okr_span okr_plan_source(struct okr_plan *plan, uint32_t row,
				const struct okr_span *cells);

/* The place of a cell for messages; borrowed until the next call. */
struct okr_place okr_plan_place(struct okr_plan *plan, uint32_t row,
				enum okr_column column);

/* Report what is wrong with a cell. */
void okr_plan_refuse(struct okr_plan *plan, uint32_t row,
		     enum okr_column column, const char *fmt, ...)
    OKR_PRINTF(4, 5);

#endif
