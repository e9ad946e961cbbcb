/* By what most cells of a column look like. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/advice.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/import/suits.h"

#define ROWS_HEARD 1000
#define MOST_FIELDS 3

enum sort { PERIODS, DAYS, NUMBERS, TEXTS, NSORTS };

/*
 * What columns of a sort are likely to be, the field that shows it first.  Of
 * fewer columns than fields it is the last of these where the first may lack.
 */
static const struct guess {
	int shown_by;
	bool last;
	size_t n;
	int field[MOST_FIELDS];
} guesses[NSORTS] = {
	[PERIODS] = { OKR_CYCLE, false, 1, { OKR_CYCLE } },
	[DAYS] = { OKR_DUE_DATE, true, 2, { OKR_START_DATE, OKR_DUE_DATE } },
	[NUMBERS] = { OKR_TARGET,
		      true,
		      3,
		      { OKR_START, OKR_TARGET, OKR_CURRENT } },
	[TEXTS] = { OKR_TITLE,
		    false,
		    3,
		    { OKR_FIELD_OBJECTIVE, OKR_FIELD_KEY_RESULT, OKR_OWNER } },
};

/* What the cells of a column look like. */
struct looks {
	size_t suiting[NSORTS], filled;
};

static void
append_option(struct okr_buf *out, struct okr_span name, int field)
{
	okr_buf_printf(out, "%s--column '%s=%s'", out->n > 0 ? " " : "",
		       okr_typed(name), okr_field_name(field));
}

/* The i-th of n columns of a sort; false where there is nothing to say. */
static bool
field_of(enum sort sort, size_t i, size_t n, int *field)
{
	const struct guess *g = &guesses[sort];

	if (g->last && n < g->n)
		i += 1;
	if (i >= g->n)
		return false;
	*field = g->field[i];
	return true;
}

void
okr_advice_numbers(struct okr_buf *out, const struct okr_span *name, size_t n)
{
	int field;

	for (size_t i = 0; i < n; i++)
		if (field_of(NUMBERS, i, n, &field))
			append_option(out, name[i], field);
}

static struct looks *
look(struct okr_sheet *sheet)
{
	struct looks *looks = okr_mem_new(sheet->table.ncol, sizeof(*looks));
	const struct okr_record *record;
	struct okr_reader r;

	okr_table_look(&sheet->table, &r);
	for (size_t row = 0; row < ROWS_HEARD && (record = okr_reader_next(&r));
	     row++)
		for (size_t i = 0; i < record->ncell && i < sheet->table.ncol;
		     i++) {
			struct okr_span cell = okr_span_trim(record->cell[i]);

			if (cell.n == 0)
				continue;
			looks[i].filled++;
			for (int s = 0; s < NSORTS; s++)
				looks[i].suiting[s] += okr_suits(
				    &sheet->lexicon, guesses[s].shown_by, cell);
		}
	okr_reader_release(&r);
	return looks;
}

static bool
is_mostly(const struct looks *looks, enum sort sort)
{
	return 2 * looks->suiting[sort] > looks->filled;
}

/* "Q1 2026" is a day too, "31.12.2026" a number, and "2000" a period. */
static enum sort
sort_of(const struct looks *looks)
{
	if (is_mostly(looks, NUMBERS) && !is_mostly(looks, DAYS))
		return NUMBERS;
	for (int sort = 0; sort < NSORTS; sort++)
		if (is_mostly(looks, (enum sort)sort))
			return (enum sort)sort;
	return NSORTS;
}

static bool
is_unknown(const struct okr_sheet *sheet, size_t column)
{
	return sheet->use[column].by == NULL &&
	       okr_span_trim(sheet->table.header[column]).n > 0;
}

size_t
okr_advice_unknown(const struct okr_sheet *sheet)
{
	size_t n = 0;

	for (size_t i = 0; i < sheet->table.ncol; i++)
		n += is_unknown(sheet, i);
	return n;
}

/*
 * How many unknown columns of each sort there are; false where the sheet
 * hardly looks like one of key results, or its language is known.
 */
static bool
count_unknown(const struct okr_sheet *sheet, const struct looks *looks,
	      size_t n[NSORTS + 1])
{
	for (size_t i = 0; i < sheet->table.ncol; i++)
		if (is_unknown(sheet, i))
			n[sort_of(&looks[i])]++;
	return n[TEXTS] > 1 && n[NUMBERS] > 0 &&
	       2 * okr_advice_unknown(sheet) >= sheet->table.ncol;
}

void
okr_advice_columns(struct okr_buf *out, struct okr_sheet *sheet)
{
	struct looks *looks = look(sheet);
	size_t n[NSORTS + 1] = { 0 }, seen[NSORTS + 1] = { 0 };
	bool ok = count_unknown(sheet, looks, n);
	int field;

	for (size_t i = 0; i < sheet->table.ncol && ok; i++) {
		enum sort sort = sort_of(&looks[i]);

		if (is_unknown(sheet, i) && sort != NSORTS &&
		    field_of(sort, seen[sort]++, n[sort], &field) &&
		    !okr_sheet_has(sheet, field))
			append_option(out, sheet->table.header[i], field);
	}
	free(looks);
}
