/* Delimiters, and files that are no CSV. */
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
knows_other_formats(void **state)
{
	static const struct {
		const char *bytes, *what; /* NULL: could be CSV */
	} rows[] = {
		{ "PK\3\4", "a workbook (xlsx or ods)" },
		{ "\xD0\xCF\x11\xE0", "a workbook (xls)" },
		{ "%PDF-1.7", "a PDF" },
		{ "<!DOCTYPE html>", "a web page" },
		{ "<html lang=\"en\">", "a web page" },
		{ "{\"id\": 1}", "JSON" },
		{ "[{\"id\": 1}]", "JSON" },
		{ "PK", NULL },
		{ "Objective", NULL },
		{ "", NULL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct okr_foreign *f = okr_dialect_foreign(
		    okr_span_of(rows[i].bytes));

		check_true(rows[i].bytes,
			   (f != NULL) == (rows[i].what != NULL));
		if (f)
			assert_string_equal(f->what, rows[i].what);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_the_delimiter_by_names),
		cmocka_unit_test(knows_other_formats),
	};

	return cmocka_run_group_tests_name("dialect", tests, enter_folder,
					   leave_folder);
}
