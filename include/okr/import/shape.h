/*
 * Shapes: how a sheet is laid out, and so which rows a record gives.  One
 * file for each; the headers decide which one a sheet has.
 */
#ifndef OKR_IMPORT_SHAPE_H
#define OKR_IMPORT_SHAPE_H

#include "okr/import/grid.h"
#include "okr/import/levels.h"
#include "okr/import/objectives.h"
#include "okr/import/sequence.h"
#include "okr/import/tables.h"
#include "okr/import/sections.h"

/* What the shapes work on. */
struct okr_intake {
	struct okr_grid *grid;
	struct okr_lexicon *lexicon;
	struct okr_objectives *objectives;
	struct okr_tables *tables;
	struct okr_sections *sections; /* of the sheet */
	struct okr_levels *levels;     /* of the sheet */
	struct okr_sequence *sequence; /* of the sheet */
	struct okr_sheet *sheet;
	uint32_t number; /* of the sheet in the grid */
	bool left_out;   /* what the record is called is no kind of row */
};

struct okr_shape {
	const char *name; /* for --shape */
	const char *what; /* "one row per key result" */
	bool sectioned;   /* a row with one text may be a section */
	/* The sheet has the headers, and perhaps rows, of this shape. */
	bool (*fits)(struct okr_sheet *sheet);
	/* Say which column each field is taken from. */
	void (*bind)(struct okr_sheet *sheet);
	/* Make the rows of one record. */
	void (*read)(struct okr_intake *in, const struct okr_record *record);
	/* When all records are read: put rows below others; or NULL. */
	void (*finish)(struct okr_intake *in);
};

/* One row per node, with a column that says what it is. */
extern const struct okr_shape okr_shape_nodes;

/* The same, and what it is follows from a label before its title or id. */
extern const struct okr_shape okr_shape_labels;

/* One row per key result, its objective beside it or further up. */
extern const struct okr_shape okr_shape_results;

/* One row per node, and what it is follows from its level. */
extern const struct okr_shape okr_shape_levels;

/* Kinds of rows that follow from their parents, when these are found. */
void okr_untyped_settle(struct okr_grid *g);

/* One row per objective, with numbered columns for each key result. */
extern const struct okr_shape okr_shape_wide;

/* One row per key result, with dated columns for each cycle. */
extern const struct okr_shape okr_shape_cycles;

/* One row per node of one kind, or per name that other tables refer to. */
extern const struct okr_shape okr_shape_table;

/* One row per check-in. */
extern const struct okr_shape okr_shape_log;

/* One row per answer: a member's sentence for the mission. */
extern const struct okr_shape okr_shape_form;

/* The shape of that name, or NULL; shape i, or NULL behind the last. */
const struct okr_shape *okr_shape_named(const char *name);
const struct okr_shape *okr_shape_at(size_t i);

/* The field of the only column of titles; -1 where there are none or more. */
int okr_shape_title(const struct okr_sheet *sheet);

/* The shape that is asked for, else that which the sheet shows, or NULL. */
const struct okr_shape *okr_shape_of(struct okr_sheet *sheet);

/*
 * What the kind column says of a record; OKR_NO_KIND, and reported, when it
 * is empty or says nothing known, or when it is left out.
 */
enum okr_kind okr_shape_kind(struct okr_intake *in,
			     const struct okr_record *record);

/* Add a row for the record, or for the named part of it. */
uint32_t okr_shape_row(struct okr_intake *in, const struct okr_record *record,
		       enum okr_kind kind, const char *part);

/* A row that names no parent stands under the statement of its section. */
void okr_shape_place(struct okr_intake *in, const struct okr_record *record,
		     uint32_t row);

/* Put one cell of the record into a row. */
void okr_shape_take(struct okr_intake *in, const struct okr_record *record,
		    uint32_t row, int field, int column);

/* Fill blank cells from the columns of the other sort of row. */
void okr_shape_lend(struct okr_intake *in, const struct okr_record *record,
		    uint32_t row);

/* Put all unknown columns of the record into a row. */
void okr_shape_take_extras(struct okr_intake *in,
			   const struct okr_record *record, uint32_t row);

#endif
