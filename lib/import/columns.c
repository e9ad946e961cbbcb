/* From headers to fields: what is certain first, then what follows. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/columns.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/import/hint.h"
#include "okr/import/keys.h"
#include "okr/import/quarter.h"
#include "okr/import/suits.h"

#define ROWS_HEARD 1000 /* enough to tell what a column holds */

/* What one column can be. */
struct candidates {
	int meaning[OKR_MAX_MEANINGS];
	size_t suiting[OKR_MAX_MEANINGS]; /* cells that look like it */
	size_t n;
	size_t filled; /* cells */
	bool decided;
};

struct binding {
	struct okr_sheet *sheet;
	struct okr_lexicon *l;
	struct candidates *column; /* by column */
	bool ok;
};

/* Says nothing of the other columns: it is kept as it is, or ours to write. */
static bool
is_kept(const struct binding *b, int field)
{
	return field == OKR_FIELD_NONE || okr_sheet_is_foreign(b->sheet, field);
}

static void
refuse_two(struct binding *b, size_t column, int field)
{
	const struct okr_table *t = &b->sheet->table;
	const char *first = okr_shown(t->header[b->sheet->at[field]]);
	const char *second = okr_shown(t->header[column]);

	okr_error(okr_sheet_place(b->sheet),
		  "columns '%s' and '%s' both mean %s; add --column '%s=' or "
		  "--column '%s=' to keep one of them as it is",
		  first, second, okr_field_name(field), first, second);
	b->ok = false;
}

static bool
is_own_name(const struct binding *b, size_t column, int field)
{
	return okr_lexicon_is(b->l, b->sheet->table.header[column],
			      okr_field_name(field));
}

static bool
has_hint(const struct binding *b, size_t column)
{
	struct okr_span name, hint;

	return okr_hint_split(b->sheet->table.header[column], &name, &hint);
}

static enum okr_whose
whose(const struct binding *b, size_t column)
{
	return b->sheet->use[column].whose;
}

/* Two columns of numbers could both be it: "Weight" and "Weight %". */
static bool
is_measure(int field)
{
	return field == OKR_START || field == OKR_TARGET ||
	       field == OKR_CURRENT || field == OKR_WEIGHT ||
	       field == OKR_CONFIDENCE;
}

/*
 * How certain a header is of its field, beside another one of the same: our
 * own name is certain, and a header without a hint more so than one with it.
 */
static int
certainty(const struct binding *b, size_t column, int field)
{
	if (is_own_name(b, column, field) && b->sheet->ours)
		return 4;
	if (field >= OKR_NCOLUMNS && whose(b, column) != OKR_OF_ROW)
		return 0; /* "KR Summary" beside "Key Result" */
	if (is_own_name(b, column, field) && !is_measure(field))
		return 2;
	return has_hint(b, column) ? 0 : 1;
}

/* The column that is less certain is kept as it is. */
static bool
gives_way(struct binding *b, size_t column, int field)
{
	size_t other = (size_t)b->sheet->at[field];
	int certain = certainty(b, column, field);
	int as_other = certainty(b, other, field);
	size_t loser = certain > as_other ? other : column;

	if (certain == as_other)
		return false;
	b->sheet->at[field] = (int)(loser == column ? other : column);
	b->sheet->use[column].field = field;
	b->sheet->use[loser].field = OKR_FIELD_NONE;
	okr_note(okr_sheet_place(b->sheet),
		 "'%s' is taken as %s, so '%s' is kept as it is",
		 okr_shown(b->sheet->table.header[b->sheet->at[field]]),
		 okr_field_name(field),
		 okr_shown(b->sheet->table.header[loser]));
	return true;
}

/* Numbers of an objective follow from its key results. */
static bool
has_own(int field)
{
	return field != OKR_START && field != OKR_TARGET &&
	       field != OKR_CURRENT && field != OKR_TARGET_FIRST &&
	       field != OKR_METRIC_TYPE && field != OKR_UNIT;
}

