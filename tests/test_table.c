/* The sheet in memory: header, rows, and what is wrong with them. */
/* SPDX-License-Identifier: ISC */
#include "okr/csv/table.h"

#include "okr/base/infile.h"
#include "unit.h"

#define BOM "\xEF\xBB\xBF"

/* Loads t.csv, prints "column|column" and "LINE cell|cell" for each row. */
static void
print_table(void *delimiter)
{
	const struct okr_record *record;
	struct okr_table t;

	if (okr_table_load(&t, "t.csv") &&
	    okr_table_header(&t, *(char *)delimiter)) {
		for (size_t i = 0; i < t.ncol; i++)
			printf("%s%.*s", i ? "|" : "", (int)t.header[i].n,
			       t.header[i].s);
		puts("");
		while ((record = okr_table_next(&t)) != NULL) {
			printf("%u ", (unsigned)t.row[t.nrow].line);
			for (size_t i = 0; i < record->ncell; i++)
				printf("%s%.*s", i ? "|" : "",
				       (int)record->cell[i].n,
				       record->cell[i].s);
			puts("");
		}
	}
	okr_table_release(&t);
}

struct sheet {
	struct okr_span bytes;
	const char *out, *err;
};

static void
check_sheets(const struct sheet *rows, size_t n, char delimiter)
{
	for (size_t i = 0; i < n; i++) {
		struct forked got;

		put_bytes("t.csv", rows[i].bytes);
		got = run_forked(print_table, &delimiter);
		check_span(rows[i].bytes.s, okr_span_of(got.out), rows[i].out);
		check_span(rows[i].bytes.s, okr_span_of(got.err), rows[i].err);
		assert_int_equal(got.status, *rows[i].err ? 1 : 0);
	}
}

static void
reads_sheets(void **state)
{
	static const struct sheet rows[] = {
		{ OKR_SPAN("a,b\n1,2\n"), "a|b\n2 1|2\n", "" },
		{ OKR_SPAN("a,b\r\n1,2\r\n\r\n3,4"), "a|b\n2 1|2\n4 3|4\n",
		  "" },
		{ OKR_SPAN("a,b\r1,2\r"), "a|b\n2 1|2\n", "" },
		{ OKR_SPAN("a\n"), "a\n", "" },
		{ OKR_SPAN("\n\na,b\n"), "a|b\n", "" },
		{ OKR_SPAN("\"a\nb\",c\n\"x\ny\",2\n3,4\n"),
		  "a\nb|c\n3 x\ny|2\n5 3|4\n", "" },
		/* one byte order mark goes */
		{ OKR_SPAN(BOM "a,b\n1,2\n"), "a|b\n2 1|2\n", "" },
		{ OKR_SPAN(BOM "\"a\",b\n"), "a|b\n", "" },
		/* columns without a name may be several */
		{ OKR_SPAN("a,,\n1,2,3\n"), "a||\n2 1|2|3\n", "" },
		{ OKR_SPAN("a,A, a\n"), "a|A| a\n", "" },
		{ OKR_SPAN("caf\xC3\xA9\n\xE6\x97\xA5\n"),
		  "caf\xC3\xA9\n2 \xE6\x97\xA5\n", "" },
	};
	static const struct sheet semicolon[] = {
		{ OKR_SPAN("a;b\n1,5;2\n"), "a|b\n2 1,5|2\n", "" },
	};

	(void)state;
	check_sheets(rows, COUNT(rows), ',');
	check_sheets(semicolon, COUNT(semicolon), ';');
}

