/* Columns of healths as lines of signs. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/status_text.h"

#include "okr/draw/words.h"

#define DAY_CELLS 7
#define NCS_CELLS 6
#define TOTAL_CELLS 6
#define HEAD_CELLS (DAY_CELLS - 1 + NCS_CELLS + 2)
#define MIN_BAR 4
#define PERCENT_WIDTH 25 /* of a line that has room for "Not started", too */

/* There is room for the number of rows behind the signs. */
static bool
has_total(const struct okr_screen *s)
{
	return s->width >= HEAD_CELLS + MIN_BAR + TOTAL_CELLS;
}

static size_t
bar_cells(const struct okr_screen *s)
{
	size_t fixed = HEAD_CELLS + (has_total(s) ? TOTAL_CELLS : 0);

	return s->width > fixed + MIN_BAR ? s->width - fixed : MIN_BAR;
}

/* A sign for each row where they have room, else as many as their share. */
static size_t
cells_of(size_t rows, size_t most, size_t cells)
{
	return most <= cells ? rows : (2 * rows * cells + most) / (2 * most);
}

static void
print_signs(struct okr_screen *s, const struct okr_tally *tally, size_t most)
{
	size_t cells = bar_cells(s), below = 0;

	for (size_t i = 0; i < OKR_STATUS_HEALTHS; i++) {
		enum okr_health health = okr_status_order[i];
		size_t from = cells_of(below, most, cells);

		below += tally->of[health];
		for (; from < cells_of(below, most, cells); from++)
			okr_screen_put(s, okr_tone_health(s, health),
				       s->palette->health[health].glyph);
	}
}

static void
print_day(struct okr_screen *s, const struct okr_status_day *day, size_t most)
{
	struct okr_buf text = { 0 };

	okr_words_day_of_year(&text, day->day);
	okr_screen_right(s, okr_tone_plain, okr_buf_view(&text), DAY_CELLS - 1);
	text.n = 0;
	okr_status_say_ncs(&text, &day->tally);
	okr_screen_right(s, okr_tone_bold, okr_buf_view(&text), NCS_CELLS);
	okr_screen_put(s, okr_tone_plain, OKR_SPAN("  "));
	print_signs(s, &day->tally, most);
	if (has_total(s))
		okr_screen_printf(s, okr_tone_dim, " %zu", day->tally.n);
	okr_screen_line_end(s);
	okr_buf_release(&text);
}

/* The sign, how many now, and its word; percent where they have room. */
static void
print_key(struct okr_screen *s, const struct okr_status_view *view)
{
	const struct okr_tally *tally = &okr_status_today(view)->tally;

	for (size_t i = 0; i < OKR_STATUS_HEALTHS; i++) {
		enum okr_health health = okr_status_order[i];
		size_t n = tally->of[health];

		if (!okr_status_has(view, health))
			continue;
		okr_screen_put(s, okr_tone_health(s, health),
			       s->palette->health[health].glyph);
		okr_screen_printf(s, okr_tone_plain, "%5zu", n);
		if (s->width >= PERCENT_WIDTH)
			okr_screen_printf(s, okr_tone_plain, " %3d %%",
					  okr_status_percent(tally, n));
		okr_screen_put(s, okr_tone_plain, OKR_SPAN("  "));
		okr_screen_fit(s, okr_tone_plain,
			       s->palette->health[health].word,
			       s->width - s->column);
		okr_screen_line_end(s);
	}
}

void
okr_status_print(struct okr_screen *s, const struct okr_status_view *view)
{
	size_t most = okr_status_most(view);
	struct okr_caption c = { 0 };

	okr_status_caption(&c, view);
	okr_caption_print(s, &c);
	okr_caption_release(&c);
	if (most == 0) {
		okr_screen_wrap(s, okr_tone_dim, OKR_NO_ROWS);
		return;
	}
	okr_screen_pad(s, DAY_CELLS - 1);
	okr_screen_right(s, okr_tone_dim, OKR_SPAN("NCS"), NCS_CELLS);
	okr_screen_line_end(s);
	for (size_t i = 0; i < view->n; i++)
		print_day(s, &view->day[i], most);
	okr_screen_line_end(s);
	print_key(s, view);
}