/* The column is the objective's, if that has none for the field. */
static bool
give_to_objective(struct binding *b, size_t column, int field)
{
	struct okr_sheet *sheet = b->sheet;
	bool has = has_own(field);

	if (field >= OKR_NCOLUMNS || sheet->of_objective[field] >= 0)
		return false;
	sheet->use[column].whose = OKR_OF_OBJECTIVE;
	sheet->use[column].field = has ? field : OKR_FIELD_NONE;
	if (has && !is_kept(b, field)) {
		sheet->of_objective[field] = (int)column;
		sheet->turns = true;
	}
	return true;
}

static void
say_whose(const struct binding *b, size_t of_key_result, size_t column)
{
	const struct okr_table *t = &b->sheet->table;

	okr_note(okr_sheet_place(b->sheet),
		 "'%s' is of key results, so '%s' is of objectives",
		 okr_shown(t->header[of_key_result]),
		 okr_shown(t->header[column]));
}

/* "KR Owner" beside "Owner": then that one is the objective's. */
static bool
stands_apart(struct binding *b, size_t column, int field)
{
	size_t other = (size_t)b->sheet->at[field];

	if (whose(b, column) == OKR_OF_KEY_RESULT &&
	    whose(b, other) == OKR_OF_ROW &&
	    give_to_objective(b, other, field)) {
		b->sheet->at[field] = (int)column;
		say_whose(b, column, other);
		return true;
	}
	if (whose(b, column) == OKR_OF_ROW &&
	    whose(b, other) == OKR_OF_KEY_RESULT &&
	    give_to_objective(b, column, field)) {
		say_whose(b, other, column);
		return true;
	}
	return false;
}

/* A map calls columns side by side titles: these are titles by level. */
static bool
is_next_tier(struct binding *b, size_t column, int field)
{
	struct okr_sheet *sheet = b->sheet;
	size_t first = (size_t)sheet->at[field];
	size_t n = sheet->ntiers ? sheet->ntiers : 1;

	if (field != OKR_TITLE || column != first + n ||
	    !okr_sheet_is_told(sheet, (int)first) ||
	    !okr_sheet_is_told(sheet, (int)column))
		return false;
	sheet->ntiers = n + 1;
	sheet->use[column].field = OKR_FIELD_NONE;
	return true;
}

/* Two columns of one meaning of which each says its part, or one all. */
static bool
is_bound(struct binding *b, size_t column, int field)
{
	return (field == OKR_CYCLE && okr_quarter_bind(b->sheet, column)) ||
	       (field == OKR_ID && okr_keys_bind(b->sheet, column));
}

/* Take the column for a field. */
static void
decide(struct binding *b, size_t column, int field)
{
	struct okr_sheet *sheet = b->sheet;
	bool foreign = field >= OKR_COMPUTED && field < OKR_NCOLUMNS;

	b->column[column].decided = true;
	sheet->use[column].field = field;
	if (is_kept(b, field) && !foreign)
		return;
	if (whose(b, column) == OKR_OF_OBJECTIVE &&
	    give_to_objective(b, column, field))
		return;
	if (sheet->at[field] < 0)
		sheet->at[field] = (int)column;
	else if (!is_next_tier(b, column, field) &&
		 !stands_apart(b, column, field) && !foreign &&
		 !gives_way(b, column, field) && !is_bound(b, column, field))
		refuse_two(b, column, field);
}

static void
hear_cell(struct binding *b, struct candidates *c, struct okr_span cell)
{
	cell = okr_span_trim(cell);
	if (c->decided || cell.n == 0)
		return;
	c->filled++;
	for (size_t i = 0; i < c->n; i++)
		c->suiting[i] += okr_suits(b->l, c->meaning[i], cell);
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
	int other = b->sheet->at[field];
	bool objective_has = field < OKR_NCOLUMNS &&
			     b->sheet->of_objective[field] >= 0;

	switch (whose(b, column)) {
	case OKR_OF_OBJECTIVE:
		return field < OKR_NCOLUMNS ? objective_has : other >= 0;
	case OKR_OF_KEY_RESULT:
		return other >= 0 && whose(b, (size_t)other) != OKR_OF_ROW;
	case OKR_OF_ROW:
		return other >= 0 &&
		       (whose(b, (size_t)other) == OKR_OF_ROW || objective_has);
	}
	return false;
}

