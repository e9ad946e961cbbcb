/* Names of character sets, and what bytes show of theirs. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/charset.h"

#include "okr/import/guess.h"
#include "unit.h"

static void
finds_names(void **state)
{
	static const struct {
		const char *said, *name; /* NULL: there is none */
	} rows[] = {
		{ "cp1252", "CP1252" },
		{ "CP-1252", "CP1252" },
		{ "Windows-1252", "CP1252" },
		{ "ANSI", "CP1252" },
		{ "latin1", "ISO-8859-1" },
		{ "ISO_8859-15", "ISO-8859-15" },
		{ "Macintosh", "MACINTOSH" },
		{ "Mac Roman", "MACINTOSH" },
		{ "Shift_JIS", "CP932" },
		{ "shift-jis", "CP932" },
		{ "sjis", "CP932" },
		{ "windows-31j", "CP932" },
		{ "gbk", "GB18030" },
		{ "GB18030", "GB18030" },
		{ "utf8", "UTF-8" },
		{ "UTF-16", "UTF-16" },
		{ "utf-16be", "UTF-16BE" },
		/* not in the table, but iconv has it */
		{ "ISO-8859-7", "ISO-8859-7" },
		{ "klingon", NULL },
		{ "", NULL },
		{ "-", NULL },
		/* these would make iconv drop or replace what it cannot read */
		{ "CP1252//IGNORE", NULL },
		{ "ISO-8859-7//TRANSLIT", NULL },
		{ "name", NULL }, /* the header of the table */
	};
	char name[OKR_CHARSET_ROOM];

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		bool found = okr_charset_find(rows[i].said, name);

		check_true(rows[i].said, found == (rows[i].name != NULL));
		if (found)
			check_span(rows[i].said, okr_span_of(name),
				   rows[i].name);
	}
}

static void
reads_signatures(void **state)
{
	static const struct {
		struct okr_span bytes;
		const char *charset; /* NULL: nothing is shown */
		size_t n;
	} rows[] = {
		{ OKR_SPAN("\xEF\xBB\xBFid"), "UTF-8", 3 },
		{ OKR_SPAN("\xFF\xFEi\0"), "UTF-16LE", 2 },
		{ OKR_SPAN("\xFE\xFF\0i"), "UTF-16BE", 2 },
		{ OKR_SPAN("\xFF\xFE\0\0i\0\0\0"), "UTF-32LE", 4 },
		{ OKR_SPAN("\0\0\xFE\xFF\0\0\0i"), "UTF-32BE", 4 },
		{ OKR_SPAN("i\0d\0,\0k\0"), "UTF-16LE", 0 },
		{ OKR_SPAN("\0i\0d\0,\0k"), "UTF-16BE", 0 },
		/* two of four characters are not ASCII */
		{ OKR_SPAN("i\0d\0qe,g"), "UTF-16LE", 0 },
		{ OKR_SPAN("i\0\0\0d\0\0\0"), "UTF-32LE", 0 },
		{ OKR_SPAN("\0\0\0i\0\0\0d"), "UTF-32BE", 0 },
		{ OKR_SPAN("id,kind\n"), NULL, 0 },
		{ OKR_SPAN("id,k\0nd\n"), NULL, 0 },
		{ OKR_SPAN("\0\0\0\0\0\0\0\0"), NULL, 0 },
		{ OKR_SPAN("i\0"), NULL, 0 },
		{ OKR_SPAN(""), NULL, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_signature got = okr_charset_signature(rows[i].bytes);

		check_span("charset",
			   okr_span_of(got.charset ? got.charset : ""),
			   rows[i].charset ? rows[i].charset : "");
		assert_int_equal(got.n, rows[i].n);
	}
}

/* Words as people keep them in sheets, in the bytes of each set. */
static void
guesses(void **state)
{
	static const struct {
		const char *bytes, *name;
	} rows[] = {
		{ "Schl\xFCssel;F\xE4llig;\x80 5", "cp1252" },
		{ "Sch\x96n \x96 it\x92s", "cp1252" }, /* dash and quote */
		{ "Schl\x9Fssel;F\x8Allig", "macroman" },
		{ "Pr\xE4mie in \xA4;\xFC"
		  "ber",
		  "iso-8859-15" },
		/* a title in kana and kanji */
		{ "\x89\xF0\x96\xF1\x97\xA6\x82\xF0\x89\xBA\x82\xB0\x82\xE9",
		  "shift_jis" },
		{ "\xCC\xE1\xB8\xDF\xBF\xCD\xBB\xA7\xC2\xFA\xD2\xE2\xB6\xC8",
		  "gb18030" },
		{ "\xD0\xEE\xF1\xF2 \xE1\xE0\xE7\xFB, \xD6\xE5\xEB\xFC",
		  "cp1251" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		check_span(rows[i].name,
			   okr_span_of(
			       okr_guess_charset(okr_span_of(rows[i].bytes))),
			   rows[i].name);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_names),
		cmocka_unit_test(reads_signatures),
		cmocka_unit_test(guesses),
	};

	return cmocka_run_group_tests_name("charset", tests, NULL, NULL);
}
