/* Bullets in cells. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/bullet_text.h"

#include "okr/draw/words.h"

#define CHANGE_CELLS 7
#define CONFIDENCE_CELLS 6
#define GLYPH_CELLS 3
#define WORD_CELLS 12

static size_t
fixed_cells(const struct okr_bullet_columns *c)
{
	return 1 + OKR_BULLET_SCORE_CELLS + c->change + c->confidence +
	       GLYPH_CELLS + c->word;
}

static bool
divide(const struct okr_screen *s, struct okr_bullet_columns *c)
{
	return okr_screen_divide(s, fixed_cells(c), &c->title, &c->bar);
}

struct okr_bullet_columns
okr_bullet_columns_choose(const struct okr_screen *s,
			  const struct okr_bullet *bullet, size_t n)
{
	struct okr_bullet_columns c = { .word = WORD_CELLS };

	for (size_t i = 0; i < n; i++) {
		if (okr_num_known(bullet[i].before))
			c.change = CHANGE_CELLS;
		if (okr_num_known(bullet[i].confidence))
			c.confidence = CONFIDENCE_CELLS;
	}
	if (divide(s, &c))
		return c;
	c.change = 0;
	if (divide(s, &c))
		return c;
	c.confidence = 0;
	if (divide(s, &c))
		return c;
	c.word = 0;
	divide(s, &c);
	return c;
}

static void
print_number(struct okr_screen *s, struct okr_tone tone, double x, size_t cells)
{
	struct okr_buf text = { 0 };

	okr_words_number(&text, x, OKR_SHOWN_DECIMALS);
	okr_screen_right(s, tone, okr_buf_view(&text), cells);
	okr_buf_release(&text);
}

static void
print_change(struct okr_screen *s, const struct okr_bullet *b, size_t cells)
{
	struct okr_buf text = { 0 };

	if (okr_num_known(b->before) && okr_num_known(b->score))
		okr_words_signed(&text,
				 okr_words_shown(b->score) -
				     okr_words_shown(b->before),
				 OKR_SHOWN_DECIMALS);
	okr_screen_right(s, okr_tone_dim, okr_buf_view(&text), cells);
	okr_buf_release(&text);
}

static void
print_dispute(struct okr_screen *s, const struct okr_bullet *b,
	      const struct okr_bullet_columns *c)
{
	struct okr_buf text = { 0 };

	okr_buf_text(&text, "says ");
	okr_words_of(&text, okr_said_word[b->said]);
	okr_screen_right(s, okr_tone_dim, okr_buf_view(&text),
			 c->title + c->bar + fixed_cells(c));
	okr_screen_line_end(s);
	okr_buf_release(&text);
}

void
okr_bullet_print(struct okr_screen *s, const struct okr_bullet *b,
		 const struct okr_bullet_columns *c)
{
	const struct okr_look *look = &s->palette->health[b->health];
	struct okr_tone tone = okr_tone_health(s, b->health);

	okr_screen_fit(s, okr_tone_plain, b->title, c->title);
	okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
	okr_screen_bar(s, tone, c->bar, b->score, b->expected);
	print_number(s, okr_tone_bold, b->score, OKR_BULLET_SCORE_CELLS);
	if (c->change)
		print_change(s, b, c->change);
	if (c->confidence)
		print_number(s, okr_tone_plain, b->confidence, c->confidence);
	okr_screen_put(s, okr_tone_plain, OKR_SPAN("  "));
	okr_screen_put(s, tone, look->glyph);
	if (c->word) {
		okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
		okr_screen_put(s, okr_tone_plain, look->word);
	}
	okr_screen_line_end(s);
	if (okr_bullet_is_disputed(b))
		print_dispute(s, b, c);
}
