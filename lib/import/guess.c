/*
 * Western letters stand alone among ASCII ones, East Asian characters come as
 * pairs of bytes, Cyrillic words as runs of high ones.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/import/guess.h"

#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "okr/base/mem.h"
#include "okr/import/lexicon.h"

#define LOOKED_AT ((size_t)64 * 1024)
#define HEADER_WITHIN ((size_t)4 * 1024)

/* What is counted of bytes from 0x80 on. */
struct habits {
	size_t high;
	size_t inside;   /* between two others: no Western word has three */
	size_t kana;     /* as pairs of Shift_JIS */
	size_t quads;    /* digits behind: half a character of GB18030 */
	size_t from_c0;  /* letters of CP1252, and of most of its kin */
	size_t mac;      /* 0x80 to 0x9F beside a letter: those of Mac Roman */
	size_t controls; /* 0x80 to 0x9F, where ISO 8859 has no letters */
	bool currency;   /* 0xA4: the euro of ISO 8859-15 */
};

static bool
is_high(unsigned char c)
{
	return c >= 0x80;
}

static bool
is_ascii_letter(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Hiragana and katakana, without which there is no Japanese text. */
static bool
is_kana(unsigned char c, unsigned char next)
{
	return (c == 0x82 && next >= 0x9F && next <= 0xF1) ||
	       (c == 0x83 && next >= 0x40 && next <= 0x96);
}

/* In CP1252 these are quotes, dashes and the like, and not letters. */
static bool
is_punctuation(unsigned char c)
{
	return c == 0x80 || c == 0x85 || (c >= 0x91 && c <= 0x97);
}

static void
count(struct habits *h, unsigned char before, unsigned char c,
      unsigned char next)
{
	bool beside = is_ascii_letter(before) || is_ascii_letter(next);

	h->high++;
	h->inside += is_high(before) && is_high(next);
	h->kana += is_kana(c, next);
	h->quads += next >= '0' && next <= '9' && !is_ascii_letter(before);
	h->from_c0 += c >= 0xC0;
	h->controls += c <= 0x9F;
	h->mac += c <= 0x9F && beside && !is_punctuation(c);
	h->currency = h->currency || c == 0xA4;
}

static struct habits
habits_of(struct okr_span bytes)
{
	struct habits h = { 0 };

	for (size_t i = 0; i < bytes.n; i++) {
		unsigned char c = (unsigned char)bytes.s[i];
		unsigned char before = 0, next = 0;

		if (i > 0)
			before = (unsigned char)bytes.s[i - 1];
		if (i + 1 < bytes.n)
			next = (unsigned char)bytes.s[i + 1];
		if (is_high(c))
			count(&h, before, c, next);
	}
	return h;
}

/* The bytes may end within a character. */
static bool
decode(struct okr_span bytes, const char *charset, struct okr_buf *out)
{
	iconv_t cd = iconv_open("UTF-8", charset);
	char *copy, *in, *to;
	size_t left = bytes.n, room = 4 * bytes.n;
	bool ok;

	out->n = 0;
	if (cd == (iconv_t)-1)
		return false;
	okr_buf_reserve(out, room);
	in = copy = okr_mem_copy(bytes.s, bytes.n);
	to = out->s;
	ok = iconv(cd, &in, &left, &to, &room) != (size_t)-1 || errno == EINVAL;
	out->n = (size_t)(to - out->s);
	iconv_close(cd);
	free(copy);
	return ok;
}

static bool
decodes(struct okr_span bytes, const char *charset)
{
	struct okr_buf text = { 0 };
	bool ok = decode(bytes, charset, &text);

	okr_buf_release(&text);
	return ok;
}

static const char *
east_asian_or_cyrillic(struct okr_span bytes, const struct habits *h)
{
	if (h->kana > 1 && decodes(bytes, "CP932"))
		return "shift_jis";
	if (20 * h->from_c0 > 19 * h->high)
		return "cp1251"; /* letters and nothing else */
	if (decodes(bytes, "GB18030"))
		return "gb18030";
	return "cp1252";
}

static const char *
guess_by_habits(struct okr_span bytes)
{
	struct habits h = habits_of(bytes);

	if (4 * h.inside > h.high || 2 * h.quads > h.high)
		return east_asian_or_cyrillic(bytes, &h);
	if (h.mac > h.from_c0)
		return "macroman";
	if (h.currency && h.controls == 0)
		return "iso-8859-15";
	return "cp1252";
}

/* How many cells that are not ASCII are names of columns. */
static size_t
count_names(struct okr_lexicon *l, struct okr_span text)
{
	int meaning[OKR_MAX_MEANINGS];
	size_t begin = 0, n = 0;

	for (size_t i = 0; i < text.n; i++) {
		struct okr_span cell = { text.s + begin, i - begin };

		if (strchr(",;\t|\"\r\n", text.s[i]) == NULL)
			continue;
		begin = i + 1;
		for (size_t k = 0; k < cell.n; k++)
			if (is_high((unsigned char)cell.s[k])) {
				n += okr_lexicon_header(l, cell, meaning) > 0;
				break;
			}
	}
	return n;
}

/*
 * A letter of one set is another one in the next: where the names of columns
 * are known in a language, they tell which.
 */
const char *
okr_guess_charset(struct okr_span bytes)
{
	static const char *const others[] = { "cp1250", "cp1254", "cp1251",
					      "cp949", "iso-8859-2" };
	const char *best;
	struct okr_span top = bytes;
	struct okr_buf text = { 0 };
	struct okr_lexicon l;
	size_t most = 0;

	if (bytes.n > LOOKED_AT)
		bytes.n = LOOKED_AT;
	if (top.n > HEADER_WITHIN)
		top.n = HEADER_WITHIN;
	best = guess_by_habits(bytes);
	okr_lexicon_init(&l);
	if (decode(top, best, &text))
		most = count_names(&l, okr_buf_view(&text));
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++) {
		size_t n = 0;

		if (decode(top, others[i], &text))
			n = count_names(&l, okr_buf_view(&text));
		if (n > most) {
			most = n;
			best = others[i];
		}
	}
	okr_lexicon_release(&l);
	okr_buf_release(&text);
	return best;
}
