/* Words around findings. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_findings.h"

static const struct okr_span nothing = { "No condition of a finding is met",
					 32 };

static void
make_caption(struct okr_caption *c, const struct okr_findings_view *view)
{
	size_t shown = okr_setting_shown(&view->setting, view->n);

	if (view->n == 0)
		okr_buf_text(&c->title, "Nothing stands out in the numbers");
	else if (view->n == 1)
		okr_buf_text(&c->title, "One thing is worth talking about");
	else
		okr_buf_printf(&c->title, "%zu things are worth talking about",
			       view->n);
	okr_buf_text(&c->subtitle, "Findings whose condition the numbers meet "
				   "\xC2\xB7 most important first \xC2\xB7 "
				   "as of ");
	okr_day_format(&c->subtitle, view->setting.as_of);
	if (shown < view->n)
		okr_buf_printf(&c->footer, "%zu more. ", view->n - shown);
	okr_buf_text(&c->footer, "Each sentence has a condition, which is in "
				 "the manual okr-reports; at the right, what "
				 "else it rests on.");
	okr_caption_settle(c, &view->setting);
}

void
okr_findings_draw(struct okr_pages *pages, const struct okr_findings_view *view)
{
	struct okr_caption caption = { 0 };
	size_t shown = okr_setting_shown(&view->setting, view->n);
	struct okr_heading heading;

	make_caption(&caption, view);
	heading = okr_caption_heading(&caption);
	if (view->n == 0)
		okr_pages_add_empty(pages, &heading, nothing);
	else
		okr_topics_draw(pages, view->topic, shown, &heading);
	okr_caption_release(&caption);
}

void
okr_findings_print(struct okr_screen *s, const struct okr_findings_view *view)
{
	struct okr_caption caption = { 0 };
	size_t shown = okr_setting_shown(&view->setting, view->n);

	make_caption(&caption, view);
	okr_caption_print(s, &caption);
	okr_caption_release(&caption);
	if (view->n == 0)
		okr_screen_wrap(s, okr_tone_dim, nothing);
	okr_topics_print(s, view->topic, shown);
	if (shown < view->n) {
		okr_screen_printf(s, okr_tone_dim, "%zu more", view->n - shown);
		okr_screen_line_end(s);
	}
}

void
okr_findings_say(struct okr_buf *out, const struct okr_findings_view *view)
{
	struct okr_caption caption = { 0 };

	make_caption(&caption, view);
	okr_caption_say(out, &caption);
	okr_caption_release(&caption);
	okr_topics_say(out, view->topic,
		       okr_setting_shown(&view->setting, view->n));
}
