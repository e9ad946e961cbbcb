/* Messages, how many of them, and the exit status. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/diag.h"

#include <stdio.h>

#include "okr/base/text.h"
#include "unit.h"

#define PLACE(source_, column_) \
	((struct okr_place){ OKR_SPAN(source_), OKR_SPAN(column_) })
#define NOWHERE ((struct okr_place){ 0 })

static void
one_of_each(void *strict)
{
	if (strict)
		okr_diag_strict(true);
	okr_note(NOWHERE, "%s", "read");
	okr_warning(PLACE("a.csv:3", ""), "skipped: total row");
	okr_warning(PLACE("a.csv:4", "parent"), "not there: '%s'", "MI-1");
}

static void
words_a_message(void **state)
{
	(void)state;
	check_forked("warnings", one_of_each, NULL, 0,
		     "test: note: read\n"
		     "test: a.csv:3: warning: skipped: total row\n"
		     "test: a.csv:4: warning: parent: not there: 'MI-1'\n");
	check_forked("strict", one_of_each, "strict", 1,
		     "test: note: read\n"
		     "test: a.csv:3: skipped: total row\n"
		     "test: a.csv:4: parent: not there: 'MI-1'\n");
}

static void
quietly(void *ctx)
{
	(void)ctx;
	okr_diag_quiet(true);
	okr_note(NOWHERE, "read");
	okr_warning(NOWHERE, "skipped");
	okr_error(NOWHERE, "wrong");
	if (!okr_diag_failed())
		okr_die("not failed");
}

static void
quiet_silences_notes_alone(void **state)
{
	(void)state;
	check_forked("quiet", quietly, NULL, 1,
		     "test: warning: skipped\ntest: wrong\n");
}

static void
many_errors(void *ctx)
{
	for (int i = 1; i <= *(int *)ctx; i++)
		okr_error(NOWHERE, "error %d", i);
	okr_warning(NOWHERE, "and a warning");
}

static void
shows_twenty_and_counts_the_rest(void **state)
{
	static const struct {
		int n;
		const char *tail;
	} rows[] = {
		{ 19, "" },
		{ 20, "" },
		{ 21, "test: 1 more error\n" },
		{ 1000, "test: 980 more errors\n" },
	};
	struct okr_buf want = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		int n = rows[i].n;

		want.n = 0;
		for (int k = 1; k <= n && k <= 20; k++)
			okr_buf_printf(&want, "test: error %d\n", k);
		okr_buf_printf(&want, "test: warning: and a warning\n%s",
			       rows[i].tail);
		okr_buf_char(&want, '\0');
		check_forked("errors", many_errors, &n, 1, want.s);
	}
	okr_buf_release(&want);
}

/* So many of one sort, and one of another that quotes and counts the same. */
static void
many_alike(void *ctx)
{
	char source[32];

	okr_diag_gather(true);
	for (int i = 1; i <= *(int *)ctx; i++) {
		snprintf(source, sizeof(source), "a.csv:%d", i);
		okr_error((struct okr_place){ okr_span_of(source),
					      OKR_SPAN("due") },
			  "no day: 'x%d', %d cells", i, i);
	}
	okr_error(PLACE("a.csv:9", "start"), "no day: 'x9', 9 cells");
}

