/*
 * Numbers as spreadsheets show them: "$1,234.50", "1.234,5 EUR", "42 %",
 * "(120)", "480 ms", a minus as U+2212, thin spaces between thousands.  What comes out
 * is a plain decimal and, apart from it, the unit.
 *
 * Which of "." and "," is the decimal mark is not in one cell: "1,234" can be
 * either.  So a cell is first taken apart, then asked what it shows, and
 * written once the whole column has been heard.
 */
#ifndef OKR_IMPORT_VALUE_H
#define OKR_IMPORT_VALUE_H

#include <stdbool.h>

#include "okr/base/buf.h"
#include "okr/base/span.h"

/* A cell taken apart; spans borrowed from it or static. */
struct okr_value {
	bool negative;
	struct okr_span digits; /* with marks and grouping, without a sign */
	struct okr_span unit;   /* "%", "USD", ...; empty where none is named */
	struct okr_span words;  /* after the digits: "ms", "Mio.", "k" */
	int power;              /* of ten, by which it is multiplied */
};

enum okr_mark {
	OKR_MARK_NONE,    /* no mark that says anything */
	OKR_MARK_POINT,   /* "." is the decimal mark */
	OKR_MARK_COMMA,   /* "," is */
	OKR_MARK_UNCLEAR, /* one mark and three digits after it */
};

/*
 * False when the cell is not a number with at most a sign, a unit and a few
 * words after it.
 */
bool okr_value_parse(struct okr_span cell, struct okr_value *out);

/* The same, with full-width and other digits made plain ones in buf. */
bool okr_value_read(struct okr_span cell, struct okr_buf *buf,
		    struct okr_value *out);

/* 0, however it is written: "0.00", "000". */
bool okr_value_is_zero(const struct okr_value *value);

/* A unit as okr_value_parse() names it: "USD" for "$", others unchanged. */
struct okr_span okr_value_unit(struct okr_span text);

#endif
