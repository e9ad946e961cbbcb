/* From headers to fields: what is certain first, then what follows. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/columns.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/import/rivals.h"
#include "okr/import/suits.h"

#define ROWS_HEARD 1000 /* enough to tell what a column holds */

/* What one column can be. */
struct candidates {
	int meaning[OKR_MAX_MEANINGS];
	size_t suiting[OKR_MAX_MEANINGS]; /* cells that look like it */
	size_t n;
	size_t filled; /* cells */
	bool decided;
	bool narrowed; /* it could mean more in other languages */
};

struct binding {
	struct okr_sheet *sheet;
	struct candidates *column; /* by column */
	bool ok;
};

/* Take the column for a field. */
static void
decide(struct binding *b, size_t column, int field)
{
	b->column[column].decided = true;
	b->ok = okr_rivals_take(b->sheet, column, field) && b->ok;
}

static void
hear_cell(struct binding *b, struct candidates *c, struct okr_span cell)
{
	cell = okr_span_trim(cell);
	if (c->decided || cell.n == 0)
		return;
	c->filled++;
	for (size_t i = 0; i < c->n; i++)
		c->suiting[i] += okr_suits(&b->sheet->lexicon, c->meaning[i],
					   cell);
}

static bool
is_undecided(const struct binding *b)
{
	for (size_t i = 0; i < b->sheet->table.ncol; i++)
		if (!b->column[i].decided)
			return true;
	return false;
}

/* Read ahead what stands below the headers that can mean several things. */
static void
hear_cells(struct binding *b)
{
	const struct okr_table *t = &b->sheet->table;
	const struct okr_record *record;
	struct okr_reader r;
	size_t rows = 0;

	if (!is_undecided(b))
		return;
	okr_table_look(t, &r);
	while (rows++ < ROWS_HEARD && (record = okr_reader_next(&r)) != NULL)
		for (size_t i = 0; i < record->ncell && i < t->ncol; i++)
			hear_cell(b, &b->column[i], record->cell[i]);
	okr_reader_release(&r);
}

/* Another column has that meaning, by a clearer header. */
static bool
is_taken(const struct binding *b, size_t column, int field)
{
	const struct okr_use *use = b->sheet->use;
	int other = b->sheet->at[field];
	bool objective_has = field < OKR_NCOLUMNS &&
			     b->sheet->of_objective[field] >= 0;

	switch (use[column].whose) {
	case OKR_OF_OBJECTIVE:
		return field < OKR_NCOLUMNS ? objective_has : other >= 0;
	case OKR_OF_KEY_RESULT:
		return other >= 0 && use[other].whose != OKR_OF_ROW;
	case OKR_OF_ROW:
		return other >= 0 &&
		       (use[other].whose == OKR_OF_ROW || objective_has);
	}
	return false;
}

static bool
may_be(const struct candidates *c, int field)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->meaning[i] == field)
			return true;
	return false;
}

/* Another column has that meaning, or looks like it and may yet have it. */
static bool
others_may(const struct binding *b, size_t column, int field)
{
	for (size_t i = 0; i < b->sheet->table.ncol; i++) {
		const struct candidates *c = &b->column[i];

		for (size_t m = 0; m < c->n && i != column && !c->decided; m++)
			if (c->meaning[m] == field && c->suiting[m] > 0)
				return true;
	}
	return okr_sheet_has(b->sheet, field);
}

/*
 * Headers that may mean something else hold titles only where these are
 * missing: "Description" beside a kind, where no objectives and key results
 * are, "Metric" and "Aim" not beside titles, and "Key Result Area" as either,
 * by what the other columns are.
 */
static bool
is_no_title(const struct binding *b, size_t column, int field)
{
	const struct candidates *c = &b->column[column];
	bool titled = okr_sheet_has(b->sheet, OKR_TITLE);
	bool vague = may_be(c, OKR_FIELD_OBJECTIVE) &&
		     may_be(c, OKR_FIELD_KEY_RESULT);

	switch (field) {
	case OKR_TITLE:
		return !others_may(b, column, OKR_KIND) ||
		       others_may(b, column, OKR_FIELD_OBJECTIVE) ||
		       okr_sheet_has(b->sheet, OKR_FIELD_KEY_RESULT);
	case OKR_FIELD_OBJECTIVE:
		return (titled && may_be(c, OKR_FIELD_NONE)) ||
		       (vague &&
			(others_may(b, column, field) ||
			 !others_may(b, column, OKR_FIELD_KEY_RESULT)));
	case OKR_FIELD_KEY_RESULT:
		return (titled && others_may(b, column, OKR_KIND)) ||
		       (vague && others_may(b, column, field));
	default:
		return false;
	}
}

