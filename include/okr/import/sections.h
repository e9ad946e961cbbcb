/*
 * What stands between the rows of a sheet: sections that hold for the rows
 * below them, totals, the header once more.  Each is told in a note.
 */
#ifndef OKR_IMPORT_SECTIONS_H
#define OKR_IMPORT_SECTIONS_H

#include "okr/import/apart.h"
#include "okr/import/grid.h"
#include "okr/import/totals.h"

/* A row with one text, which holds for the rows below it. */
struct okr_section {
	int field;          /* whose cells it stands for, or -1: a statement */
	enum okr_kind kind; /* of the statement */
	uint32_t row;       /* the statement */
	uint32_t line;
	bool fresh;        /* no row below it yet */
	bool of_all;       /* it stands above the names of the columns */
	bool of_objective; /* it goes on until the next objective */
};

#define OKR_MAX_SECTIONS 16 /* one a field or kind: more than there are */

struct okr_sections {
	struct okr_section section[OKR_MAX_SECTIONS]; /* the outermost first */
	size_t nsection;
	uint32_t under; /* the innermost statement among them, or 0 */
	bool fresh;     /* some of them are */
	bool looked;    /* whether perspectives stand alone in rows, */
	bool scorecard; /* and they do */
	uint32_t taken; /* fields, as bits, that held for some row */
	struct okr_totals totals;
	struct okr_apart apart;
};

struct okr_intake;

/* Before the first record: what stands above the header. */
void okr_sections_begin(struct okr_intake *in);

/* The record is none of the above. */
bool okr_sections_is_data(struct okr_intake *in,
			  const struct okr_record *record);

/* The sheet ends, and with it all sections. */
void okr_sections_end(struct okr_intake *in);

void okr_sections_release(struct okr_sections *all);

#endif
