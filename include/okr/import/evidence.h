/*
 * What the cells of a column show where one cell can mean several things: the
 * decimal mark of its numbers, the order of its days and months.  One program
 * wrote the sheet, so columns that show nothing follow the others.
 *
 * Answers are numbers from 1, those of an enum; 0 is none.
 */
#ifndef OKR_IMPORT_EVIDENCE_H
#define OKR_IMPORT_EVIDENCE_H

#include "okr/import/settle.h"

#define OKR_ANSWERS 4 /* 0 and up to three */

struct okr_evidence {
	uint32_t row[OKR_ANSWERS]; /* the first that shows it; 0: none does */
	uint32_t unclear;          /* the first that could be several */
};

/* A row shows that answer, or could be several. */
void okr_evidence_show(struct okr_evidence *e, int answer, uint32_t row);
void okr_evidence_doubt(struct okr_evidence *e, uint32_t row);

/* The only answer that n columns show, or 0. */
int okr_evidence_common(const struct okr_evidence *e, size_t n);

/* What is asked of a column. */
struct okr_question {
	int told;     /* by an option: nothing else counts */
	int hinted;   /* by the header */
	int common;   /* to the columns of the sheet */
	int usual;    /* in such sheets */
	int needless; /* the answer of a column in which all cells are clear */
	int refused;  /* and of one that was reported */
	const char *differs; /* "'1,5' has another decimal mark" than '1.5' */
	const char *settled; /* what ends that */
	const char *unclear; /* "'1,234' could be ..." */
};

/* The answer for a column; q->refused, and reported, if nobody can tell. */
int okr_evidence_decide(struct okr_settling *s, int column,
			const struct okr_evidence *e,
			const struct okr_question *q);

#endif
