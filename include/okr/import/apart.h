/*
 * Rows that may be no part of the plan, and which nothing tells from it:
 * another table, a remark, a heading that does not say of what, a legend.
 * They are refused where they cannot be a row, and else warned of.
 */
#ifndef OKR_IMPORT_APART_H
#define OKR_IMPORT_APART_H

#include "okr/base/attr.h"
#include "okr/csv/reader.h"

struct okr_intake;

/* What has been seen of a sheet; rows are those of the grid. */
struct okr_apart {
	size_t nblank;    /* empty rows so far */
	bool after_blank; /* the record is the first below one */
	bool ended;       /* another table began */
	uint32_t below;   /* the first text below an empty row that no key
			   * result stands below */
	uint32_t lone;    /* a text alone, while none stands below it */
	uint32_t first;   /* the first text alone that none stands below */
	size_t n;         /* such texts */
	size_t nbeside;   /* key results with their objective beside them */
	struct okr_bare {
		uint32_t first; /* the first with nothing but its title */
		size_t n, nfull;
	} bare[2];        /* key results below their objective, and beside it */
	uint32_t goes_on; /* the first objective like "Grow (continued)" */
	size_t ngoes_on;
};

/* See whether the record is the first below an empty row. */
void okr_apart_look(struct okr_intake *in, const struct okr_record *record);

/* It has nothing but names of columns, which is reported. */
OKR_MUST_USE bool okr_apart_is_table(struct okr_intake *in,
				     const struct okr_record *record);

/* The record is the header once more: what stands above it is doubtful. */
void okr_apart_header(struct okr_intake *in);

/*
 * The record was read as an objective without a key result, which became that
 * row; or as a key result, a row of its own.
 */
void okr_apart_objective(struct okr_intake *in, const struct okr_record *record,
			 uint32_t row);
void okr_apart_key_result(struct okr_intake *in,
			  const struct okr_record *record, uint32_t row);

/* One objective followed another one. */
void okr_apart_follow(struct okr_intake *in, uint32_t before, uint32_t row);

/* Warn of what was doubtful. */
void okr_apart_finish(struct okr_intake *in);

#endif
