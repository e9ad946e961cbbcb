/* What is done or not, with nothing between. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/ticks.h"

#include "okr/import/refuse.h"
#include "okr/import/value.h"

/* "done" in our words; anything that is no tick is not. */
static bool
is_tick(struct okr_settling *s, uint32_t row, int column, const char *word)
{
	struct okr_span cell = okr_grid_cell(s->g, row, column), meaning;

	return cell.n > 0 &&
	       okr_lexicon_word(s->l, OKR_CURRENT, cell, &meaning) &&
	       okr_span_is(meaning, word);
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
