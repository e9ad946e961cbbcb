/* Setting text in cells. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/screen.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/base/num.h"
#include "okr/base/text.h"

#define ELLIPSIS OKR_SPAN("\xE2\x80\xA6")
#define TRACK OKR_SPAN("\xC2\xB7")
#define TICK OKR_SPAN("\xE2\x94\x83")

#define MIN_BAR 10
#define MAX_BAR 40

const struct okr_tone okr_tone_plain = { .cell = -1 };
const struct okr_tone okr_tone_bold = { .bold = true, .cell = -1 };
const struct okr_tone okr_tone_dim = { .dim = true, .cell = -1 };

void
okr_screen_init(struct okr_screen *s, const struct okr_palette *palette,
		size_t width)
{
	*s = (struct okr_screen){ .palette = palette, .width = width };
}

void
okr_screen_release(struct okr_screen *s)
{
	okr_buf_release(&s->text);
	free(s->run);
	*s = (struct okr_screen){ 0 };
}

struct okr_tone
okr_tone_health(const struct okr_screen *s, enum okr_health health)
{
	int cell = s->palette->health[health].cell;

	return (struct okr_tone){ .reverse = cell < 0, .cell = cell };
}

struct okr_tone
okr_tone_scale(const struct okr_screen *s, double share)
{
	uint32_t colour = okr_palette_scale(s->palette, share);

	return (struct okr_tone){
		.cell = okr_palette_cell(okr_palette_on(s->palette, colour)),
		.ground = okr_palette_cell(colour),
	};
}

static bool
same_tone(struct okr_tone a, struct okr_tone b)
{
	return a.bold == b.bold && a.dim == b.dim && a.reverse == b.reverse &&
	       a.cell == b.cell && a.ground == b.ground;
}

static void
begin_run(struct okr_screen *s, struct okr_tone tone)
{
	if (s->n > 0 && same_tone(s->run[s->n - 1].tone, tone))
		return;
	s->run = okr_mem_grow(s->run, &s->cap, s->n + 1, sizeof(*s->run));
	s->run[s->n++] = (struct okr_run){ s->text.n, tone };
}

void
okr_screen_put(struct okr_screen *s, struct okr_tone tone, struct okr_span text)
{
	begin_run(s, tone);
	okr_buf_span(&s->text, text);
	s->column += okr_text_width(text);
}

void
okr_screen_printf(struct okr_screen *s, struct okr_tone tone, const char *fmt,
		  ...)
{
	char text[256];
	va_list args;
	int n;

	va_start(args, fmt);
	n = vsnprintf(text, sizeof(text), fmt, args);
	va_end(args);
	if (n > 0)
		okr_screen_put(s, tone, okr_span_of(text));
}

/* Blanks before the end of a line are nothing to anybody. */
static void
drop_blanks(struct okr_screen *s)
{
	size_t from = s->n > 0 ? s->run[s->n - 1].from : 0;

	while (s->text.n > from && s->text.s[s->text.n - 1] == ' ')
		s->text.n--;
}

void
okr_screen_line_end(struct okr_screen *s)
{
	drop_blanks(s);
	begin_run(s, okr_tone_plain);
	okr_buf_char(&s->text, '\n');
	s->column = 0;
}

void
okr_screen_rewind(struct okr_screen *s, const struct okr_screen *to)
{
	s->text.n = to->text.n;
	s->n = to->n;
	s->column = to->column;
}

void
okr_screen_pad(struct okr_screen *s, size_t column)
{
	while (s->column < column)
		okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
}

bool
okr_screen_divide(const struct okr_screen *s, size_t fixed, size_t *title,
		  size_t *bar)
{
	size_t rest = s->width > fixed ? s->width - fixed : 0;

	*bar = rest * 2 / 5;
	if (*bar < MIN_BAR)
		*bar = MIN_BAR;
	if (*bar > MAX_BAR)
		*bar = MAX_BAR;
	if (*bar >= rest)
		*bar = rest / 2;
	*title = rest - *bar;
	return *title >= OKR_SCREEN_MIN_TITLE;
}

void
okr_screen_fit(struct okr_screen *s, struct okr_tone tone, struct okr_span text,
	       size_t cells)
{
	size_t end = s->column + cells;

	if (okr_text_width(text) <= cells) {
		okr_screen_put(s, tone, text);
	} else if (cells > 0) {
		text.n = okr_text_fit(text, cells - 1);
		okr_screen_put(s, tone, okr_span_trim(text));
		okr_screen_put(s, tone, ELLIPSIS);
	}
	okr_screen_pad(s, end);
}

void
okr_screen_right(struct okr_screen *s, struct okr_tone tone,
		 struct okr_span text, size_t cells)
{
	size_t width = okr_text_width(text);

	if (width < cells)
		okr_screen_pad(s, s->column + cells - width);
	okr_screen_put(s, tone, text);
}

/* Bytes of the first line: whole words where one fits. */
static size_t
first_line(struct okr_span text, size_t cells)
{
	size_t fit = okr_text_fit(text, cells), n = fit;

	if (fit == text.n)
		return fit;
	while (n > 0 && text.s[n] != ' ')
		n--;
	if (n > 0)
		return n;
	return fit > 0 ? fit : okr_text_graphemes(text, 1);
}

void
okr_screen_wrap(struct okr_screen *s, struct okr_tone tone,
		struct okr_span text)
{
	while (text.n > 0) {
		size_t room = s->column < s->width ? s->width - s->column : 1;
		size_t n = first_line(text, room);

		okr_screen_put(s, tone, (struct okr_span){ text.s, n });
		okr_screen_line_end(s);
		text = okr_span_trim(
		    (struct okr_span){ text.s + n, text.n - n });
	}
}

/* One eighth to a full cell. */
static const struct okr_span eighths[] = {
	{ "\xC2\xB7", 2 },     { "\xE2\x96\x8F", 3 }, { "\xE2\x96\x8E", 3 },
	{ "\xE2\x96\x8D", 3 }, { "\xE2\x96\x8C", 3 }, { "\xE2\x96\x8B", 3 },
	{ "\xE2\x96\x8A", 3 }, { "\xE2\x96\x89", 3 }, { "\xE2\x96\x88", 3 },
};

/* The cell that a share ends in. */
static size_t
cell_of(double share, size_t cells)
{
	double at = floor(fmin(fmax(share, 0), 1) * (double)cells);

	return at < (double)cells ? (size_t)at : cells - 1;
}

void
okr_screen_bar(struct okr_screen *s, struct okr_tone tone, size_t cells,
	       double share, double tick)
{
	double filled = okr_num_known(share)
			    ? fmin(fmax(share, 0), 1) * (double)cells * 8
			    : 0;
	long full = (long)(filled + 0.5);

	for (size_t i = 0; i < cells; i++, full -= 8) {
		if (okr_num_known(tick) && cell_of(tick, cells) == i)
			okr_screen_put(s, okr_tone_bold, TICK);
		else if (full > 0)
			okr_screen_put(s, tone, eighths[full < 8 ? full : 8]);
		else
			okr_screen_put(s, okr_tone_dim, TRACK);
	}
}