static void
says_what_is_wrong(void **state)
{
	static const struct sheet rows[] = {
		{ OKR_SPAN(""), "",
		  "test: t.csv: empty input: not even a header\n" },
		{ OKR_SPAN("\n\r\n\n"), "",
		  "test: t.csv: empty input: not even a header\n" },
		{ OKR_SPAN(BOM), "",
		  "test: t.csv: empty input: not even a header\n" },
		{ OKR_SPAN(BOM BOM "a\n"), "",
		  "test: t.csv:1: column 1: a byte order mark inside the "
		  "file; were two files joined?\n" },
		{ OKR_SPAN("a,b\n1,2\n" BOM "a,b\n3,4\n"), "a|b\n2 1|2\n",
		  "test: t.csv:3: column 1: a byte order mark inside the "
		  "file; were two files joined?\n" },
		{ OKR_SPAN("a,b,a\n"), "",
		  "test: t.csv:1: columns 1 and 3 are both called 'a'; rename one of them in the sheet\n" },
		{ OKR_SPAN("\n\nx,a,x,a\n"), "",
		  "test: t.csv:3: columns 1 and 3 are both called 'x'; rename one of them in the sheet\n"
		  "test: t.csv:3: columns 2 and 4 are both called 'a'; rename one of them in the sheet\n" },
		/* rows of a wrong width: each is said, the others are read */
		{ OKR_SPAN("a,b\n1\n2,3\n4,5,6\n\"x\ny\",\n7,8,9\n"),
		  "a|b\n3 2|3\n5 x\ny|\n",
		  "test: t.csv:2: 1 cell where the header has 2\n"
		  "test: t.csv:4: 3 cells where the header has 2; quote "
		  "cells that have a delimiter in them\n"
		  "test: t.csv:7: 3 cells where the header has 2; quote "
		  "cells that have a delimiter in them\n" },
		/* quotes: the rest cannot be trusted */
		{ OKR_SPAN("a,b\n1,2\n3,5\" pipe\n4\n"), "a|b\n2 1|2\n",
		  "test: t.csv:3: column 2: a quote inside an unquoted cell; "
		  "quote the whole cell and double it\n" },
		{ OKR_SPAN("a,b\n\"1\" ,2\n"), "a|b\n",
		  "test: t.csv:2: column 1: text after the closing quote; "
		  "a quote inside a cell must be doubled\n" },
		{ OKR_SPAN("a,b\n1,\"2\n3,4\n5,6\n"), "a|b\n",
		  "test: t.csv:2: column 2: the quote opened here never "
		  "closes\n" },
		{ OKR_SPAN("a,\"b\n1,2\n"), "",
		  "test: t.csv:1: column 2: the quote opened here never "
		  "closes\n" },
		/* encoding */
		{ OKR_SPAN("a,b\nx,caf\xE9\n"), "",
		  "test: t.csv:2: byte 6: not UTF-8 (0xE9); save the sheet "
		  "as CSV UTF-8\n" },
		{ OKR_SPAN("a\r\nb\r\nx\xFF"), "",
		  "test: t.csv:3: byte 2: not UTF-8 (0xFF); save the sheet "
		  "as CSV UTF-8\n" },
		{ OKR_SPAN("a\rb\rx\xFF\r"), "",
		  "test: t.csv:3: byte 2: not UTF-8 (0xFF); save the sheet "
		  "as CSV UTF-8\n" },
		{ OKR_SPAN("a\nb\0c\n"), "",
		  "test: t.csv:2: byte 2: a NUL; is this UTF-16, or no "
		  "text?\n" },
		{ OKR_SPAN("\xFF\xFE"
			   "a\0"),
		  "",
		  "test: t.csv:1: byte 1: not UTF-8 (0xFF); save the sheet "
		  "as CSV UTF-8\n" },
	};

	(void)state;
	check_sheets(rows, COUNT(rows), ',');
}

static void
load_stdin(void *path)
{
	struct okr_table t;

	if (freopen(path, "r", stdin) == NULL)
		abort();
	if (okr_table_load(&t, NULL) && okr_table_header(&t, ','))
		puts(t.name);
	okr_table_release(&t);
}

static void
empty_input_names_a_likely_cause(void **state)
{
	static char nothing[] = "/dev/null", sheet[] = "t.csv";
	struct forked got;

	(void)state;
	check_forked("empty", load_stdin, nothing, 1,
		     "test: <stdin>: empty input (did the command before it "
		     "fail?)\n");
	put_bytes("t.csv", OKR_SPAN("a\n"));
	got = run_forked(load_stdin, sheet);
	check_span("name", okr_span_of(got.out), "<stdin>\n");
}

static void
load_path(void *path)
{
	struct okr_table t;

	if (okr_table_load(&t, path))
		puts("loaded");
	okr_table_release(&t);
}

static void
an_unreadable_file_is_trouble(void **state)
{
	static char none[] = "none.csv", dir[] = ".";
	static char odd[] = "no\x1B[31m\xFF.csv";

	(void)state;
	check_forked("none", load_path, none, 2,
		     "test: none.csv: cannot read: "
		     "No such file or directory\n");
	check_forked("dir", load_path, dir, 2,
		     "test: .: cannot read: Is a directory\n");
	check_forked("odd", load_path, odd, 2,
		     "test: no\xEF\xBF\xBD[31m\xEF\xBF\xBD.csv: cannot read: "
		     "No such file or directory\n");
}

