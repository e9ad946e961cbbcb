/* Colours and signs of a terminal. */
/* SPDX-License-Identifier: ISC */
#include "okr/out/term.h"

#include <stdlib.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "okr/base/num.h"
#include "okr/base/text.h"

#define DEFAULT_WIDTH 80
#define MIN_WIDTH 20
#define MAX_WIDTH 1000

const char *const okr_when_words[] = { "auto", "always", "never", NULL };

/* A variable that is there and says something. */
static const char *
say_or_null(const char *value)
{
	return value && *value ? value : NULL;
}

/* What the locale would be; setlocale() would change numbers, too. */
static bool
is_utf8(void)
{
	const char *name = say_or_null(getenv("LC_ALL"));

	if (name == NULL)
		name = say_or_null(getenv("LC_CTYPE"));
	if (name == NULL)
		name = say_or_null(getenv("LANG"));
	name = name ? strchr(name, '.') : NULL;
	return name && (strncasecmp(name, ".utf8", 5) == 0 ||
			strncasecmp(name, ".utf-8", 6) == 0);
}

static bool
wants_colour(int fd, enum okr_when when)
{
	const char *term = getenv("TERM");

	if (when != OKR_AUTO)
		return when == OKR_ALWAYS;
	return isatty(fd) && !say_or_null(getenv("NO_COLOR")) && term &&
	       strcmp(term, "dumb") != 0;
}

static size_t
terminal_width(int fd)
{
	struct winsize size;
	const char *columns = say_or_null(getenv("COLUMNS"));
	double n;

	if (columns && okr_num_parse(okr_span_of(columns), &n) && n >= 1)
		return (size_t)fmin(n, MAX_WIDTH);
	if (ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
	return DEFAULT_WIDTH;
}

struct okr_term
okr_term_look(int fd, enum okr_when colour, size_t width)
{
	struct okr_term term = { .width = width ? width : DEFAULT_WIDTH,
				 .colour = colour == OKR_ALWAYS,
				 .utf8 = true };

	if (fd >= 0) {
		term.colour = wants_colour(fd, colour);
		term.utf8 = is_utf8();
		term.width = width ? width : terminal_width(fd);
	}
	if (term.width < MIN_WIDTH)
		term.width = MIN_WIDTH;
	return term;
}

/* Our own signs in ASCII, one for each cell. */
static const struct {
	unsigned long sign;
	char ascii;
} plain_signs[] = {
	{ 0x00B7, '.' }, { 0x00D7, 'x' }, { 0x2013, '-' }, { 0x2019, '\'' },
	{ 0x201C, '"' }, { 0x201D, '"' }, { 0x2022, '*' }, { 0x2026, '~' },
	{ 0x2212, '-' }, { 0x2500, '-' }, { 0x2502, '|' }, { 0x2503, '|' },
	{ 0x2514, '`' }, { 0x251C, '|' }, { 0x2581, '_' }, { 0x2582, '.' },
	{ 0x2583, '-' }, { 0x2584, '=' }, { 0x2585, '+' }, { 0x2586, '*' },
	{ 0x2587, '%' }, { 0x2588, '#' }, { 0x2589, '#' }, { 0x258A, '#' },
	{ 0x258B, '#' }, { 0x258C, '#' }, { 0x258D, ':' }, { 0x258E, ':' },
	{ 0x258F, '.' }, { 0x2591, '-' }, { 0x2593, '=' }, { 0x25B8, '>' },
	{ 0x25C2, '<' }, { 0x25E6, 'o' },
};

/* The sign of a health, or 0. */
static char
health_sign(const struct okr_palette *palette, struct okr_span sign)
{
	for (int h = OKR_NO_HEALTH + 1; h < OKR_NHEALTHS; h++)
		if (okr_span_eq(palette->health[h].glyph, sign))
			return palette->health[h].ascii;
	return '\0';
}

#define DOTS_FIRST 0x2801 /* braille of one dot */
#define DOTS_LAST 0x28FF

static char
plain_sign(unsigned long c)
{
	if (c >= DOTS_FIRST && c <= DOTS_LAST)
		return '*';
	for (size_t i = 0; i < sizeof(plain_signs) / sizeof(*plain_signs); i++)
		if (plain_signs[i].sign == c)
			return plain_signs[i].ascii;
	return '\0';
}

/* One character in as many cells of ASCII as it takes. */
static void
put_plain(struct okr_buf *out, const struct okr_palette *palette,
	  struct okr_span text, size_t *at)
{
	const char *begin = text.s + *at;
	unsigned long c = okr_text_next(text, at);
	struct okr_span sign = { begin, (size_t)(text.s + *at - begin) };
	char ascii = plain_sign(c);

	if (!ascii)
		ascii = health_sign(palette, sign);
	if (c < 0x80)
		okr_buf_char(out, (char)c);
	else if (ascii)
		okr_buf_char(out, ascii);
	else
		for (size_t n = okr_text_width(sign); n > 0; n--)
			okr_buf_char(out, '?');
}

static void
put_text(struct okr_buf *out, const struct okr_screen *screen,
	 struct okr_span text, const struct okr_term *term)
{
	if (term->utf8) {
		okr_buf_span(out, text);
		return;
	}
	for (size_t at = 0; at < text.n;)
		put_plain(out, screen->palette, text, &at);
}

static void
begin_tone(struct okr_buf *out, struct okr_tone tone)
{
	okr_buf_text(out, tone.bold ? "\x1B[1m" : "");
	okr_buf_text(out, tone.dim ? "\x1B[2m" : "");
	okr_buf_text(out, tone.reverse ? "\x1B[7m" : "");
	if (tone.cell >= 0)
		okr_buf_printf(out, "\x1B[38;5;%dm", tone.cell);
	if (tone.ground > 0)
		okr_buf_printf(out, "\x1B[48;5;%dm", tone.ground);
}

/* Without colour what a colour says is left to the sign and the word. */
static struct okr_tone
tone_of(const struct okr_screen *screen, struct okr_tone tone)
{
	if (screen->palette->mono)
		tone = (struct okr_tone){ tone.bold, tone.dim, tone.reverse, -1,
					  0 };
	return tone;
}

static bool
is_plain(struct okr_tone tone)
{
	return !tone.bold && !tone.dim && !tone.reverse && tone.cell < 0;
}

void
okr_term_write(struct okr_buf *out, const struct okr_screen *screen,
	       const struct okr_term *term)
{
	for (size_t i = 0; i < screen->n; i++) {
		const struct okr_run *run = &screen->run[i];
		size_t end = i + 1 < screen->n ? run[1].from : screen->text.n;
		struct okr_tone tone = tone_of(screen, run->tone);
		bool toned = term->colour && !is_plain(tone);

		if (toned)
			begin_tone(out, tone);
		put_text(out, screen,
			 (struct okr_span){ screen->text.s + run->from,
					    end - run->from },
			 term);
		if (toned)
			okr_buf_text(out, "\x1B[0m");
	}
}
