/*
 * Cells in our terms: words as okr-csv(5) lists them, plain decimals with
 * their unit apart, days and cycles.  What cannot be settled is reported with
 * the row and the header of the sheet; what was read as something else than
 * it says is noted once a column, with its first place.
 */
#ifndef OKR_IMPORT_SETTLE_H
#define OKR_IMPORT_SETTLE_H

#include "okr/import/grid.h"

/* Readings of a cell that are said. */
enum okr_remark {
	OKR_REMARK_NOTHING,    /* "n/a" */
	OKR_REMARK_SERIAL,     /* a serial number as a day */
	OKR_REMARK_SHORT_YEAR, /* 26 as 2026 */
	OKR_REMARK_YEAR,       /* "5 Jan", in the cycle's year */
	OKR_REMARK_DAYS_YEAR,  /* "Q1", in the year of the row's days */
	OKR_REMARK_NO_YEAR,    /* "Q1", and nothing tells */
	OKR_REMARK_CLOCK,      /* a time of day cut off */
	OKR_REMARK_FIRST_DAY,  /* a period as its first day */
	OKR_REMARK_LAST_DAY,   /* and as its last */
	OKR_REMARK_MAGNITUDE,  /* "1.5k" */
	OKR_REMARK_UNIT,       /* a unit of its own words */
	OKR_REMARK_SCALE,      /* confidence of another scale */
	OKR_REMARK_SHARE,      /* a weight in percent */
	OKR_REMARK_MILESTONE,  /* a target in words */
	OKR_REMARK_LEAST,      /* ">= 90" */
	OKR_REMARK_MOST,       /* "< 3" */
	OKR_REMARK_PERCENT,    /* 0.9 of a unit % */
	OKR_REMARK_BETWEEN,    /* "20..30" */
	OKR_REMARK_TOWARD,     /* "< 3" from a start above */
	OKR_REMARK_STAMP,      /* milliseconds since 1970 */
	OKR_REMARK_ADDRESS,    /* "Grow (https://...)" */
	OKR_REMARK_CYCLE,      /* "T1 2026" */
	OKR_REMARK_NAMES,      /* "M-1; n/a" */
	OKR_REMARK_CONVERTED,  /* "48 hours" in days */
	OKR_REMARK_ALL,        /* "x" where the target is all */
	OKR_REMARK_PART,       /* "12 of 20" */
	OKR_REMARK_ASIDE,      /* "15 (stretch 20)" */
	OKR_REMARK_OWNERS,     /* "Hana Ode, Ian Poe" */
	OKR_NREMARKS
};

/* What "m" after a number is in a row; see letters.h. */
enum okr_letters {
	OKR_LETTERS_UNITS,
	OKR_LETTERS_MAGNITUDES,
	OKR_LETTERS_MINUTES
};

#define OKR_NNUMBERS 6 /* columns of numbers, and of days */
#define OKR_NDAYS 3

/* How often a remark holds of a column, and where first. */
struct okr_remarked {
	uint32_t row;
	uint32_t count;
	struct okr_span was, is;
};

/* What is being settled: the rows of one sheet. */
struct okr_settling {
	struct okr_grid *g;
	struct okr_lexicon *l;
	struct okr_sheet *sheet;
	struct okr_buf text;              /* of the cell being written */
	struct okr_buf plain;             /* the cell read with plain digits */
	struct okr_buf prose;             /* what to do about a sentence */
	enum okr_mark mark[OKR_NNUMBERS]; /* OKR_MARK_NONE: reported */
	struct okr_span unit[OKR_NNUMBERS]; /* in brackets behind headers */
	enum okr_order order[OKR_NDAYS];    /* of days and months, by column */
	struct okr_span *signed_target;     /* by row, or NULL; see bounds.h */
	enum okr_letters letters;           /* of the row */
	bool shares;                        /* some confidence is one already */
	bool named_cycles; /* the plan has rows for its cycles */
	struct okr_remarked (*remarked)[OKR_COMPUTED]; /* by remark */
};

/*
 * What to add to a message on a word or number that is a sentence: that the
 * column may be one of prose.  Else "".  Borrowed until the next call.
 */
const char *okr_settling_prose(struct okr_settling *s, int column,
			       struct okr_span cell);

/* The cell becomes what is in s->text. */
void okr_settling_set(struct okr_settling *s, uint32_t row, int column);

/* What was in the cell has been read as what is there now. */
void okr_settling_remark(struct okr_settling *s, enum okr_remark remark,
			 uint32_t row, int column, struct okr_span was);

/* Remember the word in a cell and what it is read as; it is told at the end. */
void okr_settling_hear(struct okr_settling *s, uint32_t row, int column,
		       bool known, struct okr_span is);

/* "#DIV/0!", "#N/A", "#WERT!", "Err:502". */
bool okr_settling_is_error(struct okr_span cell);

/*
 * A cell that is not what its column holds: emptied if that is what people
 * write for nothing, reported if it is a formula or an error of one, else
 * false.
 */
bool okr_settling_odd(struct okr_settling *s, uint32_t row, int column);

/*
 * The row is part of a record whose next row has the very same cell: what is
 * wrong with it is reported there.
 */
bool okr_settling_again(const struct okr_settling *s, uint32_t row, int column);

/* Settle the rows of one sheet. */
void okr_settle(struct okr_grid *g, struct okr_lexicon *l,
		struct okr_sheet *sheet);

#endif
