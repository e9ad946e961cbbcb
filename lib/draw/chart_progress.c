/* Words and order of the progress chart, and its pages. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_progress.h"

#include "okr/draw/progress_rows.h"
#include "okr/draw/words.h"

#define DAYS_OF_WEEK 7

static void
say_title(struct okr_buf *out, const struct okr_progress_view *view)
{
	struct okr_tally tally = okr_bullets_tally(view->bullet, view->n);

	if (view->n == 0)
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
	elapsed = okr_window_elapsed(view->window, view->setting.as_of);
	if (days < 2 * DAYS_OF_WEEK || elapsed <= 0)
		return;
	okr_buf_printf(out, " \xC2\xB7 week %ld of %ld",
		       (long)(elapsed - 1) / DAYS_OF_WEEK + 1,
		       (long)(days - 1) / DAYS_OF_WEEK + 1);
}

static void
say_subtitle(struct okr_buf *out, const struct okr_progress_view *view)
{
	okr_buf_printf(out, "Open %s against expected pace", view->many);
	if (view->cycles.n > 0) {
		okr_buf_text(out, " \xC2\xB7 ");
		okr_buf_span(out, view->cycles);
	}
	say_week(out, view);
	okr_buf_text(out, " \xC2\xB7 as of ");
	okr_day_format(out, view->setting.as_of);
}

void
okr_progress_say_rest(struct okr_buf *out, const struct okr_progress_view *view)
{
	size_t shown = okr_setting_shown(&view->setting, view->n);
	struct okr_tally rest = okr_bullets_tally(view->bullet + shown,
						  view->n - shown);

	okr_title_rest(out, &rest);
}

void
okr_progress_caption(struct okr_caption *c,
		     const struct okr_progress_view *view)
{
	say_title(&c->title, view);
	say_subtitle(&c->subtitle, view);
	okr_buf_text(&c->footer,
		     "Bar: score 0 to 1. Black tick: expected by today "
		     "if all ran to plan. Bands: 0.3 and 0.7. Worst "
		     "first.");
	okr_caption_settle(c, &view->setting);
}

void
okr_progress_draw(struct okr_pages *pages, const struct okr_progress_view *view)
{
	struct okr_caption c = { 0 };
	struct okr_heading heading;

	okr_progress_caption(&c, view);
	heading = okr_caption_heading(&c);
	if (view->n == 0)
		okr_pages_add_empty(pages, &heading, OKR_NO_ROWS);
	else
		okr_progress_draw_rows(pages, view, &heading);
	okr_caption_release(&c);
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
	struct okr_caption c = { 0 };
	size_t shown = okr_setting_shown(&view->setting, view->n);

	okr_progress_caption(&c, view);
	okr_caption_say(out, &c);
	okr_caption_release(&c);
	for (size_t i = 0; i < shown; i++)
		say_row(out, view, &view->bullet[i]);
	if (shown == view->n)
		return;
	okr_progress_say_rest(out, view);
	okr_buf_text(out, ".\n");
}
