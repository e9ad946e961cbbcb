/* Title, subtitle and footer of a chart. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/caption.h"

static void
replace(struct okr_buf *words, struct okr_span asked)
{
	if (asked.n == 0)
		return;
	words->n = 0;
	okr_buf_span(words, asked);
}

void
okr_caption_settle(struct okr_caption *c, const struct okr_setting *asked)
{
	replace(&c->title, asked->title);
	replace(&c->subtitle, asked->subtitle);
	if (asked->source.n == 0)
		return;
	okr_buf_text(&c->footer, c->footer.n > 0 ? " Source: " : "Source: ");
	okr_buf_span(&c->footer, asked->source);
}

void
okr_caption_release(struct okr_caption *c)
{
	okr_buf_release(&c->title);
	okr_buf_release(&c->subtitle);
	okr_buf_release(&c->footer);
}

struct okr_heading
okr_caption_heading(const struct okr_caption *c)
{
	return (struct okr_heading){ okr_buf_view(&c->title),
				     okr_buf_view(&c->subtitle),
				     okr_buf_view(&c->footer) };
}

void
okr_caption_print(struct okr_screen *s, const struct okr_caption *c)
{
	okr_screen_wrap(s, okr_tone_bold, okr_buf_view(&c->title));
	okr_screen_wrap(s, okr_tone_dim, okr_buf_view(&c->subtitle));
	okr_screen_line_end(s);
}

void
okr_caption_say(struct okr_buf *out, const struct okr_caption *c)
{
	okr_buf_span(out, okr_buf_view(&c->title));
	okr_buf_char(out, '\n');
	okr_buf_span(out, okr_buf_view(&c->subtitle));
	okr_buf_char(out, '\n');
}
