/* Quarters as lists. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/quadrant_text.h"

#include "okr/draw/words.h"

#define NUMBER_CELLS 7
#define MARK_CELLS 3
#define WORD_CELLS 10

/* Cells of each column; 0: left out. */
struct columns {
	size_t title, gap, word;
};

/* What goes first where titles come out short: the word, then the gap. */
static struct columns
choose_columns(const struct okr_screen *s)
{
	struct columns c = { .gap = NUMBER_CELLS, .word = WORD_CELLS };
	size_t fixed = NUMBER_CELLS + MARK_CELLS;

	if (s->width < OKR_SCREEN_MIN_TITLE + fixed + c.gap + c.word)
		c.word = 0;
	if (s->width < OKR_SCREEN_MIN_TITLE + fixed + c.gap)
		c.gap = 0;
	c.title = s->width - fixed - c.gap - c.word;
	return c;
}

static void
print_number(struct okr_screen *s, double x, bool is_signed)
{
	struct okr_buf text = { 0 };

	if (is_signed)
		okr_words_signed(&text, x, OKR_SHOWN_DECIMALS);
	else
		okr_words_number(&text, x, OKR_SHOWN_DECIMALS);
	okr_screen_right(s, okr_tone_plain, okr_buf_view(&text), NUMBER_CELLS);
	okr_buf_release(&text);
}

static void
print_row(struct okr_screen *s, const struct okr_bullet *bullet, bool bold,
	  const struct columns *c)
{
	const struct okr_look *look = &s->palette->health[bullet->health];
	struct okr_tone tone = okr_tone_health(s, bullet->health);

	okr_screen_fit(s, bold ? okr_tone_bold : okr_tone_plain, bullet->title,
		       c->title);
	if (c->gap > 0)
		print_number(s, okr_quadrant_gap(bullet), true);
	print_number(s, bullet->confidence, false);
	okr_screen_put(s, okr_tone_plain, OKR_SPAN("  "));
	okr_screen_put(s, tone, look->glyph);
	if (c->word > 0) {
		okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
		okr_screen_put(s, tone, look->word);
	}
	okr_screen_line_end(s);
}

static void
print_quarter(struct okr_screen *s, const struct okr_quadrant_view *view,
	      enum okr_quarter quarter, const struct columns *c)
{
	bool any = false;

	for (size_t i = 0; i < okr_setting_shown(&view->setting, view->n);
	     i++) {
		if (okr_quadrant_quarter(&view->bullet[i]) != quarter)
			continue;
		if (!any)
			okr_screen_wrap(s, okr_tone_dim,
					okr_quarter_words[quarter]);
		any = true;
		print_row(s, &view->bullet[i], i < view->parting, c);
	}
	if (any)
		okr_screen_line_end(s);
}

void
okr_quadrant_print(struct okr_screen *s, const struct okr_quadrant_view *view)
{
	struct columns c = choose_columns(s);
	struct okr_caption caption = { 0 };

	okr_quadrant_caption(&caption, view);
	okr_caption_print(s, &caption);
	if (view->n == 0) {
		okr_screen_wrap(s, okr_tone_dim, OKR_NO_ROWS);
	} else {
		okr_screen_fit(s, okr_tone_dim, OKR_SPAN("Key result"),
			       c.title);
		if (c.gap > 0)
			okr_screen_right(s, okr_tone_dim, OKR_SPAN("gap"),
					 NUMBER_CELLS);
		okr_screen_right(s, okr_tone_dim, OKR_SPAN("belief"),
				 NUMBER_CELLS);
		okr_screen_line_end(s);
		for (size_t i = 0; i < OKR_NQUARTERS; i++)
			print_quarter(s, view, (enum okr_quarter)i, &c);
		okr_screen_wrap(s, okr_tone_dim, okr_buf_view(&caption.footer));
	}
	okr_caption_release(&caption);
}
