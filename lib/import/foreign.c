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

#define TEXT(what, advice) \
	{ \
		what, advice, true \
	}
#define BYTES(what, advice) \
	{ \
		what, advice, false \
	}

/* clang-format off */
static const struct magic {
	const char *begin; /* letters in either case */
	const char *holds; /* what is further on, or NULL */
	struct okr_foreign foreign;
} magics[] = {
	/* the first that fits is taken */
	{ "PK\3\4", "xl/", BYTES("a workbook (xlsx)", SOFFICE) },
	{ "PK\3\4", "opendocument", BYTES("a workbook (ods)", SOFFICE) },
	{ "PK\3\4", "word/", BYTES("a text document", AGAIN) },
	{ "PK\3\4", "Index/", BYTES("a document of Numbers", AGAIN) },
	{ "PK\3\4", NULL,
	  BYTES("a zip file or a workbook", "unzip FILE, or " SOFFICE) },
	{ "\xD0\xCF\x11\xE0", NULL, BYTES("a workbook (xls)", SOFFICE) },
	{ "\x1F\x8B", NULL, BYTES("a gzip file", "gunzip -c FILE") },
	{ "BZh", "1AY&SY", BYTES("a bzip2 file", "bunzip2 -c FILE") },
	{ "\xFD\x37zXZ", NULL, BYTES("an xz file", "xz -dc FILE") },
	{ "\x28\xB5\x2F\xFD", NULL, BYTES("a zstd file", "zstd -dc FILE") },
	{ "%PDF-", NULL, BYTES("a PDF", AGAIN) },
	{ "{\\rtf", NULL, BYTES("rich text", AGAIN) },
	{ "SQLite format 3", NULL,
	  BYTES("a database",
		"sqlite3 -header -csv FILE 'SELECT * FROM TABLE'") },
	{ BLANKS "<!doctype", NULL, TEXT("a web page", HTML) },
	{ BLANKS "<html", NULL, TEXT("a web page", HTML) },
	{ BLANKS "<table", NULL, TEXT("a web page", HTML) },
	{ BLANKS "<?xml", "schemas-microsoft-com:office:spreadsheet",
	  TEXT("a workbook (XML)", SOFFICE) },
	{ BLANKS "<?xml", NULL, TEXT("XML", AGAIN) },
	{ BLANKS "{" BLANKS "\"", NULL, TEXT("JSON", JQ) },
	{ BLANKS "{" BLANKS "}", NULL, TEXT("JSON", JQ) },
	{ BLANKS "[" BLANKS "{", NULL, TEXT("JSON", JQ) },
	{ BLANKS "[" BLANKS "[", NULL, TEXT("JSON", JQ) },
	{ BLANKS "[" BLANKS "\"", NULL, TEXT("JSON", JQ) },
};
/* clang-format on */

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
