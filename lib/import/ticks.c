/* What is done or not, with nothing between. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/ticks.h"

#include "okr/import/refuse.h"
#include "okr/import/sighted.h"
#include "okr/import/value.h"

/* "done" in our words; anything that is no tick is not. */
static bool
says(struct okr_settling *s, struct okr_span cell, const char *word)
{
	struct okr_span meaning;

	return cell.n > 0 &&
	       okr_lexicon_word(s->l, OKR_CURRENT, cell, &meaning) &&
	       okr_span_is(meaning, word);
}

static bool
is_tick(struct okr_settling *s, uint32_t row, int column, const char *word)
{
	return says(s, okr_grid_cell(s->g, row, column), word);
}

/* "Yes" or "TRUE" as a target: it is reached or not. */
static void
settle_milestone(struct okr_settling *s, uint32_t row)
{
	struct okr_span was = okr_grid_cell(s->g, row, OKR_TARGET);

	okr_grid_clear(s->g, row, OKR_TARGET);
	if (is_tick(s, row, OKR_START, "0"))
		okr_grid_clear(s->g, row, OKR_START);
	if (okr_grid_cell(s->g, row, OKR_METRIC_TYPE).n == 0)
		okr_grid_set(s->g, row, OKR_METRIC_TYPE,
			     okr_metric_word[OKR_MILESTONE]);
	okr_settling_remark(s, OKR_REMARK_MILESTONE, row, OKR_TARGET, was);
}

/* Of 100 % or of 1 there is nothing more to do. */
static bool
is_all(struct okr_settling *s, struct okr_span target, struct okr_span unit)
{
	struct okr_value value;

	if (!okr_value_read(target, &s->plain, &value) || value.words.n > 0)
		return false;
	return okr_span_is(value.digits, "1") ||
	       (okr_span_is(value.digits, "100") &&
		(okr_span_is(value.unit, "%") || okr_span_is(unit, "%")));
}

/* "x" as the reading of a number. */
static void
settle_tick(struct okr_settling *s, uint32_t row)
{
	struct okr_grid *g = s->g;
	struct okr_span was = okr_grid_cell(g, row, OKR_CURRENT);
	struct okr_span target = okr_grid_cell(g, row, OKR_TARGET);

	if (is_all(s, target, okr_grid_cell(g, row, OKR_UNIT))) {
		okr_grid_set(g, row, OKR_CURRENT, target);
		okr_settling_remark(s, OKR_REMARK_ALL, row, OKR_CURRENT, was);
		return;
	}
	okr_refuse_cell(g, row, OKR_CURRENT,
			"'%s' is a tick, and the target '%s' is a number; "
			"write the number that is reached",
			okr_shown(was), okr_shown(target));
}

static bool
means_reading(struct okr_settling *s, struct okr_span header)
{
	int meaning[OKR_MAX_MEANINGS];
	size_t n = okr_lexicon_header(s->l, header, meaning);

	for (size_t i = 0; i < n; i++)
		if (meaning[i] == OKR_CURRENT)
			return true;
	return false;
}

static struct okr_span
extra_cell(const struct okr_settling *s, uint32_t row, size_t column)
{
	return okr_span_trim(
	    okr_grid_extra_cell(s->g, row, s->sheet->use[column].extra));
}

/* Ticks and nothing else, below a header of readings that is only kept. */
static bool
holds_ticks(struct okr_settling *s, size_t column)
{
	const struct okr_sheet *sheet = s->sheet;
	const struct okr_use *use = &sheet->use[column];

	if (use->extra == OKR_INDEX_NONE || use->lane ||
	    use->whose == OKR_OF_OBJECTIVE ||
	    !means_reading(s, sheet->table.header[column]))
		return false;
	for (uint32_t row = sheet->first; row < sheet->last; row++) {
		struct okr_span cell = extra_cell(s, row, column);

		if (cell.n > 0 && !says(s, cell, "done") &&
		    !says(s, cell, "0") && !okr_lexicon_is_nothing(s->l, cell))
			return false;
	}
	return true;
}

/* The status is done; or no word at all, which is told elsewhere. */
static bool
is_done(struct okr_settling *s, struct okr_span status)
{
	struct okr_span word;

	return okr_lexicon_is_nothing(s->l, status) ||
	       !okr_lexicon_word(s->l, OKR_STATUS, status, &word) ||
	       okr_span_is(word, "done");
}

static void
warn_of_status(struct okr_settling *s, size_t column,
	       const struct okr_sighted *differ)
{
	if (differ->n == 0)
		return;
	okr_warning(
	    okr_grid_place(s->g, differ->first, OKR_STATUS),
	    "'%s', and '%s' is ticked: the status stands; so %zu row%s in all",
	    okr_shown(okr_grid_cell(s->g, differ->first, OKR_STATUS)),
	    okr_shown(s->sheet->table.header[column]), differ->n,
	    differ->n == 1 ? "" : "s");
}

/* What is ticked and has no status is done. */
static size_t
close_rows(struct okr_settling *s, size_t column)
{
	struct okr_sighted differ = { 0 };
	size_t n = 0;

	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++) {
		struct okr_span status = okr_grid_cell(s->g, row, OKR_STATUS);

		if (!says(s, extra_cell(s, row, column), "done"))
			continue;
		if (status.n == 0) {
			okr_grid_set(s->g, row, OKR_STATUS, OKR_SPAN("done"));
			n++;
		} else if (!is_done(s, status)) {
			okr_sighted_add(&differ, row);
		}
	}
	warn_of_status(s, column, &differ);
	return n;
}

void
okr_ticks_close(struct okr_settling *s)
{
	for (size_t i = 0; i < s->sheet->table.ncol; i++) {
		size_t n = holds_ticks(s, i) ? close_rows(s, i) : 0;

		if (n > 0)
			okr_note(
			    okr_sheet_place(s->sheet),
			    "'%s' is ticked in %zu row%s without a status: "
			    "taken as done",
			    okr_shown(s->sheet->table.header[i]), n,
			    n == 1 ? "" : "s");
	}
}

void
okr_ticks_row(struct okr_settling *s, uint32_t row)
{
	struct okr_grid *g = s->g;
	struct okr_span metric = okr_grid_cell(g, row, OKR_METRIC_TYPE);

	if (okr_grid_cell(g, row, OKR_TARGET).n == 0)
		return;
	if (is_tick(s, row, OKR_TARGET, "done"))
		settle_milestone(s, row);
	else if (is_tick(s, row, OKR_CURRENT, "done") &&
		 !okr_span_is(metric, "milestone"))
		settle_tick(s, row);
}
