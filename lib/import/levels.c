/* Outline numbers and indents, each a row's way to the row above it. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/levels.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "okr/base/index.h"
#include "okr/base/mem.h"
#include "okr/base/set.h"
#include "okr/import/label.h"
#include "okr/import/shape.h"

/* One blank before one title may be a slip of the finger. */
#define SIGN_ROWS 2
#define SIGN_BLANKS 2

/* Blanks that titles are indented with. */
static const char *const blanks[] = { " ", "\t", "\xC2\xA0", "\xE3\x80\x80" };

#define NBLANKS (sizeof(blanks) / sizeof(*blanks))

static bool
drop_blank(struct okr_span *text)
{
	size_t n = okr_span_begins_one(*text, blanks, NBLANKS);

	*text = okr_span_from(*text, n);
	return n > 0;
}

uint32_t
okr_levels_indent(struct okr_span *title)
{
	uint32_t indent = 0;

	while (drop_blank(title))
		indent++;
	*title = okr_span_trim(*title);
	return indent;
}

/* "1.2." without the last dot, if it is an outline number; else empty. */
static struct okr_span
outline_number(struct okr_span id)
{
	bool digit = false;

	if (id.n > 0 && id.s[id.n - 1] == '.')
		id.n--;
	for (size_t i = 0; i < id.n; i++) {
		if (!okr_is_digit(id.s[i]) && (id.s[i] != '.' || !digit))
			return (struct okr_span){ 0 };
		digit = okr_is_digit(id.s[i]);
	}
	return digit ? id : (struct okr_span){ 0 };
}

/* What has been seen in the rows of a sheet so far. */
struct seen {
	size_t indented, blanks; /* rows, and the most blanks */
	size_t numbered, dotted, unnumbered;
	bool doubled; /* titles in two columns of a row */
	bool deeper;  /* a title in another column than the first */
};

static void
see_row(const struct okr_sheet *sheet, const struct okr_record *record,
	size_t title, struct seen *seen, size_t ncolumns)
{
	struct okr_span id = okr_sheet_cell(sheet, record, OKR_ID), number;
	struct okr_span text = record->cell[title];
	uint32_t indent = okr_levels_indent(&text);
	size_t titles = 0;

	if (text.n > 0 && indent > 0) {
		seen->indented++;
		if (indent > seen->blanks)
			seen->blanks = indent;
	}
	for (size_t i = 0; i < ncolumns; i++)
		titles += okr_span_trim(record->cell[title + i]).n > 0;
	seen->doubled = seen->doubled || titles > 1;
	seen->deeper = seen->deeper || (titles > 0 && text.n == 0);
	if (titles == 0 || id.n == 0 ||
	    okr_span_eq(id, okr_sheet_header(sheet, OKR_ID)))
		return; /* a heading, or the header once more */
	number = outline_number(id);
	seen->numbered += number.n > 0;
	seen->dotted += okr_label_number_above(number).n > 0;
	seen->unnumbered += number.n == 0;
}

/*
 * Columns from the first title's on: one for each level, or such that have no
 * name of their own.
 */
static size_t
title_columns(const struct okr_sheet *sheet, size_t title)
{
	size_t n = 1;

	if (sheet->ntiers > 0)
		return sheet->ntiers;
	while (title + n < sheet->table.ncol &&
	       okr_span_trim(sheet->table.header[title + n]).n == 0)
		n++;
	return n;
}

/* Some number continues that of a row; "1.1" and "1.2" alone are no outline. */
static bool
is_outline(const struct okr_sheet *sheet)
{
	const struct okr_record *record;
	struct okr_set numbers;
	struct okr_reader r;
	bool continues = false;

	okr_set_init(&numbers);
	okr_table_look(&sheet->table, &r);
	while ((record = okr_reader_next(&r)) != NULL)
		if (record->ncell == sheet->table.ncol)
			okr_set_add(&numbers,
				    outline_number(
					okr_sheet_cell(sheet, record, OKR_ID)));
	okr_reader_release(&r);
	for (uint32_t i = 0; i < numbers.n && !continues; i++)
		continues = okr_set_has(&numbers, okr_label_number_above(
						      numbers.text[i]));
	okr_set_release(&numbers);
	return continues;
}

