/* Rows of names, known by kind and title. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/served.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/import/label.h"
#include "okr/import/relation.h"

/* The columns, from what stands highest; the parts of a record they give. */
static const struct named {
	int field;
	enum okr_kind kind; /* OKR_NO_KIND: as the header says */
	const char *part;
} named[] = {
	{ OKR_FIELD_PURPOSE, OKR_PURPOSE, "purpose" },
	{ OKR_FIELD_MISSION, OKR_MISSION, "mission" },
	{ OKR_FIELD_VISION, OKR_VISION, "vision" },
	{ OKR_FIELD_PILLAR, OKR_PILLAR, "pillar" },
	{ OKR_FIELD_SUBPILLAR, OKR_PILLAR, "subpillar" },
	{ OKR_FIELD_GRANDPARENT, OKR_OBJECTIVE, "grandparent" },
	{ OKR_PARENT, OKR_NO_KIND, "parent" },
};

#define NNAMED (sizeof(named) / sizeof(*named))

bool
okr_served_is(const struct okr_grid *g, uint32_t row)
{
	for (size_t i = 0; i < NNAMED; i++)
		if (g->origin[row].part == named[i].part)
			return true;
	return false;
}

static enum okr_kind
kind_of_word(struct okr_lexicon *l, struct okr_span word)
{
	enum okr_kind kind = okr_label_kind(l, word);

	return okr_is_statement(kind) || kind == OKR_OBJECTIVE ? kind
							       : OKR_NO_KIND;
}

/* "Company Objective", or a word of it: "Parent Goal". */
static enum okr_kind
kind_in_header(struct okr_lexicon *l, struct okr_span header)
{
	enum okr_kind kind = kind_of_word(l, header);
	struct okr_span word;

	while (kind == OKR_NO_KIND && okr_span_next(&header, ' ', &word))
		kind = kind_of_word(l, word);
	return kind;
}

bool
okr_served_names_objective(struct okr_lexicon *l, struct okr_span header)
{
	return kind_of_word(l, header) == OKR_OBJECTIVE;
}

/* "Company Objective" over the only titles of objectives. */
static bool
holds_objectives(struct okr_sheet *sheet)
{
	return okr_sheet_has(sheet, OKR_PARENT) &&
	       !okr_sheet_has(sheet, OKR_FIELD_OBJECTIVE) &&
	       !okr_sheet_has(sheet, OKR_TITLE) &&
	       !okr_sheet_has(sheet, OKR_KIND) &&
	       !okr_sheet_is_told(sheet, sheet->at[OKR_PARENT]) &&
	       okr_served_names_objective(&sheet->lexicon,
					  okr_sheet_header(sheet, OKR_PARENT));
}

/* Of "Serves" and "Pillar" the first one counts, whatever kind it names. */
static void
forget_titled(struct okr_sheet *sheet)
{
	for (size_t i = 0; i < NNAMED; i++)
		if (named[i].kind)
			okr_sheet_forget(sheet, named[i].field);
}

void
okr_served_bind(struct okr_sheet *sheet)
{
	if (sheet->canonical)
		return;
	if (holds_objectives(sheet)) {
		okr_sheet_rename(sheet, OKR_PARENT, OKR_FIELD_OBJECTIVE);
		okr_note(okr_sheet_place(sheet), "'%s' is taken as objective",
			 okr_shown(
			     okr_sheet_header(sheet, OKR_FIELD_OBJECTIVE)));
	}
	if (okr_sheet_has(sheet, OKR_PARENT))
		sheet->parents = kind_in_header(&sheet->lexicon,
						okr_sheet_header(sheet,
								 OKR_PARENT));
	if (okr_sheet_has(sheet, OKR_PARENT) && !sheet->parents)
		forget_titled(sheet);
	sheet->serves = sheet->parents != OKR_NO_KIND;
	for (size_t i = 0; i < NNAMED; i++)
		if (named[i].kind && okr_sheet_has(sheet, named[i].field))
			sheet->serves = sheet->titled = true;
}

/* The row of that name, made where it is named for the first time. */
static uint32_t
row_of(struct okr_intake *in, const struct okr_record *record,
       const struct named *column, struct okr_span title)
{
	enum okr_kind kind = column->kind ? column->kind : in->sheet->parents;
	struct okr_objectives *o = in->objectives;
	struct okr_origin origin = { in->number, record->line, column->part };
	struct okr_span key;
	uint32_t row;

	okr_objectives_key(o, okr_kind_word[kind], title,
			   (struct okr_span){ 0 });
	okr_buf_char(&o->key, '\n'); /* as that of a section */
	key = okr_buf_view(&o->key);
	row = okr_objectives_find(o, key);
	if (row)
		return row;
	row = okr_grid_add(in->grid, origin, kind);
	okr_grid_set_copy(in->grid, row, OKR_TITLE, title);
	okr_objectives_add(o, key, row);
	return row;
}

