/* The letters of a title against the numbers beside it. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/direction.h"

#include <stdio.h>
#include <string.h>

#include "okr/base/num.h"
#include "okr/import/phrase.h"
#include "okr/import/sighted.h"

/*
 * Letters of phrase.h.  A title with an amount to change by, as in "cut costs
 * by 10 %", may count what has been cut, and that rises.
 */
static const char for_less[] = "dlLD", for_more[] = "ugGUm", by_amount[] = "b";

static bool
says(const struct okr_phrase *p, const char *letters)
{
	return strpbrk(p->letters, letters) != NULL;
}

/* What a title wants of its number: more (1), less (-1), or no word of it. */
static int
way_of(struct okr_phrase *p, struct okr_span title)
{
	if (!okr_phrase_read(p, title) ||
	    says(p, for_more) == says(p, for_less))
		return 0;
	if (says(p, for_more))
		return 1;
	return says(p, by_amount) ? 0 : -1;
}

static bool
rises_unsaid(const struct okr_grid *g, uint32_t row)
{
	return g->kind[row] == OKR_KEY_RESULT &&
	       okr_grid_cell(g, row, OKR_TARGET).n > 0 &&
	       okr_grid_cell(g, row, OKR_START).n == 0 &&
	       okr_grid_cell(g, row, OKR_METRIC_TYPE).n == 0;
}

/* A status that the sheet gives may say that the target was reached. */
static bool
is_past_target(const struct okr_grid *g, uint32_t row)
{
	double target, reading;

	return okr_num_parse(okr_grid_cell(g, row, OKR_TARGET), &target) &&
	       okr_num_parse(okr_grid_cell(g, row, OKR_CURRENT), &reading) &&
	       reading > target && target > 0 &&
	       !okr_span_is(okr_grid_cell(g, row, OKR_STATUS), "done");
}

static void
tell(struct okr_grid *g, const struct okr_sighted *d, const char *what)
{
	char more[64] = "";

	if (d->n == 0)
		return;
	if (d->n > 1)
		snprintf(more, sizeof(more), "; so %zu more below", d->n - 1);
	okr_warning(okr_grid_place(g, d->first, OKR_TARGET),
		    "without a start it counts as a rise from 0, but %s; where "
		    "less is better, add a column 'Start', or 'Metric type' "
		    "with at_most%s",
		    what, more);
}

void
okr_direction_check(struct okr_grid *g, struct okr_lexicon *l,
		    const struct okr_sheet *sheet)
{
	struct okr_sighted asks = { 0 }, past = { 0 };
	struct okr_phrase phrase;

	okr_phrase_init(&phrase, l);
	for (uint32_t row = sheet->first; row < sheet->last; row++) {
		int way;

		if (!rises_unsaid(g, row))
			continue;
		way = way_of(&phrase, okr_grid_cell(g, row, OKR_TITLE));
		if (way < 0)
			okr_sighted_add(&asks, row);
		else if (way == 0 && is_past_target(g, row))
			okr_sighted_add(&past, row);
	}
	okr_phrase_release(&phrase);
	tell(g, &asks, "the title asks for less");
	tell(g, &past, "the reading is past it");
}
