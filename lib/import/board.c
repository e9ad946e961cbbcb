/* Items and subitems side by side, each on the line where it was. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/board.h"

#include "okr/csv/writer.h"
#include "okr/import/heading.h"
#include "okr/import/range.h"
#include "okr/import/whose.h"

#define LOOKED_AT 50 /* records from the top */

struct board {
	const struct okr_record *item, *sub; /* the names of both */
	struct okr_buf group, alone; /* its title, and a text that may be one */
	uint32_t alone_line, line;
	bool begun;   /* below the first names of items */
	bool in_item; /* below those of subitems */
	bool odd;     /* something is not as on a board */
	struct okr_buf out;
};

static struct okr_span
cell_at(const struct okr_record *record, size_t i)
{
	return i < record->ncell ? okr_span_trim(record->cell[i])
				 : (struct okr_span){ 0 };
}

static bool
is_called(const struct okr_record *record, size_t i)
{
	return okr_span_is(cell_at(record, i), "Subitems");
}

/* Some cell from that one on is filled. */
static bool
has_cells(const struct okr_record *record, size_t from)
{
	for (; from < record->ncell; from++)
		if (cell_at(record, from).n > 0)
			return true;
	return false;
}

static size_t
width_of(const struct okr_record *record)
{
	size_t n = record->ncell;

	while (n > 0 && !has_cells(record, n - 1))
		n--;
	return n;
}

static bool
is_again(const struct okr_record *names, const struct okr_record *record)
{
	size_t n = width_of(names);

	for (size_t i = 0; i < n; i++)
		if (!okr_span_eq(cell_at(names, i), cell_at(record, i)))
			return false;
	return !has_cells(record, n);
}

/* The record of the names of items, or of the first subitems below it. */
static const struct okr_record *
find_names(struct okr_reader *r, bool of_items)
{
	const struct okr_record *record;

	for (size_t n = 0; (record = okr_reader_next(r)) != NULL; n++) {
		if (!of_items && is_called(record, 0) && cell_at(record, 1).n)
			return record;
		for (size_t i = 1; of_items && i < record->ncell; i++)
			if (is_called(record, i))
				return record;
		if (of_items && n == LOOKED_AT)
			break;
	}
	return NULL;
}

/* Subitems that measure nothing are tasks. */
static bool
are_measured(const struct board *b, struct okr_lexicon *l)
{
	for (size_t i = 2; i < b->sub->ncell; i++)
		if (okr_whose_means(l, cell_at(b->sub, i), OKR_TARGET) ||
		    okr_whose_means(l, cell_at(b->sub, i), OKR_CURRENT))
			return true;
	return false;
}

/* Cells from one column on, or as many empty ones. */
static void
write_cells(struct board *b, const struct okr_record *record, size_t from,
	    size_t to)
{
	for (; from < to; from++) {
		if (record)
			okr_write_cell(&b->out, cell_at(record, from));
		okr_buf_char(&b->out, ',');
	}
}

static void
go_to(struct board *b, uint32_t line)
{
	for (; b->line < line; b->line++)
		okr_buf_char(&b->out, '\n');
}

/* Names that both have are told apart by whose they are. */
static void
write_name(struct board *b, const struct okr_record *names, size_t i)
{
	bool sub = names == b->sub;
	const struct okr_record *others = sub ? b->item : b->sub;

	for (size_t k = 1; k < others->ncell; k++)
		if (okr_span_eq(cell_at(others, k), cell_at(names, i))) {
			okr_buf_text(&b->out, sub ? "KR " : "Objective ");
			break;
		}
	write_cells(b, names, i, i + 1);
}

static void
write_names(struct board *b, uint32_t line)
{
	go_to(b, line);
	okr_buf_text(&b->out, "Objective,");
	for (size_t i = 1; i < width_of(b->item); i++)
		write_name(b, b->item, i);
	okr_buf_text(&b->out, "Key Result,");
	for (size_t i = 2; i < width_of(b->sub); i++)
		write_name(b, b->sub, i);
	okr_buf_text(&b->out, "Group");
}

static void
write_row(struct board *b, const struct okr_record *record, bool sub)
{
	size_t nitem = width_of(b->item), nsub = width_of(b->sub), begin;

	go_to(b, record->line);
	begin = b->out.n;
	b->odd = b->odd || has_cells(record, sub ? nsub : nitem);
	write_cells(b, sub ? NULL : record, 0, nitem);
	write_cells(b, sub ? record : NULL, 1, nsub);
	okr_write_cell(&b->out, okr_buf_view(&b->group));
	for (; begin < b->out.n; begin++)
		b->line += b->out.s[begin] == '\n';
}

