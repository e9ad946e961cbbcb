/* Blocks in, UTF-8 out; iconv does the converting, strictly. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/bytes.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

#include "okr/base/diag.h"
#include "okr/base/mem.h"
#include "okr/base/text.h"
#include "okr/csv/reader.h"
#include "okr/import/charset.h"
#include "okr/import/foreign.h"
#include "okr/import/guess.h"

#define BLOCK ((size_t)64 * 1024)
#define UTF8 "UTF-8"
#define BYTES_SHOWN 32 /* of the text before a fault */

static struct okr_place
whole(const struct okr_bytes *b)
{
	return (struct okr_place){ .source = okr_span_of(b->name) };
}

/* "UTF-16" is a family; so are the first letters of "UTF-16LE". */
static bool
is_of(const char *charset, const char *family)
{
	return strncmp(charset, family, strlen(family)) == 0;
}

/* Where nothing names its set, text has hardly any control characters. */
static bool
refuse_foreign(const struct okr_bytes *b, struct okr_signature shown,
	       bool unnamed)
{
	struct okr_span bytes = okr_buf_view(&b->raw);
	const struct okr_foreign *foreign;
	struct okr_buf place = { 0 };

	if (shown.n > 0)
		bytes.s += shown.n, bytes.n -= shown.n;
	foreign = okr_foreign_find(bytes);
	if (foreign == NULL && unnamed)
		foreign = okr_foreign_no_text(bytes);
	if (foreign == NULL)
		return false;
	/* text has places, and its reader expects to be told one */
	okr_buf_printf(&place, "%s%s", b->name,
		       foreign->is_text ? ":1: column 1" : "");
	okr_error((struct okr_place){ .source = okr_buf_view(&place) },
		  "this is %s, not CSV; get one by: %s", foreign->what,
		  foreign->advice);
	okr_buf_release(&place);
	return true;
}

/* No --encoding: what the bytes show, or UTF-8, which is checked. */
static bool
find_charset(struct okr_bytes *b, struct okr_signature shown)
{
	if (shown.charset && is_of(shown.charset, "UTF-32")) {
		okr_error(whole(b),
			  "this is UTF-32; read it with --encoding %s",
			  shown.charset);
		return false;
	}
	b->charset = shown.charset ? shown.charset : UTF8;
	if (shown.charset && shown.n == 0)
		okr_note(whole(b), "read as %s: every other byte is NUL",
			 shown.charset);
	return true;
}

/* A byte order mark says more than an option for several files. */
static bool
settle_charset(struct okr_bytes *b, const char *asked,
	       struct okr_signature shown)
{
	if (asked == NULL)
		return find_charset(b, shown);
	b->charset = asked;
	if (shown.charset && (shown.n > 0 || strcmp(asked, "UTF-16") == 0)) {
		if (!is_of(shown.charset, asked))
			okr_note(whole(b),
				 "read as %s, as its byte order mark says, "
				 "and not as %s",
				 shown.charset, asked);
		b->charset = shown.charset;
	} else if (strcmp(asked, "UTF-16") == 0) {
		okr_error(whole(b), "no byte order mark says which UTF-16 "
				    "this is; --encoding utf-16le or "
				    "utf-16be would");
		return false;
	}
	return true;
}

static void
skip_mark(struct okr_bytes *b, size_t n)
{
	b->raw.n -= n;
	memmove(b->raw.s, b->raw.s + n, b->raw.n);
}

bool
okr_bytes_open(struct okr_bytes *b, const char *path, const char *charset)
{
	struct okr_signature shown;

	*b = (struct okr_bytes){ .name = okr_infile_name(path) };
	okr_infile_open(&b->file, path);
	if (!okr_infile_more(&b->file, &b->raw, BLOCK))
		okr_infile_fail(&b->file);
	shown = okr_charset_signature(okr_buf_view(&b->raw));
	if (refuse_foreign(b, shown,
			   charset == NULL && shown.charset == NULL) ||
	    !settle_charset(b, charset, shown))
		return false;
	skip_mark(b, shown.n);
	if (strcmp(b->charset, UTF8) == 0)
		return true;
	b->converter = iconv_open(UTF8, b->charset);
	if (b->converter == (iconv_t)-1)
		okr_die("cannot convert from %s", b->charset);
	if (!is_of(b->charset, "UTF-"))
		okr_doubt_bytes(&b->doubt, okr_buf_view(&b->raw));
	return true;
}