/* Rows once more, in any order; places; columns by name. */
static void
gives_rows_again(void **state)
{
	struct okr_table t;

	(void)state;
	put_bytes("t.csv", OKR_SPAN(BOM "id,\"ti\"\"tle\",note\n"
					"O-1,Earn trust,\n"
					"\n"
					"\"K\nR\",\"5\"\" pipe\", x\n"
					"KR-2,\"a,b\",\"\"\n"));
	assert_true(okr_table_load(&t, "t.csv"));
	assert_true(okr_table_header(&t, ','));
	while (okr_table_next(&t) != NULL)
		;
	assert_int_equal(t.nrow, 3);
	check_span("KR-2", okr_table_cells(&t, 3)[1], "a,b");
	check_span("O-1", okr_table_cells(&t, 1)[1], "Earn trust");
	check_span("K R", okr_table_cells(&t, 2)[0], "K\nR");
	check_span("pipe", okr_table_cells(&t, 2)[1], "5\" pipe");
	check_span("x", okr_table_cells(&t, 2)[2], " x");
	check_span("place", okr_table_place(&t, 1), "t.csv:2");
	check_span("place", okr_table_place(&t, 2), "t.csv:4");
	check_span("place", okr_table_place(&t, 3), "t.csv:6");
	assert_true(t.row[1].plain);
	assert_false(t.row[2].plain);
	assert_false(t.row[3].plain);
	assert_int_equal(okr_table_column(&t, "id"), 0);
	assert_int_equal(okr_table_column(&t, "ti\"tle"), 1);
	assert_int_equal(okr_table_column(&t, "note"), 2);
	assert_int_equal(okr_table_column(&t, "Note"), -1);
	assert_int_equal(okr_table_column(&t, ""), -1);
	okr_table_release(&t);
}

static void
takes_many_columns(void **state)
{
	struct okr_buf text = { 0 };
	struct okr_table t;

	(void)state;
	for (int line = 0; line < 2; line++)
		for (int i = 0; i < 20000; i++)
			okr_buf_printf(&text, "c%d%c", i,
				       i < 19999 ? ',' : '\n');
	put_bytes("t.csv", okr_buf_view(&text));
	assert_true(okr_table_load(&t, "t.csv"));
	assert_true(okr_table_header(&t, ','));
	assert_non_null(okr_table_next(&t));
	assert_int_equal(t.ncol, 20000);
	assert_int_equal(okr_table_column(&t, "c19999"), 19999);
	check_span("last", okr_table_cells(&t, 1)[19999], "c19999");
	okr_table_release(&t);
	okr_buf_release(&text);
}

#define READ_AT_ONCE 262144 /* bytes, by lib/base/infile.c */

/* What a file of letters with these bytes in it is valid up to. */
static size_t
valid_with(const char *bytes, size_t at)
{
	struct okr_buf text = { 0 }, got = { 0 };
	size_t valid;

	while (text.n < 2 * READ_AT_ONCE + 100)
		okr_buf_text(&text, "letters, a line of them\n");
	memcpy(text.s + at, bytes, 3);
	put_bytes("t.csv", okr_buf_view(&text));
	valid = okr_infile_read(&got, "t.csv");
	assert_int_equal(got.n, text.n);
	assert_memory_equal(got.s, text.s, text.n);
	if (valid == text.n)
		valid = 0;
	okr_buf_release(&text);
	okr_buf_release(&got);
	return valid;
}

/* A character may lie across two reads, and what is none is found in each. */
static void
finds_what_is_no_text(void **state)
{
	(void)state;
	for (size_t at = READ_AT_ONCE - 4; at < READ_AT_ONCE + 2; at++) {
		assert_int_equal(valid_with("\xE2\x82\xAC", at), 0); /* euro */
		assert_int_equal(valid_with("\xE2\x82x", at), at);
		assert_int_equal(valid_with("\xE2xx", at), at);
		assert_int_equal(valid_with("xx\xAC", at), at + 2);
		assert_int_equal(valid_with("x\0x", at), at + 1);
	}
	assert_int_equal(valid_with("x\xFFx", 2 * READ_AT_ONCE - 1),
			 2 * READ_AT_ONCE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_sheets),
		cmocka_unit_test(says_what_is_wrong),
		cmocka_unit_test(empty_input_names_a_likely_cause),
		cmocka_unit_test(an_unreadable_file_is_trouble),
		cmocka_unit_test(gives_rows_again),
		cmocka_unit_test(takes_many_columns),
		cmocka_unit_test(finds_what_is_no_text),
	};

	return cmocka_run_group_tests_name("table", tests, enter_folder,
					   leave_folder);
}
