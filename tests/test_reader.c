/* Records, cells, lines and faults: every trap of libcsv that we know. */
/* SPDX-License-Identifier: ISC */
#include "okr/csv/reader.h"

#include "unit.h"

/*
 * All records as "LINE[cell][cell]", a tilde after those that are not plain,
 * and the fault, if any, as " !LINE:COLUMN WORD", where WORD begins a word
 * of the reason.
 */
static void
read_all(struct okr_buf *out, struct okr_span bytes, char delimiter,
	 size_t max_cell)
{
	const struct okr_record *record;
	struct okr_reader r;

	okr_reader_init(&r, bytes, delimiter);
	if (max_cell)
		r.max_cell = max_cell;
	while ((record = okr_reader_next(&r)) != NULL) {
		okr_buf_printf(out, "%u", record->line);
		for (size_t i = 0; i < record->ncell; i++) {
			okr_buf_char(out, '[');
			okr_buf_span(out, record->cell[i]);
			okr_buf_char(out, ']');
		}
		if (!record->plain)
			okr_buf_char(out, '~');
	}
	if (r.fault.reason) {
		static const char *const words[] = { "unquoted", "after",
						     "never", "larger",
						     "mark" };

		okr_buf_printf(out, " !%u:%zu ", r.fault.line, r.fault.column);
		for (size_t i = 0; i < COUNT(words); i++)
			if (strstr(r.fault.reason, words[i]))
				okr_buf_text(out, words[i]);
	}
	okr_reader_release(&r);
}

struct row {
	const char *bytes, *want;
};

static void
check_rows(const struct row *rows, size_t n, char delimiter, size_t max_cell)
{
	struct okr_buf out = { 0 };

	for (size_t i = 0; i < n; i++) {
		read_all(&out, okr_span_of(rows[i].bytes), delimiter, max_cell);
		check_buf(rows[i].bytes, &out, rows[i].want);
	}
	okr_buf_release(&out);
}

static void
reads_cells(void **state)
{
	static const struct row rows[] = {
		{ "", "" },
		{ "a", "1[a]" },
		{ "a\n", "1[a]" },
		{ "a,b\n1,2\n", "1[a][b]2[1][2]" },
		{ "a,b\n1,2", "1[a][b]2[1][2]" },
		{ ",\n", "1[][]" },
		{ ",,", "1[][][]" },
		{ "a,\n,b\n", "1[a][]2[][b]" },
		{ "\"a\"\n", "1[a]~" },
		{ "\"\"\n", "1[]~" },
		{ "\"\",\"\"\n", "1[][]~" },
		{ "a,\"b\"\n", "1[a][b]~" },
		{ "a,\"b\"", "1[a][b]~" },
		{ "\"a,b\",c\n", "1[a,b][c]" },
		{ "\"a\"\"b\",c\n", "1[a\"b][c]" },
		{ "\"\"\"\"\n", "1[\"]" },
		{ "\"\"\"\"\"\"", "1[\"\"]" },
		{ "\"a\nb\",c\n", "1[a\nb][c]" },
		{ "\"a\r\nb\"\r\nc\r\n", "1[a\r\nb]3[c]" },
		/* blanks are data */
		{ " a , b\n", "1[ a ][ b]~" },
		{ "\ta,b\t\n", "1[\ta][b\t]~" },
		{ " \n \n", "1[ ]~2[ ]~" },
		{ "\" a\",b\n", "1[ a][b]" },
		{ "a b,c\n", "1[a b][c]" },
		/* other bytes are, too */
		{ "\xC2\xA0"
		  "a,\x1A\n",
		  "1[\xC2\xA0"
		  "a][\x1A]" },
		{ "a;b|c\td\n", "1[a;b|c\td]" },
		{ "=1+2,@x,-5,'a\n", "1[=1+2][@x][-5]['a]" },
	};

	(void)state;
	check_rows(rows, COUNT(rows), ',', 0);
}

static void
numbers_lines(void **state)
{
	static const struct row rows[] = {
		{ "a\nb\nc\n", "1[a]2[b]3[c]" },
		{ "a\r\nb\r\nc", "1[a]2[b]3[c]" },
		{ "a\rb\rc\r", "1[a]2[b]3[c]" },
		{ "a\r\rb", "1[a]3[b]" },
		/* blank lines vanish and count */
		{ "\n\na\n\n\nb\n\n", "3[a]6[b]" },
		{ "\r\n\r\na\r\n\r\nb", "3[a]5[b]" },
		{ "a\r\r\nb\n", "1[a]2[b]" },
		/* a record's line is where it begins */
		{ "\"a\nb\nc\",d\ne\n", "1[a\nb\nc][d]4[e]" },
		{ "x\n\"a\n\",\"\nb\"\ny\n", "1[x]2[a\n][\nb]5[y]" },
		{ "\"a\r\nb\"\r\n\r\n\"c\"\r\nd", "1[a\r\nb]4[c]~5[d]" },
		{ "\"a\rb\"\r\"c\"\rd", "1[a\rb]3[c]~4[d]" },
		{ "\"\n\n\n\"\nx", "1[\n\n\n]5[x]" },
		/* a lone CR ends a record, but is no line among LFs */
		{ "a\rb\nc\n", "1[a]1[b]2[c]" },
		{ "\"a\rb\"\nc\n", "1[a\rb]2[c]" },
		{ "a\n\"b\"\r\"c\"\nd\n", "1[a]2[b]~2[c]~3[d]" },
		{ "a\n\rb\n", "1[a]2[b]" },
	};

	(void)state;
	check_rows(rows, COUNT(rows), ',', 0);
}

