/*
 * One input file: its table, what each of its columns means, and how it was
 * asked to be read.
 */
#ifndef OKR_IMPORT_SHEET_H
#define OKR_IMPORT_SHEET_H

#include "okr/csv/table.h"
#include "okr/import/header.h"
#include "okr/import/heard.h"
#include "okr/import/lanes.h"
#include "okr/import/lexicon.h"
#include "okr/import/map.h"
#include "okr/import/whose.h"

struct okr_grid;
struct okr_shape;

/* How a file is to be read, from the command line. */
struct okr_ask {
	const char *path;              /* NULL: stdin */
	const char *prefix;            /* put before its ids, or NULL */
	const char *charset;           /* iconv's name, or NULL: to be found */
	char delimiter;                /* '\0': to be found */
	size_t max_cell;               /* bytes; 0: OKR_MAX_CELL */
	const char *profile;           /* its name, or NULL: by the headers */
	const struct okr_shape *shape; /* NULL: by headers and rows */
	bool infer;                    /* metrics from titles */
	struct okr_span date; /* of the snapshot that it is, or empty */
	uint32_t scope;       /* 0: what stands now; see dated.h */
	struct okr_manner manner;
};

/* Where the cells of a column go: a field, or an extra column of the grid. */
struct okr_use {
	int field;       /* -1: none of ours */
	uint32_t extra;  /* number in the grid, or OKR_INDEX_NONE */
	const char *by;  /* what knew the header: a layer; NULL: nothing */
	bool decided;    /* among several meanings */
	bool warned;     /* that it is only kept, and what to do about it */
	uint32_t lane;   /* its number plus 1; 0: none */
	int32_t reading; /* the day of its readings; 0: none */
	enum okr_whose whose;
};

/* What a file holds that is one table of several; see tables.h. */
struct okr_table_of {
	enum okr_kind kind;  /* of its rows, or OKR_NO_KIND */
	enum okr_kind above; /* of what `parent` names, or OKR_NO_KIND */
	int field;           /* that its names stand for, or -1 */
	uint32_t by_id;      /* fields that have ids for names, as bits */
};

#define OKR_MAX_JOINT 3

/* A column with several numbers in a cell, and the fields of these. */
struct okr_joint {
	int column, field[OKR_MAX_JOINT];
	size_t n; /* 0: there is none */
};

struct okr_sheet {
	struct okr_ask ask;
	struct okr_map *profile;    /* that it is read by, or NULL */
	struct okr_lexicon lexicon; /* with its profile */
	struct okr_table table;
	bool ours;             /* it has our own columns kind and title */
	bool sourced;          /* and source */
	bool canonical;        /* and a source in every row: taken as it is */
	bool kinds_by_parent;  /* what rows are follows from their parents */
	bool readings;         /* some columns are days */
	bool completion;       /* its readings are how much is done, */
	bool lanes_measured;   /* but for key results side by side */
	bool serves;           /* some column names what objectives serve, */
	bool titled;           /* other than by `parent`; */
	enum okr_kind parents; /* what that names, or OKR_NO_KIND */
	bool lane_alone;       /* without the columns that are there once */
	const struct okr_shape *shape;
	struct okr_above_header heading;
	int labels_in;       /* the column that says what a row is */
	int tasks;           /* 1 + the column of tasks of key results */
	int depth;           /* 1 + the column of how deep a row stands */
	int derived;         /* 1 + the column of what follows from readings */
	int at[OKR_NFIELDS]; /* the column that holds a field, or -1 */
	int of_objective[OKR_NFIELDS]; /* that of objectives alone, or -1 */
	int of_row[OKR_NFIELDS];       /* at[] of the others, while ... */
	bool at_objective;             /* ... at[] is the objective's */
	bool turns;                    /* some column is objectives' alone */
	bool beside; /* objectives stand beside their key results */
	struct okr_span given[OKR_NFIELDS]; /* what a blank cell stands for */
	struct okr_joint joint;
	int year;               /* 1 + the column of years beside quarters */
	struct okr_buf quarter; /* the last one with its year */
	int years;              /* of what has none, see timed.h; 0: unasked */
	size_t ntiers;          /* "Level 1" and so on; 0: there are none */
	size_t nlevels;         /* columns of titles, from the first of them */
	struct okr_table_of of;
	struct okr_lanes lanes;
	uint32_t in_lane;       /* that is read now, plus 1; 0: none */
	uint32_t blank_line;    /* the first row without text */
	const char *part;       /* of the record that is read now, or NULL */
	struct okr_use *use;    /* by column */
	uint32_t first, last;   /* its rows in the grid; last is excluded */
	struct okr_heard heard; /* words that are not ours */
	size_t nblank;          /* such rows, which are dropped */
};

