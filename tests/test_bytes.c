/* Files as text: every way of writing it, and what is wrong with it. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/bytes.h"

#include "unit.h"

struct file {
	struct okr_span bytes;
	const char *charset; /* as iconv says, or NULL */
	const char *text;    /* or the start of it, before a fault */
	const char *err;     /* without the program and the file */
};

static void
print_text(void *charset)
{
	struct okr_buf text = { 0 };

	if (okr_bytes_read(&text, "t.csv", charset))
		printf("%.*s", (int)text.n, text.s);
	okr_buf_release(&text);
}

static void
check_files(const struct file *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char err[512] = "", *charset = NULL;
		struct forked got;

		if (rows[i].charset)
			charset = strdup(rows[i].charset);
		if (*rows[i].err)
			snprintf(err, sizeof(err), "test: t.csv:%s\n",
				 rows[i].err);
		put_bytes("t.csv", rows[i].bytes);
		got = run_forked(print_text, charset);
		check_span("text", okr_span_of(got.out), rows[i].text);
		check_span("message", okr_span_of(got.err), err);
		free(charset);
	}
}

static void
reads_all_of_unicode(void **state)
{
	static const struct file rows[] = {
		{ OKR_SPAN(""), NULL, "", "" },
		{ OKR_SPAN("a,\xC3\xA9\n"), NULL, "a,\xC3\xA9\n", "" },
		{ OKR_SPAN("\xEF\xBB\xBF"
			   "a\n"),
		  NULL, "a\n", "" },
		/* only the first mark is one */
		{ OKR_SPAN("\xEF\xBB\xBF\xEF\xBB\xBF"
			   "a\n"),
		  NULL,
		  "\xEF\xBB\xBF"
		  "a\n",
		  "" },
		{ OKR_SPAN("\xFF\xFE"
			   "a\0\xE9\0\n\0"),
		  NULL, "a\xC3\xA9\n", "" },
		{ OKR_SPAN("\xFE\xFF\0a\0\xE9\0\n"), NULL, "a\xC3\xA9\n", "" },
		/* a pair of surrogates */
		{ OKR_SPAN("\xFF\xFE\x3D\xD8\x80\xDE"), NULL,
		  "\xF0\x9F\x9A\x80", "" },
		{ OKR_SPAN("a\0,\0b\0\n\0"), NULL, "a,b\n",
		  " note: read as UTF-16LE: every other byte is NUL" },
		{ OKR_SPAN("\0a\0,\0b\0\n"), NULL, "a,b\n",
		  " note: read as UTF-16BE: every other byte is NUL" },
		{ OKR_SPAN("a\0,\0b\0\n\0"), "UTF-16", "a,b\n", "" },
		{ OKR_SPAN("a\0\n\0"), "UTF-16LE", "a\n", "" },
		{ OKR_SPAN("\xFF\xFE\0\0a\0\0\0"), "UTF-32LE", "a", "" },
	};

	(void)state;
	check_files(rows, COUNT(rows));
}

static void
reads_what_is_named(void **state)
{
	static const struct file rows[] = {
		{ OKR_SPAN("Schl\xFC"
			   "ssel \x80\n"),
		  "CP1252", "Schl\xC3\xBCssel \xE2\x82\xAC\n", "" },
		{ OKR_SPAN("\xA4\n"), "ISO-8859-15", "\xE2\x82\xAC\n", "" },
		{ OKR_SPAN("\x9F\n"), "MACINTOSH", "\xC3\xBC\n", "" },
		/* a character that Shift_JIS alone lacks */
		{ OKR_SPAN("\xFB\xFC\n"), "CP932", "\xE9\xAB\x99\n", "" },
		{ OKR_SPAN("\xC2\xFA\x81\x30\x89\x38\n"), "GB18030",
		  "\xE6\xBB\xA1\xC3\x9F\n", "" },
		/* a letter waits for an accent, at the end in vain */
		{ OKR_SPAN("a\xEC"), "CP1258", "\xC3\xA1", "" },
		{ OKR_SPAN("a"), "CP1258", "a", "" },
		/* a byte order mark knows better */
		{ OKR_SPAN("\xEF\xBB\xBF\xC3\xA9"), "CP1252", "\xC3\xA9",
		  " note: read as UTF-8, as its byte order mark says, and not "
		  "as CP1252" },
		{ OKR_SPAN("\xFF\xFE"
			   "a\0"),
		  "UTF-16LE", "a", "" },
	};

	(void)state;
	check_files(rows, COUNT(rows));
}

