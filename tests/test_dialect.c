/* Delimiters: by words, by a line that says so, by names of columns. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/dialect.h"

#include "unit.h"

static void
finds_the_delimiter_by_names(void **state)
{
	static const struct {
		const char *bytes;
		char delimiter;
	} rows[] = {
		{ "Objective,Key Result,Target\n", ',' },
		{ "Objective;Key Result;Target\n", ';' },
		{ "Objective\tKey Result\tTarget\n", '\t' },
		{ "Objective|Key Result|Target\n", '|' },
		{ "\"Objective\";\"Key Result\"\n", ';' },
		/* more commas than semicolons */
		{ "Notes, plans, risks, hopes;Objective;Key Result\n", ';' },
		{ "Objective;Key Result, all, of, them;Target\n", ';' },
		{ "Objective\n1;2;3\n", ',' },
		{ "foo;bar\n", ',' },
		{ "", ',' },
		{ "\xEF\xBB\xBFObjective;Key Result\n", ';' },
		{ "\"open;Objective\n", ',' },
	};
	struct okr_lexicon l;

	(void)state;
	okr_lexicon_init(&l);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_table t;

		put_bytes("t.csv", okr_span_of(rows[i].bytes));
		check_true(rows[i].bytes, okr_table_load(&t, "t.csv"));
		check_true(rows[i].bytes,
			   okr_dialect_delimiter(&t, &l) == rows[i].delimiter);
		okr_table_release(&t);
	}
	okr_lexicon_release(&l);
}

static void
takes_words_for_delimiters(void **state)
{
	static const struct {
		const char *said;
		char delimiter; /* 'x': it is none */
	} rows[] = {
		{ "auto", '\0' }, { ",", ',' },         { ";", ';' },
		{ "|", '|' },     { "tab", '\t' },      { "\t", '\t' },
		{ "comma", ',' }, { "semicolon", ';' }, { "space", ' ' },
		{ "^", '^' },     { "\x1f", 0x1F },     { "US", 0x1F },
		{ "", 'x' },      { "\"", 'x' },        { "\n", 'x' },
		{ "\r", 'x' },    { ";;", 'x' },        { "\xC2\xA7", 'x' },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char delimiter = '\0';
		bool is = okr_dialect_parse(rows[i].said, &delimiter);

		check_true(rows[i].said, is == (rows[i].delimiter != 'x'));
		if (is)
			check_true(rows[i].said,
				   delimiter == rows[i].delimiter);
	}
}

static void
reads_a_sep_line(void **state)
{
	static const struct {
		const char *bytes;
		char delimiter;
		size_t begin; /* of the rest */
		uint32_t line;
	} rows[] = {
		{ "sep=;\na;b\n", ';', 5, 1 },
		{ "sep=;\r\na;b\n", ';', 5, 1 },
		{ "\"sep=;\"\na;b\n", ';', 7, 1 },
		{ "SEP=,\n", ',', 5, 1 },
		{ "sep=\t", '\t', 5, 1 },
		{ "sep=^\r", '^', 5, 1 },
		/* padded when it was saved once more */
		{ "sep=;;;;\n", ';', 8, 1 },
		{ "\"sep=,\",,,\n", ',', 10, 1 },
		/* after blank lines */
		{ "\n\nsep=;\n", ';', 7, 3 },
		{ "sep=\n", '\0', 0, 1 },
		{ "sep=;x\n", '\0', 0, 1 },
		{ "sep=\"\n", '\0', 0, 1 },
		{ "\"sep=;\n", '\0', 0, 1 },
		{ "separator\n", '\0', 0, 1 },
		{ "a\nsep=;\n", '\0', 0, 1 },
		{ "", '\0', 0, 1 },
	};

	(void)state;
	okr_diag_quiet(true);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_table t = { .name = "t.csv", .begin_line = 1 };

		okr_buf_text(&t.bytes, rows[i].bytes);
		check_true(rows[i].bytes,
			   okr_dialect_sep(&t) == rows[i].delimiter);
		check_true(rows[i].bytes, t.begin == rows[i].begin);
		check_true(rows[i].bytes, t.begin_line == rows[i].line);
		okr_table_release(&t);
	}
	okr_diag_quiet(false);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_the_delimiter_by_names),
		cmocka_unit_test(takes_words_for_delimiters),
		cmocka_unit_test(reads_a_sep_line),
	};

	return cmocka_run_group_tests_name("dialect", tests, enter_folder,
					   leave_folder);
}
