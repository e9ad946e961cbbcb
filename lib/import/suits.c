/* By the sort of the column: words, days, numbers, texts. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/suits.h"

#include <string.h>

#include "okr/import/bounds.h"
#include "okr/import/date.h"
#include "okr/import/range.h"
#include "okr/import/value.h"

#define ROWS_HEARD 1000 /* enough to tell what a column holds */

/* With a sign before it too: ">= 250,000". */
static bool
is_number(struct okr_span cell)
{
	struct okr_value value;

	(void)okr_bounds_cut(&cell);
	return okr_value_parse(cell, &value);
}

/* "shops" is what is counted; what is in more words is a text. */
static bool
has_blank(struct okr_span cell)
{
	return memchr(cell.s, ' ', cell.n) != NULL;
}

/* "20 shops opened" may be a title, and "20 shops" a number. */
static bool
has_words(struct okr_span cell)
{
	struct okr_value value;

	return okr_value_parse(cell, &value) && value.words.n > 0 &&
	       has_blank(value.words);
}

/* A day, as far as one can tell it from a number. */
static bool
is_day(struct okr_lexicon *l, struct okr_span cell)
{
	struct okr_date when;

	return okr_date_parse(l, cell, &when) &&
	       (when.form == OKR_DATE_DAY || when.form == OKR_DATE_NUMBERS ||
		(when.form == OKR_DATE_PERIOD && when.grain != OKR_YEARS));
}

/* "%" and "hours" are what is counted in. */
static bool
is_unit(struct okr_lexicon *l, struct okr_span cell)
{
	struct okr_span word = okr_value_unit(cell);

	return okr_span_is(cell, "%") || !okr_span_eq(word, cell) ||
	       okr_lexicon_word(l, OKR_UNIT, cell, &word);
}

bool
okr_suits(struct okr_lexicon *l, int field, struct okr_span cell)
{
	struct okr_span word;

	switch (field) {
	case OKR_FIELD_NONE:
		return false;
	case OKR_KIND:
	case OKR_METRIC_TYPE:
	case OKR_STATUS:
	case OKR_COMMITMENT:
		return okr_lexicon_word(l, field, cell, &word);
	case OKR_START_DATE:
	case OKR_DUE_DATE:
	case OKR_DATE:
		return is_day(l, cell);
	case OKR_FIELD_LEVEL:
		return cell.n == 1 && okr_is_digit(*cell.s);
	case OKR_CYCLE:
		return okr_range_is_period(l, cell);
	case OKR_CURRENT:
		return is_number(cell) ||
		       okr_lexicon_word(l, field, cell, &word);
	case OKR_START:
	case OKR_TARGET:
	case OKR_WEIGHT:
	case OKR_CONFIDENCE:
	case OKR_PROGRESS:
	case OKR_SCORE:
		return is_number(cell);
	case OKR_UNIT:
		return !is_number(cell) && !is_day(l, cell) &&
		       (is_unit(l, cell) || !has_blank(cell));
	case OKR_FIELD_KEY_RESULT: /* "1.1 Shops opened", and no count of them */
		return (!is_number(cell) || has_words(cell)) &&
		       !is_day(l, cell);
	case OKR_TEAM:
		return !is_number(cell) && !is_day(l, cell) &&
		       !is_unit(l, cell);
	default: /* what we compute is written by people in other senses */
		return (field < OKR_COMPUTED || field >= OKR_NCOLUMNS) &&
		       !is_number(cell) && !is_day(l, cell);
	}
}

int
okr_suits_numbers(const struct okr_table *t, size_t column)
{
	const struct okr_record *record;
	size_t rows = 0, numbers = 0, texts = 0;
	struct okr_value value;
	struct okr_reader r;

	okr_table_look(t, &r);
	while (rows++ < ROWS_HEARD && (record = okr_reader_next(&r)) != NULL) {
		struct okr_span cell = { 0 };

		if (record->ncell == t->ncol)
			cell = okr_span_trim(record->cell[column]);
		if (cell.n > 0 && okr_value_parse(cell, &value))
			numbers++;
		else
			texts += cell.n > 0;
	}
	okr_reader_release(&r);
	return (numbers > texts) - (texts > numbers);
}