/* The text ends before an offending byte, which is kept with what follows. */
static void
cut(struct okr_bytes *b, struct okr_buf *text, size_t at)
{
	size_t n = text->n - at;

	okr_buf_add(&b->raw, text->s + at, n < BLOCK ? n : BLOCK);
	text->n = at;
}

/* The text from `from` on is new; up to 3 bytes before it are not checked. */
static void
check_utf8(struct okr_bytes *b, struct okr_buf *text, size_t from)
{
	struct okr_span added;
	size_t valid;

	from -= b->unchecked;
	added = (struct okr_span){ text->s + from, text->n - from };
	b->unchecked = okr_text_unfinished(added);
	added.n -= b->unchecked;
	valid = okr_text_valid(added);
	if (valid == added.n && (b->unchecked == 0 || !b->ended))
		return;
	if (valid == added.n)
		b->fault = OKR_BYTES_UNFINISHED;
	else
		b->fault = added.s[valid] ? OKR_BYTES_INVALID : OKR_BYTES_NUL;
	cut(b, text, from + valid);
}

static void
fail(struct okr_bytes *b)
{
	b->fault = OKR_BYTES_UNREADABLE;
	b->error = errno;
}

static void
add_utf8(struct okr_bytes *b, struct okr_buf *text, size_t want)
{
	size_t from = text->n;

	okr_buf_span(text, okr_buf_view(&b->raw));
	okr_buf_release(&b->raw);
	if (text->n < want) {
		if (!okr_infile_more(&b->file, text, want - text->n)) {
			fail(b);
			return;
		}
		b->ended = text->n < want;
	}
	check_utf8(b, text, from);
}

/* What iconv keeps back until it knows what follows. */
static void
flush_converter(struct okr_bytes *b, struct okr_buf *text)
{
	char *to;
	size_t room = 16;

	okr_buf_reserve(text, room);
	to = text->s + text->n;
	iconv(b->converter, NULL, NULL, &to, &room);
	text->n = (size_t)(to - text->s);
}

static void
convert(struct okr_bytes *b, struct okr_buf *text)
{
	char *in = b->raw.s, *to;
	size_t left = b->raw.n, room, n;

	do {
		okr_buf_reserve(text, 3 * left + 16);
		to = text->s + text->n;
		room = text->cap - text->n;
		n = iconv(b->converter, &in, &left, &to, &room);
		text->n = (size_t)(to - text->s);
	} while (n == (size_t)-1 && errno == E2BIG);
	if (n == (size_t)-1 && errno == EILSEQ)
		b->fault = OKR_BYTES_INVALID;
	else if (left > 0 && b->ended)
		b->fault = OKR_BYTES_UNFINISHED;
	else if (b->ended)
		flush_converter(b, text);
	skip_mark(b, b->raw.n - left);
}

static void
add_converted(struct okr_bytes *b, struct okr_buf *text)
{
	size_t from = text->n, missing = BLOCK - b->raw.n;
	struct okr_span added;
	const char *nul;

	if (!okr_infile_more(&b->file, &b->raw, missing)) {
		fail(b);
		return;
	}
	b->ended = b->raw.n < BLOCK;
	convert(b, text);
	added = (struct okr_span){ text->s + from, text->n - from };
	nul = memchr(added.s, '\0', added.n);
	if (nul) {
		b->fault = OKR_BYTES_NUL;
		text->n = (size_t)(nul - text->s);
	}
	if (!is_of(b->charset, "UTF-"))
		okr_doubt_text(&b->doubt, added);
}

