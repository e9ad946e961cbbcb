/* Names from a table, marks, and the habits that bytes show. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/charset.h"

#include <iconv.h>
#include <string.h>

#include "okr/base/data.h"

#define LOOKED_AT 4096 /* bytes */

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* "Shift_JIS" and "shift-jis" are the key "shiftjis". */
static bool
has_key(struct okr_span key, const char *said)
{
	size_t i = 0;

	for (; *said; said++) {
		char c = is_letter(*said) ? (char)(*said | 0x20) : *said;

		if (!is_letter(c) && !okr_is_digit(c))
			continue;
		if (i == key.n || key.s[i++] != c)
			return false;
	}
	return key.n > 0 && i == key.n;
}

/* Nothing that makes iconv lenient, as "//IGNORE" would. */
static bool
is_plain(struct okr_span name)
{
	for (size_t i = 0; i < name.n; i++) {
		char c = name.s[i];

		if (!is_letter(c) && !okr_is_digit(c) && !strchr("-_.:+()", c))
			return false;
	}
	return name.n > 0 && name.n < OKR_CHARSET_ROOM;
}

static bool
can_decode(const char *name)
{
	iconv_t cd = iconv_open("UTF-8", name);

	if (cd == (iconv_t)-1)
		return false;
	iconv_close(cd);
	return true;
}

bool
okr_charset_find(const char *said, char name[OKR_CHARSET_ROOM])
{
	struct okr_span rest = okr_data_find("charsets"), line, key;
	struct okr_span found = okr_span_of(said);

	while (okr_span_next(&rest, '\n', &line)) {
		if (!okr_span_next(&line, ',', &key) || !has_key(key, said))
			continue;
		found = line;
		break;
	}
	if (!is_plain(found))
		return false;
	memcpy(name, found.s, found.n);
	name[found.n] = '\0';
	return can_decode(name);
}

static const struct {
	const char *bytes;
	size_t n;
	const char *charset;
} marks[] = {
	/* those of UTF-32 first: one begins as that of UTF-16 does */
	{ "\xFF\xFE\0\0", 4, "UTF-32LE" }, { "\0\0\xFE\xFF", 4, "UTF-32BE" },
	{ "\xFF\xFE", 2, "UTF-16LE" },     { "\xFE\xFF", 2, "UTF-16BE" },
	{ "\xEF\xBB\xBF", 3, "UTF-8" },    { "\x84\x31\x95\x33", 4, "GB18030" },
};

/* UTF-16 and UTF-32 by where the NULs of ASCII text are in them. */
static const char *
charset_of_nuls(struct okr_span bytes)
{
	size_t at[4] = { 0 }, even, odd, units = bytes.n / 4;

	for (size_t i = 0; i < 4 * units; i++)
		at[i % 4] += bytes.s[i] == '\0';
	if (at[0] <= units / 2 && at[1] > units / 2 && at[2] == units &&
	    at[3] == units)
		return "UTF-32LE";
	if (at[0] == units && at[1] == units && at[2] > units / 2 &&
	    at[3] <= units / 2)
		return "UTF-32BE";
	even = at[0] + at[2];
	odd = at[1] + at[3];
	/* half of the text is ASCII; a NUL elsewhere is of an odd character */
	if (odd >= units && even <= odd / 16)
		return "UTF-16LE";
	if (even >= units && odd <= even / 16)
		return "UTF-16BE";
	return NULL;
}

struct okr_signature
okr_charset_signature(struct okr_span bytes)
{
	struct okr_signature none = { 0 };

	if (bytes.n > LOOKED_AT)
		bytes.n = LOOKED_AT;
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (bytes.n >= marks[i].n &&
		    memcmp(bytes.s, marks[i].bytes, marks[i].n) == 0)
			return (struct okr_signature){ marks[i].charset,
						       marks[i].n };
	if (bytes.n >= 4)
		none.charset = charset_of_nuls(bytes);
	return none;
}