static void
says_what_is_wrong(void **state)
{
	static const struct file rows[] = {
		{ OKR_SPAN("id\nab\xFC"
			   "cd\n"),
		  NULL, "",
		  "2: byte 3: not UTF-8 (0xFC) after 'ab'; try --encoding "
		  "cp1252, or save the sheet as CSV UTF-8" },
		/* the first of several bytes, and no more */
		{ OKR_SPAN("caf\xE9"), NULL, "",
		  "1: byte 4: the file ends inside a character of UTF-8 after "
		  "'caf'; was it cut short?" },
		{ OKR_SPAN("a\n\xED\xA0\x80\n"), NULL, "",
		  "2: byte 1: not UTF-8 (0xED); try --encoding cp1252, or "
		  "save the sheet as CSV UTF-8" },
		{ OKR_SPAN("id,kind,title\nO\0\n"), NULL, "",
		  "2: byte 2: a NUL; is this UTF-16, or no text?" },
		{ OKR_SPAN("\xFF\xFE"
			   "a\0\n\0b\0\0\0"),
		  NULL, "", "2: byte 3: a NUL; is this UTF-16, or no text?" },
		{ OKR_SPAN("\xFF\xFE"
			   "a\0\n\0\0\xD8"
			   "b\0"),
		  NULL, "", "2: byte 1: not UTF-16LE (0x00)" },
		{ OKR_SPAN("\xFF\xFE"
			   "a\0b"),
		  NULL, "",
		  "1: byte 3: the file ends inside a character of UTF-16LE "
		  "after 'a'; was it cut short?" },
		/* three bytes of two characters stand before it */
		{ OKR_SPAN("x\n\x89\xF0"
			   "b\x80\n"),
		  "CP932", "",
		  "2: byte 4: not CP932 (0x80) after '\xE8\xA7\xA3"
		  "b'" },
		{ OKR_SPAN("ab\x81\n"), "CP1252", "",
		  "1: byte 3: not CP1252 (0x81) after 'ab'" },
		{ OKR_SPAN("a\x89"), "CP932", "",
		  "1: byte 2: the file ends inside a character of CP932 after "
		  "'a'; was it cut short?" },
		{ OKR_SPAN("ab,cd\n"), "UTF-16", "",
		  " no byte order mark says which UTF-16 this is; --encoding "
		  "utf-16le or utf-16be would" },
		{ OKR_SPAN("\xFF\xFE\0\0a\0\0\0"), NULL, "",
		  " this is UTF-32; read it with --encoding UTF-32LE" },
		{ OKR_SPAN("%PDF-1.7\n"), NULL, "",
		  " this is a PDF, not CSV; get one by: exporting the sheet "
		  "as CSV where it was made" },
	};

	(void)state;
	check_files(rows, COUNT(rows));
}

static void
doubts(void **state)
{
	static const struct file rows[] = {
		{ OKR_SPAN("\xC3\xA9\n"), "CP1252", "\xC3\x83\xC2\xA9\n",
		  " warning: this is valid UTF-8; was it really saved as "
		  "CP1252?" },
		{ OKR_SPAN("a\n5 \x80\n"), "ISO-8859-1", "a\n5 \xC2\x80\n",
		  "2: warning: a control character, if this was really saved "
		  "as ISO-8859-1" },
		{ OKR_SPAN("a\n1,?? ??\n"), "CP1252", "a\n1,?? ??\n",
		  "2: warning: a word of question marks: so letters are saved "
		  "that CP1252 lacks; save the sheet as CSV UTF-8" },
		{ OKR_SPAN("a\rb\r\"???\"\r"), "CP1252", "a\rb\r\"???\"\r",
		  "3: warning: a word of question marks: so letters are saved "
		  "that CP1252 lacks; save the sheet as CSV UTF-8" },
		/* nobody lost anything here */
		{ OKR_SPAN("Why??\n?,what ?\n"), "CP1252", "Why??\n?,what ?\n",
		  "" },
		{ OKR_SPAN("?? ??\n"), NULL, "?? ??\n", "" },
	};

	(void)state;
	check_files(rows, COUNT(rows));
}

/* A block ends inside a character, wherever it begins. */
static void
joins_blocks(void **state)
{
	(void)state;
	for (size_t shift = 0; shift < 8; shift++) {
		struct okr_buf want = { 0 }, got = { 0 };

		for (size_t i = 0; i < shift; i++)
			okr_buf_char(&want, 'x');
		while (want.n < 300000)
			okr_buf_text(&want, "\xE6\x97\xA5\xF0\x9F\x9A\x80");
		put_bytes("t.csv", okr_buf_view(&want));
		assert_true(okr_bytes_read(&got, "t.csv", NULL));
		assert_true(
		    okr_span_eq(okr_buf_view(&got), okr_buf_view(&want)));
		got.n = 0;
		assert_int_equal(system("iconv -f UTF-8 -t GB18030 t.csv "
					">gb.csv"),
				 0);
		assert_true(okr_bytes_read(&got, "gb.csv", "GB18030"));
		assert_true(
		    okr_span_eq(okr_buf_view(&got), okr_buf_view(&want)));
		okr_buf_release(&got);
		okr_buf_release(&want);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_all_of_unicode),
		cmocka_unit_test(reads_what_is_named),
		cmocka_unit_test(says_what_is_wrong),
		cmocka_unit_test(doubts),
		cmocka_unit_test(joins_blocks),
	};

	return cmocka_run_group_tests_name("bytes", tests, enter_folder,
					   leave_folder);
}
