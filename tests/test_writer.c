/* Cells as CSV: quoted where they must be and nowhere else. */
/* SPDX-License-Identifier: ISC */
#include "okr/csv/writer.h"

#include "okr/csv/line.h"
#include "okr/csv/reader.h"
#include "unit.h"

static const struct {
	const char *cell, *text;
} cells[] = {
	{ "", "" },
	{ "a", "a" },
	{ "a b", "a b" },
	{ "a,b", "\"a,b\"" },
	{ "\"", "\"\"\"\"" },
	{ "5\" pipe", "\"5\"\" pipe\"" },
	{ "\"a\"\"b\"", "\"\"\"a\"\"\"\"b\"\"\"" },
	{ "a\nb", "\"a\nb\"" },
	{ "a\rb", "\"a\rb\"" },
	{ "a\r\n", "\"a\r\n\"" },
	/* blanks at the edges: other readers trim them */
	{ " ", "\" \"" },
	{ " a", "\" a\"" },
	{ "a ", "\"a \"" },
	{ "\ta", "\"\ta\"" },
	{ "a\t", "\"a\t\"" },
	{ "a\tb", "a\tb" },
	/* what a spreadsheet may run is data here */
	{ "=1+2", "=1+2" },
	{ "-5", "-5" },
	{ "@SUM(A1)", "@SUM(A1)" },
	{ "'a", "'a" },
	{ "`rm`;$(x)|&", "`rm`;$(x)|&" },
	{ "a;b", "a;b" },
	{ "\xC2\xA0\xE6\x97\xA5\xF0\x9F\x91\xA9",
	  "\xC2\xA0\xE6\x97\xA5\xF0\x9F\x91\xA9" },
	/* a byte order mark in front looks like a second file */
	{ "\xEF\xBB\xBF", "\"\xEF\xBB\xBF\"" },
	{ "\xEF\xBB\xBF"
	  "a",
	  "\"\xEF\xBB\xBF"
	  "a\"" },
	{ "a\xEF\xBB\xBF", "a\xEF\xBB\xBF" },
};

static void
quotes_only_where_it_must(void **state)
{
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(cells); i++) {
		struct okr_span cell = okr_span_of(cells[i].cell);

		check_true(cells[i].text, okr_cell_needs_quotes(cell) ==
					      (cells[i].text[0] == '"'));
		okr_write_cell(&out, cell);
		check_buf(cells[i].cell, &out, cells[i].text);
	}
	okr_write_cell(&out, (struct okr_span){ "a\0,", 3 });
	assert_int_equal(out.n, 5);
	assert_memory_equal(out.s, "\"a\0,\"", 5);
	okr_buf_release(&out);
}

static void
a_record_is_a_line(void **state)
{
	static const struct {
		struct okr_span cell[3];
		size_t n;
		const char *text;
	} rows[] = {
		{ { OKR_SPAN("a"), OKR_SPAN("b,c") }, 2, "a,\"b,c\"\n" },
		{ { OKR_SPAN(""), OKR_SPAN("") }, 2, ",\n" },
		{ { OKR_SPAN("a") }, 1, "a\n" },
		/* or the record would be a blank line, which is none */
		{ { OKR_SPAN("") }, 1, "\"\"\n" },
		{ { { 0 }, { 0 }, { 0 } }, 3, ",,\n" },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		okr_write_record(&out, rows[i].cell, rows[i].n);
		check_buf(rows[i].text, &out, rows[i].text);
	}
	okr_buf_release(&out);
}

/* The same records, gathered cell by cell. */
static void
a_line_is_a_record(void **state)
{
	struct okr_line line = { 0 };
	struct okr_buf out = { 0 };

	(void)state;
	okr_buf_text(okr_line_cell(&line), "a,");
	okr_buf_text(okr_line_cell(&line), "");
	okr_buf_printf(okr_line_bare(&line), "%d", 42);
	okr_buf_text(okr_line_cell(&line), " b");
	check_span("first", okr_line_get(&line, 0), "a,");
	check_span("second", okr_line_get(&line, 1), "");
	check_span("last", okr_line_get(&line, 3), " b");
	okr_line_put(&line, &out);
	check_buf("put", &out, "\"a,\",,42,\" b\"");
	okr_line_write(&line, &out);
	check_buf("four", &out, "\"a,\",,42,\" b\"\n");
	okr_line_cell(&line);
	okr_line_cell(&line);
	okr_line_write(&line, &out);
	check_buf("two empty", &out, ",\n");
	okr_buf_text(okr_line_bare(&line), "1");
	okr_buf_text(okr_line_cell(&line), "a");
	okr_line_bare(&line);
	okr_line_write(&line, &out);
	check_buf("none quoted", &out, "1,a,\n");
	okr_line_bare(&line);
	okr_buf_text(okr_line_cell(&line), "\"");
	okr_line_write(&line, &out);
	check_buf("last quoted", &out, ",\"\"\"\"\n");
	okr_line_cell(&line);
	okr_line_write(&line, &out);
	check_buf("one empty", &out, "\"\"\n");
	okr_line_cell(&line);
	okr_line_empty(&line);
	for (int i = 0; i < 1000; i++)
		okr_buf_char(okr_line_cell(&line), 'x');
	okr_line_write(&line, &out);
	assert_int_equal(out.n, 2000);
	okr_line_release(&line);
	okr_buf_release(&out);
}

/* Every pair of the cells above comes back, and is written the same again. */
static void
the_reader_reads_it_back(void **state)
{
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(cells) * COUNT(cells); i++) {
		struct okr_span pair[2] = {
			okr_span_of(cells[i / COUNT(cells)].cell),
			okr_span_of(cells[i % COUNT(cells)].cell),
		};
		const struct okr_record *record;
		struct okr_reader r;

		out.n = 0;
		okr_write_record(&out, pair, 2);
		okr_reader_init(&r, okr_buf_view(&out), ',');
		record = okr_reader_next(&r);
		assert_non_null(record);
		assert_true(record->plain);
		assert_int_equal(record->n, out.n - 1);
		assert_int_equal(record->ncell, 2);
		assert_true(okr_span_eq(record->cell[0], pair[0]));
		assert_true(okr_span_eq(record->cell[1], pair[1]));
		assert_null(okr_reader_next(&r));
		okr_reader_release(&r);
	}
	okr_buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(quotes_only_where_it_must),
		cmocka_unit_test(a_record_is_a_line),
		cmocka_unit_test(a_line_is_a_record),
		cmocka_unit_test(the_reader_reads_it_back),
	};

	return cmocka_run_group_tests_name("writer", tests, NULL, NULL);
}
