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
		{ "PK\3\4....ppt/presentation.xml", "slides" },
		{ "PK\3\4....word/document.xml", "a text document" },
		{ "\x89PNG\r\n\x1A\n", "a picture (png)" },
		{ "\xFF\xD8\xFF\xE0", "a picture (jpeg)" },
		{ "GIF89a", "a picture (gif)" },
		{ "RIFF....WAVEfmt ", "a recording (wav)" },
		{ "....ftypmp42", "a film (mp4)" },
		{ "....ftypheic", "a picture (heic)" },
		{ "\x7F"
		  "ELF",
		  "a program" },
		{ "7z\xBC\xAF\x27\x1C", "a 7z file" },
		{ "PAR1\x15\4", "a parquet file" },
		{ "SQLite format 3", "a database" },
		{ "{\\rtf1", "rich text" },
		{ "{\"a\": 1}\n{\"a\": 2}\n", "JSON lines" },
		{ "<!-- saved -->", "a web page" },
		{ "BEGIN:VCALENDAR", "a calendar" },
		{ "-- MySQL dump 10.13", "a dump of a database" },
		{ "insert into o values (1)", "SQL" },
		{ "From ada Mon\nFrom: ada", "a mail" },
		{ "PAR1,title", NULL },
		{ "GIF,title", NULL },
		{ "From ,To", NULL },
		{ "Received: by,on", NULL },
		{ "RIFF,id", NULL },
		{ "OKR,ftype", NULL },
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

/* A workbook and a document of old begin alike; names are in UTF-16. */
static void
tells_old_documents_apart(void **state)
{
	static const char doc[] = "\xD0\xCF\x11\xE0...W\0o\0r\0d\0D\0o\0c"
				  "\0u\0m\0e\0n\0t\0";
	static const char xls[] = "\xD0\xCF\x11\xE0...W\0o\0r\0k\0b\0";

	(void)state;
	assert_string_equal(okr_foreign_find(OKR_SPAN(doc))->what,
			    "a text document (doc)");
	assert_string_equal(okr_foreign_find(OKR_SPAN(xls))->what,
			    "a workbook (xls)");
}

/* Of each 32 bytes more than one, and eight at least. */
static void
knows_what_is_no_text(void **state)
{
	static const char seven[] = "\1\2\3\4\5\6\0";
	static const char eight[] = "\1\2\3\4\5\6\0\7";
	static const char layout[] = "\t\n\v\f\r\x1A\x1F\t\n\r\t\n";
	char bytes[8 * 32];

	(void)state;
	assert_null(okr_foreign_no_text(OKR_SPAN(seven)));
	assert_non_null(okr_foreign_no_text(OKR_SPAN(eight)));
	assert_null(okr_foreign_no_text(OKR_SPAN(layout)));
	memset(bytes, 'a', sizeof(bytes));
	memcpy(bytes, eight, 8);
	assert_null(
	    okr_foreign_no_text((struct okr_span){ bytes, sizeof(bytes) }));
	assert_non_null(
	    okr_foreign_no_text((struct okr_span){ bytes, sizeof(bytes) - 1 }));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_other_formats),
		cmocka_unit_test(tells_old_documents_apart),
		cmocka_unit_test(knows_what_is_no_text),
	};

	return cmocka_run_group_tests_name("foreign", tests, NULL, NULL);
}
