/* Words and order of the progress chart, and its pages. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_progress.h"

#include "okr/draw/progress_rows.h"
#include "okr/draw/words.h"

#define DAYS_OF_WEEK 7

size_t
okr_progress_shown(const struct okr_progress_view *view)
{
	return view->top > 0 && view->top < view->n ? view->top : view->n;
}

void
okr_progress_say_title(struct okr_buf *out,
		       const struct okr_progress_view *view)
{
	struct okr_tally tally = okr_bullets_tally(view->bullet, view->n);

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
	struct okr_tally rest = okr_bullets_tally(view->bullet + shown,
						  view->n - shown);

	okr_title_rest(out, &rest);
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

static void
say_row(struct okr_buf *out, const struct okr_progress_view *view,
	const struct okr_bullet *b)
{
	okr_bullet_say(out, b);
	if (okr_num_known(b->before) && okr_num_known(b->score)) {
		okr_buf_text(out, ", ");
		okr_words_signed(out,
				 okr_words_shown(b->score) -
				     okr_words_shown(b->before),
				 OKR_SHOWN_DECIMALS);
		okr_buf_printf(out, " in %d days", view->days_back);
	}
	if (okr_num_known(b->confidence)) {
		okr_buf_text(out, ", confidence ");
		okr_words_number(out, b->confidence, OKR_SHOWN_DECIMALS);
	}
	okr_buf_text(out, ".\n");
}

void
okr_progress_say(struct okr_buf *out, const struct okr_progress_view *view)
{
	size_t shown = okr_progress_shown(view);

	okr_progress_say_title(out, view);
	okr_buf_char(out, '\n');
	okr_progress_say_subtitle(out, view);
	okr_buf_char(out, '\n');
	for (size_t i = 0; i < shown; i++)
		say_row(out, view, &view->bullet[i]);
	if (shown == view->n)
		return;
	okr_progress_say_rest(out, view);
	okr_buf_text(out, ".\n");
}
