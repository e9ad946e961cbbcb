/* Words, and what the settling of numbers and days shares. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/settle.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/import/asides.h"
#include "okr/import/bounds.h"
#include "okr/import/days.h"
#include "okr/import/derived.h"
#include "okr/import/epoch.h"
#include "okr/import/fractions.h"
#include "okr/import/joint.h"
#include "okr/import/naming.h"
#include "okr/import/numbers.h"
#include "okr/import/refuse.h"
#include "okr/import/scales.h"
#include "okr/import/ticks.h"

/* How each remark goes on after "'was'". */
static const char *const remark_text[OKR_NREMARKS] = {
	[OKR_REMARK_NOTHING] = "counts as empty",
	[OKR_REMARK_SERIAL] = "is a serial number of the 1900 system:",
	[OKR_REMARK_SHORT_YEAR] = "has a year of two digits, taken as 20..:",
	[OKR_REMARK_YEAR] = "has no year, and gets that of the cycle:",
	[OKR_REMARK_DAYS_YEAR] = "has no year, and gets that of its days:",
	[OKR_REMARK_NO_YEAR] =
	    "has no year, and neither have days of it in its row; say which "
	    "it is with --word 'cycle:...=2026-Q1', or put a line such as "
	    "'OKRs 2026' above the header if no row has other days",
	[OKR_REMARK_CLOCK] = "is cut to its day, in the sheet's time zone:",
	[OKR_REMARK_FIRST_DAY] = "is taken as its first day:",
	[OKR_REMARK_LAST_DAY] = "is taken as its last day:",
	[OKR_REMARK_MAGNITUDE] = "is multiplied out:",
	[OKR_REMARK_UNIT] = "has its unit in words; the number is",
	[OKR_REMARK_SCALE] = "is brought to 0..1:",
	[OKR_REMARK_SHARE] = "is a share:",
	[OKR_REMARK_MILESTONE] = "as a target makes a milestone",
	[OKR_REMARK_LEAST] = "is taken as at_least",
	[OKR_REMARK_MOST] = "is taken as at_most",
	[OKR_REMARK_PERCENT] = "is in percent, and no share of 1:",
	[OKR_REMARK_BETWEEN] = "is taken as between",
	[OKR_REMARK_TOWARD] = "is taken as a target to come to:",
	[OKR_REMARK_STAMP] = "is milliseconds since 1970; in UTC its day is",
	[OKR_REMARK_ADDRESS] = "has addresses, and is read as",
	[OKR_REMARK_CYCLE] = "is read as",
	[OKR_REMARK_NAMES] = "has a name for nothing, and is read as",
	[OKR_REMARK_CONVERTED] = "is brought to the row's unit:",
	[OKR_REMARK_ALL] = "is taken as all of the target:",
	[OKR_REMARK_PART] = "is a part of that whole; the number is",
	[OKR_REMARK_ASIDE] = "has another ambition; the target is",
	[OKR_REMARK_OWNERS] = "names several:",
};

/* Columns of words; without a set of ours, other words stay as they are. */
static const struct word_column {
	int column;
	const char *what;
} word_columns[] = {
	{ OKR_METRIC_TYPE, "metric type" },
	{ OKR_COMMITMENT, "commitment" },
	{ OKR_STATUS, "status" },
	{ OKR_PERSPECTIVE, NULL },
	{ OKR_UNIT, NULL },
};

#define FEWEST_WORDS 4 /* of a sentence */
#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static void
say(struct okr_settling *s, enum okr_remark remark, int column)
{
	const struct okr_remarked *r = &s->remarked[remark][column];
	struct okr_place at = okr_grid_place(s->g, r->row, column);
	const char *text = remark_text[remark];
	size_t n = strlen(text);
	bool has_is = remark != OKR_REMARK_NOTHING &&
		      remark != OKR_REMARK_MILESTONE &&
		      remark != OKR_REMARK_NO_YEAR;

	s->text.n = 0;
	okr_buf_add(&s->text, text, n);
	if (has_is)
		okr_buf_printf(&s->text, " %s", okr_shown(r->is));
	if (r->count > 1)
		okr_buf_printf(&s->text, "; so %lu more below",
			       (unsigned long)r->count - 1);
	okr_note(at, "'%s' %.*s", okr_shown(r->was), (int)s->text.n, s->text.s);
}

