/*
 * Columns that are there several times, once for each key result of a row
 * ("KR1 Target", "KR2 Target") or once for each cycle ("2026 Q1 Target").
 * The columns of one of these are a lane.
 */
#ifndef OKR_IMPORT_LANES_H
#define OKR_IMPORT_LANES_H

#include "okr/import/lexicon.h"

struct okr_sheet;
struct okr_use;
struct okr_record;

struct okr_lane {
	struct okr_span label; /* "KR2", "2026 Q1" */
	const char *part;      /* the label, for the source of a row */
	size_t number;         /* of the key result; 0: a cycle */
	uint32_t current;      /* row of the objective that blanks go on with */
	bool filled;           /* the current record has a text in it */
	int at[OKR_NFIELDS];   /* the column that holds a field, or -1 */
};

struct okr_lanes {
	struct okr_lane *lane;
	size_t n, cap;
	bool cycles;             /* else key results */
	bool yearless;           /* the year of the rows is that of the names */
	int common[OKR_NFIELDS]; /* columns that are there once */
	struct okr_arena text;
};

/* What one header says; a name that is empty is that of the key result. */
struct okr_lane_header {
	size_t number; /* 0: a cycle */
	bool behind;   /* the number stands behind the name: "Target 2" */
	int year;      /* that the label lacks: "Q1 Target"; else 0 */
	struct okr_span label, name;
};

/* False for a header that belongs to no lane. */
bool okr_lanes_parse(struct okr_lexicon *l, struct okr_span header,
		     struct okr_lane_header *out);

/*
 * Find the lanes of a bound sheet; their columns are theirs alone then.
 * False and reported when two columns of a lane mean the same.
 */
OKR_MUST_USE bool okr_lanes_find(struct okr_sheet *sheet,
				 struct okr_lexicon *l);

/* Remember the columns that are there once. */
void okr_lanes_begin(struct okr_lanes *lanes, const int at[OKR_NFIELDS]);

/* Keep the columns as they are, in no lane. */
void okr_lanes_forget(struct okr_sheet *sheet);

/* Find the lanes in which a record has a text; false when there is none. */
bool okr_lanes_fill(struct okr_lanes *lanes, const struct okr_use *use,
		    const struct okr_record *record);

void okr_lanes_release(struct okr_lanes *lanes);

#endif
