/*
 * Where to cut: behind the last line end that is outside of quotes.  In text
 * that is well formed up to there the number of quotes before a byte tells
 * which side it is on; where it is not, the reader refuses an earlier byte.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/import/stretch.h"

#include <string.h>

#define STRETCH ((size_t)256 * 1024)

bool
okr_stretch_open(struct okr_stretch *s, const char *path, const char *charset,
		 size_t most)
{
	*s = (struct okr_stretch){ .want = STRETCH, .most = most };
	return okr_bytes_open(&s->in, path, charset);
}

void
okr_stretch_close(struct okr_stretch *s)
{
	okr_bytes_close(&s->in);
	okr_buf_release(&s->text);
}

/* The text from its first byte on is inside of quotes at its end. */
static bool
ends_quoted(struct okr_span text)
{
	bool quoted = false;
	const char *s = text.s, *end = text.s + text.n;

	for (; (s = memchr(s, '"', (size_t)(end - s))) != NULL; s++)
		quoted = !quoted;
	return quoted;
}

/* The bytes up to the end of the last record that is whole; 0: there is none. */
static size_t
whole_records(struct okr_span text)
{
	bool quoted = ends_quoted(text);
	size_t i = text.n;

	/* the LF of a CR at the very end may still be to come */
	if (i > 0 && text.s[i - 1] == '\r')
		i--;
	for (; i > 0; i--) {
		char c = text.s[i - 1];

		if (c == '"')
			quoted = !quoted;
		else if (!quoted && (c == '\n' || c == '\r'))
			break;
	}
	return i;
}

/* Put what follows the last stretch to the front. */
static void
move_on(struct okr_stretch *s)
{
	size_t rest = s->text.n - s->n;

	memmove(s->text.s, s->text.s + s->n, rest);
	s->text.n = rest;
	s->n = 0;
	s->want = STRETCH;
}

bool
okr_stretch_next(struct okr_stretch *s)
{
	if (s->ended)
		return false;
	if (s->whole)
		move_on(s);
	for (;;) {
		s->ended = !okr_bytes_more(&s->in, &s->text, s->want);
		if (s->in.fault)
			return false;
		s->n = s->ended ? s->text.n
				: whole_records(okr_buf_view(&s->text));
		s->whole = s->n > 0 || s->ended;
		if (s->whole)
			return s->n > 0;
		s->want = 2 * s->text.n;
		if (s->text.n <= s->most)
			continue;
		s->n = s->text.n;
		return true;
	}
}
