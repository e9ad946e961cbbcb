/* Unicode through libunistring, with a short cut for plain ASCII. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unigbrk.h>
#include <uninorm.h>
#include <uniwbrk.h>
#include <uniwidth.h>
#include <unistr.h>

#include "okr/base/mem.h"
#include "okr/base/word.h"

#define REPLACEMENT "\xEF\xBF\xBD"

static const uint8_t *
bytes_of(const char *s)
{
	return (const uint8_t *)(const void *)s;
}

/* The first offset from i on that is not ASCII or is NUL. */
static size_t
skip_ascii(struct okr_span s, size_t i)
{
	for (; i + 64 <= s.n; i += 64) {
		uint64_t odd = okr_word_odd(s.s + i);

		if (odd != 0)
			return i + okr_word_lowest(odd);
	}
	while (i < s.n && s.s[i] != '\0' && (unsigned char)s.s[i] < 0x80)
		i++;
	return i;
}

size_t
okr_text_valid(struct okr_span s)
{
	size_t i = skip_ascii(s, 0);

	while (i < s.n && s.s[i] != '\0') {
		size_t end = i;
		const uint8_t *bad;

		while (end < s.n && (unsigned char)s.s[end] >= 0x80)
			end++;
		bad = u8_check(bytes_of(s.s + i), end - i);
		if (bad != NULL)
			return (size_t)(bad - bytes_of(s.s));
		i = skip_ascii(s, end);
	}
	return i;
}

size_t
okr_text_unfinished(struct okr_span s)
{
	for (size_t n = 1; n <= 3 && n <= s.n; n++) {
		unsigned char c = (unsigned char)s.s[s.n - n];

		if (c < 0x80)
			return 0;
		if (c < 0xC0) /* not the first of its bytes */
			continue;
		return n < (c < 0xE0 ? 2U : c < 0xF0 ? 3U : 4U) ? n : 0;
	}
	return 0;
}

static size_t
piece_end(struct okr_span s, size_t i)
{
	const uint8_t *next = u8_grapheme_next(bytes_of(s.s + i),
					       bytes_of(s.s + s.n));

	return next ? (size_t)(next - bytes_of(s.s)) : s.n;
}

static bool
is_joiner_before(struct okr_span s, size_t i)
{
	return i >= 3 && memcmp(s.s + i - 3, "\xE2\x80\x8D", 3) == 0;
}

/* One of the 26 letters that make a flag in pairs, U+1F1E6 to U+1F1FF. */
static bool
is_flag_letter(struct okr_span s, size_t i)
{
	return s.n - i >= 4 && memcmp(s.s + i, "\xF0\x9F\x87", 3) == 0 &&
	       (unsigned char)s.s[i + 3] >= 0xA6;
}

/*
 * The grapheme at offset i ends here.  libunistring looks at two characters
 * at a time, and so cuts joined emoji and flags.
 */
static size_t
grapheme_end(struct okr_span s, size_t i)
{
	size_t end = piece_end(s, i);

	while (end < s.n && is_joiner_before(s, end))
		end = piece_end(s, end);
	if (end == i + 4 && is_flag_letter(s, i) && is_flag_letter(s, end))
		end += 4;
	return end;
}

size_t
okr_text_graphemes(struct okr_span s, size_t max)
{
	size_t i = 0;

	while (i < s.n && max-- > 0)
		i = grapheme_end(s, i);
	return i;
}

static size_t
width_between(struct okr_span s, size_t from, size_t to)
{
	int w = u8_width(bytes_of(s.s + from), to - from, "UTF-8");

	return w < 0 ? 0 : (size_t)w;
}

size_t
okr_text_width(struct okr_span s)
{
	return s.n ? width_between(s, 0, s.n) : 0;
}

size_t
okr_text_fit(struct okr_span s, size_t cells)
{
	size_t i = 0, used = 0;

	while (i < s.n) {
		size_t end = grapheme_end(s, i);

		used += width_between(s, i, end);
		if (used > cells)
			break;
		i = end;
	}
	return i;
}

unsigned long
okr_text_next(struct okr_span s, size_t *at)
{
	ucs4_t c;
	int n = u8_mbtouc(&c, bytes_of(s.s + *at), s.n - *at);

	*at += n > 0 ? (size_t)n : 1;
	return c;
}

/*
 * Could change how a terminal or a line of text behaves around it, or is no
 * character of XML.
 */
static bool
is_steering(unsigned long c)
{
	if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFFFD)
		return true;
	if (c == 0x200C || c == 0x200D) /* non-joiner and joiner */
		return false;
	if (c == 0xFFFE || c == 0xFFFF) /* no characters, and no XML */
		return true;
	return (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
	       (c >= 0x2066 && c <= 0x2069) || c == 0x061C || c == 0xFEFF ||
	       c == 0xFFFE || c == 0xFFFF;
}

void
okr_text_clean(struct okr_buf *out, struct okr_span s)
{
	size_t at = 0;

	while (at < s.n) {
		size_t begin = at;
		unsigned long c = okr_text_next(s, &at);

		if (c == '\n' || c == '\r' || c == '\t')
			okr_buf_char(out, ' ');
		else if (is_steering(c))
			okr_buf_text(out, REPLACEMENT);
		else
			okr_buf_add(out, s.s + begin, at - begin);
	}
}

