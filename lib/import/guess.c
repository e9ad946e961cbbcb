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

#include "okr/base/mem.h"

#define LOOKED_AT ((size_t)64 * 1024)

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
decodes(struct okr_span bytes, const char *charset)
{
	iconv_t cd = iconv_open("UTF-8", charset);
	char *copy, *text, *in, *to;
	size_t left = bytes.n, room = 4 * bytes.n;
	bool ok;

	if (cd == (iconv_t)-1)
		return false;
	in = copy = okr_mem_copy(bytes.s, bytes.n);
	to = text = okr_mem_new(room, 1);
	ok = iconv(cd, &in, &left, &to, &room) != (size_t)-1 || errno == EINVAL;
	iconv_close(cd);
	free(copy);
	free(text);
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

const char *
okr_guess_charset(struct okr_span bytes)
{
	struct habits h;

	if (bytes.n > LOOKED_AT)
		bytes.n = LOOKED_AT;
	h = habits_of(bytes);
	if (4 * h.inside > h.high || 2 * h.quads > h.high)
		return east_asian_or_cyrillic(bytes, &h);
	if (h.mac > h.from_c0)
		return "macroman";
	if (h.currency && h.controls == 0)
		return "iso-8859-15";
	return "cp1252";
}
