/* Words and order of the progress chart, and its pages. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_progress.h"

#include <stdlib.h>

#include "okr/draw/progress_rows.h"
#include "okr/draw/words.h"

#define DAYS_OF_WEEK 7

/* Place of each health in the order; what has no score comes last. */
static const int place_of[OKR_NHEALTHS] = {
	[OKR_MISSED] = 0,      [OKR_OFF_TRACK] = 1, [OKR_AT_RISK] = 2,
	[OKR_ON_TRACK] = 3,    [OKR_DONE_WELL] = 4, [OKR_DROPPED] = 5,
	[OKR_NOT_STARTED] = 6, [OKR_NO_DATA] = 7,   [OKR_NO_HEALTH] = 8,
};

static int64_t
gap_of(const struct okr_bullet *b)
{
	if (!okr_num_known(b->score) || !okr_num_known(b->expected))
		return INT64_MIN;
	return okr_num_units(b->expected, OKR_SCORE_DECIMALS) -
	       okr_num_units(b->score, OKR_SCORE_DECIMALS);
}

static int
compare_bullets(const void *x, const void *y)
{
	const struct okr_bullet *a = x, *b = y;
	int64_t gap_a = gap_of(a), gap_b = gap_of(b);

	if (place_of[a->health] != place_of[b->health])
		return place_of[a->health] - place_of[b->health];
	if (gap_a != gap_b)
		return gap_a > gap_b ? -1 : 1;
	return okr_span_compare(a->id, b->id);
}

void
okr_progress_sort(struct okr_progress_view *view)
{
	if (view->n > 0)
		qsort(view->bullet, view->n, sizeof(*view->bullet),
		      compare_bullets);
}

size_t
okr_progress_shown(const struct okr_progress_view *view)
{
	return view->top > 0 && view->top < view->n ? view->top : view->n;
}

static struct okr_tally
tally_from(const struct okr_progress_view *view, size_t first)
{
	struct okr_tally tally = { 0 };

	for (size_t i = first; i < view->n; i++)
		okr_tally_add(&tally, view->bullet[i].health);
	return tally;
}

void
okr_progress_say_title(struct okr_buf *out,
		       const struct okr_progress_view *view)
{
	struct okr_tally tally = tally_from(view, 0);

	if (view->title.n > 0)
		okr_buf_span(out, view->title);
	else if (view->n == 0)
		okr_buf_printf(out, "No %s is open", view->one);
	else
		okr_title_health(out, &tally, view->one, view->many);
}

static void
say_week(struct okr_buf *out, const struct okr_progress_view *view)
{
	int32_t days, elapsed;

	if (!okr_window_known(view->window))
		return;
	days = okr_window_days(view->window);
	elapsed = okr_window_elapsed(view->window, view->as_of);
	if (days < 2 * DAYS_OF_WEEK || elapsed <= 0)
		return;
	okr_buf_printf(out, " \xC2\xB7 week %ld of %ld",
		       (long)(elapsed - 1) / DAYS_OF_WEEK + 1,
		       (long)(days - 1) / DAYS_OF_WEEK + 1);
}

void
okr_progress_say_subtitle(struct okr_buf *out,
			  const struct okr_progress_view *view)
{
	if (view->subtitle.n > 0) {
		okr_buf_span(out, view->subtitle);
		return;
	}
	okr_buf_printf(out, "Open %s against expected pace", view->many);
	if (view->cycles.n > 0) {
		okr_buf_text(out, " \xC2\xB7 ");
		okr_buf_span(out, view->cycles);
	}
	say_week(out, view);
	okr_buf_text(out, " \xC2\xB7 as of ");
	okr_day_format(out, view->as_of);
}

void
okr_progress_say_rest(struct okr_buf *out, const struct okr_progress_view *view)
{
	size_t shown = okr_progress_shown(view);
	struct okr_tally rest = tally_from(view, shown);
	size_t bad = rest.of[OKR_OFF_TRACK] + rest.of[OKR_MISSED];

	if (shown == view->n)
		return;
	okr_buf_printf(out, "%zu more", view->n - shown);
	if (bad > 0)
		okr_buf_printf(out, " (%zu off track or missed)", bad);
}

static bool
says_so(enum okr_said said, enum okr_health health)
{
	switch (said) {
	case OKR_SAID_NOTHING:
		return true;
	case OKR_SAID_ON_TRACK:
		return health == OKR_ON_TRACK;
	case OKR_SAID_AT_RISK:
		return health == OKR_AT_RISK;
	case OKR_SAID_OFF_TRACK:
		return health == OKR_OFF_TRACK || health == OKR_MISSED;
	case OKR_SAID_DONE:
		return health == OKR_DONE_WELL;
	case OKR_SAID_NOT_STARTED:
		return health == OKR_NOT_STARTED;
	case OKR_SAID_DROPPED:
	case OKR_NSAID:
		break;
	}
	return health == OKR_DROPPED;
}

bool
okr_bullet_is_disputed(const struct okr_bullet *bullet)
{
	return !says_so(bullet->said, bullet->health);
}

double
okr_progress_pace(const struct okr_progress_view *view)
{
	double pace = OKR_NUM_NONE;

	for (size_t i = 0; i < view->n; i++) {
		double expected = okr_words_shown(view->bullet[i].expected);

		if (!okr_num_known(expected))
			continue;
		if (okr_num_known(pace) && pace != expected)
			return OKR_NUM_NONE;
		pace = expected;
	}
	return pace;
}

static void
say_footer(struct okr_buf *out, const struct okr_progress_view *view)
{
	okr_buf_text(out, "Bar: score 0 to 1. Black tick: expected by today "
			  "if all ran to plan. Bands: 0.3 and 0.7. Worst "
			  "first.");
	if (view->source.n > 0) {
		okr_buf_text(out, " Source: ");
		okr_buf_span(out, view->source);
	}
}

void
okr_progress_draw(struct okr_pages *pages, const struct okr_progress_view *view)
{
	struct okr_buf title = { 0 }, subtitle = { 0 }, footer = { 0 };
	struct okr_heading heading;

	okr_progress_say_title(&title, view);
	okr_progress_say_subtitle(&subtitle, view);
	say_footer(&footer, view);
	heading = (struct okr_heading){ okr_buf_view(&title),
					okr_buf_view(&subtitle),
					{ okr_buf_view(&footer) } };
	if (view->n == 0)
		okr_pages_add_empty(pages, &heading,
				    OKR_SPAN("No rows to plot"));
	else
		okr_progress_draw_rows(pages, view, &heading);
	okr_buf_release(&title);
	okr_buf_release(&subtitle);
	okr_buf_release(&footer);
}
