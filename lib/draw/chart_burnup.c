/* Words of the burnup chart, and its page. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_burnup.h"

#include "okr/base/text.h"
#include "okr/draw/burnup_curves.h"
#include "okr/draw/words.h"

#define SUBJECT_GRAPHEMES 60

bool
okr_burnup_is_over(const struct okr_burnup_view *view)
{
	return view->setting.as_of > view->window.due;
}

bool
okr_burnup_has_forecast(const struct okr_burnup_view *view)
{
	return view->nread >= OKR_BURNUP_MIN_READ &&
	       view->setting.as_of < view->window.due &&
	       okr_num_known(view->forecast.middle);
}

static void
say(struct okr_buf *out, const char *before, double x)
{
	okr_buf_text(out, before);
	okr_words_number(out, x, OKR_SHOWN_DECIMALS);
}

/* x - y in units of what is shown. */
static int64_t
shown_gap(double x, double y)
{
	return okr_num_units(x, OKR_SHOWN_DECIMALS) -
	       okr_num_units(y, OKR_SHOWN_DECIMALS);
}

void
okr_burnup_say_gap(struct okr_buf *out, const struct okr_burnup_view *view)
{
	double behind = (double)shown_gap(view->expected, view->score) / 100;

	if (okr_num_known(view->expected) && okr_num_known(view->score))
		okr_words_gap(out, -behind);
}

static void
say_subject(struct okr_buf *out, const struct okr_burnup_view *view)
{
	struct okr_span kept = view->title;

	kept.n = okr_text_graphemes(kept, SUBJECT_GRAPHEMES);
	okr_buf_text(out, "\xE2\x80\x9C");
	okr_buf_span(out, okr_span_trim(kept));
	okr_buf_text(out, kept.n < view->title.n ? "\xE2\x80\xA6\xE2\x80\x9D "
						 : "\xE2\x80\x9D ");
}

/* "heads for 0.81 of 1.00; twice as fast: 0.95" */
static void
say_heading_for(struct okr_buf *out, const struct okr_burnup_view *view)
{
	const struct okr_forecast *f = &view->forecast;

	say(out, "heads for ", f->middle);
	if (!okr_num_known(view->plan))
		return;
	if (shown_gap(f->middle, view->plan) >= 0) {
		say(out, "; ", view->plan);
		okr_buf_text(out, " is planned");
		return;
	}
	say(out, " of ", view->plan);
	if (shown_gap(f->high, view->plan) >= 0)
		okr_buf_text(out, "; it has to speed up");
	else
		say(out, "; twice as fast: ", f->high);
}

static void
say_stand(struct okr_buf *out, const struct okr_burnup_view *view)
{
	struct okr_buf gap = { 0 };

	say(out, "stands at ", view->score);
	okr_burnup_say_gap(&gap, view);
	if (gap.n > 0)
		okr_buf_text(out, ", ");
	okr_buf_span(out, okr_buf_view(&gap));
	okr_buf_release(&gap);
	if (view->health == OKR_DONE_WELL)
		okr_buf_text(out, ", done");
}

static void
say_end(struct okr_buf *out, const struct okr_burnup_view *view)
{
	say(out, "ended at ", view->score);
	if (!okr_num_known(view->plan))
		return;
	if (shown_gap(view->score, view->plan) >= 0)
		okr_buf_text(out, ", as planned or better");
	else
		say(out, " of ", view->plan);
}

static void
say_title(struct okr_buf *out, const struct okr_burnup_view *view)
{
	if (view->none) {
		okr_buf_printf(out, "There are no %s to follow", view->many);
		return;
	}
	say_subject(out, view);
	if (!okr_window_known(view->window))
		okr_buf_text(out, "has no last day to land on");
	else if (view->health == OKR_DROPPED)
		say(out, "was dropped at ", view->score);
	else if (view->setting.as_of < view->window.start) {
		okr_buf_text(out, "begins on ");
		okr_words_day(out, view->window.start);
	} else if (!okr_num_known(view->score))
		okr_buf_text(out, "has no score yet");
	else if (okr_burnup_is_over(view))
		say_end(out, view);
	else if (okr_burnup_has_forecast(view) && view->health != OKR_DONE_WELL)
		say_heading_for(out, view);
	else
		say_stand(out, view);
}

static void
add_part(struct okr_buf *out, struct okr_span part)
{
	if (part.n == 0)
		return;
	okr_buf_text(out, out->n > 0 ? " \xC2\xB7 " : "");
	okr_buf_span(out, part);
}

static void
say_subtitle(struct okr_buf *out, const struct okr_burnup_view *view)
{
	add_part(out, view->what);
	add_part(out, view->way);
	add_part(out, view->team);
	add_part(out, view->cycle);
	add_part(out, OKR_SPAN("as of "));
	okr_day_format(out, view->setting.as_of);
	if (view->of > 1)
		okr_buf_printf(out,
			       " \xC2\xB7 %s of %zu %s; --id draws another",
			       view->furthest ? "furthest behind pace" : "one",
			       view->of, view->many);
}

