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
#include "okr/csv/split.h"

static const char stray_quote[] =
    "a quote inside an unquoted cell; quote the whole cell and double it";
static const char after_quote[] =
    "text after the closing quote; a quote inside a cell must be doubled";
static const char open_quote[] = "the quote opened here never closes";
static const char too_large[] = "the cell is larger than 16 MiB";
static const char too_large_said[] = "the cell is larger than --max-cell";
static const char too_many[] = "more cells than a row may have, a million";
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
	csv_set_blk_size(r->parser, OKR_CELL_BLOCK);
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
	r->fault = (struct okr_fault){ .reason = reason,
				       .line = line,
				       .column = r->record.ncell + 1,
				       .open = reason == open_quote };
	r->at = r->end;
	return NULL;
}

static const char *
too_large_for(const struct okr_reader *r)
{
	return r->max_cell == OKR_MAX_CELL ? too_large : too_large_said;
}

static size_t
count_quotes(const char *s, size_t n)
{
	size_t quotes = 0;

	for (const char *end = s + n; (s = memchr(s, '"', (size_t)(end - s)));)
		s++, quotes++;
	return quotes;
}

/* The fault is the whole cell, so its line is where the cell begins. */
static const struct okr_record *
stop_in_cell(struct okr_reader *r, const char *reason)
{
	return stop(r, reason,
		    r->record.line + okr_split_lines(r, r->record.at, r->raw));
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
		okr_split_unquoted(r, r->raw, r->raw + n);
		r->raw += n + 1;
		return;
	}
	doubled = count_quotes(data ? data : "", n);
	okr_split_quoted(r, r->raw + 1, n + doubled, doubled);
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
		    r->record.line + okr_split_lines(r, r->record.at, at));
}

/* Up to and with the next line end, but no more than a block. */
static size_t
piece_end(struct okr_reader *r, size_t at)
{
	size_t end = r->end - at < OKR_CELL_BLOCK ? r->end
						  : at + OKR_CELL_BLOCK;
	const char *lf = memchr(r->bytes + at, '\n', end - at);
	size_t to = lf ? (size_t)(lf - r->bytes) : end;

	if (r->cr < at)
		r->cr = okr_split_find(r, '\r', at);
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
		/* by as much as there is: never quadratic, however realloc() */
		if (at - r->raw > OKR_CELL_BLOCK)
			csv_set_blk_size(r->parser, at - r->raw);
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
	r->line += okr_split_lines(r, r->record.at, at);
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
		r->quote = okr_split_find(r, '"', r->at);
	if (r->at == 0)
		r->cr = okr_split_find(r, '\r', r->at);
	if (!okr_split_record(r) && parse(r) == NULL)
		return NULL;
	if (r->record.ncell == OKR_MAX_CELLS)
		return stop(r, too_many, r->record.line);
	return &r->record;
}

const struct okr_record *
okr_reader_again(struct okr_reader *r, size_t at, size_t n)
{
	r->at = at;
	r->end = at + n;
	r->quote = okr_split_find(r, '"', at);
	r->cr = okr_split_find(r, '\r', at);
	return okr_reader_next(r);
}
