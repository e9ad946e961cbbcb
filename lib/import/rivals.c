/* By whose a column is, and by how certain its header is. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/rivals.h"

#include "okr/import/hint.h"
#include "okr/import/keys.h"
#include "okr/import/quarter.h"
#include "okr/import/served.h"

bool
okr_rivals_is_kept(const struct okr_sheet *sheet, int field)
{
	return field == OKR_FIELD_NONE || okr_sheet_is_foreign(sheet, field);
}

static void
refuse_two(struct okr_sheet *sheet, size_t column, int field)
{
	const struct okr_table *t = &sheet->table;
	const char *first = okr_typed(t->header[sheet->at[field]]);
	const char *second = okr_typed(t->header[column]);

	okr_error(okr_sheet_place(sheet),
		  "columns '%s' and '%s' both mean %s; add --column '%s=' or "
		  "--column '%s=' to keep one of them as it is",
		  first, second, okr_field_name(field), first, second);
}

static bool
is_own_name(struct okr_sheet *sheet, size_t column, int field)
{
	return okr_lexicon_is(&sheet->lexicon, sheet->table.header[column],
			      okr_field_name(field));
}

static bool
has_hint(const struct okr_sheet *sheet, size_t column)
{
	struct okr_span name, hint;

	return okr_hint_split(sheet->table.header[column], &name, &hint);
}

static enum okr_whose
whose(const struct okr_sheet *sheet, size_t column)
{
	return sheet->use[column].whose;
}

/* Two columns of numbers could both be it: "Weight" and "Weight %". */
static bool
is_number(int field)
{
	return field == OKR_START || field == OKR_TARGET ||
	       field == OKR_CURRENT || field == OKR_WEIGHT ||
	       field == OKR_CONFIDENCE;
}

/*
 * How certain a header is of its field, beside another one of the same: what
 * a map or an option says is certain, then our own name, and a header without
 * a hint is more so than one with it.
 */
static int
certainty(struct okr_sheet *sheet, size_t column, int field)
{
	if (sheet->use[column].by && okr_sheet_is_told(sheet, (int)column))
		return 5;
	if (is_own_name(sheet, column, field) && sheet->ours)
		return 4;
	if (field >= OKR_NCOLUMNS && whose(sheet, column) != OKR_OF_ROW)
		return 0; /* "KR Summary" beside "Key Result" */
	if (is_own_name(sheet, column, field) && !is_number(field))
		return 2;
	return has_hint(sheet, column) ? 0 : 1;
}

/* The column that is less certain is kept as it is. */
static bool
gives_way(struct okr_sheet *sheet, size_t column, int field)
{
	size_t other = (size_t)sheet->at[field];
	int certain = certainty(sheet, column, field);
	int as_other = certainty(sheet, other, field);
	size_t loser = certain > as_other ? other : column;

	if (certain == as_other)
		return false;
	sheet->at[field] = (int)(loser == column ? other : column);
	sheet->use[column].field = field;
	sheet->use[loser].field = OKR_FIELD_NONE;
	okr_note(okr_sheet_place(sheet),
		 "'%s' is taken as %s, so '%s' is kept as it is",
		 okr_shown(sheet->table.header[sheet->at[field]]),
		 okr_field_name(field), okr_shown(sheet->table.header[loser]));
	return true;
}

/* The column is the objective's, if that has none for the field. */
static bool
give_to_objective(struct okr_sheet *sheet, size_t column, int field)
{
	bool has = !okr_field_is_measure(field);

	if (field >= OKR_NCOLUMNS || sheet->of_objective[field] >= 0)
		return false;
	sheet->use[column].whose = OKR_OF_OBJECTIVE;
	sheet->use[column].field = has ? field : OKR_FIELD_NONE;
	if (has && !okr_rivals_is_kept(sheet, field)) {
		sheet->of_objective[field] = (int)column;
		sheet->turns = true;
	}
	return true;
}

static void
say_whose(const struct okr_sheet *sheet, size_t of_key_result, size_t column)
{
	const struct okr_table *t = &sheet->table;

	okr_note(okr_sheet_place(sheet),
		 "'%s' is of key results, so '%s' is of objectives",
		 okr_shown(t->header[of_key_result]),
		 okr_shown(t->header[column]));
}

