/* Computed columns over and beside a sheet; all else keeps its bytes. */
/* SPDX-License-Identifier: ISC */
#include "okr/csv/overlay.h"

#include "unit.h"

static const char *const names[] = { "score", "note" };

/*
 * The sheet with two computed columns: `score` is the number of the row and
 * `note` is "row N, " for odd rows, so that it needs quotes.
 */
static void
overlay(struct okr_buf *out, struct okr_span sheet)
{
	struct okr_overlay o;
	struct okr_table t;

	put_bytes("t.csv", sheet);
	assert_true(okr_table_load(&t, "t.csv"));
	assert_true(okr_table_header(&t, ','));
	while (okr_table_next(&t) != NULL)
		;
	okr_overlay_begin(&o, &t, names, COUNT(names), out);
	for (size_t row = 1; row <= t.nrow; row++) {
		okr_buf_printf(okr_overlay_bare(&o), "%zu", row);
		if (row % 2)
			okr_buf_printf(okr_overlay_cell(&o), "row %zu, ", row);
		else
			okr_overlay_cell(&o);
		okr_overlay_row(&o, row, out);
	}
	okr_overlay_release(&o);
	okr_table_release(&t);
}

static const struct {
	struct okr_span sheet;
	const char *want;
} rows[] = {
	/* appended at the right, in the order of the names */
	{ OKR_SPAN("id,x\na,1\nb,2\n"),
	  "id,x,score,note\na,1,1,\"row 1, \"\nb,2,2,\n" },
	{ OKR_SPAN("id\n"), "id,score,note\n" },
	/* overwritten where they stand */
	{ OKR_SPAN("note,id,score\nold,a,9\nold,b,9\n"),
	  "note,id,score\n\"row 1, \",a,1\n,b,2\n" },
	{ OKR_SPAN("id,score,x\na,9,y\n"),
	  "id,score,x,note\na,1,y,\"row 1, \"\n" },
	/* names are compared whole */
	{ OKR_SPAN("Score,score \na,b\n"),
	  "Score,\"score \",score,note\na,b,1,\"row 1, \"\n" },
	/* bytes of other cells stay: odd ones, and those quoted in need */
	{ OKR_SPAN("id,x\n\"a,\"\"b\",\"c\nd\"\n=1+2,-0\n"
		   "007,1.50\n\"\r\",\xC3\xA9\n"),
	  "id,x,score,note\n\"a,\"\"b\",\"c\nd\",1,\"row 1, \"\n=1+2,-0,2,\n"
	  "007,1.50,3,\"row 3, \"\n\"\r\",\xC3\xA9,4,\n" },
	/* only the quoting is made the least */
	{ OKR_SPAN("\"id\",\"x\"\n\"a\",\"\"\n b,c \n"),
	  "id,x,score,note\na,,1,\"row 1, \"\n\" b\",\"c \",2,\n" },
	/* line ends become LF, blank lines and the mark go */
	{ OKR_SPAN("\xEF\xBB\xBFid,x\r\n\r\na,1\r\nb,2"),
	  "id,x,score,note\na,1,1,\"row 1, \"\nb,2,2,\n" },
	{ OKR_SPAN("id,x\ra,1\r\"b\",2\r"),
	  "id,x,score,note\na,1,1,\"row 1, \"\nb,2,2,\n" },
	/* a CRLF inside a cell is data */
	{ OKR_SPAN("id\r\n\"a\r\nb\"\r\n"),
	  "id,score,note\n\"a\r\nb\",1,\"row 1, \"\n" },
	/* an empty row of one column is still a row */
	{ OKR_SPAN("id\n\"\"\nb\n"), "id,score,note\n,1,\"row 1, \"\nb,2,\n" },
	{ OKR_SPAN(",id\n1,a\n"), ",id,score,note\n1,a,1,\"row 1, \"\n" },
};

static void
writes_computed_columns(void **state)
{
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		overlay(&out, rows[i].sheet);
		check_buf(rows[i].sheet.s, &out, rows[i].want);
	}
	okr_buf_release(&out);
}

/* Where a column of the output stands, whoever it is from. */
static void
finds_columns_of_the_output(void **state)
{
	struct okr_buf out = { 0 };
	struct okr_overlay o;
	struct okr_table t;

	(void)state;
	put_bytes("t.csv", OKR_SPAN("note,id\n"));
	assert_true(okr_table_load(&t, "t.csv"));
	assert_true(okr_table_header(&t, ','));
	okr_overlay_begin(&o, &t, names, COUNT(names), &out);
	assert_int_equal(okr_overlay_column(&o, "note"), 0);
	assert_int_equal(okr_overlay_column(&o, "id"), 1);
	assert_int_equal(okr_overlay_column(&o, "score"), 2);
	assert_int_equal(okr_overlay_column(&o, "kind"), 3);
	assert_int_equal(o.ncol, 3);
	okr_overlay_release(&o);
	okr_table_release(&t);
	okr_buf_release(&out);
}

static void
twice_is_once(void **state)
{
	struct okr_buf once = { 0 }, twice = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		once.n = twice.n = 0;
		overlay(&once, rows[i].sheet);
		overlay(&twice, okr_buf_view(&once));
		assert_true(
		    okr_span_eq(okr_buf_view(&once), okr_buf_view(&twice)));
	}
	okr_buf_release(&once);
	okr_buf_release(&twice);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_computed_columns),
		cmocka_unit_test(finds_columns_of_the_output),
		cmocka_unit_test(twice_is_once),
	};

	return cmocka_run_group_tests_name("overlay", tests, enter_folder,
					   leave_folder);
}