/* A meaning that another column has is none here. */
static void
drop_taken(struct binding *b, size_t column)
{
	struct candidates *c = &b->column[column];
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++) {
		if (!okr_rivals_is_kept(b->sheet, c->meaning[i]) &&
		    (is_taken(b, column, c->meaning[i]) ||
		     is_no_title(b, column, c->meaning[i])))
			continue;
		c->meaning[n] = c->meaning[i];
		c->suiting[n++] = c->suiting[i];
	}
	c->n = n;
}

static void
refuse_unclear(struct binding *b, size_t column, int first, int second)
{
	const char *header = okr_typed(b->sheet->table.header[column]);

	okr_error(okr_sheet_place(b->sheet),
		  "'%s' could be %s or %s; add --column '%s=%s' or "
		  "--column '%s=%s'",
		  header, okr_field_name(first), okr_field_name(second), header,
		  okr_field_name(first), header, okr_field_name(second));
	b->ok = false;
}

/* Of a set of words, which say more than that a cell is some text. */
static bool
has_words(int field)
{
	int n;

	return field < OKR_NCOLUMNS && okr_field_words(field, &n) != NULL;
}

/* How well the cells suit a meaning, beside the others of their column. */
static size_t
fitness(const struct candidates *c, size_t i)
{
	return 2 * c->suiting[i] +
	       (c->suiting[i] > 0 && has_words(c->meaning[i]));
}

/*
 * Where cells suit both, the first is meant as long as no other column is that:
 * "Goal" over the only titles is none above.
 */