struct okr_level_signs
okr_levels_look(const struct okr_sheet *sheet, int title)
{
	const struct okr_table *t = &sheet->table;
	size_t column = (size_t)sheet->at[title];
	size_t ncolumns = title_columns(sheet, column);
	const struct okr_record *record;
	struct seen seen = { 0 };
	struct okr_reader r;

	okr_table_look(t, &r);
	while ((record = okr_reader_next(&r)) != NULL)
		if (record->ncell == t->ncol)
			see_row(sheet, record, column, &seen, ncolumns);
	okr_reader_release(&r);
	return (struct okr_level_signs){
		.indent = seen.indented >= SIGN_ROWS ||
			  seen.blanks >= SIGN_BLANKS,
		.outline = seen.dotted > 0 && seen.unnumbered == 0 &&
			   is_outline(sheet),
		.ncolumns = seen.deeper && !seen.doubled ? ncolumns : 1,
	};
}

void
okr_levels_bind(struct okr_sheet *sheet)
{
	if (sheet->shape == &okr_shape_levels) /* elsewhere it may be a rank */
		sheet->depth = sheet->at[OKR_FIELD_LEVEL] + 1;
	okr_sheet_forget(sheet, OKR_FIELD_LEVEL);
}

static uint32_t
depth_of(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_span cell = okr_span_trim(
	    record->cell[in->sheet->depth - 1]);
	struct okr_place at = okr_sheet_row_place(in->sheet, OKR_TITLE);

	if (cell.n == 1 && okr_is_digit(*cell.s))
		return (uint32_t)(*cell.s - '0');
	at.column = in->sheet->table.header[in->sheet->depth - 1];
	okr_error(at, "'%s' is no level such as 0, 1 or 2", okr_shown(cell));
	return 0;
}

void
okr_levels_add(struct okr_intake *in, const struct okr_record *record,
	       uint32_t row, uint32_t indent)
{
	struct okr_levels *levels = in->levels;
	size_t i = row - in->sheet->first;

	if (in->sheet->depth)
		indent = depth_of(in, record);
	levels->indent = okr_mem_grow(levels->indent, &levels->cap, i + 1,
				      sizeof(*levels->indent));
	while (levels->n <= i)
		levels->indent[levels->n++] = 0;
	levels->indent[i] = indent + 1;
}

void
okr_levels_release(struct okr_levels *levels)
{
	free(levels->indent);
	*levels = (struct okr_levels){ 0 };
}

/* The rows of a sheet while they are put under each other. */
struct linking {
	struct okr_intake *in;
	struct okr_grid *g;
	uint32_t first, n; /* rows that were read with a level */
	bool outline;      /* there are outline numbers */
	bool indent;       /* there are indents */
	struct okr_index numbers;
	uint32_t *by_indent; /* the row above, by row - first */
	uint32_t *step;      /* the first indent under a row, plus 1 */
	uint32_t base; /* indent of the rows under none, plus 1; 0: none */
};

static struct okr_span
number_of(const void *owner, uint32_t row)
{
	const struct linking *k = owner;

	return outline_number(okr_grid_cell(k->g, row, OKR_ID));
}

static bool
has_level(const struct linking *k, uint32_t row)
{
	return k->in->levels->indent[row - k->first] > 0;
}

static uint32_t
indent_of(const struct linking *k, uint32_t row)
{
	return k->in->levels->indent[row - k->first];
}

/* Numbers with dots, and a row for what is before the dot of one of them. */
static void
find_signs(struct linking *k)
{
	uint32_t least = UINT32_MAX, most = 0;
	size_t indented = 0;

	for (uint32_t i = 0; i < k->n; i++) {
		uint32_t row = k->first + i;

		if (!has_level(k, row))
			continue;
		if (number_of(k, row).n > 0)
			okr_index_add(&k->numbers, number_of(k, row), row);
		if (indent_of(k, row) < least)
			least = indent_of(k, row);
		if (indent_of(k, row) > most)
			most = indent_of(k, row);
		indented += indent_of(k, row) > least;
	}
	k->indent = k->in->sheet->depth || indented >= SIGN_ROWS ||
		    most >= least + SIGN_BLANKS;
	for (uint32_t i = 0; i < k->n && !k->outline; i++) {
		struct okr_span above = okr_label_number_above(
		    number_of(k, k->first + i));

		k->outline = above.n > 0 &&
			     okr_index_find(&k->numbers, above) !=
				 OKR_INDEX_NONE;
	}
}

