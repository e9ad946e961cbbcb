/* Bullets in cells. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/progress_text.h"

#include "okr/base/text.h"
#include "okr/draw/words.h"

#define SCORE_CELLS 6
#define CHANGE_CELLS 7
#define CONFIDENCE_CELLS 6
#define GLYPH_CELLS 3
#define WORD_CELLS 12

/* Cells of each column; 0: left out. */
struct columns {
	size_t title, bar, change, confidence, word;
};

static size_t
fixed_cells(const struct columns *c)
{
	return 1 + SCORE_CELLS + c->change + c->confidence + GLYPH_CELLS +
	       c->word;
}

static bool
divide(const struct okr_screen *s, struct columns *c)
{
	return okr_screen_divide(s, fixed_cells(c), &c->title, &c->bar);
}

/* Columns go, the least needed first, before titles are cut short. */
static struct columns
choose_columns(const struct okr_screen *s, const struct okr_progress_view *view)
{
	struct columns c = { .change = CHANGE_CELLS, .word = WORD_CELLS };

	for (size_t i = 0; i < view->n; i++)
		if (okr_num_known(view->bullet[i].confidence))
			c.confidence = CONFIDENCE_CELLS;
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
	if (c.title < 1)
		c.title = 1;
	return c;
}

static void
print_head(struct okr_screen *s, const struct okr_progress_view *view,
	   const struct columns *c)
{
	okr_screen_fit(s, okr_tone_dim, okr_span_of(view->head), c->title);
	okr_screen_put(s, okr_tone_dim, OKR_SPAN(" 0"));
	okr_screen_pad(s, s->column + c->bar - 2);
	okr_screen_put(s, okr_tone_dim, OKR_SPAN("1"));
	okr_screen_right(s, okr_tone_dim, OKR_SPAN("score"), SCORE_CELLS);
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
	      const struct columns *c)
{
	struct okr_buf text = { 0 };

	okr_buf_text(&text, "says ");
	okr_words_of(&text, okr_said_word[b->said]);
	okr_screen_right(s, okr_tone_dim, okr_buf_view(&text),
			 c->title + c->bar + fixed_cells(c));
	okr_screen_line_end(s);
	okr_buf_release(&text);
}

static void
print_row(struct okr_screen *s, const struct okr_bullet *b,
	  const struct columns *c)
{
	const struct okr_look *look = &s->palette->health[b->health];
	struct okr_tone tone = okr_tone_health(s, b->health);

	okr_screen_fit(s, okr_tone_plain, b->title, c->title);
	okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
	okr_screen_bar(s, tone, c->bar, b->score, b->expected);
	print_number(s, okr_tone_bold, b->score, SCORE_CELLS);
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

static void
print_heading(struct okr_screen *s, const struct okr_progress_view *view)
{
	struct okr_buf text = { 0 };

	okr_progress_say_title(&text, view);
	okr_screen_wrap(s, okr_tone_bold, okr_buf_view(&text));
	text.n = 0;
	okr_progress_say_subtitle(&text, view);
	okr_screen_wrap(s, okr_tone_dim, okr_buf_view(&text));
	okr_buf_release(&text);
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
	struct columns c = choose_columns(s, view);

	print_heading(s, view);
	if (view->n == 0) {
		okr_screen_wrap(s, okr_tone_dim, OKR_SPAN("No rows to plot"));
		return;
	}
	print_head(s, view, &c);
	for (size_t i = 0; i < okr_progress_shown(view); i++)
		print_row(s, &view->bullet[i], &c);
	print_footing(s, view);
}
