/* Files that are no CSV. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/foreign.h"

#include "unit.h"

static void
knows_other_formats(void **state)
{
	static const struct {
		const char *bytes, *what; /* NULL: could be CSV */
	} rows[] = {
		{ "PK\3\4......_rels/.rels...xl/workbook.xml",
		  "a workbook (xlsx)" },
		{ "PK\3\4....mimetypeapplication/vnd.oasis.opendocument.x",
		  "a workbook (ods)" },
		{ "PK\3\4....Index/Document.iwa", "a document of Numbers" },
		{ "PK\3\4....okrs.csv", "a zip file or a workbook" },
		{ "\xD0\xCF\x11\xE0", "a workbook (xls)" },
		{ "%PDF-1.7", "a PDF" },
		{ "\x1F\x8B\x08", "a gzip file" },
		{ "BZh91AY&SY", "a bzip2 file" },
		{ "<!DOCTYPE html>", "a web page" },
		{ "<!doctype html>", "a web page" },
		{ "\n  <HTML lang=\"en\">", "a web page" },
		{ "<table><tr>", "a web page" },
		{ "<?xml version='1.0'?><a/>", "XML" },
		{ "<?xml version='1.0'?><Workbook xmlns="
		  "'urn:schemas-microsoft-com:office:spreadsheet'>",
		  "a workbook (XML)" },
		{ "{\"id\": 1}", "JSON" },
		{ "{\n  \"id\": 1}", "JSON" },
		{ "[\n{\"id\": 1}]", "JSON" },
		{ "[[1, 2]]", "JSON" },
		{ "PK", NULL },
		{ "BZh,a,b", NULL },
		{ "Objective", NULL },
		{ "{a},{b}", NULL },
		{ "[id],[title]", NULL },
		{ "<b>,<c>", NULL },
		{ "% done,title", NULL },
		{ "", NULL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct okr_foreign *f = okr_foreign_find(
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
		cmocka_unit_test(knows_other_formats),
	};

	return cmocka_run_group_tests_name("foreign", tests, NULL, NULL);
}