static void
refuses_wrong_quotes(void **state)
{
	static const struct row rows[] = {
		{ "a\"b,c\n", " !1:1 unquoted" },
		{ "a,b\"c\n", " !1:2 unquoted" },
		{ "h,i\n1,5\" pipe\n3,4\n", "1[h][i] !2:2 unquoted" },
		{ " \"a\",b\n", " !1:1 unquoted" },
		{ "a, \"b\" ,c\n", " !1:2 unquoted" },
		{ "\"a\"b,c\n", " !1:1 after" },
		{ "\"a\" ,b\n", " !1:1 after" },
		{ "a,\"b\"c,d\n1,2\n", " !1:2 after" },
		{ "\"a\"\"b\"c\n", " !1:1 after" },
		{ "h\n\"a\n\n\"b\n", "1[h] !4:1 after" },
		{ "\"a\nb\",c\"d\n", " !2:2 unquoted" },
		{ "\"a\n,\"x", " !2:1 after" },
		/* never closed: where it opened, not where the file ends */
		{ "\"", " !1:1 never" },
		{ "a,\"b", " !1:2 never" },
		{ "a,\"b\n\n\n\n", " !1:2 never" },
		{ "h\n\"a\nb\",\"c\nd\ne\n", "1[h] !3:2 never" },
		{ "a,\"\"\"", " !1:2 never" },
		{ "a\r\nb,\"c\r\nd\r\n", "1[a] !2:2 never" },
		{ "a\rb,\"c\rd\r", "1[a] !2:2 never" },
	};

	(void)state;
	check_rows(rows, COUNT(rows), ',', 0);
}

static void
refuses_a_second_byte_order_mark(void **state)
{
	static const struct row rows[] = {
		{ "a,b\n\xEF\xBB\xBF"
		  "a,b\n",
		  "1[a][b] !2:1 mark" },
		{ "a\n\n\xEF\xBB\xBF\"a\"\n", "1[a] !3:1 mark" },
		/* inside a record it is a character as others are */
		{ "a,\xEF\xBB\xBF\n", "1[a][\xEF\xBB\xBF]~" },
		{ "\"\xEF\xBB\xBF\",a\n", "1[\xEF\xBB\xBF][a]" },
		{ "\xEF\xBB", "1[\xEF\xBB]" },
	};

	(void)state;
	check_rows(rows, COUNT(rows), ',', 0);
}

static void
reads_other_delimiters(void **state)
{
	static const struct row semicolon[] = {
		{ "a;b,c;d\n", "1[a][b,c][d]~" },
		{ "a;\"b;c\";d\n", "1[a][b;c][d]~" },
		{ "\"a\";\"b\"\"c\"\n", "1[a][b\"c]~" },
	};
	static const struct row tab[] = {
		{ "a\t\tb\n", "1[a][][b]~" },
		{ "\"a\tb\"\tc\r\n", "1[a\tb][c]~" },
	};

	(void)state;
	check_rows(semicolon, COUNT(semicolon), ';', 0);
	check_rows(tab, COUNT(tab), '\t', 0);
}

/* With a cap of 8 bytes a cell. */
static void
caps_a_cell(void **state)
{
	static const struct row rows[] = {
		{ "12345678,12345678\n", "1[12345678][12345678]" },
		{ "h\n1,123456789,3\n", "1[h] !2:2 larger" },
		{ "\"12345678\",\"1,345678\"\n", "1[12345678][1,345678]~" },
		{ "a,\"123456789\"\n", " !1:2 larger" },
		{ "a,\"123456789\",b\n", " !1:2 larger" },
		{ "\"a\nb\",\"\n1234567\n\",c\n", " !2:2 larger" },
		{ "123456789,\"a\"\n", " !1:1 larger" },
		{ "\"\n\",1,2,3,\"c\n\",\"123456789\"\n", " !3:6 larger" },
		/* eight quotes are written with 18 bytes */
		{ "\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\",a",
		  "1[\"\"\"\"\"\"\"\"][a]" },
		{ "\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\",a",
		  " !1:1 larger" },
		{ "\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\n\"", "1[\"\"\"\"\"\"\"\n]" },
		/* the record may be larger than any cell */
		{ "\"a\",12345678,12345678,12345678,12345678\n",
		  "1[a][12345678][12345678][12345678][12345678]~" },
		{ "\"1\n345678\",\"1\n345678\",\"1\n345678\"\n",
		  "1[1\n345678][1\n345678][1\n345678]" },
		/* a quote that never closes takes no more than the cap */
		{ "h\na,\"123456789\n123456789\n123456789\n123456789\n",
		  "1[h] !2:2 larger" },
	};

	(void)state;
	check_rows(rows, COUNT(rows), ',', 8);
}

