/* Words first, then sums and means. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/totals.h"

#include <math.h>
#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/base/num.h"
#include "okr/base/text.h"
#include "okr/import/decimal.h"

/* Columns that say who a row is; without any of them it is nobody. */
static const int naming[] = {
	OKR_ID,
	OKR_KIND,
	OKR_TITLE,
	OKR_PARENT,
	OKR_DATE,
	OKR_FIELD_OBJECTIVE,
	OKR_FIELD_OBJECTIVE_ID,
	OKR_FIELD_KEY_RESULT,
	OKR_FIELD_KEY_RESULT_ID,
	OKR_FIELD_DRAFT,
};

#define NNAMING (sizeof(naming) / sizeof(*naming))

#define LONGEST_NAME 32 /* bytes: "Average progress" */

/* A cell as a number, and the last place that it shows. */
struct shown {
	double value, place;
};

static bool
parse_shown(struct okr_totals *totals, const struct okr_sheet *sheet,
	    struct okr_span cell, struct shown *out)
{
	enum okr_mark mark = sheet->ask.manner.mark;
	struct okr_value value;
	const char *point;

	if (cell.n == 0 || !okr_value_parse(cell, &value))
		return false;
	if (mark == OKR_MARK_NONE)
		mark = okr_decimal_mark(&value) == OKR_MARK_COMMA
			   ? OKR_MARK_COMMA
			   : OKR_MARK_POINT;
	totals->text.n = 0;
	if (!okr_decimal_format(&totals->text, &value, mark) ||
	    !okr_num_parse(okr_buf_view(&totals->text), &out->value))
		return false;
	point = memchr(totals->text.s, '.', totals->text.n);
	out->place = 1;
	if (point)
		out->place = pow(10, (double)(point - totals->text.s) + 1 -
					 (double)totals->text.n);
	return true;
}

static void
add_row(struct okr_totals *totals, struct okr_sheet *sheet, size_t row)
{
	const struct okr_span *cell = okr_table_cells(&sheet->table, row);

	for (size_t i = 0; i < sheet->table.ncol; i++) {
		struct okr_sums *sums = &totals->column[i];
		struct shown shown;

		if (!parse_shown(totals, sheet, okr_span_trim(cell[i]), &shown))
			continue;
		sums->low = fmin(sums->nall ? sums->low : shown.value,
				 shown.value);
		sums->high = fmax(sums->nall ? sums->high : shown.value,
				  shown.value);
		sums->all += shown.value;
		sums->part += shown.value;
		sums->nall++;
		sums->npart++;
	}
}

/* Each row is added once, and only when a total may follow. */
static void
add_rows_above(struct okr_totals *totals, struct okr_sheet *sheet)
{
	if (totals->column == NULL)
		totals->column = okr_mem_new(sheet->table.ncol,
					     sizeof(*totals->column));
	while (totals->done + 1 < sheet->table.nrow)
		add_row(totals, sheet, ++totals->done);
}

static bool
is_near(const struct shown *shown, double value)
{
	return fabs(shown->value - value) <= shown->place * 0.5000001;
}

static bool
is_sum_or_mean(const struct okr_sums *sums, const struct shown *shown)
{
	return (sums->npart > 0 &&
		(is_near(shown, sums->part) ||
		 is_near(shown, sums->part / (double)sums->npart))) ||
	       (sums->nall > 0 &&
		(is_near(shown, sums->all) ||
		 is_near(shown, sums->all / (double)sums->nall)));
}

/* Numbers that are all alike, or 0, have any of them for their mean. */
static bool
is_proof(const struct okr_sums *sums, const struct shown *shown)
{
	return shown->value != 0 && sums->low < sums->high;
}

/* Numbers of a record that add up those above it, and how many prove it. */
struct evidence {
	size_t numbers, proofs;
};

/* Nothing where any number of the record does not add up. */
static struct evidence
weigh(struct okr_totals *totals, struct okr_sheet *sheet,
      const struct okr_record *record)
{
	struct evidence found = { 0, 0 };

	add_rows_above(totals, sheet);
	for (size_t i = 0; i < record->ncell; i++) {
		struct shown shown;

		if (!parse_shown(totals, sheet, okr_span_trim(record->cell[i]),
				 &shown))
			continue;
		if (!is_sum_or_mean(&totals->column[i], &shown))
			return (struct evidence){ 0, 0 };
		found.numbers++;
		found.proofs += is_proof(&totals->column[i], &shown);
	}
	return found;
}

static bool
is_nobody(const struct okr_sheet *sheet, const struct okr_record *record)
{
	for (size_t i = 0; i < NNAMING; i++)
		if (okr_sheet_cell(sheet, record, naming[i]).n > 0)
			return false;
	return true;
}

/* "Average progress" by its first word, "Average" by all of it. */
static struct okr_span
first_word(struct okr_span text)
{
	size_t n = 0;

	while (n < text.n && text.s[n] != ' ')
		n++;
	return (struct okr_span){ text.s, n };
}

