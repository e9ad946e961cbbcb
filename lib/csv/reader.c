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
#include "okr/base/word.h"
#include "okr/csv/writer.h"

#define CELL_BLOCK ((size_t)64 * 1024) /* libcsv's buffer grows by this */

static const char stray_quote[] =
    "a quote inside an unquoted cell; quote the whole cell and double it";
static const char after_quote[] =
    "text after the closing quote; a quote inside a cell must be doubled";
static const char open_quote[] = "the quote opened here never closes";
static const char too_large[] = "the cell is larger than 16 MiB";
static const char too_large_said[] = "the cell is larger than --max-cell";
static const char second_bom[] =
    "a byte order mark inside the file; were two files joined?";

uint32_t
okr_line_of(struct okr_span bytes, size_t at, size_t *begin)
{
	char line_end = okr_line_end(bytes);
	uint32_t line = 1;

	*begin = 0;
	for (size_t i = 0; i < at; i++) {
		if (bytes.s[i] != line_end)
			continue;
		line++;
		*begin = i + 1;
	}
	return line;
}

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

static const char *
too_large_for(const struct okr_reader *r)
{
	return r->max_cell == OKR_MAX_CELL ? too_large : too_large_said;
}

static size_t
find(const struct okr_reader *r, char c, size_t from)
{
	const char *p = from < r->end
			    ? memchr(r->bytes + from, c, r->end - from)
			    : NULL;

	return p ? (size_t)(p - r->bytes) : r->end;
}

