/* What was before and what is now in cells. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/change_text.h"

#include "okr/draw/words.h"

#define SCORE_CELLS 6
#define GAIN_CELLS 7
#define MARK_CELLS 3
#define WORD_CELLS 12

#define TRACK OKR_SPAN("\xC2\xB7")
#define PATH OKR_SPAN("\xE2\x94\x80")
#define HOLLOW OKR_SPAN("\xE2\x97\xA6")
#define HIGHER OKR_SPAN("\xE2\x96\xB8")
#define LOWER OKR_SPAN("\xE2\x97\x82")

/* Cells of each column; 0: left out. */
struct columns {
	size_t title, track, word;
};

static struct columns
choose_columns(const struct okr_screen *s)
{
	struct columns c = { .word = WORD_CELLS };
	size_t fixed = 1 + SCORE_CELLS + GAIN_CELLS + MARK_CELLS;

	if (okr_screen_divide(s, fixed + c.word, &c.title, &c.track))
		return c;
	c.word = 0;
	okr_screen_divide(s, fixed, &c.title, &c.track);
	return c;
}

static size_t
cell_of(double score, size_t cells)
{
	double at = floor(fmin(fmax(score, 0), 1) * (double)cells);

	return at < (double)cells ? (size_t)at : cells - 1;
}

/* A ring where it stood before, an arrow where it stands. */
static void
print_track(struct okr_screen *s, const struct okr_change *row, size_t cells)
{
	double gain = okr_change_gain(row);
	bool before = okr_num_known(row->then), now = okr_num_known(row->now);
	size_t from, to;
	struct okr_tone tone = okr_tone_health(s, gain < 0 ? OKR_OFF_TRACK
							   : OKR_ON_TRACK);

	from = cell_of(before ? row->then : row->now, cells);
	to = cell_of(now ? row->now : row->then, cells);
	for (size_t i = 0; i < cells; i++) {
		if (now && i == to && (gain != 0 || !before))
			okr_screen_put(s, tone, gain < 0 ? LOWER : HIGHER);
		else if (before && i == from)
			okr_screen_put(s, tone, HOLLOW);
		else if (i > (from < to ? from : to) &&
			 i < (from < to ? to : from))
			okr_screen_put(s, tone, PATH);
		else
			okr_screen_put(s, okr_tone_dim, TRACK);
	}
}

static void
print_row(struct okr_screen *s, const struct okr_change *row,
	  const struct columns *c)
{
	const struct okr_look *look = &s->palette->health[row->health];
	bool pair = row->kind == OKR_CHANGE_PAIR;
	bool lower = okr_change_gain(row) < 0;
	struct okr_tone alarm = okr_tone_health(s, OKR_OFF_TRACK);
	struct okr_buf text = { 0 };

	okr_screen_fit(s, lower ? okr_tone_bold : okr_tone_plain, row->title,
		       c->title);
	okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
	print_track(s, row, c->track);
	okr_words_number(&text, row->now, OKR_SHOWN_DECIMALS);
	okr_screen_right(s, okr_tone_bold, okr_buf_view(&text), SCORE_CELLS);
	text.n = 0;
	if (pair)
		okr_words_signed(&text, okr_change_gain(row),
				 OKR_SHOWN_DECIMALS);
	okr_screen_right(s, lower ? alarm : okr_tone_plain, okr_buf_view(&text),
			 GAIN_CELLS);
	okr_screen_put(s, okr_tone_plain, OKR_SPAN("  "));
	okr_screen_put(s, okr_tone_health(s, row->health), look->glyph);
	if (c->word) {
		okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
		okr_screen_put(s, okr_tone_plain, look->word);
	}
	okr_screen_line_end(s);
	okr_buf_release(&text);
}

static void
print_head(struct okr_screen *s, const struct okr_change_view *view,
	   const struct columns *c)
{
	okr_screen_fit(s, okr_tone_dim, okr_span_of(view->head), c->title + 1);
	okr_screen_put(s, okr_tone_dim, OKR_SPAN("0"));
	okr_screen_pad(s, s->column + (c->track > 2 ? c->track - 2 : 0));
	okr_screen_put(s, okr_tone_dim, OKR_SPAN("1"));
	okr_screen_right(s, okr_tone_dim, OKR_SPAN("score"), SCORE_CELLS);
	okr_screen_right(s, okr_tone_dim, OKR_SPAN("change"), GAIN_CELLS);
	if (c->word)
		okr_screen_put(s, okr_tone_dim, OKR_SPAN("  status"));
	okr_screen_line_end(s);
}

static void
print_legend(struct okr_screen *s, const struct okr_change_view *view)
{
	struct okr_buf text = { 0 };

	okr_buf_span(&text, HOLLOW);
	okr_buf_char(&text, ' ');
	okr_buf_span(&text, okr_change_before(view));
	okr_buf_text(&text, "  ");
	okr_buf_span(&text, HIGHER);
	okr_buf_char(&text, ' ');
	okr_buf_span(&text, okr_change_cycle(view));
	okr_screen_line_end(s);
	okr_screen_wrap(s, okr_tone_dim, okr_buf_view(&text));
	okr_buf_release(&text);
}

/* The rows of a kind under its word; pairs have none. */
static void
print_kind(struct okr_screen *s, const struct okr_change_view *view,
	   enum okr_change_kind kind, const struct columns *c)
{
	bool first = true;

	for (size_t i = 0; i < view->n; i++) {
		const struct okr_change *row = &view->row[i];
		struct okr_span word = okr_span_of(okr_change_word(row));

		if (row->kind != kind)
			continue;
		if (first && word.n > 0) {
			okr_screen_line_end(s);
			okr_screen_wrap(s, okr_tone_dim, word);
		}
		print_row(s, row, c);
		first = false;
	}
}

void
okr_change_print(struct okr_screen *s, const struct okr_change_view *view)
{
	struct okr_change_shown all = okr_change_shown(view, view->n + 1);
	size_t continued = all.of[OKR_CHANGE_PAIR] + all.of[OKR_CHANGE_BLIND];
	struct columns c = choose_columns(s);
	struct okr_caption caption = { 0 };

	okr_change_caption(&caption, view, &all);
	okr_caption_print(s, &caption);
	okr_caption_release(&caption);
	if (continued == 0) {
		okr_screen_wrap(s, okr_tone_dim, OKR_NO_ROWS);
		return;
	}
	print_head(s, view, &c);
	for (int kind = 0; kind < OKR_NCHANGES; kind++)
		print_kind(s, view, (enum okr_change_kind)kind, &c);
	print_legend(s, view);
}