/*
 * Read the bytes and the header.  False when that failed, which is then
 * reported; the sheet is to be released in either case.
 */
OKR_MUST_USE bool okr_sheet_open(struct okr_sheet *sheet, struct okr_ask ask,
				 struct okr_lexicon *l);

/*
 * The name of a column that we compute, or `source`, which is what we write:
 * other people's columns of that name mean something else.
 */
bool okr_sheet_is_foreign(const struct okr_sheet *sheet, int field);

/* A map, a profile or an option says what the column means. */
bool okr_sheet_is_told(const struct okr_sheet *sheet, int column);

/* The column is only kept, though nobody said that it is to be. */
bool okr_sheet_is_unread(const struct okr_sheet *sheet, size_t column);

/* A field nobody reads becomes an unknown column. */
void okr_sheet_forget(struct okr_sheet *sheet, int field);

/*
 * Columns that are the objective's alone take the place of the others, and
 * with the next call give it back.
 */
void okr_sheet_turn(struct okr_sheet *sheet);

/* Rows are of one sort: what is the objective's alone is theirs, or kept. */
void okr_sheet_join(struct okr_sheet *sheet, bool theirs);

/* Give the column of one field to another one that has none. */
void okr_sheet_rename(struct okr_sheet *sheet, int from, int to);

/*
 * Name the unknown columns in the grid; false and reported when two would
 * get the same name.
 */
OKR_MUST_USE bool okr_sheet_place_extras(struct okr_sheet *sheet,
					 struct okr_grid *grid);

/* The next row that has any text, or NULL. */
const struct okr_record *okr_sheet_next(struct okr_sheet *sheet);

/* The cell of a field, trimmed; where it is blank, what is given for it. */
static inline struct okr_span
okr_sheet_cell(const struct okr_sheet *sheet, const struct okr_record *record,
	       int field)
{
	int at = sheet->at[field];
	struct okr_span cell = { 0 };

	if (at >= 0)
		cell = okr_span_trim(record->cell[at]);
	return cell.n > 0 ? cell : sheet->given[field];
}

static inline bool
okr_sheet_has(const struct okr_sheet *sheet, int field)
{
	return sheet->at[field] >= 0;
}

/* Some cell of the field may be filled. */
static inline bool
okr_sheet_says(const struct okr_sheet *sheet, int field)
{
	return sheet->at[field] >= 0 || sheet->given[field].n > 0;
}

/* An unknown column that belongs to what is read now. */
static inline bool
okr_sheet_takes(const struct okr_sheet *sheet, size_t column)
{
	const struct okr_use *use = &sheet->use[column];

	if (use->extra == OKR_INDEX_NONE ||
	    (sheet->beside && !sheet->at_objective &&
	     use->whose == OKR_OF_OBJECTIVE))
		return false;
	return use->lane == 0 ? !sheet->lane_alone
			      : use->lane == sheet->in_lane;
}

/* The place of the file as a whole, and of its current row. */
struct okr_place okr_sheet_place(const struct okr_sheet *sheet);
struct okr_place okr_sheet_row_place(struct okr_sheet *sheet, int field);

/* The user's header for a field; our name where there is none. */
struct okr_span okr_sheet_header(const struct okr_sheet *sheet, int field);

void okr_sheet_release(struct okr_sheet *sheet);

#endif
