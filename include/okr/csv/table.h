/*
 * A sheet in memory: the bytes as they came, and where each row lies in them.
 * There is no array of cells.  A row's cells are at hand once while it is
 * read, and are split again for the few rows that need it later; untouched
 * rows can be written back byte for byte.
 *
 * Usage:
 *	struct okr_table t;
 *	if (okr_table_load(&t, path) && okr_table_header(&t, ','))
 *		while ((record = okr_table_next(&t)) != NULL)
 *			...				row number t.nrow
 *
 * What is wrong with the file (encoding, quoting, width of a row) is reported
 * through diag with file, line and column.
 */
#ifndef OKR_CSV_TABLE_H
#define OKR_CSV_TABLE_H

#include <stdbool.h>
#include <stdint.h>

#include "okr/base/attr.h"
#include "okr/base/buf.h"
#include "okr/base/diag.h"
#include "okr/csv/reader.h"

/* 16 bytes a row, since there may be millions. */
struct okr_row {
	uint64_t at; /* offset of the record */
	uint32_t n;  /* its bytes without the line end */
	uint32_t line : 31;
	uint32_t plain : 1; /* can be written as it is */
};

struct okr_table {
	const char *name; /* for messages: the path or "<stdin>" */
	struct okr_buf bytes;
	size_t begin; /* of the header, at first of the text: past a BOM */
	uint32_t begin_line;     /* its line */
	size_t max_cell;         /* bytes; 0: OKR_MAX_CELL */
	bool any_blank;          /* a row without text may have any width */
	struct okr_span *header; /* names of the columns */
	size_t ncol;
	struct okr_row *row; /* rows are numbered from 1: row[0] is unused */
	size_t nrow;
	size_t cap;
	struct okr_reader reader;
	struct okr_reader again;
	struct okr_arena names;
	struct okr_buf place; /* text of the last okr_table_place() */
};

/* Read the bytes and check that they are UTF-8; a BOM is dropped. */
OKR_MUST_USE bool okr_table_load(struct okr_table *t, const char *path);

/*
 * Read the record at t->begin as the header; two columns of one name are
 * wrong.
 */
OKR_MUST_USE bool okr_table_header(struct okr_table *t, char delimiter);

/* The same in two steps, for who changes names in between. */
OKR_MUST_USE bool okr_table_read_header(struct okr_table *t, char delimiter);
OKR_MUST_USE bool okr_table_check_header(struct okr_table *t);

/* Report that a file of that name holds no record. */
void okr_table_refuse_empty(const char *name);

/*
 * The next row, which becomes number t->nrow; borrowed until the next call.
 * Rows of a wrong width are reported and passed over.  NULL at the end or at
 * a fault; okr_diag_failed() tells them apart.
 */
const struct okr_record *okr_table_next(struct okr_table *t);

/*
 * A reader over the records below the header, for who looks ahead; the caller
 * releases it.  It checks no widths and reports nothing.
 */
void okr_table_look(const struct okr_table *t, struct okr_reader *r);

/* No cell of the record has any text. */
bool okr_record_is_blank(const struct okr_record *record);

/* The cells of a row once more; borrowed until the next call. */
const struct okr_span *okr_table_cells(struct okr_table *t, size_t row);

/* "file:line" of a row, for messages; borrowed until the next call. */
struct okr_span okr_table_place(struct okr_table *t, size_t row);
struct okr_span okr_table_place_of_line(struct okr_table *t, uint32_t line);

/* Position of the column of that name, or -1. */
int okr_table_column(const struct okr_table *t, const char *name);

void okr_table_release(struct okr_table *t);

#endif
