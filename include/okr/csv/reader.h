/*
 * From bytes to records and cells, exactly as libcsv in its strict mode reads
 * them, with what libcsv does not tell: where each record lies and on which
 * line it begins.
 *
 * Where every quote stands around a cell or is doubled in one, a record is
 * nothing but its cells, and split.h finds them; every other record goes
 * through libcsv, which then says what is wrong.
 */
#ifndef OKR_CSV_READER_H
#define OKR_CSV_READER_H

#include <stdbool.h>
#include <stdint.h>

#include "okr/base/arena.h"
#include "okr/base/span.h"

#define OKR_MAX_CELL ((size_t)16 << 20) /* bytes */
#define OKR_MAX_CELLS ((size_t)1 << 20) /* of a record, which has fewer */

/* One record; borrowed until the reader's next step. */
struct okr_record {
	size_t at;     /* offset of its first byte */
	size_t n;      /* bytes without the line end */
	uint32_t line; /* 1-based, where it begins */
	bool plain;    /* already as okr_write_cell() would write it */
	struct okr_span *cell;
	size_t ncell;
};

/* What stopped the reader. */
struct okr_fault {
	const char *reason; /* NULL: nothing, the bytes ended */
	uint32_t line;
	size_t column; /* number of the cell, 1-based */
	bool open;     /* a quote that may close further on */
};

struct csv_parser;

struct okr_reader {
	const char *bytes;
	size_t end;
	size_t at;
	uint32_t line;
	char delimiter;
	char line_end;
	size_t quote; /* the next quote at or after `at`, or end */
	size_t cr;    /* the next CR */
	size_t max_cell;
	struct csv_parser *parser;
	struct okr_record record;
	size_t cap; /* of record.cell */
	size_t
	    raw; /* while libcsv runs: offset of the cell it will hand over */
	bool row_done;
	struct okr_arena decoded; /* cells with doubled quotes */
	struct okr_fault fault;
};

/* What ends a line: LF, or CR in a file that has no LF. */
static inline char
okr_line_end(struct okr_span bytes)
{
	return bytes.n > 0 && memchr(bytes.s, '\n', bytes.n) ? '\n' : '\r';
}

/* The line of an offset, and the offset at which that line begins. */
uint32_t okr_line_of(struct okr_span bytes, size_t at, size_t *begin);

/* bytes stay the caller's and must outlive the reader. */
void okr_reader_init(struct okr_reader *r, struct okr_span bytes,
		     char delimiter);
void okr_reader_release(struct okr_reader *r);

/*
 * The next record, or NULL at the end of the bytes or at a fault, which is
 * then in r->fault.  Blank lines are passed over.
 */
const struct okr_record *okr_reader_next(struct okr_reader *r);

/*
 * Read again the one record that was found at offset `at` with n bytes; only
 * its cells are of use.  Later okr_reader_next() calls end at once.
 */
const struct okr_record *okr_reader_again(struct okr_reader *r, size_t at,
					  size_t n);

#endif
