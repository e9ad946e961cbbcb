/* The progress chart in cells. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/progress_text.h"

#include "okr/draw/bullet_text.h"

static void
print_head(struct okr_screen *s, const struct okr_progress_view *view,
	   const struct okr_bullet_columns *c)
{
	okr_screen_fit(s, okr_tone_dim, okr_span_of(view->head), c->title);
	okr_screen_put(s, okr_tone_dim, OKR_SPAN(" 0"));
	okr_screen_pad(s, s->column + c->bar - 2);
	okr_screen_put(s, okr_tone_dim, OKR_SPAN("1"));
	okr_screen_right(s, okr_tone_dim, OKR_SPAN("score"),
			 OKR_BULLET_SCORE_CELLS);
	if (c->change) {
		okr_screen_pad(s, s->column + 1);
		okr_screen_printf(s, okr_tone_dim, "%d days", view->days_back);
	}
	if (c->confidence)
		okr_screen_right(s, okr_tone_dim, OKR_SPAN("conf"),
				 c->confidence);
	if (c->word)
		okr_screen_put(s, okr_tone_dim, OKR_SPAN("  status"));
	okr_screen_line_end(s);
}

static void
print_footing(struct okr_screen *s, const struct okr_progress_view *view)
{
	struct okr_buf text = { 0 };

	okr_progress_say_rest(&text, view);
	okr_screen_wrap(s, okr_tone_plain, okr_buf_view(&text));
	okr_buf_release(&text);
	okr_screen_line_end(s);
	okr_screen_wrap(s, okr_tone_dim,
			OKR_SPAN("\xE2\x94\x83 expected by today"));
}

void
okr_progress_print(struct okr_screen *s, const struct okr_progress_view *view)
{
	struct okr_caption caption = { 0 };
	struct okr_bullet_columns c = okr_bullet_columns_choose(s, view->bullet,
								view->n);

	okr_progress_caption(&caption, view);
	okr_caption_print(s, &caption);
	okr_caption_release(&caption);
	if (view->n == 0) {
		okr_screen_wrap(s, okr_tone_dim, OKR_NO_ROWS);
		return;
	}
	print_head(s, view, &c);
	for (size_t i = 0; i < okr_setting_shown(&view->setting, view->n); i++)
		okr_bullet_print(s, &view->bullet[i], &c);
	print_footing(s, view);
}
