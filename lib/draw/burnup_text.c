/* A burnup in dots. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/burnup_text.h"

#include "okr/base/text.h"
#include "okr/draw/canvas.h"
#include "okr/draw/words.h"

#define MARGIN 4 /* cells of "1.0 " */
#define MIN_HEIGHT 6
#define MAX_HEIGHT 16
#define SHAPE 6 /* cells of width for one of height */

static const struct okr_tone amber = { .cell = 214 }, pale = { .cell = 223 },
			     blue = { .cell = 32 };

#define PACE_SIGN OKR_SPAN("\xC2\xB7")
#define TODAY_SIGN OKR_SPAN("\xE2\x94\x82")
#define CONE_SIGN OKR_SPAN("\xE2\x96\x91")
#define LINE_SIGN OKR_SPAN("\xE2\x80\xA2")

static size_t
height_of(size_t width)
{
	size_t height = width / SHAPE;

	return height < MIN_HEIGHT   ? MIN_HEIGHT
	       : height > MAX_HEIGHT ? MAX_HEIGHT
				     : height;
}

static void
paint_cone(struct okr_canvas *c, const struct okr_burnup_view *view)
{
	const struct okr_forecast *f = &view->forecast;
	const struct okr_axes_point *last = &view->line[view->nline - 1];
	size_t from = okr_canvas_column(c, view->window, last->day) + 1;

	for (size_t i = from; i < c->width; i++) {
		double share = (double)(i + 1 - from) /
			       (double)(c->width - from);
		size_t top = okr_canvas_row(c, last->share +
						   (f->high - last->share) *
						       share);
		size_t end = okr_canvas_row(c,
					    last->share +
						(f->low - last->share) * share);

		for (size_t row = top; row <= end; row++)
			okr_canvas_sign(c, i, row, pale, CONE_SIGN);
	}
}

static void
paint(struct okr_canvas *c, const struct okr_burnup_view *view)
{
	struct okr_window w = view->window;
	struct okr_canvas_cell trail = { 0, PACE_SIGN, okr_tone_dim };
	int32_t today = view->setting.as_of;
	bool forecast = okr_burnup_has_forecast(view) && view->nline > 0;

	if (forecast)
		paint_cone(c, view);
	if (today >= w.start && today <= w.due)
		for (size_t row = 0; row < c->height; row++)
			okr_canvas_sign(c, okr_canvas_column(c, w, today), row,
					okr_tone_dim, TODAY_SIGN);
	okr_canvas_trail(c, w, view->pace, view->npace, &trail);
	if (forecast) {
		struct okr_axes_point way[] = { view->line[view->nline - 1],
						{ w.due,
						  view->forecast.middle } };

		okr_canvas_curve(c, w, way, 2, amber);
	}
	okr_canvas_curve(c, w, view->line, view->nline, blue);
}

static void
print_days(struct okr_screen *s, const struct okr_burnup_view *view,
	   size_t width)
{
	struct okr_buf first = { 0 }, last = { 0 };

	okr_words_day(&first, view->window.start);
	okr_words_day(&last, view->window.due);
	okr_screen_pad(s, MARGIN);
	if (first.n + last.n < width) {
		okr_screen_fit(s, okr_tone_dim, okr_buf_view(&first),
			       width - last.n);
		okr_screen_put(s, okr_tone_dim, okr_buf_view(&last));
	} else {
		okr_screen_fit(s, okr_tone_dim, okr_buf_view(&last), width);
	}
	okr_screen_line_end(s);
	okr_buf_release(&first);
	okr_buf_release(&last);
}

static void
print_picture(struct okr_screen *s, const struct okr_burnup_view *view)
{
	size_t width = s->width > MARGIN + 1 ? s->width - MARGIN : 1;
	struct okr_canvas c;

	okr_canvas_init(&c, width, height_of(width));
	paint(&c, view);
	for (size_t row = 0; row < c.height; row++) {
		okr_screen_put(s, okr_tone_dim,
			       row == 0             ? OKR_SPAN("1.0 ")
			       : row + 1 < c.height ? OKR_SPAN("    ")
						    : OKR_SPAN("0.0 "));
		okr_canvas_print(s, &c, row);
		okr_screen_line_end(s);
	}
	okr_canvas_release(&c);
	print_days(s, view, width);
	okr_screen_line_end(s);
}

/* The sign, and what it stands for. */
static void
print_key(struct okr_screen *s, struct okr_tone tone, struct okr_span sign,
	  const struct okr_buf *words)
{
	okr_screen_put(s, tone, sign);
	okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
	okr_screen_wrap(s, okr_tone_plain, okr_buf_view(words));
}

static void
print_keys(struct okr_screen *s, const struct okr_burnup_view *view)
{
	const struct okr_forecast *f = &view->forecast;
	struct okr_buf words = { 0 }, gap = { 0 };

	okr_burnup_say_gap(&gap, view);
	if (okr_num_known(view->score)) {
		okr_words_number(&words, view->score, OKR_SHOWN_DECIMALS);
		okr_buf_text(&words, gap.n > 0 ? " score, " : " score");
		okr_buf_span(&words, okr_buf_view(&gap));
		print_key(s, blue, LINE_SIGN, &words);
		words.n = 0;
	}
	okr_words_number(&words, view->plan, OKR_SHOWN_DECIMALS);
	okr_buf_text(&words, " expected in the end: pace");
	print_key(s, okr_tone_dim, PACE_SIGN, &words);
	if (okr_burnup_has_forecast(view)) {
		words.n = 0;
		okr_words_number(&words, f->middle, OKR_SHOWN_DECIMALS);
		okr_buf_text(&words, " forecast, between ");
		okr_words_number(&words, f->low, OKR_SHOWN_DECIMALS);
		okr_buf_text(&words, " (no progress) and ");
		okr_words_number(&words, f->high, OKR_SHOWN_DECIMALS);
		okr_buf_text(&words, " (twice as fast)");
		print_key(s, pale, CONE_SIGN, &words);
	}
	okr_buf_release(&words);
	okr_buf_release(&gap);
}

void
okr_burnup_print(struct okr_screen *s, const struct okr_burnup_view *view)
{
	struct okr_span reason = okr_burnup_reason(view);
	struct okr_caption c = { 0 };

	okr_burnup_caption(&c, view);
	okr_caption_print(s, &c);
	if (reason.n > 0) {
		okr_screen_wrap(s, okr_tone_dim, reason);
	} else {
		print_picture(s, view);
		print_keys(s, view);
		okr_screen_wrap(s, okr_tone_dim, okr_buf_view(&c.footer));
	}
	okr_caption_release(&c);
}