/* A meaning that another column has is none here. */
static void
drop_taken(struct binding *b, size_t column)
{
	struct candidates *c = &b->column[column];
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++) {
		if (!is_kept(b, c->meaning[i]) &&
		    is_taken(b, column, c->meaning[i]))
			continue;
		c->meaning[n] = c->meaning[i];
		c->suiting[n++] = c->suiting[i];
	}
	c->n = n;
}

static void
refuse_unclear(struct binding *b, size_t column, int first, int second)
{
	const char *header = okr_shown(b->sheet->table.header[column]);

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

/* Titles of objectives, where these have no other: "Goal" is none above. */
static bool
names_first(int field, int other)
{
	return field == OKR_FIELD_OBJECTIVE && other == OKR_PARENT;
}

/* Key results that have a column of their own need no kind. */
static bool
is_needless(const struct binding *b, int field)
{
	return field == OKR_KIND &&
	       okr_sheet_has(b->sheet, OKR_FIELD_KEY_RESULT);
}

/*
 * Among what is left the cells decide.  Cells that look like none of it are
 * refused one by one later, but for a header that may mean nothing.
 */
static int
choose(struct binding *b, size_t column)
{
	const struct candidates *c = &b->column[column];
	size_t best = 0;
	bool tie = false, may_be_none = false;

	for (size_t i = 0; i < c->n; i++) {
		may_be_none |= c->meaning[i] == OKR_FIELD_NONE ||
			       is_needless(b, c->meaning[i]);
		if (fitness(c, i) > fitness(c, best))
			best = i;
	}
	if (c->n == 0 || (c->suiting[best] == 0 && may_be_none))
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

/* That rows have a kind is said with the shape of the sheet. */
static void
say(const struct binding *b, size_t column, int field)
{
	const char *header = okr_shown(b->sheet->table.header[column]);

	if (field == OKR_FIELD_NONE)
		okr_note(okr_sheet_place(b->sheet), "'%s' is kept as it is",
			 header);
	else
		okr_note(okr_sheet_place(b->sheet), "'%s' is taken as %s",
			 header, okr_field_name(field));
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
		c->n = okr_whose_header(b->l, header, c->meaning,
					&b->sheet->use[column].whose);
		layer = okr_lexicon_layer(b->l, header);
		if (layer == NULL && c->n > 0)
			layer = b->l->layer[b->l->n - 1];
		b->sheet->use[column].by = layer ? layer->name : NULL;
	}
	okr_buf_release(&nameless);
	if (c->n <= 1 && !may_be_no_kind(b, column) && !is_second_id(b, column))
		decide(b, column, c->n ? c->meaning[0] : OKR_FIELD_NONE);
}

bool
okr_columns_bind(struct okr_sheet *sheet, struct okr_lexicon *l)
{
	struct binding b = { .sheet = sheet, .l = l, .ok = true };
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
	hear_cells(&b);
	for (size_t i = 0; i < ncol; i++) {
		int field;

		if (b.column[i].decided)
			continue;
		drop_taken(&b, i);
		field = choose(&b, i);
		decide(&b, i, field);
		sheet->use[i].decided = true;
		if (b.ok && field != OKR_KIND &&
		    (field == OKR_FIELD_NONE || !is_own_name(&b, i, field)))
			say(&b, i, field);
	}
	free(b.column);
	if (!okr_sheet_has(sheet, OKR_FIELD_KEY_RESULT) &&
	    !okr_sheet_has(sheet, OKR_KIND))
		okr_sheet_join(sheet, true);
	return b.ok;
}
