/* First bytes of other formats, and the command that makes CSV from each. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/foreign.h"

#include <stdbool.h>
#include <string.h>

#define SOFFICE "soffice --headless --convert-to csv FILE"
#define HTML \
	"soffice --headless --infilter='HTML (StarCalc)' " \
	"--convert-to csv FILE"
#define AGAIN "exporting the sheet as CSV where it was made"
#define JQ "jq -r '(.[0]|keys_unsorted) as $k|$k,(.[]|[.[$k[]]])|@csv' FILE"
#define LOOKED_AT ((size_t)64 * 1024) /* bytes */

/* In the beginning of a format these stand for any blanks and line ends. */
#define BLANKS "\1"

static const struct magic {
	const char *begin; /* letters in either case */
	const char *holds; /* what is further on, or NULL */
	struct okr_foreign foreign;
} magics[] = {
	/* the first that fits is taken */
	{ "PK\3\4", "xl/", { "a workbook (xlsx)", SOFFICE } },
	{ "PK\3\4", "opendocument", { "a workbook (ods)", SOFFICE } },
	{ "PK\3\4", "word/", { "a text document", AGAIN } },
	{ "PK\3\4", "Index/", { "a document of Numbers", AGAIN } },
	{ "PK\3\4",
	  NULL,
	  { "a zip file or a workbook", "unzip FILE, or " SOFFICE } },
	{ "\xD0\xCF\x11\xE0", NULL, { "a workbook (xls)", SOFFICE } },
	{ "\x1F\x8B", NULL, { "a gzip file", "gunzip -c FILE" } },
	{ "BZh", "1AY&SY", { "a bzip2 file", "bunzip2 -c FILE" } },
	{ "\xFD"
	  "7zXZ",
	  NULL,
	  { "an xz file", "xz -dc FILE" } },
	{ "\x28\xB5\x2F\xFD", NULL, { "a zstd file", "zstd -dc FILE" } },
	{ "%PDF-", NULL, { "a PDF", AGAIN } },
	{ "{\\rtf", NULL, { "rich text", AGAIN } },
	{ "SQLite format 3",
	  NULL,
	  { "a database", "sqlite3 -header -csv FILE 'SELECT * FROM TABLE'" } },
	{ BLANKS "<!doctype", NULL, { "a web page", HTML } },
	{ BLANKS "<html", NULL, { "a web page", HTML } },
	{ BLANKS "<table", NULL, { "a web page", HTML } },
	{ BLANKS "<?xml",
	  "schemas-microsoft-com:office:spreadsheet",
	  { "a workbook (XML)", SOFFICE } },
	{ BLANKS "<?xml", NULL, { "XML", AGAIN } },
	{ BLANKS "{" BLANKS "\"", NULL, { "JSON", JQ } },
	{ BLANKS "{" BLANKS "}", NULL, { "JSON", JQ } },
	{ BLANKS "[" BLANKS "{", NULL, { "JSON", JQ } },
	{ BLANKS "[" BLANKS "[", NULL, { "JSON", JQ } },
	{ BLANKS "[" BLANKS "\"", NULL, { "JSON", JQ } },
};

static bool
is_same_letter(char a, char b)
{
	if (a >= 'A' && a <= 'Z')
		a = (char)(a | 0x20);
	if (b >= 'A' && b <= 'Z')
		b = (char)(b | 0x20);
	return a == b;
}

static bool
begins_with(struct okr_span bytes, const char *begin)
{
	size_t i = 0;

	for (; *begin; begin++) {
		if (*begin == *BLANKS) {
			while (i < bytes.n && okr_is_blank(bytes.s[i]))
				i++;
			continue;
		}
		if (i == bytes.n || !is_same_letter(bytes.s[i++], *begin))
			return false;
	}
	return true;
}

static bool
holds(struct okr_span bytes, const char *text)
{
	size_t n = strlen(text);
	const char *s = bytes.s, *end = bytes.s + bytes.n;

	while ((s = memchr(s, *text, (size_t)(end - s))) != NULL) {
		if ((size_t)(end - s) < n)
			return false;
		if (memcmp(s, text, n) == 0)
			return true;
		s++;
	}
	return false;
}

const struct okr_foreign *
okr_foreign_find(struct okr_span bytes)
{
	if (bytes.n > LOOKED_AT)
		bytes.n = LOOKED_AT;
	for (size_t i = 0; i < sizeof(magics) / sizeof(*magics); i++)
		if (begins_with(bytes, magics[i].begin) &&
		    (!magics[i].holds || holds(bytes, magics[i].holds)))
			return &magics[i].foreign;
	return NULL;
}