static void
tells_once_what_many_rows_have(void **state)
{
	static const struct {
		int n;
		const char *err;
	} rows[] = {
		{ 2, "test: a.csv:1: due: no day: 'x1', 1 cells\n"
		     "test: a.csv:2: due: no day: 'x2', 2 cells\n"
		     "test: a.csv:9: start: no day: 'x9', 9 cells\n" },
		{ 4, "test: a.csv:1: due: no day: 'x1', 1 cells\n"
		     "test: a.csv:2: due: no day: 'x2', 2 cells\n"
		     "test: a.csv:3: due: no day: 'x3', 3 cells\n"
		     "test: a.csv:9: start: no day: 'x9', 9 cells\n"
		     "test: a.csv:4: due: no day: 'x4', 4 cells\n" },
		{ 1000, "test: a.csv:1: due: no day: 'x1', 1 cells\n"
			"test: a.csv:2: due: no day: 'x2', 2 cells\n"
			"test: a.csv:3: due: no day: 'x3', 3 cells\n"
			"test: a.csv:9: start: no day: 'x9', 9 cells\n"
			"test: a.csv:1: due: so 997 more, the last in "
			"a.csv:1000\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		int n = rows[i].n;

		check_forked("alike", many_alike, &n, 1, rows[i].err);
	}
}

static void
die(void *usage)
{
	okr_error(NOWHERE, "before");
	if (usage)
		okr_die_usage(usage, "wrong %s", "option");
	okr_die("no more %s", "memory");
}

static void
dies_with_two(void **state)
{
	(void)state;
	check_forked("die", die, NULL, 2,
		     "test: before\ntest: no more memory\n");
	check_forked("usage", die, "[FILE]", 2,
		     "test: before\ntest: wrong option\n"
		     "usage: test [FILE]\n");
}

#define TEN "0123456789"

static void
shows_cells_safely(void **state)
{
	static const struct {
		const char *text, *shown;
	} rows[] = {
		{ "", "" },
		{ "abc", "abc" },
		{ "%s%n", "%s%n" },
		{ "a\nb\tc", "a b c" },
		{ "\x1B]0;title\x07", "\xEF\xBF\xBD]0;title\xEF\xBF\xBD" },
		{ TEN TEN TEN TEN, TEN TEN TEN TEN },
		{ TEN TEN TEN TEN "x", TEN TEN TEN TEN "\xE2\x80\xA6" },
	};
	const char *kept[8];

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		check_span(rows[i].text,
			   okr_span_of(okr_shown(okr_span_of(rows[i].text))),
			   rows[i].shown);
	check_span("path",
		   okr_span_of(okr_shown_path(TEN TEN TEN TEN TEN "/\x1B.csv")),
		   TEN TEN TEN TEN TEN "/\xEF\xBF\xBD.csv");
	check_span("typed",
		   okr_span_of(
		       okr_typed(okr_span_of(TEN TEN TEN TEN "'s \x1B" TEN))),
		   TEN TEN TEN TEN "'\\''s \xEF\xBF\xBD" TEN);
	/* The last eight stay good. */
	for (size_t i = 0; i < 8; i++)
		kept[i] = okr_shown((struct okr_span){ &TEN[i], 1 });
	for (size_t i = 0; i < 8; i++)
		assert_int_equal(kept[i][0], '0' + (int)i);
}

/* A letter with thousands of accents is one grapheme. */
static void
complain_about_accents(void *ctx)
{
	struct okr_buf cell = { 0 };

	(void)ctx;
	okr_buf_char(&cell, 'x');
	for (int i = 0; i < 5000; i++)
		okr_buf_text(&cell, "\xCC\x81");
	okr_error(PLACE("a.csv:2", "title"), "not a word: '%s'; use another",
		  okr_shown(okr_buf_view(&cell)));
	okr_buf_release(&cell);
}

static void
a_message_is_whole_whatever_the_cell(void **state)
{
	struct forked got = run_forked(complain_about_accents, NULL);
	struct okr_span err = okr_span_of(got.err);

	(void)state;
	assert_int_equal(okr_text_valid(err), err.n);
	assert_true(err.n < 1000);
	check_span("end", (struct okr_span){ err.s + err.n - 14, 14 },
		   "; use another\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_a_message),
		cmocka_unit_test(quiet_silences_notes_alone),
		cmocka_unit_test(shows_twenty_and_counts_the_rest),
		cmocka_unit_test(tells_once_what_many_rows_have),
		cmocka_unit_test(dies_with_two),
		cmocka_unit_test(shows_cells_safely),
		cmocka_unit_test(a_message_is_whole_whatever_the_cell),
	};

	return cmocka_run_group_tests_name("diag", tests, NULL, NULL);
}
