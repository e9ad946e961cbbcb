/* One name with numbers from 1 on, over columns that stand side by side. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/tiers.h"

#include "okr/import/value.h"
#include "okr/import/yearless.h"

struct tiers {
	size_t first, n; /* columns */
	size_t numbers, texts;
	bool doubled; /* a row has titles in two of them */
};

/* "Level 2" in its name and number; 0: it has none. */
static size_t
cut_number(struct okr_span header, struct okr_span *name)
{
	size_t number = 0;

	*name = okr_span_trim(header);
	if (name->n < 2 || !okr_is_digit(name->s[name->n - 1]))
		return 0;
	number = (size_t)(name->s[--name->n] - '0');
	if (okr_is_digit(name->s[name->n - 1]))
		return 0;
	*name = okr_span_trim(*name);
	return number;
}

/* How many columns from this one on are called so, with numbers from 1. */
static size_t
count_from(struct okr_sheet *sheet, size_t first)
{
	const struct okr_table *t = &sheet->table;
	struct okr_span name, other;
	struct okr_date date;
	size_t n = 0;

	if (cut_number(t->header[first], &name) != 1 ||
	    okr_yearless_parse(&sheet->lexicon, t->header[first], 0, &date))
		return 0; /* or a quarter or a week */
	while (first + n < t->ncol && sheet->use[first + n].field < 0 &&
	       sheet->use[first + n].by == NULL &&
	       cut_number(t->header[first + n], &other) == n + 1 &&
	       okr_span_eq(name, other))
		n++;
	return n;
}

static void
look(const struct okr_sheet *sheet, struct tiers *tiers)
{
	const struct okr_table *t = &sheet->table;
	const struct okr_record *record;
	struct okr_value value;
	struct okr_reader r;

	okr_table_look(t, &r);
	while ((record = okr_reader_next(&r)) != NULL) {
		size_t filled = 0;

		for (size_t i = 0; record->ncell == t->ncol && i < tiers->n;
		     i++) {
			struct okr_span cell = okr_span_trim(
			    record->cell[tiers->first + i]);

			filled += cell.n > 0;
			if (cell.n > 0 && okr_value_parse(cell, &value))
				tiers->numbers++;
			else
				tiers->texts += cell.n > 0;
		}
		tiers->doubled = tiers->doubled || filled > 1;
	}
	okr_reader_release(&r);
}

static bool
has_titles(const struct okr_sheet *sheet)
{
	return okr_sheet_has(sheet, OKR_TITLE) ||
	       okr_sheet_has(sheet, OKR_FIELD_OBJECTIVE) ||
	       okr_sheet_has(sheet, OKR_FIELD_KEY_RESULT);
}

static bool
refuse_titles(const struct okr_sheet *sheet, const struct tiers *tiers)
{
	const struct okr_span *header = sheet->table.header + tiers->first;
	const char *last = okr_typed(header[tiers->n - 1]);
	const char *above = okr_typed(header[tiers->n - 2]);

	if (tiers->n == 2)
		okr_error(okr_sheet_place(sheet),
			  "'%s' and '%s' hold titles side by side: add "
			  "--column '%s=objective' --column '%s=key_result'",
			  above, last, above, last);
	else
		okr_error(okr_sheet_place(sheet),
			  "'%s' to '%s' hold titles side by side: add "
			  "--column '%s=objective' --column '%s=key_result', "
			  "and --column '%s=parent' if rows elsewhere are "
			  "called so",
			  okr_shown(header[0]), last, above, last,
			  okr_typed(header[tiers->n - 3]));
	return false;
}

bool
okr_tiers_bind(struct okr_sheet *sheet)
{
	struct tiers tiers = { 0 };

	for (size_t i = 0; i < sheet->table.ncol && tiers.n < 2; i++) {
		tiers.first = i;
		tiers.n = count_from(sheet, i);
	}
	if (tiers.n < 2 || sheet->canonical || has_titles(sheet))
		return true;
	look(sheet, &tiers);
	if (tiers.texts <= tiers.numbers)
		return true;
	if (tiers.doubled)
		return refuse_titles(sheet, &tiers);
	sheet->at[OKR_TITLE] = (int)tiers.first;
	sheet->use[tiers.first].field = OKR_TITLE;
	sheet->ntiers = tiers.n;
	return true;
}
