/*
 * Rows of the grid by id and by title, as people refer to them.  Titles are
 * compared without regard to case and blanks.
 *
 * A snapshot of an earlier day says of the same rows once more what they were:
 * its rows are known among themselves, and what they do not know is looked up
 * in what stands now, then in other snapshots, the newest first.
 */
#ifndef OKR_IMPORT_NAMES_H
#define OKR_IMPORT_NAMES_H

#include "okr/base/index.h"
#include "okr/import/grid.h"

/* What knows each other: all that stands now, or one earlier snapshot. */
struct okr_scope {
	struct okr_index ids;
	struct okr_index titles;
	struct okr_index labels;
};

struct okr_names {
	struct okr_grid *g;
	struct okr_scope *scope; /* by okr_ask.scope */
	size_t nscope;
	struct okr_span *title; /* folded, by row; of counted rows only */
	uint32_t *same;         /* the next row of the same title, or 0 */
	struct okr_span *label; /* "key_result 1.2", by row; NULL: not asked */
	uint32_t *alike;        /* the next row of the same label, or 0 */
	struct okr_buf text;    /* of the current look-up */
};

/*
 * Index all rows; ids get the prefix that was asked for their sheet.  Two
 * rows of one id are reported.
 */
void okr_names_init(struct okr_names *names, struct okr_grid *g);
void okr_names_release(struct okr_names *names);

/* The scope in which a row looks up what it names: its own is the first. */
size_t okr_names_scope(const struct okr_names *names, uint32_t row, size_t i);

/* Make the id of a row known; returns the other row that has it, or 0. */
uint32_t okr_names_add(struct okr_names *names, uint32_t row);

/* Report that a row has the id of another one. */
void okr_names_refuse(struct okr_names *names, uint32_t row, uint32_t other);

/* The row that a cell of `from` means by an id, or 0. */
uint32_t okr_names_by_id(struct okr_names *names, uint32_t from,
			 struct okr_span id);

/* The first of a scope of that title, or 0; others follow in names->same. */
uint32_t okr_names_by_title(struct okr_names *names, size_t scope,
			    struct okr_span title);

/*
 * The same by the label before its title: "KR 1.2" means "KR1.2: Shops";
 * others follow in names->alike.
 */
uint32_t okr_names_by_label(struct okr_names *names, uint32_t from,
			    size_t scope, struct okr_span label);

/* One of them is of a snapshot, the other one of an undated file. */
bool okr_names_mix(const struct okr_names *names, uint32_t row, uint32_t other);

#endif