/* Say what there is to remark. */
static void
end(struct okr_settling *s)
{
	for (int column = 0; column < OKR_COMPUTED; column++)
		for (int remark = 0; remark < OKR_NREMARKS; remark++)
			if (s->remarked[remark][column].count > 0)
				say(s, (enum okr_remark)remark, column);
	free(s->remarked);
	free(s->signed_target);
	okr_buf_release(&s->text);
	okr_buf_release(&s->plain);
	okr_buf_release(&s->prose);
}

const char *
okr_settling_prose(struct okr_settling *s, int column, struct okr_span cell)
{
	struct okr_span word;
	size_t n = 0;

	while (okr_span_next(&cell, ' ', &word))
		n++;
	if (n < FEWEST_WORDS)
		return "";
	s->prose.n = 0;
	okr_buf_printf(&s->prose,
		       "; if the column holds sentences, --column '%s=' keeps "
		       "it as it is%c",
		       okr_typed(okr_sheet_header(s->sheet, column)), '\0');
	return s->prose.s;
}

void
okr_settling_set(struct okr_settling *s, uint32_t row, int column)
{
	okr_grid_set_copy(s->g, row, column, okr_buf_view(&s->text));
}

void
okr_settling_remark(struct okr_settling *s, enum okr_remark remark,
		    uint32_t row, int column, struct okr_span was)
{
	struct okr_remarked *r = &s->remarked[remark][column];
	bool again = row + 1 < s->sheet->last &&
		     okr_grid_cell(s->g, row + 1, column).s == was.s;

	if (again || r->count++ > 0) /* once for the rows of one record */
		return;
	r->row = row;
	r->was = was;
	r->is = okr_grid_cell(s->g, row, column);
}

bool
okr_settling_again(const struct okr_settling *s, uint32_t row, int column)
{
	return row + 1 < s->sheet->last &&
	       s->g->origin[row + 1].line == s->g->origin[row].line &&
	       okr_grid_cell(s->g, row + 1, column).s ==
		   okr_grid_cell(s->g, row, column).s;
}

void
okr_settling_hear(struct okr_settling *s, uint32_t row, int column, bool known,
		  struct okr_span is)
{
	struct okr_heard_word word = {
		.column = column,
		.known = known,
		.was = okr_grid_cell(s->g, row, column),
		.is = is,
		.source = okr_grid_place(s->g, row, column).source,
	};

	if (!okr_settling_again(s, row, column)) /* it is in the next one */
		okr_heard_add(&s->sheet->heard, &word);
}

bool
okr_settling_is_error(struct okr_span cell)
{
	if (cell.n > 4 && okr_span_begins(cell, "Err:"))
		return true;
	return cell.n > 2 && cell.s[0] == '#' && cell.s[1] >= 'A' &&
	       cell.s[1] <= 'Z' &&
	       (memchr(cell.s, '!', cell.n) || memchr(cell.s, '?', cell.n) ||
		okr_span_is(cell, "#N/A") || okr_span_is(cell, "#NV"));
}

bool
okr_settling_odd(struct okr_settling *s, uint32_t row, int column)
{
	struct okr_span cell = okr_grid_cell(s->g, row, column);

	if (cell.n == 0)
		return true;
	if (cell.s[0] == '=') {
		okr_refuse_cell(
		    s->g, row, column,
		    "'%s' is a formula; export the sheet with the values "
		    "of its cells, not their formulas",
		    okr_shown(cell));
		return true;
	}
	if (okr_settling_is_error(cell)) {
		okr_refuse_cell(
		    s->g, row, column,
		    "'%s' is a formula's error; mend it in the sheet, or "
		    "empty the cell",
		    okr_shown(cell));
		return true;
	}
	if (!okr_lexicon_is_nothing(s->l, cell))
		return false;
	okr_settling_remark(s, OKR_REMARK_NOTHING, row, column, cell);
	okr_grid_clear(s->g, row, column);
	return true;
}

static void
refuse_word(struct okr_settling *s, uint32_t row, const struct word_column *c)
{
	struct okr_span cell = okr_grid_cell(s->g, row, c->column);
	const struct okr_span *words;
	int n;

	if (okr_settling_again(s, row, c->column)) {
		okr_refuse_empty(s->g, row, c->column);
		return;
	}
	words = okr_field_words(c->column, &n);
	s->text.n = 0;
	for (int i = 1; i < n; i++)
		okr_buf_printf(&s->text, "%s%s", i > 1 ? ", " : "", words[i].s);
	okr_refuse_cell(s->g, row, c->column,
			"not a known %s: '%s'; say which it is with "
			"--word '%s:%s=...': %.*s, or nothing to leave it "
			"empty%s",
			c->what, okr_shown(cell), okr_field_name(c->column),
			okr_typed(cell), (int)s->text.n, s->text.s,
			okr_settling_prose(s, c->column, cell));
}