/* An item with nothing beside it, or what stands above all groups. */
static void
write_alone(struct board *b)
{
	struct okr_span text = okr_buf_view(&b->alone);
	struct okr_record record = { .line = b->alone_line,
				     .cell = &text,
				     .ncell = 1 };

	if (text.n > 0 && b->begun) {
		write_row(b, &record, false);
	} else if (text.n > 0) {
		go_to(b, record.line);
		okr_write_cell(&b->out, text);
	}
	b->alone.n = 0;
}

/* The text above the names is a cycle, which heads rows, or another title. */
static void
begin_group(struct board *b, struct okr_lexicon *l, uint32_t line)
{
	b->group.n = 0;
	if (okr_range_is_period(l, okr_buf_view(&b->alone)))
		write_alone(b);
	else
		okr_buf_span(&b->group, okr_buf_view(&b->alone));
	b->alone.n = 0;
	if (!b->begun)
		write_names(b, line);
	b->begun = true;
}

static void
take(struct board *b, struct okr_table *t, const struct okr_record *record)
{
	bool sub = b->in_item && cell_at(record, 0).n == 0 &&
		   cell_at(record, 1).n > 0;
	struct okr_place at = {
		.source = okr_table_place_of_line(t, record->line)
	};

	write_alone(b);
	b->in_item = sub || is_called(record, 0);
	if (is_called(record, 0)) {
		b->odd = b->odd || !is_again(b->sub, record);
	} else if (!has_cells(record, 1)) {
		okr_buf_span(&b->alone, cell_at(record, 0));
		b->alone_line = record->line;
	} else if (sub || cell_at(record, 0).n > 0) {
		b->odd = b->odd || !b->begun;
		write_row(b, record, sub);
	} else {
		okr_note(at, "skipped: sums of a group");
	}
}

static void
flatten(struct board *b, struct okr_table *t, struct okr_lexicon *l,
	struct okr_reader *r)
{
	const struct okr_record *record;

	while (!b->odd && (record = okr_reader_next(r)) != NULL) {
		if (is_again(b->item, record))
			begin_group(b, l, record->line);
		else
			take(b, t, record);
	}
	write_alone(b);
	okr_buf_char(&b->out, '\n');
	b->odd = b->odd || r->fault.reason;
}

static void
put(struct board *b, struct okr_table *t)
{
	okr_note((struct okr_place){ .source = okr_span_of(t->name) },
		 "a board of monday.com: items are objectives, and their "
		 "subitems key results; before names that both have stands "
		 "whose they are, and titles of groups are in 'Group'");
	okr_buf_release(&t->bytes);
	t->bytes = b->out;
	t->begin = 0;
	t->begin_line = 1;
	b->out = (struct okr_buf){ 0 };
}

static void
refuse(struct okr_table *t, const struct okr_record *names, bool measured)
{
	struct okr_place at = {
		.source = okr_table_place_of_line(t, names->line)
	};

	if (measured)
		okr_error(at, "a board of monday.com, but these names differ "
			      "from row to row, or rows have more cells than "
			      "names: make it one table, with the columns "
			      "Objective (the item) and Key Result (the "
			      "subitem), each subitem a row");
	else
		okr_error(at, "a board of monday.com, whose subitems have no "
			      "column such as Target or Current: add one if "
			      "they are key results, else take them out");
}

bool
okr_board_flatten(struct okr_table *t, struct okr_lexicon *l, char *delimiter)
{
	struct board b = { .line = 1 };
	struct okr_reader
	    r[3]; /* at the names of items, of subitems, at rows */

	for (size_t i = 0; i < 3; i++) {
		okr_reader_init(&r[i], okr_buf_view(&t->bytes), *delimiter);
		r[i].at = t->begin;
		r[i].line = t->begin_line;
	}
	b.item = find_names(&r[0], true);
	b.sub = b.item ? find_names(&r[1], false) : NULL;
	b.odd = b.sub && !are_measured(&b, l);
	if (b.sub && !b.odd)
		flatten(&b, t, l, &r[2]);
	if (b.odd)
		refuse(t, b.sub, are_measured(&b, l));
	else if (b.sub)
		*delimiter = ',';
	for (size_t i = 0; i < 3; i++)
		okr_reader_release(&r[i]);
	if (b.sub && !b.odd)
		put(&b, t);
	okr_buf_release(&b.group);
	okr_buf_release(&b.alone);
	okr_buf_release(&b.out);
	return !b.odd;
}