/* The names in a cell, in a line or between semicolons each. */
static struct okr_span
names_in(struct okr_intake *in, const struct okr_record *record, int field)
{
	struct okr_span cell = okr_sheet_cell(in->sheet, record, field);
	struct okr_buf *text = &in->objectives->cycle;

	if (okr_lexicon_is_nothing(in->lexicon, cell))
		return (struct okr_span){ 0 };
	text->n = 0;
	return okr_relation_names(text, cell) ? okr_buf_view(text) : cell;
}

/* The row of a cell's first name, or 0; the others get rows as well. */
static uint32_t
rows_of_cell(struct okr_intake *in, const struct okr_record *record,
	     const struct named *column)
{
	struct okr_span rest = names_in(in, record, column->field), name;
	uint32_t first = 0;

	while (okr_relation_next(&rest, &name)) {
		uint32_t row = row_of(in, record, column, name);

		first = first ? first : row;
	}
	return first;
}

uint32_t
okr_served_rows(struct okr_intake *in, const struct okr_record *record)
{
	const struct okr_sheet *sheet = in->sheet;
	uint32_t above = 0;

	if (!sheet->serves)
		return 0;
	for (size_t i = 0; i < NNAMED; i++) {
		uint32_t row;

		if (!okr_sheet_has(sheet, named[i].field) ||
		    (named[i].kind == OKR_NO_KIND && !sheet->parents))
			continue;
		row = rows_of_cell(in, record, &named[i]);
		if (row && row != above && in->grid->above[row] == 0)
			in->grid->above[row] = above;
		above = row ? row : above;
	}
	return above;
}

/* The innermost column that is filled: the field whose names count. */
static int
innermost(struct okr_intake *in, const struct okr_record *record)
{
	int field = OKR_PARENT;

	for (size_t i = 0; i < NNAMED; i++)
		if (names_in(in, record, named[i].field).n > 0)
			field = named[i].field;
	return field;
}

/* The first name is the parent's, and the row supports the others. */
static void
set_names(struct okr_intake *in, const struct okr_record *record, uint32_t row)
{
	struct okr_span rest = names_in(in, record, innermost(in, record));
	struct okr_span name;

	if (!okr_relation_next(&rest, &name))
		return;
	okr_grid_set_copy(in->grid, row, OKR_PARENT, name);
	if (okr_grid_cell(in->grid, row, OKR_SUPPORTS).n == 0)
		okr_grid_set_copy(in->grid, row, OKR_SUPPORTS,
				  okr_span_trim(rest));
}

static void
warn_of_other(struct okr_intake *in, uint32_t row, uint32_t above, int field)
{
	const struct okr_grid *g = in->grid;
	const char *first = okr_shown(
	    okr_grid_place(in->grid, row, OKR_TITLE).source);

	okr_warning(okr_sheet_row_place(in->sheet, field),
		    "'%s' is not what %s says of the same row, '%s', which is "
		    "kept",
		    okr_shown(okr_grid_cell(g, above, OKR_TITLE)), first,
		    okr_shown(okr_grid_cell(g, g->above[row], OKR_TITLE)));
}

void
okr_served_link(struct okr_intake *in, const struct okr_record *record,
		uint32_t row, uint32_t above)
{
	struct okr_grid *g = in->grid;

	if (!in->sheet->serves || row == 0)
		return;
	if (g->above[row] && above && g->above[row] != above)
		warn_of_other(in, row, above, innermost(in, record));
	if (g->above[row] || above == 0)
		return;
	g->above[row] = above;
	set_names(in, record, row);
}

/* What the rows of names turn out to be. */
struct settling {
	struct okr_names *names;
	uint32_t *is; /* by row: the other row that it is */
	size_t made[NNAMED];
	uint32_t first[NNAMED];
};

/* An id, which is no title: some row elsewhere may have it. */
static bool
looks_like_id(struct okr_span text)
{
	for (size_t i = 0; i < text.n; i++)
		if (okr_is_blank(text.s[i]) || (unsigned char)text.s[i] > 0x7F)
			return false;
	return okr_span_has_digit(text);
}

