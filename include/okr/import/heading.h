/*
 * What a row says in its words of the rows below it: "Pillar: On time",
 * "Team" and "Sales" in two cells, a cycle alone.
 */
#ifndef OKR_IMPORT_HEADING_H
#define OKR_IMPORT_HEADING_H

#include "okr/csv/table.h"
#include "okr/import/lexicon.h"

struct okr_section_name {
	int field;            /* whose cells it stands for, or -1 */
	enum okr_kind kind;   /* of the statement that it is then */
	struct okr_span name; /* borrowed */
};

/* What the filled cells of a record are. */
struct okr_filled {
	size_t n;
	size_t first, second; /* columns of the first two */
};

struct okr_filled okr_record_filled(const struct okr_record *record);

/* A field whose cells a heading can stand for. */
bool okr_heading_can_be(int field);

/*
 * The text of a single cell, or of two, is such a heading; in two, a colon
 * stands behind the first or may lack.
 */
bool okr_heading_of_text(struct okr_lexicon *l, struct okr_span text,
			 struct okr_section_name *out);
bool okr_heading_of_two(struct okr_lexicon *l, const struct okr_record *record,
			const struct okr_filled *filled, bool colon,
			struct okr_section_name *out);

/*
 * The same of a record above the names of the columns.  A month or week
 * alone is rather the day of a report there.
 */
bool okr_heading_above(struct okr_lexicon *l, const struct okr_record *record,
		       struct okr_section_name *out);

/* "Priority 1: Grow": a number, and a label that nobody knows. */
bool okr_heading_is_numbered(struct okr_lexicon *l, struct okr_span text);

/* "Quarter:" and "Q2 2026" in two cells, and nothing else. */
bool okr_heading_is_pair(struct okr_lexicon *l,
			 const struct okr_record *record);

/* Most of the four perspectives of a scorecard stand alone in their rows. */
bool okr_heading_has_scorecard(struct okr_lexicon *l,
			       const struct okr_table *t);

/*
 * "Legend", "Note: ...": a row without numbers that explains others, or says
 * something of the sheet, as "Page 1 of 2" does.
 */
bool okr_heading_is_legend(struct okr_lexicon *l,
			   const struct okr_record *record);

/* A row below it: "G" beside "on track". */
bool okr_heading_is_in_legend(struct okr_lexicon *l,
			      const struct okr_record *record);

/* The text is a sentence, and so hardly the name of a team. */
bool okr_heading_is_remark(struct okr_span text);

#endif
