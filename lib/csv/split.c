/* Records split at their delimiters, 64 bytes at a time. */
/* SPDX-License-Identifier: ISC */
#include "okr/csv/split.h"

#include <string.h>

#include "okr/base/mem.h"
#include "okr/base/word.h"
#include "okr/csv/writer.h"

size_t
okr_split_find(const struct okr_reader *r, char c, size_t from)
{
	const char *p = from < r->end
			    ? memchr(r->bytes + from, c, r->end - from)
			    : NULL;

	return p ? (size_t)(p - r->bytes) : r->end;
}

/* Where c is in the next 64 bytes, of which only so many are there. */
static inline uint64_t
find_ahead(const char *s, size_t left, char c)
{
	char tail[64];

	if (left >= sizeof(tail))
		return okr_word_hits(s, c);
	memset(tail, (unsigned char)~c, sizeof(tail));
	memcpy(tail, s, left);
	return okr_word_hits(tail, c);
}

/* A line of nothing but delimiters must not take all memory there is. */
static bool
make_room(struct okr_reader *r)
{
	if (r->cap == OKR_MAX_CELLS)
		return false;
	r->record.cell = okr_mem_double(r->record.cell, &r->cap, r->cap + 1,
					sizeof(*r->record.cell));
	return true;
}

/* Once per cell of the sheet: kept short so that it is compiled in place. */
static inline void
add_cell(struct okr_reader *r, struct okr_span cell)
{
	struct okr_record *record = &r->record;

	if (record->ncell == r->cap && !make_room(r))
		return;
	record->cell[record->ncell++] = cell;
}

uint32_t
okr_split_lines(const struct okr_reader *r, size_t from, size_t to)
{
	uint32_t lines = 0;

	for (; (from = okr_split_find(r, r->line_end, from)) < to; from++)
		lines++;
	return lines;
}

/* The first line end at or after `at`. */
static size_t
find_line_end(struct okr_reader *r, size_t at)
{
	size_t lf = r->line_end == '\n' ? okr_split_find(r, '\n', at) : r->end;

	if (r->cr < at)
		r->cr = okr_split_find(r, '\r', at);
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

void
okr_split_quoted(struct okr_reader *r, size_t at, size_t n, size_t doubled)
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
	size_t end = r->end - begin < OKR_CELL_BLOCK ? r->end
						     : begin + OKR_CELL_BLOCK;

	for (;; close += 2, doubled++) {
		const char *quote = memchr(r->bytes + close, '"', end - close);

		if (quote == NULL)
			return false;
		close = (size_t)(quote - r->bytes);
		if (close + 1 == end || quote[1] != '"')
			break;
	}
	*at = close + 1;
	r->quote = okr_split_find(r, '"', *at);
	okr_split_quoted(r, begin, close - begin, doubled);
	return close - begin - doubled <= r->max_cell;
}

static inline void
take_unquoted(struct okr_reader *r, size_t at, size_t end)
{
	struct okr_span cell = { r->bytes + at, end - at };

	add_cell(r, cell);
	if (okr_cell_has_odd_edge(cell))
		r->record.plain = false;
}

void
okr_split_unquoted(struct okr_reader *r, size_t at, size_t end)
{
	take_unquoted(r, at, end);
}

/* Take the cells that a delimiter ends before `stop`; where the next begins. */
static size_t
take_delimited(struct okr_reader *r, size_t at, size_t stop)
{
	const char *bytes = r->bytes;
	size_t end = r->end;

	for (size_t i = at; i < stop; i += 64) {
		uint64_t cuts = find_ahead(bytes + i, end - i, r->delimiter);

		if (stop - i < 64) /* what follows is none of ours */
			cuts &= (UINT64_C(1) << (stop - i)) - 1;
		for (; cuts != 0; cuts &= cuts - 1) {
			size_t cut = i + okr_word_lowest(cuts);

			take_unquoted(r, at, cut);
			at = cut + 1;
		}
	}
	return at;
}

bool
okr_split_record(struct okr_reader *r)
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
		r->line += okr_split_lines(r, first, eol);
	r->at = eol;
	r->record.n = eol - r->record.at;
	return true;
}
