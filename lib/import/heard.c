/* A few words a sheet, looked through from the first. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/heard.h"

#include "okr/import/sheet.h"

const struct okr_heard_word *
okr_heard_again(struct okr_heard *h, int column, struct okr_span was)
{
	for (size_t i = 0; i < h->n; i++) {
		struct okr_heard_word *word = &h->word[i];

		if (word->column != column || !okr_span_eq(word->was, was))
			continue;
		word->count++;
		return word;
	}
	return NULL;
}

void
okr_heard_add(struct okr_heard *h, const struct okr_heard_word *word)
{
	struct okr_heard_word *new = &h->word[h->n];

	if (h->n == OKR_HEARD_MOST)
		return;
	h->n++;
	*new = *word;
	new->count = 1;
	new->was = okr_arena_copy(&h->text, word->was);
	new->source = okr_arena_copy(&h->text, word->source);
}

void
okr_heard_release(struct okr_heard *h)
{
	okr_arena_release(&h->text);
	h->n = 0;
}

/* Append a word as it is compared, and without any blank. */
static void
append_letters(struct okr_buf *out, struct okr_span word)
{
	size_t begin = out->n, n = begin;

	okr_lexicon_key(out, word);
	for (size_t i = begin; i < out->n; i++)
		if (out->s[i] != ' ')
			out->s[n++] = out->s[i];
	out->n = n;
}

/* "OnTrack" is on_track. */
static bool
is_obvious(const struct okr_heard_word *word, struct okr_buf *text)
{
	size_t n;

	text->n = 0;
	append_letters(text, word->was);
	n = text->n;
	append_letters(text, word->is);
	return okr_span_eq((struct okr_span){ text->s, n },
			   (struct okr_span){ text->s + n, text->n - n });
}

/* Of a kind that is none of ours. */
static bool
is_left_out(const struct okr_heard_word *word)
{
	return word->column == OKR_KIND && word->known && word->is.n == 0;
}

/* "'Behind' is read as at_risk, 'At Risk' as off_track" */
static void
tell_readings(const struct okr_sheet *sheet, int column)
{
	const struct okr_heard *h = &sheet->heard;
	struct okr_place at = { .column = okr_sheet_header(sheet, column) };
	struct okr_buf text = { 0 }, key = { 0 };

	for (size_t i = 0; i < h->n; i++) {
		const struct okr_heard_word *word = &h->word[i];

		if (word->column != column || !word->known ||
		    is_left_out(word) || is_obvious(word, &key))
			continue;
		if (text.n == 0)
			at.source = word->source;
		okr_buf_printf(&text, "%s'%s' %s %s", text.n > 0 ? ", " : "",
			       okr_shown(word->was),
			       text.n > 0 ? "as" : "is read as",
			       word->is.n > 0 ? okr_shown(word->is) : "empty");
	}
	if (text.n > 0)
		okr_note(at, "%.*s", (int)text.n, text.s);
	okr_buf_release(&text);
	okr_buf_release(&key);
}

static void
tell_left_out(const struct okr_sheet *sheet)
{
	for (size_t i = 0; i < sheet->heard.n; i++) {
		const struct okr_heard_word *word = &sheet->heard.word[i];
		struct okr_place at = { word->source,
					okr_sheet_header(sheet, OKR_KIND) };

		if (is_left_out(word))
			okr_note(at,
				 "'%s' is no kind of row, and left out; so %zu "
				 "row%s in all; --word 'kind:%s=key_result' "
				 "takes them",
				 okr_shown(word->was), word->count,
				 word->count == 1 ? "" : "s",
				 okr_typed(word->was));
	}
}

static void
tell_unknown(const struct okr_sheet *sheet, int column)
{
	for (size_t i = 0; i < sheet->heard.n; i++) {
		const struct okr_heard_word *word = &sheet->heard.word[i];
		struct okr_place at = { word->source,
					okr_sheet_header(sheet, column) };

		if (word->column == column && !word->known && word->count > 1)
			okr_note(at, "'%s' is in %zu rows in all",
				 okr_shown(word->was), word->count);
	}
}

void
okr_heard_tell(const struct okr_sheet *sheet, bool each_said)
{
	tell_left_out(sheet);
	for (int column = 0; column < OKR_COMPUTED; column++) {
		tell_readings(sheet, column);
		if (!each_said)
			tell_unknown(sheet, column);
	}
}