/* Why no forecast is drawn, where one could be. */
static void
say_no_forecast(struct okr_buf *out, const struct okr_burnup_view *view)
{
	if (view->setting.as_of >= view->window.due ||
	    view->health == OKR_DROPPED)
		return;
	if (view->nread < OKR_BURNUP_MIN_READ)
		okr_buf_printf(out,
			       " No forecast: something was read on %zu "
			       "day%s, %d are the least.",
			       view->nread, view->nread == 1 ? "" : "s",
			       OKR_BURNUP_MIN_READ);
	else
		okr_buf_text(out, view->way.n > 0
				      ? " No forecast: what is kept or "
					"ticked off has no speed."
				      : " No forecast: less than half of "
					"what counts in it has one.");
}

static void
say_forecast(struct okr_buf *out, const struct okr_burnup_view *view)
{
	okr_buf_text(out, view->way.n > 0
			      ? " Forecast: the speed of the recent half"
			      : " Forecast: the speeds of the recent halves "
				"of what counts in it");
	okr_buf_printf(out,
		       ", kept up, read on %zu days. Pale: from standing "
		       "still to twice as fast; no probability.",
		       view->nread);
}

static void
say_footer(struct okr_buf *out, const struct okr_burnup_view *view)
{
	okr_buf_text(out, "Dots: days with a reading. Dashed: pace, what is "
			  "expected by each day.");
	if (okr_burnup_has_forecast(view))
		say_forecast(out, view);
	else
		say_no_forecast(out, view);
}

void
okr_burnup_caption(struct okr_caption *c, const struct okr_burnup_view *view)
{
	say_title(&c->title, view);
	say_subtitle(&c->subtitle, view);
	if (okr_burnup_reason(view).n == 0)
		say_footer(&c->footer, view);
	okr_caption_settle(c, &view->setting);
}

struct okr_span
okr_burnup_reason(const struct okr_burnup_view *view)
{
	if (view->none)
		return OKR_NO_ROWS;
	if (!okr_window_known(view->window))
		return OKR_SPAN("It needs a due_date, or a cycle, to land on.");
	if (okr_window_days(view->window) <= 0)
		return OKR_SPAN("Its last day is before its first.");
	return OKR_SPAN("");
}

void
okr_burnup_draw(struct okr_pages *pages, const struct okr_burnup_view *view)
{
	struct okr_span reason = okr_burnup_reason(view);
	struct okr_caption c = { 0 };
	struct okr_heading heading;

	okr_burnup_caption(&c, view);
	heading = okr_caption_heading(&c);
	if (reason.n > 0)
		okr_pages_add_empty(pages, &heading, reason);
	else
		okr_burnup_draw_curves(okr_pages_add(pages, &heading), view);
	okr_caption_release(&c);
}

static void
say_today(struct okr_buf *out, const struct okr_burnup_view *view)
{
	struct okr_buf gap = { 0 };

	okr_burnup_say_gap(&gap, view);
	say(out, "Today: ", view->score);
	if (gap.n > 0) {
		say(out, ", expected ", view->expected);
		okr_buf_text(out, ": ");
		okr_buf_span(out, okr_buf_view(&gap));
	}
	okr_buf_text(out, ".\n");
	okr_buf_release(&gap);
}

static void
say_range(struct okr_buf *out, const struct okr_burnup_view *view)
{
	okr_buf_text(out, "Forecast for ");
	okr_day_format(out, view->window.due);
	say(out, ": ", view->forecast.middle);
	say(out, ", between ", view->forecast.low);
	say(out, " and ", view->forecast.high);
	say(out, "; the plan is ", view->plan);
	okr_buf_text(out, ".\n");
}

void
okr_burnup_say(struct okr_buf *out, const struct okr_burnup_view *view)
{
	struct okr_caption c = { 0 };

	okr_burnup_caption(&c, view);
	okr_caption_say(out, &c);
	if (okr_burnup_reason(view).n == 0) {
		if (okr_num_known(view->score))
			say_today(out, view);
		if (okr_burnup_has_forecast(view))
			say_range(out, view);
		c.footer.n = 0;
		if (!okr_burnup_has_forecast(view))
			say_no_forecast(&c.footer, view);
		if (c.footer.n > 0) {
			okr_buf_span(out,
				     okr_span_trim(okr_buf_view(&c.footer)));
			okr_buf_char(out, '\n');
		}
	}
	okr_caption_release(&c);
	for (size_t i = view->nline; i-- > 0;) {
		if (!view->read[i])
			continue;
		okr_day_format(out, view->line[i].day);
		say(out, ": ", view->line[i].share);
		okr_buf_text(out, ".\n");
	}
}
