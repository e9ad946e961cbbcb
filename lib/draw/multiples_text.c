/* Multiples in cells. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/multiples_text.h"

#include "okr/draw/words.h"

#define NUMBER_CELLS 7
#define MARK_CELLS 3
#define LEVELS 8

/* A cell as high as a share. */
static const struct okr_span level[LEVELS] = {
	OKR_SPAN("\xE2\x96\x81"), OKR_SPAN("\xE2\x96\x82"),
	OKR_SPAN("\xE2\x96\x83"), OKR_SPAN("\xE2\x96\x84"),
	OKR_SPAN("\xE2\x96\x85"), OKR_SPAN("\xE2\x96\x86"),
	OKR_SPAN("\xE2\x96\x87"), OKR_SPAN("\xE2\x96\x88"),
};

/* Cells of each column; 0: left out. */
struct columns {
	size_t title, curve, gap;
};

static struct columns
choose_columns(const struct okr_screen *s)
{
	struct columns c = { .gap = NUMBER_CELLS };

	if (okr_screen_divide(s, 1 + NUMBER_CELLS + MARK_CELLS + c.gap,
			      &c.title, &c.curve))
		return c;
	c.gap = 0;
	okr_screen_divide(s, 1 + NUMBER_CELLS + MARK_CELLS, &c.title, &c.curve);
	return c;
}

static void
print_head(struct okr_screen *s, const struct columns *c)
{
	okr_screen_fit(s, okr_tone_dim, OKR_SPAN("Objective"), c->title + 1);
	okr_screen_fit(s, okr_tone_dim, OKR_SPAN("first to last day"),
		       c->curve);
	okr_screen_right(s, okr_tone_dim, OKR_SPAN("score"), NUMBER_CELLS);
	if (c->gap > 0)
		okr_screen_right(s, okr_tone_dim, OKR_SPAN("pace"), c->gap);
	okr_screen_line_end(s);
}

/* The last score that is known by a day, NaN before the first. */
static double
score_by(const struct okr_multiple *m, int32_t day)
{
	double score = OKR_NUM_NONE;

	for (size_t i = 0; i < m->nline && m->line[i].day <= day; i++)
		score = m->line[i].share;
	return score;
}

/* Each cell stands for a piece of the window, as high as its last score. */
static void
print_curve(struct okr_screen *s, const struct okr_multiple *m, int32_t as_of,
	    size_t cells)
{
	int32_t before = m->window.start - 1;
	int64_t days = okr_window_days(m->window);
	int32_t last = before;

	for (size_t i = 1; i <= cells; i++) {
		int32_t day = before +
			      (int32_t)(days * (int64_t)i / (int64_t)cells);
		double score = score_by(m, day < as_of ? day : as_of);
		bool known = okr_num_known(score) && last < as_of;
		int at = (int)(fmin(fmax(score, 0), 1) * (LEVELS - 1) + .5);

		okr_screen_put(s,
			       known ? okr_tone_health(s, m->health)
				     : okr_tone_dim,
			       known ? level[at] : OKR_SPAN("\xC2\xB7"));
		last = day;
	}
}

static void
print_row(struct okr_screen *s, const struct okr_multiples_view *view,
	  const struct okr_multiple *m, const struct columns *c)
{
	struct okr_tone tone = okr_tone_health(s, m->health);
	struct okr_buf text = { 0 };

	okr_screen_fit(s, okr_tone_plain, m->title, c->title);
	okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
	print_curve(s, m, view->setting.as_of, c->curve);
	okr_words_number(&text, m->score, OKR_SHOWN_DECIMALS);
	okr_screen_right(s, okr_tone_bold, okr_buf_view(&text), NUMBER_CELLS);
	text.n = 0;
	if (okr_num_known(okr_multiple_gap(m)))
		okr_words_signed(&text, okr_multiple_gap(m),
				 OKR_SHOWN_DECIMALS);
	if (c->gap > 0)
		okr_screen_right(s, okr_tone_plain, okr_buf_view(&text),
				 c->gap);
	okr_screen_put(s, okr_tone_plain, OKR_SPAN("  "));
	okr_screen_put(s, tone, s->palette->health[m->health].glyph);
	okr_screen_line_end(s);
	okr_buf_release(&text);
}

void
okr_multiples_print(struct okr_screen *s, const struct okr_multiples_view *view)
{
	struct columns c = choose_columns(s);
	struct okr_caption caption = { 0 };
	size_t shown = okr_setting_shown(&view->setting, view->n);

	okr_multiples_caption(&caption, view);
	okr_caption_print(s, &caption);
	okr_caption_release(&caption);
	if (view->n == 0) {
		okr_screen_wrap(s, okr_tone_dim, OKR_NO_ROWS);
		return;
	}
	print_head(s, &c);
	for (size_t i = 0; i < shown; i++)
		print_row(s, view, &view->multiple[i], &c);
	if (shown < view->n)
		okr_screen_printf(s, okr_tone_plain, "%zu more\n",
				  view->n - shown);
}