static bool
can_be(const struct okr_grid *g, uint32_t row, uint32_t other)
{
	if (okr_served_is(g, other))
		return false;
	if (g->kind[row] != OKR_OBJECTIVE)
		return g->kind[other] == g->kind[row];
	return g->kind[other] == OKR_OBJECTIVE ||
	       okr_is_statement((enum okr_kind)g->kind[other]);
}

/* How many other rows have that title; the first of them. */
static size_t
count_others(struct okr_names *names, uint32_t row, uint32_t *first)
{
	struct okr_span title = okr_grid_cell(names->g, row, OKR_TITLE);
	size_t n = 0;

	for (size_t i = 0; i < names->nscope && n == 0; i++) {
		uint32_t other = okr_names_by_title(
		    names, okr_names_scope(names, row, i), title);

		for (; other; other = names->same[other])
			if (can_be(names->g, row, other) && n++ == 0)
				*first = other;
	}
	return n;
}

/* Every name between commas is that of a row: "Grow, Hire" is none. */
static bool
is_list(struct okr_names *names, uint32_t row)
{
	struct okr_span list = okr_grid_cell(names->g, row, OKR_TITLE), item;

	if (list.n == 0 || memchr(list.s, ',', list.n) == NULL)
		return false;
	while (okr_span_next(&list, ',', &item)) {
		bool known = okr_names_by_id(names, row, item) != 0;

		for (size_t i = 0; i < names->nscope && !known; i++)
			known = okr_names_by_title(names, i, item) != 0;
		if (!known)
			return false;
	}
	return true;
}

/* The row is another one, or no name after all. */
static void
give_way(struct settling *s, uint32_t row, uint32_t other)
{
	struct okr_grid *g = s->names->g;

	okr_grid_set_kind(g, row, OKR_NO_KIND);
	s->is[row] = other;
	if (other && g->above[row] && g->above[row] != other &&
	    g->above[other] == 0 && okr_grid_cell(g, other, OKR_PARENT).n == 0)
		g->above[other] = g->above[row];
}

static void
settle_made(struct settling *s, uint32_t row)
{
	struct okr_grid *g = s->names->g;
	struct okr_span title = okr_grid_cell(g, row, OKR_TITLE);
	uint32_t other = okr_names_by_id(s->names, row, title);
	size_t n = other ? 1 : count_others(s->names, row, &other);

	if (n == 1)
		give_way(s, row, other);
	else if (n > 1 || looks_like_id(title) || is_list(s->names, row))
		give_way(s, row, 0);
	for (size_t i = 0; i < NNAMED; i++)
		if (g->kind[row] != OKR_NO_KIND &&
		    g->origin[row].part == named[i].part &&
		    okr_grid_sheet(g, row)->ask.scope == 0 && s->made[i]++ == 0)
			s->first[i] = row;
}

/* A row under one that has given way, or that has named itself. */
static void
settle_above(struct settling *s, uint32_t row)
{
	struct okr_grid *g = s->names->g;
	uint32_t above = g->above[row];

	if (above == 0 || !okr_served_is(g, above) ||
	    g->kind[above] != OKR_NO_KIND)
		return;
	g->above[row] = s->is[above];
	if (s->is[above] != row)
		return;
	g->above[row] = g->above[above];
	okr_grid_clear(g, row, OKR_PARENT);
}

static void
tell(const struct settling *s, size_t i)
{
	struct okr_grid *g = s->names->g;
	uint32_t row = s->first[i];
	struct okr_place at;

	if (s->made[i] == 0)
		return;
	at = okr_grid_place(g, row, named[i].field);
	okr_note(
	    at,
	    "'%s' has no row of its own, and gets one of kind %s; so %zu in all",
	    okr_shown(okr_grid_cell(g, row, OKR_TITLE)),
	    okr_kind_word[g->kind[row]].s, s->made[i]);
}

void
okr_served_settle(struct okr_names *names)
{
	struct okr_grid *g = names->g;
	struct settling s = { .names = names };
	bool any = false;

	for (size_t i = 0; i < g->nsheet; i++)
		any = any || g->sheet[i].serves;
	if (!any)
		return;
	s.is = okr_mem_new(g->n + 1, sizeof(*s.is));
	for (uint32_t row = 1; row <= g->n; row++)
		if (okr_served_is(g, row))
			settle_made(&s, row);
	for (uint32_t row = 1; row <= g->n; row++)
		settle_above(&s, row);
	for (size_t i = 0; i < NNAMED; i++)
		tell(&s, i);
	free(s.is);
}