/* The row whose number this row's number continues, or 0. */
static uint32_t
above_by_number(struct linking *k, uint32_t row)
{
	struct okr_span number = number_of(k, row);
	struct okr_span above = okr_label_number_above(number);
	uint32_t found;

	if (above.n == 0)
		return 0;
	found = okr_index_find(&k->numbers, above);
	if (found != OKR_INDEX_NONE)
		return found;
	okr_error(okr_grid_place(k->g, row, OKR_ID),
		  "'%s' continues '%s', which is the number of no row",
		  okr_shown(number), okr_shown(above));
	return 0;
}

static void
refuse_indent(struct linking *k, uint32_t row, uint32_t before, uint32_t than)
{
	const char *where = okr_shown(
	    okr_grid_place(k->g, before, OKR_TITLE).source);

	okr_error(okr_grid_place(k->g, row, OKR_TITLE),
		  "indented by %" PRIu32 ", but the first row beside it, %s, "
		  "by %" PRIu32 "; indent them alike",
		  indent_of(k, row) - 1, where, than - 1);
}

/* The nearest row above that is indented less, or 0; last: the row before. */
static uint32_t
above_by_indent(struct linking *k, uint32_t row, uint32_t last)
{
	uint32_t above = last;

	while (above && indent_of(k, above) >= indent_of(k, row))
		above = k->by_indent[above - k->first];
	k->by_indent[row - k->first] = above;
	return above;
}

/* Rows under one row are indented alike; first: the first of them, or 0. */
static void
check_step(struct linking *k, uint32_t row, uint32_t *first)
{
	if (*first == 0)
		*first = row;
	else if (indent_of(k, row) != indent_of(k, *first))
		refuse_indent(k, row, *first, indent_of(k, *first));
}

static void
refuse_contradiction(struct linking *k, uint32_t row, uint32_t number,
		     uint32_t indent)
{
	const char *one = "no row", *other = "no row";

	if (number)
		one = okr_shown(okr_grid_place(k->g, number, OKR_ID).source);
	if (indent)
		other = okr_shown(okr_grid_place(k->g, indent, OKR_ID).source);
	okr_error(okr_grid_place(k->g, row, OKR_ID),
		  "'%s' puts this row under %s, its indent under %s",
		  okr_shown(okr_grid_cell(k->g, row, OKR_ID)), one, other);
}

static void
link_row(struct linking *k, uint32_t row, uint32_t last)
{
	uint32_t number = 0, indent = 0, above;

	if (k->outline)
		number = above_by_number(k, row);
	if (k->indent) {
		indent = above_by_indent(k, row, last);
		check_step(k, row,
			   indent ? &k->step[indent - k->first] : &k->base);
	}
	if (k->outline && k->indent && number != indent)
		refuse_contradiction(k, row, number, indent);
	above = k->outline ? number : indent;
	if (above && okr_grid_cell(k->g, row, OKR_PARENT).n == 0)
		k->g->above[row] = above;
}

static void
note_levels(const struct linking *k)
{
	struct okr_sheet *sheet = k->in->sheet;
	int column = k->outline ? OKR_ID : OKR_TITLE;
	struct okr_span header = okr_sheet_header(sheet, column);
	const char *what = "indent of";

	if (k->outline || sheet->depth)
		what = "numbers in";
	else if (sheet->nlevels > 1)
		what = "columns under";
	if (sheet->depth && !k->outline)
		header = sheet->table.header[sheet->depth - 1];
	okr_note(okr_sheet_place(sheet),
		 "rows stand under others by the %s '%s'", what,
		 okr_shown(header));
}

bool
okr_levels_link(struct okr_intake *in)
{
	struct linking k = {
		.in = in,
		.g = in->grid,
		.first = in->sheet->first,
		.n = (uint32_t)in->levels->n,
	};
	uint32_t last = 0;

	okr_index_init(&k.numbers, number_of, &k);
	find_signs(&k);
	if (k.outline || k.indent) {
		note_levels(&k);
		k.by_indent = okr_mem_new(k.n, sizeof(*k.by_indent));
		k.step = okr_mem_new(k.n, sizeof(*k.step));
		for (uint32_t i = 0; i < k.n; i++) {
			if (!has_level(&k, k.first + i))
				continue;
			link_row(&k, k.first + i, last);
			last = k.first + i;
		}
	}
	okr_index_release(&k.numbers);
	free(k.by_indent);
	free(k.step);
	return k.outline || k.indent;
}
