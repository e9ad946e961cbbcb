/*
 * The record reader.  The only file that includes libcsv's header.
 *
 * libcsv reports cells without saying where they were.  In strict mode the
 * raw length of a cell follows from the cell: n bytes, or n + 2 and one more
 * per quote in it when it was quoted; that gives every offset.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/csv/reader.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "okr/base/diag.h"
#include "okr/base/mem.h"
#include "okr/csv/writer.h"

#define CELL_BLOCK ((size_t)64 * 1024) /* libcsv's buffer grows by this */

static const char stray_quote[] =
    "a quote inside an unquoted cell; quote the whole cell and double it";
static const char after_quote[] =
    "text after the closing quote; a quote inside a cell must be doubled";
static const char open_quote[] = "the quote opened here never closes";
static const char too_large[] = "the cell is larger than 16 MiB";
static const char second_bom[] =
    "a byte order mark inside the file; were two files joined?";

static int
is_space(unsigned char c)
{
	(void)c;
	return 0; /* blanks are data: nothing is trimmed */
}

void
okr_reader_init(struct okr_reader *r, struct okr_span bytes, char delimiter)
{
	*r = (struct okr_reader){ .bytes = bytes.s,
				  .end = bytes.n,
				  .line = 1,
				  .delimiter = delimiter,
				  .line_end = okr_line_end(bytes),
				  .max_cell = OKR_MAX_CELL };
	r->parser = okr_mem_new(1, sizeof(*r->parser));
	if (csv_init(r->parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		okr_die("out of memory");
	csv_set_space_func(r->parser, is_space);
	csv_set_delim(r->parser, (unsigned char)delimiter);
	csv_set_blk_size(r->parser, CELL_BLOCK);
}

void
okr_reader_release(struct okr_reader *r)
{
	if (r->parser)
		csv_free(r->parser);
	free(r->parser);
	free(r->record.cell);
	okr_arena_release(&r->decoded);
	*r = (struct okr_reader){ 0 };
}

static const struct okr_record *
stop(struct okr_reader *r, const char *reason, uint32_t line)
{
	r->fault = (struct okr_fault){ reason, line, r->record.ncell + 1 };
	r->at = r->end;
	return NULL;
}

static size_t
find(const struct okr_reader *r, char c, size_t from)
{
	const char *p = from < r->end
			    ? memchr(r->bytes + from, c, r->end - from)
			    : NULL;

	return p ? (size_t)(p - r->bytes) : r->end;
}

/* Once per cell of the sheet: kept short so that it is compiled in place. */
static inline void
add_cell(struct okr_reader *r, struct okr_span cell)
{
	struct okr_record *record = &r->record;

	if (record->ncell == r->cap)
		record->cell = okr_mem_grow(record->cell, &r->cap,
					    record->ncell + 1,
					    sizeof(*record->cell));
	record->cell[record->ncell++] = cell;
}

static const struct okr_record *
split_unquoted(struct okr_reader *r, size_t eol)
{
	const char *s = r->bytes + r->record.at, *end = r->bytes + eol;
	bool plain = r->delimiter == ',';

	for (;;) {
		const char *cut = memchr(s, r->delimiter, (size_t)(end - s));
		struct okr_span cell = { s, (size_t)((cut ? cut : end) - s) };

		if (cell.n > r->max_cell)
			return stop(r, too_large, r->record.line);
		add_cell(r, cell);
		plain = plain && !okr_cell_has_odd_edge(cell);
		if (cut == NULL)
			break;
		s = cut + 1;
	}
	r->record.plain = plain;
	return &r->record;
}

static size_t
count_quotes(const char *s, size_t n)
{
	size_t quotes = 0;

	for (const char *end = s + n; (s = memchr(s, '"', (size_t)(end - s)));)
		s++, quotes++;
	return quotes;
}

/* libcsv hands over a cell; find it in our bytes or keep a decoded copy. */
static void
take_cell(void *data, size_t n, void *ctx)
{
	struct okr_reader *r = ctx;
	const char *raw = r->bytes + r->raw;
	struct okr_span cell = { raw, n };
	size_t doubled;

	if (r->raw == r->end || *raw != '"') {
		add_cell(r, cell);
		r->record.plain &= !okr_cell_has_odd_edge(cell);
		r->raw += n + 1;
		return;
	}
	cell.s = raw + 1;
	doubled = count_quotes(data ? data : "", n);
	if (doubled > 0)
		cell = okr_arena_copy(&r->decoded,
				      (struct okr_span){ data, n });
	add_cell(r, cell);
	r->record.plain &= okr_cell_needs_quotes(cell);
	r->raw += n + doubled + 3;
}

static void
take_row(int terminator, void *ctx)
{
	struct okr_reader *r = ctx;

	(void)terminator;
	r->row_done = true;
}

static uint32_t
count_lines(const struct okr_reader *r, size_t from, size_t to)
{
	uint32_t lines = 0;

	for (; (from = find(r, r->line_end, from)) < to; from++)
		lines++;
	return lines;
}

/* libcsv stopped at offset `at`, where no quote or nothing else may be. */
static const struct okr_record *
stop_at_byte(struct okr_reader *r, size_t at)
{
	bool quoted = r->raw < r->end && r->bytes[r->raw] == '"';

	return stop(r, quoted ? after_quote : stray_quote,
		    r->record.line + count_lines(r, r->record.at, at));
}

/* The fault is the whole cell, so its line is where the cell begins. */
static const struct okr_record *
stop_in_cell(struct okr_reader *r, const char *reason)
{
	return stop(r, reason,
		    r->record.line + count_lines(r, r->record.at, r->raw));
}

/* Up to and with the next line end, but no more than a block. */
static size_t
piece_end(struct okr_reader *r, size_t at)
{
	size_t end = r->end - at < CELL_BLOCK ? r->end : at + CELL_BLOCK;
	const char *lf = memchr(r->bytes + at, '\n', end - at);
	size_t to = lf ? (size_t)(lf - r->bytes) : end;

	if (r->cr < at)
		r->cr = find(r, '\r', at);
	if (r->cr < to)
		to = r->cr;
	return to < end ? to + 1 : end;
}

/* Where the raw cell i of the record begins. */
static size_t
raw_cell(const struct okr_reader *r, size_t i)
{
	size_t at = r->record.at;

	for (const struct okr_span *cell = r->record.cell; i > 0; i--, cell++)
		at += r->bytes[at] == '"'
			  ? cell->n + count_quotes(cell->s, cell->n) + 3
			  : cell->n + 1;
	return at;
}

static const struct okr_record *
check_cap(struct okr_reader *r)
{
	for (size_t i = 0; i < r->record.ncell; i++) {
		if (r->record.cell[i].n <= r->max_cell)
			continue;
		r->raw = raw_cell(r, i);
		r->record.ncell = i;
		return stop_in_cell(r, too_large);
	}
	return &r->record;
}

/* One piece after another until libcsv says that the row is complete. */
static const struct okr_record *
parse_quoted(struct okr_reader *r)
{
	size_t at = r->record.at, to, n;

	okr_arena_empty(&r->decoded);
	r->raw = at;
	r->row_done = false;
	r->record.plain = r->delimiter == ',';
	while (!r->row_done && at < r->end) {
		to = piece_end(r, at);
		n = csv_parse(r->parser, r->bytes + at, to - at, take_cell,
			      take_row, r);
		if (n != to - at)
			return stop_at_byte(r, at + n);
		at = to;
		/* raw is where the cell began that is not complete yet */
		if (at > r->raw + 2 * r->max_cell + 2)
			return stop_in_cell(r, too_large);
	}
	if (!r->row_done && csv_fini(r->parser, take_cell, take_row, r) != 0)
		return stop_in_cell(r, open_quote);
	r->at = at;
	r->record.n = r->raw - 1 - r->record.at;
	return check_cap(r);
}

/* To the first byte of the next record, over blank lines, counting lines. */
static bool
skip_line_ends(struct okr_reader *r)
{
	while (r->at < r->end &&
	       (r->bytes[r->at] == '\n' || r->bytes[r->at] == '\r')) {
		r->line += r->bytes[r->at] == r->line_end;
		r->at++;
	}
	return r->at < r->end;
}

static bool
starts_with_bom(const struct okr_reader *r)
{
	return r->bytes[r->at] == '\xEF' && r->end - r->at >= 3 &&
	       memcmp(r->bytes + r->at, "\xEF\xBB\xBF", 3) == 0;
}

const struct okr_record *
okr_reader_next(struct okr_reader *r)
{
	const struct okr_record *record;
	size_t eol;

	if (!skip_line_ends(r))
		return NULL;
	r->record.at = r->at;
	r->record.line = r->line;
	r->record.ncell = 0;
	if (starts_with_bom(r))
		return stop(r, second_bom, r->line);
	if (r->quote < r->at || r->at == 0)
		r->quote = find(r, '"', r->at);
	if (r->cr < r->at || r->at == 0)
		r->cr = find(r, '\r', r->at);
	eol = r->line_end == '\n' ? find(r, '\n', r->at) : r->end;
	if (r->cr < eol)
		eol = r->cr;
	if (r->quote >= eol) {
		r->at = eol;
		r->record.n = eol - r->record.at;
		return split_unquoted(r, eol);
	}
	record = parse_quoted(r);
	if (record)
		r->line += count_lines(r, r->record.at, r->at);
	return record;
}

const struct okr_record *
okr_reader_again(struct okr_reader *r, size_t at, size_t n)
{
	r->at = at;
	r->end = at + n;
	r->quote = find(r, '"', at);
	r->cr = find(r, '\r', at);
	return okr_reader_next(r);
}
