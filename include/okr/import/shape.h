/*
 * Shapes: how a sheet is laid out, and so which rows a record gives.  One
 * file for each; the headers decide which one a sheet has.
 */
#ifndef OKR_IMPORT_SHAPE_H
#define OKR_IMPORT_SHAPE_H

#include "okr/base/index.h"
#include "okr/import/grid.h"

/* The objectives named beside key results, by text, team and cycle. */
struct okr_objectives {
	struct okr_objective {
		struct okr_span key;
		uint32_t row;
	} * objective;
	size_t n, cap;
	struct okr_index index;
	uint32_t current; /* row of the one that a blank cell stands for */
	struct okr_buf key;
};

/* What the shapes work on. */
struct okr_intake {
	struct okr_grid *grid;
	struct okr_lexicon *lexicon;
	struct okr_objectives *objectives;
	struct okr_sheet *sheet;
	uint32_t number; /* of the sheet in the grid */
};

struct okr_shape {
	const char *what; /* "one row per key result" */
	/* The sheet has the headers of this shape. */
	bool (*fits)(const struct okr_sheet *sheet);
	/* Say which column each field is taken from. */
	void (*bind)(struct okr_sheet *sheet);
	/* Make the rows of one record. */
	void (*read)(struct okr_intake *in, const struct okr_record *record);
};

/* One row per node, with a column that says what it is. */
extern const struct okr_shape okr_shape_nodes;

/* One row per key result, its objective beside it or further up. */
extern const struct okr_shape okr_shape_results;

/* One row per check-in. */
extern const struct okr_shape okr_shape_log;

/* The shape that the headers of a sheet show, or NULL. */
const struct okr_shape *okr_shape_of(const struct okr_sheet *sheet);

/*
 * What the kind column says of a record; OKR_NO_KIND, and reported, when it
 * is empty or says nothing known.
 */
enum okr_kind okr_shape_kind(struct okr_intake *in,
			     const struct okr_record *record);

/* Add a row for the record, or for the named part of it. */
uint32_t okr_shape_row(struct okr_intake *in, const struct okr_record *record,
		       enum okr_kind kind, const char *part);

/* Put one cell of the record into a row. */
void okr_shape_take(struct okr_intake *in, const struct okr_record *record,
		    uint32_t row, int field, int column);

/* Put all unknown columns of the record into a row. */
void okr_shape_take_extras(struct okr_intake *in,
			   const struct okr_record *record, uint32_t row);

void okr_objectives_init(struct okr_objectives *o);
void okr_objectives_release(struct okr_objectives *o);

#endif