bool
okr_text_is_rtl(struct okr_span s)
{
	size_t at = 0;

	while (at < s.n) {
		int category = uc_bidi_category((ucs4_t)okr_text_next(s, &at));

		if (category == UC_BIDI_L)
			return false;
		if (category == UC_BIDI_R || category == UC_BIDI_AL)
			return true;
	}
	return false;
}

/*
 * Runs of blanks become one space, those at the edges none; ASCII folds byte by
 * byte, which is most of what is ever compared.
 */
static void
squeeze(struct okr_buf *out, struct okr_span s)
{
	char *begin, *to;

	okr_buf_reserve(out, s.n);
	begin = to = out->s + out->n;
	for (size_t i = 0; i < s.n; i++) {
		char c = s.s[i];

		if (c >= 'A' && c <= 'Z')
			*to++ = (char)(c - 'A' + 'a');
		else if (!okr_is_blank(c))
			*to++ = c;
		else if (to > begin && to[-1] != ' ')
			*to++ = ' ';
	}
	if (to > begin && to[-1] == ' ')
		to--;
	out->n += (size_t)(to - begin);
}

void
okr_text_fold(struct okr_buf *out, struct okr_span s)
{
	uint8_t *folded;
	size_t n = 0;

	if (skip_ascii(s, 0) == s.n) {
		squeeze(out, s);
		return;
	}
	folded = u8_casefold(bytes_of(s.s), s.n, NULL, UNINORM_NFKC, NULL, &n);
	if (folded == NULL) {
		squeeze(out, s);
		return;
	}
	squeeze(out, (struct okr_span){ (const char *)folded, n });
	free(folded);
}

static bool
has_letter(struct okr_span s)
{
	for (size_t at = 0; at < s.n;)
		if (uc_is_alnum((ucs4_t)okr_text_next(s, &at)))
			return true;
	return false;
}

void
okr_word_walk_begin(struct okr_word_walk *walk, struct okr_span text)
{
	walk->text = text;
	walk->at = 0;
	walk->breaks.n = 0;
	okr_buf_reserve(&walk->breaks, text.n);
	u8_wordbreaks(bytes_of(text.s), text.n, walk->breaks.s);
}

bool
okr_word_walk_next(struct okr_word_walk *walk, struct okr_span *word)
{
	struct okr_span text = walk->text;

	while (walk->at < text.n) {
		size_t begin = walk->at++;

		while (walk->at < text.n && !walk->breaks.s[walk->at])
			walk->at++;
		*word = (struct okr_span){ text.s + begin, walk->at - begin };
		if (has_letter(*word))
			return true;
	}
	return false;
}

void
okr_word_walk_release(struct okr_word_walk *walk)
{
	okr_buf_release(&walk->breaks);
	*walk = (struct okr_word_walk){ 0 };
}

void
okr_text_narrow(struct okr_buf *out, struct okr_span s)
{
	size_t at = 0;

	while (at < s.n) {
		size_t begin = at;
		unsigned long c = okr_text_next(s, &at);
		int digit = uc_decimal_value((ucs4_t)c);

		if (digit >= 0)
			okr_buf_char(out, (char)('0' + digit));
		else if (c >= 0xFF01 && c <= 0xFF5E) /* full-width ASCII */
			okr_buf_char(out, (char)(c - 0xFF01 + '!'));
		else if (c == 0x3000) /* a blank as wide */
			okr_buf_char(out, ' ');
		else if (c == 0x66B) /* Arabic decimal mark, and thousands' */
			okr_buf_char(out, '.');
		else if (c == 0x66C)
			okr_buf_char(out, '\'');
		else
			okr_buf_add(out, s.s + begin, at - begin);
	}
}

/*
 * Emoji and what varies them.  Signs below the arrows say something: the
 * degrees of a unit, the one that is short for numero.
 */
static bool
is_ornament(ucs4_t c)
{
	static const ucs4_t arrows = 0x2190, variation = 0xFE0F;

	return c >= arrows &&
	       (c == variation ||
		uc_is_general_category_withtable(c, UC_CATEGORY_MASK_So |
							UC_CATEGORY_MASK_Sk));
}

struct okr_span
okr_text_bare(struct okr_span s)
{
	struct okr_span rest = s;
	ucs4_t c;

	while (rest.n > 0) {
		const uint8_t *at = (const uint8_t *)rest.s;
		int n = u8_mbtouc(&c, at, rest.n);

		if (!is_ornament(c))
			break;
		rest.s += n;
		rest.n -= (size_t)n;
	}
	while (rest.n > 0) {
		const uint8_t *at = (const uint8_t *)rest.s;
		const uint8_t *last = u8_prev(&c, at + rest.n, at);

		if (last == NULL || !is_ornament(c))
			break;
		rest.n = (size_t)(last - at);
	}
	rest = okr_span_trim(rest);
	return rest.n > 0 ? rest : s;
}
