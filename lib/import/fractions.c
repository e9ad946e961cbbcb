/* Two numbers in one cell. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/fractions.h"

#include <string.h>

#include "okr/base/num.h"
#include "okr/import/value.h"

static const char *const signs[] = { "/", " of ", " out of ", " von ",
				     " sur " };

static const int columns[] = { OKR_START, OKR_TARGET, OKR_CURRENT,
			       OKR_TARGET_FIRST };

#define EVEN 50 /* "50/50" is no 50 of 50 */

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static bool
is_number(struct okr_span s)
{
	struct okr_value value;

	return okr_value_parse(s, &value) && value.unit.n == 0 &&
	       value.words.n == 0;
}

bool
okr_fractions_split(struct okr_span cell, struct okr_span *part,
		    struct okr_span *whole)
{
	for (size_t i = 0; i < COUNT(signs); i++) {
		struct okr_span sign = okr_span_of(signs[i]);
		const char *at = okr_span_find(cell, sign);
		size_t n = at ? (size_t)(at - cell.s) : 0;

		if (at == NULL)
			continue;
		*part = okr_span_trim((struct okr_span){ cell.s, n });
		*whole = okr_span_trim(okr_span_from(cell, n + sign.n));
		if (is_number(*part) && is_number(*whole))
			return true;
	}
	return false;
}

/* The numbers of a row. */
struct numbers {
	struct okr_span
	    part[COUNT(columns)]; /* empty where it is no fraction */
	struct okr_span whole;
	bool differ; /* the wholes */
	bool plain;  /* others that are no fractions, nor 0 */
	bool plain_target;
};

static struct numbers
look_at(const struct okr_grid *g, uint32_t row)
{
	struct numbers n = { .whole = { 0 } };

	for (size_t i = 0; i < COUNT(columns); i++) {
		struct okr_span cell = okr_grid_cell(g, row, columns[i]);
		struct okr_span whole;

		if (cell.n == 0 || okr_span_is(cell, "0"))
			continue;
		if (okr_span_is_digits(cell) || /* nearly all are */
		    !okr_fractions_split(cell, &n.part[i], &whole) ||
		    okr_span_is(whole, "1")) { /* 1/1 is a tick */
			n.part[i] = (struct okr_span){ 0 };
			n.plain = true;
			n.plain_target |= columns[i] == OKR_TARGET;
			continue;
		}
		n.differ |= n.whole.n > 0 && !okr_span_eq(n.whole, whole);
		n.whole = whole;
	}
	return n;
}

static void
take(struct okr_settling *s, uint32_t row, const struct numbers *n)
{
	for (size_t i = 0; i < COUNT(columns); i++) {
		struct okr_span was = okr_grid_cell(s->g, row, columns[i]);

		if (n->part[i].n == 0)
			continue;
		okr_grid_set(s->g, row, columns[i], n->part[i]);
		okr_settling_remark(s, OKR_REMARK_PART, row, columns[i], was);
	}
}

static void
name_unit(struct okr_settling *s, uint32_t row, struct okr_span whole)
{
	if (okr_grid_cell(s->g, row, OKR_UNIT).n > 0)
		return;
	s->text.n = 0;
	okr_buf_char(&s->text, '/');
	okr_buf_span(&s->text, whole);
	okr_settling_set(s, row, OKR_UNIT);
}

static void
take_row(struct okr_settling *s, uint32_t row)
{
	struct numbers n = look_at(s->g, row);

	if (n.whole.n == 0 || n.differ)
		return;
	if (n.plain_target &&
	    okr_span_eq(okr_grid_cell(s->g, row, OKR_TARGET), n.whole)) {
		take(s, row, &n);
	} else if (!n.plain) {
		take(s, row, &n);
		name_unit(s, row, n.whole);
	}
}

void
okr_fractions_take(struct okr_settling *s)
{
	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++)
		take_row(s, row);
}

bool
okr_fractions_share(struct okr_settling *s, uint32_t row, int column)
{
	struct okr_span cell = okr_grid_cell(s->g, row, column);
	struct okr_span text[2];
	double part, whole;

	if ((column != OKR_CONFIDENCE && column != OKR_WEIGHT) ||
	    !okr_fractions_split(cell, &text[0], &text[1]) ||
	    !okr_num_parse(text[0], &part) || !okr_num_parse(text[1], &whole) ||
	    part < 0 || part > whole || whole <= 0 ||
	    (part == whole && whole == EVEN))
		return false;
	s->text.n = 0;
	okr_num_shortest(&s->text, part / whole);
	okr_settling_set(s, row, column);
	s->shares = s->shares || column == OKR_CONFIDENCE;
	okr_settling_remark(s, OKR_REMARK_SHARE, row, column, cell);
	return true;
}
