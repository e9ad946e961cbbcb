/* Lanes in cells. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/timeline_text.h"

#include "okr/base/text.h"
#include "okr/draw/words.h"

#define SCORE_CELLS 6
#define MARK_CELLS 3
#define WORD_CELLS 13

#define DONE OKR_SPAN("\xE2\x96\x88")
#define LEFT OKR_SPAN("\xE2\x96\x91")
#define TODAY OKR_SPAN("\xE2\x94\x83")

/* Cells of each column; 0: left out. */
struct columns {
	size_t title, track, word;
};

static struct columns
choose_columns(const struct okr_screen *s)
{
	struct columns c = { .word = WORD_CELLS };
	size_t fixed = 1 + SCORE_CELLS + MARK_CELLS, half;

	if (!okr_screen_divide(s, fixed + c.word, &c.title, &c.track)) {
		c.word = 0;
		okr_screen_divide(s, fixed, &c.title, &c.track);
	}
	half = (c.title + c.track) / 2; /* days need more than a bar does */
	if (half > c.track && half >= OKR_SCREEN_MIN_TITLE) {
		c.title = c.title + c.track - half;
		c.track = half;
	}
	return c;
}

/* The middle of a cell as a day of the range. */
static double
day_of(const struct okr_timeline_view *view, size_t cell, size_t cells)
{
	return view->range.start + ((double)cell + .5) / (double)cells *
				       okr_window_days(view->range);
}

/* The cell of a day of the range. */
static size_t
cell_of(const struct okr_timeline_view *view, int32_t day, size_t cells)
{
	double at = floor((day - view->range.start) * (double)cells /
			  okr_window_days(view->range));

	at = fmax(at, 0);
	return at < (double)cells ? (size_t)at : cells - 1;
}

static void
print_track(struct okr_screen *s, const struct okr_timeline_view *view,
	    const struct okr_timed *row, size_t cells)
{
	struct okr_tone tone = okr_tone_health(s, row->health);
	double score = okr_num_known(row->score) ? row->score : 0;
	double done = row->days.start +
		      fmin(score, 1) * okr_window_days(row->days);
	size_t from = cell_of(view, row->days.start, cells);
	size_t to = cell_of(view, row->days.due, cells);
	size_t today = okr_timeline_shows_today(view)
			   ? cell_of(view, view->setting.as_of, cells)
			   : cells;

	for (size_t i = 0; i < cells; i++) {
		if (i == today)
			okr_screen_put(s, okr_tone_bold, TODAY);
		else if (i < from || i > to)
			okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
		else if (fmax(day_of(view, i, cells), row->days.start) < done)
			okr_screen_put(s, tone, DONE);
		else
			okr_screen_put(s, tone, LEFT);
	}
}

static void
print_row(struct okr_screen *s, const struct okr_timeline_view *view,
	  const struct okr_timed *row, const struct columns *c)
{
	const struct okr_look *look = &s->palette->health[row->health];
	struct okr_buf text = { 0 };

	okr_screen_fit(s, okr_tone_plain, row->title, c->title);
	okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
	print_track(s, view, row, c->track);
	if (row->health != OKR_NOT_STARTED)
		okr_words_number(&text, row->score, OKR_SHOWN_DECIMALS);
	okr_screen_right(s, okr_tone_bold, okr_buf_view(&text), SCORE_CELLS);
	okr_screen_put(s, okr_tone_plain, OKR_SPAN("  "));
	okr_screen_put(s, okr_tone_health(s, row->health), look->glyph);
	if (c->word) {
		okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
		okr_screen_put(s, okr_tone_plain, look->word);
	}
	okr_screen_line_end(s);
	okr_buf_release(&text);
}

/* Names of cycles where they begin, as far as they do not touch. */
static void
print_head(struct okr_screen *s, const struct okr_timeline_view *view,
	   const struct columns *c)
{
	size_t left = c->title + 1;

	for (size_t i = 0; i < view->ncycle; i++) {
		struct okr_window days = view->cycle[i].days;
		size_t at = left + cell_of(view, days.start, c->track);
		size_t end = left + cell_of(view, days.due, c->track) + 1;
		struct okr_span name = view->cycle[i].name;

		if (at < s->column + (s->column > left) ||
		    okr_text_width(name) > end - at ||
		    days.due < view->range.start ||
		    days.start > view->range.due)
			continue;
		okr_screen_pad(s, at);
		okr_screen_put(s, okr_tone_dim, name);
	}
	okr_screen_line_end(s);
}

static void
print_footing(struct okr_screen *s, const struct okr_timeline_view *view)
{
	struct okr_buf text = { 0 };

	okr_timeline_say_undated(&text, view);
	okr_screen_line_end(s);
	okr_screen_wrap(s, okr_tone_plain, okr_buf_view(&text));
	okr_screen_wrap(s, okr_tone_dim,
			OKR_SPAN("\xE2\x94\x83 today; filled up to it: on "
				 "linear pace"));
	okr_buf_release(&text);
}

void
okr_timeline_print(struct okr_screen *s, const struct okr_timeline_view *view)
{
	struct columns c = choose_columns(s);
	struct okr_caption caption = { 0 };

	okr_timeline_caption(&caption, view);
	okr_caption_print(s, &caption);
	okr_caption_release(&caption);
	if (view->n == 0) {
		okr_screen_wrap(s, okr_tone_dim, OKR_NO_ROWS);
		return;
	}
	print_head(s, view, &c);
	for (size_t i = 0; i < view->nlane; i++) {
		const struct okr_swimlane *lane = &view->lane[i];

		okr_screen_wrap(s, okr_tone_bold, okr_swimlane_name(view, i));
		for (size_t k = 0; k < lane->n; k++)
			print_row(s, view, &view->row[lane->first + k], &c);
	}
	print_footing(s, view);
}