/* A word that is heard again: what was said of it once holds here too. */
static bool
settle_again(struct okr_settling *s, uint32_t row, int column)
{
	struct okr_span cell = okr_grid_cell(s->g, row, column);
	const struct okr_heard_word *word;

	if (okr_settling_again(s, row, column))
		return false;
	word = okr_heard_again(&s->sheet->heard, column, cell);
	if (word == NULL || (!word->known && s->g->keep_going))
		return false;
	if (!word->known)
		okr_refuse_empty(s->g, row, column);
	else if (word->is.n == 0)
		okr_grid_clear(s->g, row, column);
	else
		okr_grid_set(s->g, row, column, word->is);
	return true;
}

/* Our word for a cell; of units a sign is known beside words. */
static bool
find_word(struct okr_settling *s, int column, struct okr_span cell,
	  struct okr_span *word)
{
	if (okr_lexicon_word(s->l, column, cell, word))
		return true;
	*word = okr_value_unit(cell);
	return column == OKR_UNIT && !okr_span_eq(*word, cell);
}

static void
settle_word(struct okr_settling *s, uint32_t row, const struct word_column *c)
{
	struct okr_span cell = okr_grid_cell(s->g, row, c->column), word;
	const struct okr_span *words;
	int n;

	words = okr_field_words(c->column, &n);
	if (cell.n == 0 || okr_word_find(words, n, cell) >= 0 ||
	    settle_again(s, row, c->column))
		return;
	if (!find_word(s, c->column, cell, &word)) {
		if (!okr_settling_odd(s, row, c->column) && words) {
			okr_settling_hear(s, row, c->column, false, word);
			refuse_word(s, row, c);
		}
		return;
	}
	okr_settling_hear(s, row, c->column, true, word);
	if (word.n == 0)
		okr_grid_clear(s->g, row, c->column);
	else
		okr_grid_set(s->g, row, c->column, word);
}

/* "Percentage" is no type of ours, but says what is counted. */
static void
take_unit(struct okr_settling *s, uint32_t row)
{
	struct okr_span type = okr_grid_cell(s->g, row, OKR_METRIC_TYPE), unit;

	if (type.n > 0 && okr_grid_cell(s->g, row, OKR_UNIT).n == 0 &&
	    okr_lexicon_word(s->l, OKR_UNIT, type, &unit) && unit.n > 0)
		okr_grid_set(s->g, row, OKR_UNIT, unit);
}

/* Where cycles have rows of their own, their names are the user's. */
static bool
has_cycle_rows(const struct okr_grid *g)
{
	for (uint32_t row = 1; row <= g->n; row++)
		if (g->kind[row] == OKR_CYCLE_ROW)
			return true;
	return false;
}

void
okr_settle(struct okr_grid *g, struct okr_lexicon *l, struct okr_sheet *sheet)
{
	struct okr_settling s = { .g = g, .l = l, .sheet = sheet };

	s.remarked = okr_mem_new(OKR_NREMARKS, sizeof(*s.remarked));
	s.named_cycles = has_cycle_rows(g);
	okr_joint_split(&s);
	okr_ticks_close(&s);
	okr_scales_check(&s);
	okr_asides_take(&s);
	okr_bounds_take(&s);
	okr_fractions_take(&s);
	okr_numbers_decide(&s);
	okr_days_decide(&s);
	for (uint32_t row = sheet->first; row < sheet->last; row++) {
		okr_naming_row(&s, row);
		take_unit(&s, row);
		for (size_t i = 0; i < COUNT(word_columns); i++)
			settle_word(&s, row, &word_columns[i]);
		okr_numbers_row(&s, row);
		okr_bounds_settle(&s, row);
		okr_days_row(&s, row);
	}
	okr_scales_settle(&s);
	okr_epoch_check(&s);
	okr_derived_settle(&s);
	okr_heard_tell(sheet, g->keep_going);
	end(&s);
}
