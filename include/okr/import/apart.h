/*
 * Rows that may be no part of the plan, and which nothing tells from it:
 * another table, a remark, a heading that does not say of what, a legend.
 * They are refused where they cannot be a row, and else warned of.
 */
#ifndef OKR_IMPORT_APART_H
#define OKR_IMPORT_APART_H

#include "okr/base/attr.h"
#include "okr/csv/reader.h"
#include "okr/import/sighted.h"

struct okr_intake;

/* What has been seen of a sheet. */
struct okr_apart {
	size_t nblank;    /* empty rows so far */
	bool after_blank; /* the record is the first below one */
	bool ended;       /* another table began */
	bool legend;      /* the row above was part of one */
	bool figures;     /* the text alone has numbers beside it */
	uint32_t lone;    /* a text alone, while no key result is below it */
	uint32_t below;   /* such a text below an empty row: the first, and
			   * none is below it up to the end */
	size_t nbeside;   /* key results with their objective beside them */
	size_t nfull[2];  /* key results with more than a title: below their
			   * objective, and beside it */
	struct okr_sighted bare[2];  /* and those without */
	struct okr_sighted texts[2]; /* texts alone, and with numbers */
	struct okr_sighted times;    /* key results such as "January" */
	struct okr_sighted totals;   /* key results such as "Score" */
	struct okr_sighted tasks[2]; /* "Task: ...", by their lines: left
				      * out, and measured */
	size_t nmeasured;            /* key results with numbers or a status */
	struct okr_sighted behind;   /* and such without, from an empty row on
				      * up to the end */
	struct okr_sighted going_on; /* objectives: "Grow (continued)" */
};

/* See whether the record is the first below an empty row. */
void okr_apart_look(struct okr_intake *in, const struct okr_record *record);

/* It explains others, or is in the list below such a row; which is told. */
OKR_MUST_USE bool okr_apart_is_legend(struct okr_intake *in,
				      const struct okr_record *record);

/* All its filled cells are names of columns, which is reported. */
OKR_MUST_USE bool okr_apart_is_table(struct okr_intake *in,
				     const struct okr_record *record,
				     size_t nfilled);

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

/*
 * The record's key result is a task by its title, and left out, or kept as it
 * is measured: then it is to be read.
 */
OKR_MUST_USE bool okr_apart_is_task(struct okr_intake *in,
				    const struct okr_record *record);

/* One objective followed another one. */
void okr_apart_follow(struct okr_intake *in, uint32_t before, uint32_t row);

/* Warn of what was doubtful. */
void okr_apart_finish(struct okr_intake *in);

#endif