static void
says_when_bytes_are_as_we_would_write_them(void **state)
{
	static const struct row rows[] = {
		{ "a,b\n", "1[a][b]" },
		{ "\"a,b\",\"c\"\"d\",\"e\nf\",\"\r\"\n",
		  "1[a,b][c\"d][e\nf][\r]" },
		{ "\"a,b\",\"c\"\n", "1[a,b][c]~" },
		{ "\"a,b\",c \n", "1[a,b][c ]~" },
		{ "\"a,b\",\"c \"\n", "1[a,b][c ]" },
		{ "\"a,b\",\"\"\n", "1[a,b][]~" },
	};

	(void)state;
	check_rows(rows, COUNT(rows), ',', 0);
}

static void
a_nul_is_data(void **state)
{
	struct okr_buf out = { 0 };

	(void)state;
	read_all(&out, (struct okr_span){ "a\0b,\"c\0d\"\n", 10 }, ',', 0);
	assert_int_equal(out.n, sizeof("1[a_b][c_d]~") - 1);
	assert_memory_equal(out.s, "1[a\0b][c\0d]~", out.n);
	okr_buf_release(&out);
}

/* A fault is the end, however often the next record is asked for. */
static void
stops_at_a_fault(void **state)
{
	struct okr_reader r;

	(void)state;
	okr_reader_init(&r, OKR_SPAN("a\n\"b\"c\nd\n\"e\"\n"), ',');
	assert_non_null(okr_reader_next(&r));
	for (int i = 0; i < 3; i++) {
		assert_null(okr_reader_next(&r));
		assert_non_null(r.fault.reason);
		assert_int_equal(r.fault.line, 2);
	}
	okr_reader_release(&r);
}

static void
reads_a_record_again(void **state)
{
	static const char bytes[] = "a,b\r\n\"c\r\nd\",\"e\"\"f\"\r\n\"\"\r\n"
				    "\"g\",h";
	struct okr_span all = { bytes, sizeof(bytes) - 1 };
	struct {
		size_t at, n;
	} found[8];
	struct okr_reader r, again;
	const struct okr_record *record;
	size_t n = 0;

	(void)state;
	okr_reader_init(&r, all, ',');
	okr_reader_init(&again, all, ',');
	while ((record = okr_reader_next(&r)) != NULL)
		found[n].at = record->at, found[n++].n = record->n;
	assert_int_equal(n, 4);
	/* in any order, and more than once */
	for (size_t i = 0; i < 3 * n; i++) {
		size_t k = (i * 3) % n;

		record = okr_reader_again(&again, found[k].at, found[k].n);
		assert_non_null(record);
		if (k == 1) {
			check_span("c", record->cell[0], "c\r\nd");
			check_span("e", record->cell[1], "e\"f");
		}
		assert_int_equal(record->ncell, k == 2 ? 1 : 2);
		assert_null(okr_reader_next(&again));
		assert_null(again.fault.reason);
	}
	okr_reader_release(&r);
	okr_reader_release(&again);
}

/* Longer than any block, with a quoted record now and then. */
static void
reads_many_records(void **state)
{
	struct okr_buf text = { 0 };
	const struct okr_record *record;
	struct okr_reader r;
	uint32_t i = 0, line = 1;

	(void)state;
	for (; i < 50000; i++) {
		okr_buf_printf(&text, i % 3 ? "%u,x,%u\n" : "%u,\"x\n\",%u\n",
			       i, i * 7);
	}
	okr_reader_init(&r, okr_buf_view(&text), ',');
	for (i = 0; (record = okr_reader_next(&r)) != NULL; i++) {
		char want[16];

		snprintf(want, sizeof(want), "%u", i * 7);
		assert_int_equal(record->ncell, 3);
		assert_int_equal(record->line, line);
		check_span("last", record->cell[2], want);
		line += i % 3 ? 1 : 2;
	}
	assert_int_equal(i, 50000);
	assert_null(r.fault.reason);
	okr_reader_release(&r);
	okr_buf_release(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_cells),
		cmocka_unit_test(numbers_lines),
		cmocka_unit_test(refuses_wrong_quotes),
		cmocka_unit_test(refuses_a_second_byte_order_mark),
		cmocka_unit_test(reads_other_delimiters),
		cmocka_unit_test(caps_a_cell),
		cmocka_unit_test(says_when_bytes_are_as_we_would_write_them),
		cmocka_unit_test(a_nul_is_data),
		cmocka_unit_test(stops_at_a_fault),
		cmocka_unit_test(reads_a_record_again),
		cmocka_unit_test(reads_many_records),
	};

	return cmocka_run_group_tests_name("reader", tests, NULL, NULL);
}
