/* The words of a cover. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/cover.h"

#include "okr/draw/cover_page.h"
#include "okr/draw/words.h"

static void
say_cycle(struct okr_buf *out, const struct okr_cover *cover)
{
	struct okr_window w = cover->window;

	if (cover->cycle.n == 0)
		return;
	okr_buf_span(out, cover->cycle);
	if (okr_window_known(w))
		okr_buf_printf(out, " \xC2\xB7 day %d of %d",
			       (int)(cover->setting.as_of - w.start) + 1,
			       (int)(w.due - w.start) + 1);
	okr_buf_text(out, " \xC2\xB7 ");
}

static void
make_caption(struct okr_caption *c, const struct okr_cover *cover)
{
	okr_buf_text(&c->title, "OKR review");
	say_cycle(&c->subtitle, cover);
	okr_buf_text(&c->subtitle, "as of ");
	okr_day_format(&c->subtitle, cover->setting.as_of);
	okr_caption_settle(c, &cover->setting);
}

static void
say_count(struct okr_buf *out, size_t n, const char *one, const char *many)
{
	okr_buf_printf(out, "%zu open key result%s %s", n, n == 1 ? "" : "s",
		       n == 1 ? one : many);
}

/* A reading without a date says nothing about its age. */
void
okr_cover_say_readings(struct okr_buf *out, const struct okr_cover *cover)
{
	if (cover->results.n == 0)
		return;
	if (cover->unread == 0 && cover->undated > 0) {
		say_count(out, cover->undated, "was", "were");
		okr_buf_text(out, " read on a day that is not known");
		return;
	}
	if (cover->unread == 0)
		okr_buf_text(out, "No open key result has");
	else
		say_count(out, cover->unread, "has", "have");
	okr_buf_printf(out, " been without a reading for over %d day%s",
		       cover->stale, cover->stale == 1 ? "" : "s");
	if (cover->never > 0)
		okr_buf_printf(out, ", %zu of them since the start",
			       cover->never);
}

/* "10 open objectives: 2 off track, 1 at risk, 7 on track" */
static void
say_tally(struct okr_buf *out, const struct okr_tally *tally, const char *one,
	  const char *many)
{
	const char *before = ": ";

	okr_buf_printf(out, "%zu open %s", tally->n,
		       tally->n == 1 ? one : many);
	for (size_t i = 0; i < OKR_NHEALTHS; i++) {
		enum okr_health h = okr_worst_first[i];

		if (tally->of[h] == 0)
			continue;
		okr_buf_printf(out, "%s%zu ", before, tally->of[h]);
		okr_words_of(out, okr_health_word[h]);
		before = ", ";
	}
}

static void
say_counts(struct okr_buf *out, const struct okr_cover *cover)
{
	say_tally(out, &cover->objectives, "objective", "objectives");
	okr_buf_char(out, '\n');
	say_tally(out, &cover->results, "key result", "key results");
	okr_buf_char(out, '\n');
	okr_cover_say_readings(out, cover);
	if (cover->results.n > 0)
		okr_buf_char(out, '\n');
}

void
okr_cover_draw(struct okr_pages *pages, const struct okr_cover *cover)
{
	struct okr_caption caption = { 0 };
	struct okr_heading heading;

	make_caption(&caption, cover);
	heading = okr_caption_heading(&caption);
	okr_cover_paint(okr_pages_add_bare(pages, &heading), cover, &caption);
	okr_caption_release(&caption);
}

void
okr_cover_print(struct okr_screen *s, const struct okr_cover *cover)
{
	struct okr_caption caption = { 0 };
	struct okr_buf text = { 0 };
	struct okr_span rest, line;

	make_caption(&caption, cover);
	okr_caption_print(s, &caption);
	okr_caption_release(&caption);
	for (size_t i = 0; i < cover->nline; i++) {
		text.n = 0;
		okr_buf_printf(&text, "%s: ", cover->line[i].name);
		okr_buf_span(&text, cover->line[i].text);
		okr_screen_wrap(s, okr_tone_plain, okr_buf_view(&text));
	}
	if (cover->nline > 0)
		okr_screen_line_end(s);
	text.n = 0;
	say_counts(&text, cover);
	rest = okr_buf_view(&text);
	while (okr_span_next(&rest, '\n', &line))
		okr_screen_wrap(s, okr_tone_plain, line);
	okr_buf_release(&text);
}

void
okr_cover_say(struct okr_buf *out, const struct okr_cover *cover)
{
	struct okr_caption caption = { 0 };

	make_caption(&caption, cover);
	okr_caption_say(out, &caption);
	okr_caption_release(&caption);
	for (size_t i = 0; i < cover->nline; i++) {
		okr_buf_printf(out, "%s: ", cover->line[i].name);
		okr_buf_span(out, cover->line[i].text);
		okr_buf_char(out, '\n');
	}
	say_counts(out, cover);
}