static bool
names_first(int field, int other)
{
	static const struct {
		int first, second;
	} pairs[] = {
		{ OKR_FIELD_OBJECTIVE, OKR_PARENT },
		{ OKR_FIELD_KEY_RESULT, OKR_UNIT },
		{ OKR_CURRENT, OKR_START },
		{ OKR_CYCLE, OKR_DUE_DATE },
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
		if (pairs[i].first == field && pairs[i].second == other)
			return true;
	return false;
}

/* Key results in a column of their own, or under others, need no kind. */
static bool
is_needless(const struct binding *b, int field)
{
	return field == OKR_KIND &&
	       (okr_sheet_has(b->sheet, OKR_FIELD_KEY_RESULT) ||
		okr_sheet_has(b->sheet, OKR_PARENT));
}

/* Below a header that may mean nothing too few cells look like something. */
static bool
is_none(const struct candidates *c, size_t suiting)
{
	return may_be(c, OKR_FIELD_NONE) &&
	       (suiting == 0 || 2 * suiting < c->filled);
}

/*
 * Among what is left the cells decide.  Cells that look like none of it are
 * refused one by one later.
 */
static int
choose(struct binding *b, size_t column)
{
	const struct candidates *c = &b->column[column];
	size_t best = 0;
	bool tie = false, needless = false;

	for (size_t i = 0; i < c->n; i++) {
		needless |= is_needless(b, c->meaning[i]);
		if (fitness(c, i) > fitness(c, best))
			best = i;
	}
	if (c->n == 0 || is_none(c, c->suiting[best]) ||
	    (c->suiting[best] == 0 && needless))
		return OKR_FIELD_NONE;
	for (size_t i = 0; i < c->n && c->suiting[best] > 0; i++) {
		tie = i != best && fitness(c, i) == fitness(c, best) &&
		      !names_first(c->meaning[best], c->meaning[i]);
		if (tie)
			refuse_unclear(b, column, c->meaning[best],
				       c->meaning[i]);
		if (tie)
			break;
	}
	return c->meaning[best];
}

/*
 * That rows have a kind is said with the shape of the sheet, and which columns
 * are kept in one note.
 */
static void
say(const struct binding *b, size_t column, int field)
{
	struct okr_span header = b->sheet->table.header[column];
	struct okr_buf tongues = { 0 };

	if (!b->ok || field == OKR_KIND || field == OKR_FIELD_NONE ||
	    okr_lexicon_is(&b->sheet->lexicon, header, okr_field_name(field)))
		return;
	if (b->column[column].narrowed)
		okr_lexicon_tongues(&b->sheet->lexicon, &tongues);
	okr_note(okr_sheet_place(b->sheet), "'%s' is taken as %s%s%s",
		 okr_shown(header), okr_field_name(field),
		 tongues.n > 0 ? ", as in " : "",
		 okr_shown(okr_buf_view(&tongues)));
	okr_buf_release(&tongues);
}

/* Take an open column for what is left of its meanings, by its cells. */
static void
settle(struct binding *b, size_t column)
{
	int field;

	drop_taken(b, column);
	field = choose(b, column);
	decide(b, column, field);
	b->sheet->use[column].decided = true;
	say(b, column, field);
}

/* "Goal Type" could be one of teams and persons: the cells are asked. */
static bool
may_be_no_kind(const struct binding *b, size_t column)
{
	return b->column[column].n == 1 &&
	       b->column[column].meaning[0] == OKR_KIND &&
	       !b->sheet->canonical &&
	       !okr_sheet_is_told(b->sheet, (int)column);
}

/* Of two columns of ids the parents tell, when it is known who has them. */
static bool
is_second_id(const struct binding *b, size_t column)
{
	const struct candidates *c = &b->column[column];

	return !c->decided && c->n == 1 && c->meaning[0] == OKR_ID &&
	       b->sheet->at[OKR_ID] >= 0;
}

/* Our own names in what we wrote; anything people write elsewhere. */
static void
find_candidates(struct binding *b, size_t column)
{
	struct okr_span header = b->sheet->table.header[column];
	struct candidates *c = &b->column[column];
	struct okr_lexicon *l = &b->sheet->lexicon;
	const struct okr_layer *layer;
	struct okr_buf nameless = { 0 };

	if (b->sheet->canonical) {
		for (int field = 0; field < OKR_COMPUTED; field++)
			if (okr_span_is(header, okr_column_name[field]))
				c->meaning[c->n++] = field;
	} else {
		if (okr_span_trim(header).n == 0) {
			okr_buf_printf(&nameless, "column_%zu", column + 1);
			header = okr_buf_view(&nameless);
		}
		c->n = okr_whose_header(l, header, c->meaning,
					&b->sheet->use[column].whose);
		c->narrowed = okr_lexicon_narrows(l, header);
		layer = okr_lexicon_layer(l, header);
		if (layer == NULL && c->n > 0)
			layer = l->layer[l->n - 1];
		b->sheet->use[column].by = layer ? layer->name : NULL;
	}
	okr_buf_release(&nameless);
	if (c->n <= 1 && !may_be_no_kind(b, column) && !is_second_id(b, column))
		decide(b, column, c->n ? c->meaning[0] : OKR_FIELD_NONE);
}

/* No table has all that people call parents: the first that sounds so. */
static void
take_parent(struct binding *b)
{
	struct okr_sheet *sheet = b->sheet;

	for (size_t i = 0; i < sheet->table.ncol; i++) {
		if (sheet->canonical || okr_sheet_has(sheet, OKR_PARENT) ||
		    sheet->use[i].by ||
		    !okr_whose_parent(&sheet->lexicon, sheet->table.header[i]))
			continue;
		decide(b, i, OKR_PARENT);
		say(b, i, OKR_PARENT);
	}
}

bool
okr_columns_bind(struct okr_sheet *sheet)
{
	struct binding b = { .sheet = sheet, .ok = true };
	size_t ncol = sheet->table.ncol;

	sheet->use = okr_mem_new(ncol, sizeof(*sheet->use));
	b.column = okr_mem_new(ncol, sizeof(*b.column));
	for (int field = 0; field < OKR_NFIELDS; field++)
		sheet->at[field] = sheet->of_objective[field] = -1;
	for (size_t i = 0; i < ncol; i++)
		sheet->use[i] = (struct okr_use){ .field = OKR_FIELD_NONE,
						  .extra = OKR_INDEX_NONE };
	for (size_t i = 0; i < ncol; i++)
		find_candidates(&b, i);
	for (size_t i = 0; i < ncol; i++)
		if (is_second_id(&b, i))
			decide(&b, i, OKR_ID);
	for (size_t i = 0; i < ncol; i++)
		if (b.column[i].decided && b.column[i].narrowed)
			say(&b, i, sheet->use[i].field);
	hear_cells(&b);
	for (size_t i = 0; i < ncol; i++)
		if (!b.column[i].decided && may_be(&b.column[i], OKR_TITLE))
			settle(&b, i);
	for (size_t i = 0; i < ncol; i++)
		if (!b.column[i].decided)
			settle(&b, i);
	take_parent(&b);
	free(b.column);
	if (!okr_sheet_has(sheet, OKR_FIELD_KEY_RESULT) &&
	    !okr_sheet_has(sheet, OKR_KIND))
		okr_sheet_join(sheet, true);
	return b.ok;
}