/* Not "percent", which is what something is counted in. */
static bool
is_measure(struct okr_lexicon *l, struct okr_span text)
{
	struct okr_span unit;

	return (okr_lexicon_means(l, text, OKR_SCORE) ||
		okr_lexicon_means(l, text, OKR_PROGRESS)) &&
	       !okr_lexicon_word(l, OKR_UNIT, text, &unit);
}

bool
okr_totals_is_name(struct okr_lexicon *l, struct okr_span text)
{
	struct okr_span first = first_word(text);

	if (text.n == 0 || text.n > LONGEST_NAME || okr_span_has_digit(text))
		return false;
	if (first.n < text.n && okr_lexicon_is_total(l, first)) {
		text.s += first.n;
		text.n -= first.n;
	}
	return is_measure(l, okr_span_trim(text));
}

/* Words like "Total revenue" or "Shops, total"; the numbers are to say so. */
static bool
begins_or_ends(struct okr_lexicon *l, struct okr_span text)
{
	size_t n = text.n;

	while (n > 0 && text.s[n - 1] != ' ')
		n--;
	return okr_lexicon_is_total(l, first_word(text)) ||
	       okr_lexicon_is_total(l, (struct okr_span){ text.s + n,
							  text.n - n });
}

/* Without dashes, colons and brackets at its ends. */
static struct okr_span
without_marks(struct okr_span text)
{
	static const char marks[] = " -:,()[]", dash[] = "\xE2\x80";

	for (;;) {
		if (text.n > 2 && memcmp(text.s, dash, 2) == 0)
			text.s += 3, text.n -= 3;
		else if (text.n > 0 && strchr(marks, *text.s))
			text.s++, text.n--;
		else if (text.n > 2 &&
			 memcmp(text.s + text.n - 3, dash, 2) == 0)
			text.n -= 3;
		else if (text.n > 0 && strchr(marks, text.s[text.n - 1]))
			text.n--;
		else
			return text;
	}
}

/* "Raise yield - subtotal" is of the objective that goes on. */
static bool
is_of_above(struct okr_totals *totals, struct okr_lexicon *l,
	    struct okr_span text)
{
	struct okr_buf *both = &totals->text;
	struct okr_span above, rest;

	if (totals->above.n == 0)
		return false;
	both->n = 0;
	okr_text_fold(both, text);
	rest = (struct okr_span){ NULL, both->n };
	okr_text_fold(both, totals->above);
	rest.s = both->s;
	above = without_marks(
	    (struct okr_span){ both->s + rest.n, both->n - rest.n });
	rest = without_marks(rest);
	if (above.n >= rest.n)
		return false;
	rest.n -= above.n;
	if (memcmp(rest.s, above.s, above.n) == 0)
		rest.s += above.n;
	else if (memcmp(rest.s + rest.n, above.s, above.n) != 0)
		return false;
	return okr_lexicon_is_total(l, without_marks(rest));
}

/* The row is an objective's, with no key result. */
static bool
is_objective(const struct okr_sheet *sheet, const struct okr_record *record)
{
	return okr_sheet_cell(sheet, record, OKR_FIELD_OBJECTIVE).n > 0 &&
	       okr_sheet_cell(sheet, record, OKR_FIELD_KEY_RESULT).n == 0;
}

static bool
is_total(struct okr_totals *totals, struct okr_sheet *sheet,
	 struct okr_lexicon *l, const struct okr_record *record)
{
	struct okr_span kind = okr_sheet_cell(sheet, record, OKR_KIND);
	struct okr_span text = { 0 };

	if (kind.n > 0 && !okr_lexicon_is_total(l, kind))
		return false;
	for (size_t i = 0; i < record->ncell && text.n == 0; i++)
		text = okr_span_trim(record->cell[i]);
	if (okr_lexicon_is_total(l, text))
		return true;
	if (is_nobody(sheet, record))
		return weigh(totals, sheet, record).numbers > 0;
	if (is_objective(sheet, record) && is_of_above(totals, l, text))
		return true;
	return (begins_or_ends(l, text) || okr_totals_is_name(l, text)) &&
	       okr_sheet_cell(sheet, record, OKR_OWNER).n == 0 &&
	       weigh(totals, sheet, record).proofs > 0;
}

/* A total is no part of the next one. */
bool
okr_totals_is(struct okr_totals *totals, struct okr_sheet *sheet,
	      struct okr_lexicon *l, const struct okr_record *record)
{
	if (!is_total(totals, sheet, l, record))
		return false;
	add_rows_above(totals, sheet);
	totals->done = sheet->table.nrow;
	for (size_t i = 0; i < sheet->table.ncol; i++) {
		totals->column[i].part = 0;
		totals->column[i].npart = 0;
	}
	return true;
}

void
okr_totals_release(struct okr_totals *totals)
{
	free(totals->column);
	okr_buf_release(&totals->text);
	*totals = (struct okr_totals){ 0 };
}