bool
okr_bytes_more(struct okr_bytes *b, struct okr_buf *text, size_t want)
{
	while (text->n < want && !b->ended && !b->fault) {
		if (b->converter)
			add_converted(b, text);
		else
			add_utf8(b, text, want);
		if (b->ended && !b->fault && b->converter)
			okr_doubt_tell(&b->doubt, b->name, b->charset);
	}
	return !b->ended && !b->fault;
}

/* How many bytes a piece of the text has in the file. */
static size_t
bytes_of(const struct okr_bytes *b, struct okr_span text)
{
	iconv_t cd = b->converter ? iconv_open(b->charset, UTF8) : (iconv_t)-1;
	char *copy, *room, *in, *to;
	size_t left = text.n, all = 4 * text.n + 16, unused = all;

	if (cd == (iconv_t)-1)
		return text.n;
	in = copy = okr_mem_copy(text.s, text.n);
	to = room = okr_mem_new(all, 1);
	iconv(cd, &in, &left, &to, &unused);
	iconv_close(cd);
	free(copy);
	free(room);
	return all - unused;
}

/* The end of what stands before a fault in its line, to find it by. */
static struct okr_span
last_of(struct okr_span line)
{
	size_t skip = line.n > BYTES_SHOWN ? line.n - BYTES_SHOWN : 0;

	while (skip < line.n && (line.s[skip] & 0xC0) == 0x80)
		skip++;
	return (struct okr_span){ line.s + skip, line.n - skip };
}

/* What is wrong with the byte that comes after this text, what is right. */
static void
describe(const struct okr_bytes *b, struct okr_span before, struct okr_buf *out)
{
	struct okr_span raw = okr_buf_view(&b->raw);

	if (b->fault == OKR_BYTES_NUL) {
		okr_buf_text(out, "a NUL; is this UTF-16, or no text?");
		return;
	}
	if (b->fault == OKR_BYTES_UNFINISHED)
		okr_buf_printf(out, "the file ends inside a character of %s",
			       b->charset);
	else
		okr_buf_printf(out, "not %s (0x%02X)", b->charset,
			       (unsigned)(unsigned char)raw.s[0]);
	if (before.n > 0)
		okr_buf_printf(out, " after '%s'", okr_shown(last_of(before)));
	if (b->fault == OKR_BYTES_UNFINISHED)
		okr_buf_text(out, "; was it cut short?");
	else if (b->converter == NULL)
		okr_buf_printf(out,
			       "; try --encoding %s, or save the sheet as CSV "
			       "UTF-8",
			       okr_guess_charset(raw));
}

void
okr_bytes_refuse(const struct okr_bytes *b, struct okr_span text, uint32_t line)
{
	struct okr_buf place = { 0 }, what = { 0 };
	struct okr_span before;
	size_t begin;

	if (b->fault == OKR_BYTES_UNREADABLE) {
		errno = b->error;
		okr_infile_fail(&b->file);
	}
	line += okr_line_of(text, text.n, &begin) - 1;
	before = (struct okr_span){ text.s + begin, text.n - begin };
	okr_buf_printf(&place, "%s:%lu", b->name, (unsigned long)line);
	describe(b, before, &what);
	okr_error((struct okr_place){ .source = okr_buf_view(&place) },
		  "byte %zu: %.*s", bytes_of(b, before) + 1, (int)what.n,
		  what.s);
	okr_buf_release(&place);
	okr_buf_release(&what);
}

void
okr_bytes_close(struct okr_bytes *b)
{
	okr_infile_close(&b->file);
	if (b->converter && b->converter != (iconv_t)-1)
		iconv_close(b->converter);
	okr_buf_release(&b->raw);
}

bool
okr_bytes_read(struct okr_buf *text, const char *path, const char *charset)
{
	struct okr_bytes b;
	bool ok = okr_bytes_open(&b, path, charset);
	size_t want;

	if (ok) {
		okr_buf_reserve(text, okr_infile_size(&b.file));
		do
			want = text->n + okr_infile_block(text);
		while (okr_bytes_more(&b, text, want));
		ok = b.fault == OKR_BYTES_FINE;
		if (!ok)
			okr_bytes_refuse(&b, okr_buf_view(text), 1);
	}
	okr_bytes_close(&b);
	return ok;
}