/* "KR Owner" beside "Owner": then that one is the objective's. */
static bool
stands_apart(struct okr_sheet *sheet, size_t column, int field)
{
	size_t other = (size_t)sheet->at[field];

	if (whose(sheet, column) == OKR_OF_KEY_RESULT &&
	    whose(sheet, other) == OKR_OF_ROW &&
	    give_to_objective(sheet, other, field)) {
		sheet->at[field] = (int)column;
		say_whose(sheet, column, other);
		return true;
	}
	if (whose(sheet, column) == OKR_OF_ROW &&
	    whose(sheet, other) == OKR_OF_KEY_RESULT &&
	    give_to_objective(sheet, column, field)) {
		say_whose(sheet, other, column);
		return true;
	}
	return false;
}

/* A map calls columns side by side titles: these are titles by level. */
static bool
is_next_tier(struct okr_sheet *sheet, size_t column, int field)
{
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

/* "Strategic Pillar" and "Theme": the left one stands over the other. */
static bool
is_subpillar(struct okr_sheet *sheet, size_t column, int field)
{
	if (field != OKR_FIELD_PILLAR ||
	    okr_sheet_has(sheet, OKR_FIELD_SUBPILLAR))
		return false;
	sheet->at[OKR_FIELD_SUBPILLAR] = (int)column;
	sheet->use[column].field = OKR_FIELD_SUBPILLAR;
	okr_note(okr_sheet_place(sheet), "'%s' is taken as pillars under '%s'",
		 okr_shown(sheet->table.header[column]),
		 okr_shown(okr_sheet_header(sheet, OKR_FIELD_PILLAR)));
	return true;
}

/* Of "Company Objective" and "Department Objective" the first is above. */
static bool
is_above(struct okr_sheet *sheet, size_t column, int field)
{
	int other = sheet->at[OKR_PARENT];
	int above = other < (int)column ? other : (int)column;

	if (field != OKR_PARENT ||
	    okr_sheet_has(sheet, OKR_FIELD_GRANDPARENT) ||
	    !okr_served_names_objective(&sheet->lexicon,
					sheet->table.header[column]) ||
	    !okr_served_names_objective(&sheet->lexicon,
					sheet->table.header[other]))
		return false;
	sheet->at[OKR_FIELD_GRANDPARENT] = above;
	sheet->at[OKR_PARENT] = above == other ? (int)column : other;
	sheet->use[above].field = OKR_FIELD_GRANDPARENT;
	sheet->use[sheet->at[OKR_PARENT]].field = OKR_PARENT;
	return true;
}

/* Two columns of one meaning of which each says its part, or one all. */
static bool
is_bound(struct okr_sheet *sheet, size_t column, int field)
{
	return (field == OKR_CYCLE && okr_quarter_bind(sheet, column)) ||
	       (field == OKR_ID && okr_keys_bind(sheet, column));
}

bool
okr_rivals_take(struct okr_sheet *sheet, size_t column, int field)
{
	bool foreign = field >= OKR_COMPUTED && field < OKR_NCOLUMNS;

	sheet->use[column].field = field;
	if (okr_rivals_is_kept(sheet, field) && !foreign)
		return true;
	if (field == OKR_CYCLE && whose(sheet, column) == OKR_OF_OBJECTIVE)
		sheet->use[column].whose = OKR_OF_ROW; /* of all it has */
	if (whose(sheet, column) == OKR_OF_OBJECTIVE &&
	    give_to_objective(sheet, column, field))
		return true;
	if (sheet->at[field] < 0) {
		sheet->at[field] = (int)column;
		return true;
	}
	if (is_next_tier(sheet, column, field) ||
	    is_subpillar(sheet, column, field) ||
	    stands_apart(sheet, column, field) || foreign ||
	    is_above(sheet, column, field) || gives_way(sheet, column, field) ||
	    is_bound(sheet, column, field))
		return true;
	refuse_two(sheet, column, field);
	return false;
}
