/*
 * Which row stands under which, where the sheet shows it by levels: outline
 * numbers (1, 1.1, 1.2.1), titles indented by blanks, titles in one of several
 * columns, a column of depths (0, 1, 2).
 */
#ifndef OKR_IMPORT_LEVELS_H
#define OKR_IMPORT_LEVELS_H

#include "okr/import/grid.h"

struct okr_intake;

/* The levels of one sheet's rows, while it is read. */
struct okr_levels {
	uint32_t *indent; /* by row from the sheet's first, plus 1; 0: none */
	size_t n, cap;
};

/* How a sheet shows levels: found in its rows before they are read. */
struct okr_level_signs {
	bool indent;     /* titles begin with blanks */
	bool outline;    /* ids are outline numbers */
	size_t ncolumns; /* columns that titles stand in, from the first */
};

struct okr_level_signs okr_levels_look(const struct okr_sheet *sheet,
				       int title);

/* How many blanks a title begins with; they are taken off. */
uint32_t okr_levels_indent(struct okr_span *title);

/* The column of levels, which is kept as it is, takes the place of indents. */
void okr_levels_bind(struct okr_sheet *sheet);

/* Note the indent of a row, which is its depth if the sheet has these. */
void okr_levels_add(struct okr_intake *in, const struct okr_record *record,
		    uint32_t row, uint32_t indent);

/*
 * Put rows that name no parent under those that their levels show, where the
 * sheet has levels; returns whether it has.  What contradicts itself is
 * reported.
 */
bool okr_levels_link(struct okr_intake *in);

void okr_levels_release(struct okr_levels *levels);

#endif