/* Eight bytes, zeros where not so many are left. */
static inline uint64_t
load(const char *s, size_t left)
{
	char tail[8] = { 0 };

	if (left >= sizeof(tail))
		return okr_word_load(s);
	memcpy(tail, s, left);
	return okr_word_load(tail);
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

static size_t
count_quotes(const char *s, size_t n)
{
	size_t quotes = 0;

	for (const char *end = s + n; (s = memchr(s, '"', (size_t)(end - s)));)
		s++, quotes++;
	return quotes;
}

static uint32_t
count_lines(const struct okr_reader *r, size_t from, size_t to)
{
	uint32_t lines = 0;

	for (; (from = find(r, r->line_end, from)) < to; from++)
		lines++;
	return lines;
}

/* The first line end at or after `at`. */
static size_t
find_line_end(struct okr_reader *r, size_t at)
{
	size_t lf = r->line_end == '\n' ? find(r, '\n', at) : r->end;

	if (r->cr < at)
		r->cr = find(r, '\r', at);
	return r->cr < lf ? r->cr : lf;
}

/* The text of a quoted cell, n bytes once its doubled quotes are single. */
static struct okr_span
decode(struct okr_reader *r, struct okr_span raw, size_t n)
{
	char *text = okr_arena_bytes(&r->decoded, n), *to = text;
	const char *quote;

	while ((quote = memchr(raw.s, '"', raw.n)) != NULL) {
		size_t part = (size_t)(quote + 1 - raw.s);

		memcpy(to, raw.s, part);
		to += part;
		raw.s += part + 1;
		raw.n -= part + 1;
	}
	memcpy(to, raw.s, raw.n);
	return (struct okr_span){ text, n };
}

/* Add the cell between quotes whose n raw bytes have doubled quotes in them. */
static void
add_quoted(struct okr_reader *r, size_t at, size_t n, size_t doubled)
{
	struct okr_span cell = { r->bytes + at, n };

	if (doubled > 0)
		cell = decode(r, cell, n - doubled);
	add_cell(r, cell);
	r->record.plain &= doubled > 0 || memchr(cell.s, ',', cell.n) ||
			   okr_cell_needs_quotes(cell);
}

/* Take the quoted cell at *at, which becomes the offset behind it. */
static bool
take_quoted(struct okr_reader *r, size_t *at)
{
	size_t begin = *at + 1, close = begin, doubled = 0;
	size_t end = r->end - begin < CELL_BLOCK ? r->end : begin + CELL_BLOCK;

	for (;; close += 2, doubled++) {
		const char *quote = memchr(r->bytes + close, '"', end - close);

		if (quote == NULL)
			return false;
		close = (size_t)(quote - r->bytes);
		if (close + 1 == end || quote[1] != '"')
			break;
	}
	*at = close + 1;
	r->quote = find(r, '"', *at);
	add_quoted(r, begin, close - begin, doubled);
	return close - begin - doubled <= r->max_cell;
}

/* Take the cell from `at` to `end`, which has no quotes. */
static inline void
take_unquoted(struct okr_reader *r, size_t at, size_t end)
{
	struct okr_span cell = { r->bytes + at, end - at };

	add_cell(r, cell);
	if (okr_cell_has_odd_edge(cell))
		r->record.plain = false;
}

/* Take the cells that a delimiter ends before `stop`; where the next begins. */
static size_t
take_delimited(struct okr_reader *r, size_t at, size_t stop)
{
	const char *bytes = r->bytes;
	size_t end = r->end;
	uint64_t delimiters = okr_word_of(r->delimiter);

	for (size_t i = at; i < stop; i += 8) {
		uint64_t word = load(bytes + i, end - i);
		uint64_t cuts = okr_word_zeros(word ^ delimiters);

		for (; cuts != 0; cuts &= cuts - 1) {
			size_t cut = i + okr_word_first(cuts);

			if (cut >= stop)
				return at;
			take_unquoted(r, at, cut);
			at = cut + 1;
		}
	}
	return at;
}

/*
 * Split the record whose quotes stand only where they may: around cells, and
 * doubled within.  False, so that libcsv reads it, where they do not, and
 * where something is too long for a look ahead.
 */
static bool
split(struct okr_reader *r)
{
	size_t at = r->record.at, first = find_line_end(r, at), eol = first;

	r->record.plain = r->delimiter == ',';
	for (;; at++) {
		size_t stop = r->quote < eol ? r->quote : eol;

		if (stop - at > r->max_cell)
			return false;
		at = take_delimited(r, at, stop);
		if (stop == eol) {
			take_unquoted(r, at, eol);
			break;
		}
		if (at != stop || !take_quoted(r, &at))
			return false;
		if (at > eol)
			eol = find_line_end(r, at);
		if (at == eol)
			break;
		if (r->bytes[at] != r->delimiter)
			return false;
	}
	if (eol > first)
		r->line += count_lines(r, first, eol);
	r->at = eol;
	r->record.n = eol - r->record.at;
	return true;
}

/* The fault is the whole cell, so its line is where the cell begins. */
static const struct okr_record *
stop_in_cell(struct okr_reader *r, const char *reason)
{
	return stop(r, reason,
		    r->record.line + count_lines(r, r->record.at, r->raw));
}

/* libcsv hands over a cell, which lies at r->raw in our bytes. */
static void
take_cell(void *data, size_t n, void *ctx)
{
	struct okr_reader *r = ctx;
	size_t doubled;

	if (r->fault.reason)
		return;
	if (n > r->max_cell) {
		stop_in_cell(r, too_large_for(r));
		return;
	}
	if (r->raw == r->end || r->bytes[r->raw] != '"') {
		take_unquoted(r, r->raw, r->raw + n);
		r->raw += n + 1;
		return;
	}
	doubled = count_quotes(data ? data : "", n);
	add_quoted(r, r->raw + 1, n + doubled, doubled);
	r->raw += n + doubled + 3;
}

static void
take_row(int terminator, void *ctx)
{
	struct okr_reader *r = ctx;

	(void)terminator;
	r->row_done = true;
}

/* libcsv stopped at offset `at`, where no quote or nothing else may be. */
static const struct okr_record *
stop_at_byte(struct okr_reader *r, size_t at)
{
	bool quoted = r->raw < r->end && r->bytes[r->raw] == '"';

	return stop(r, quoted ? after_quote : stray_quote,
		    r->record.line + count_lines(r, r->record.at, at));
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

/* One piece after another until libcsv says that the row is complete. */
static const struct okr_record *
parse(struct okr_reader *r)
{
	size_t at = r->record.at, to, n;

	okr_arena_empty(&r->decoded);
	r->raw = at;
	r->row_done = false;
	r->record.ncell = 0;
	r->record.plain = r->delimiter == ',';
	while (!r->row_done && at < r->end) {
		to = piece_end(r, at);
		n = csv_parse(r->parser, r->bytes + at, to - at, take_cell,
			      take_row, r);
		if (r->fault.reason)
			return NULL;
		if (n != to - at)
			return stop_at_byte(r, at + n);
		at = to;
		/* raw is where the cell began that is not complete yet */
		if (at > r->raw + 2 * r->max_cell + 2)
			return stop_in_cell(r, too_large_for(r));
	}
	if (!r->row_done && csv_fini(r->parser, take_cell, take_row, r) != 0)
		return stop_in_cell(r, open_quote);
	if (r->fault.reason)
		return NULL;
	r->at = at;
	r->line += count_lines(r, r->record.at, at);
	r->record.n = r->raw - 1 - r->record.at;
	return &r->record;
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
	if (!skip_line_ends(r))
		return NULL;
	r->record.at = r->at;
	r->record.line = r->line;
	r->record.ncell = 0;
	okr_arena_empty(&r->decoded);
	if (starts_with_bom(r))
		return stop(r, second_bom, r->line);
	if (r->quote < r->at || r->at == 0)
		r->quote = find(r, '"', r->at);
	if (r->at == 0)
		r->cr = find(r, '\r', r->at);
	return split(r) ? &r->record : parse(r);
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
