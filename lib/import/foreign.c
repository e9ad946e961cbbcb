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
#define COPY "copying its table into a spreadsheet, and saving that as CSV"
#define EXPORT "exporting the sheet of OKRs as CSV from where it is kept"
#define LOAD "loading it into a database, and exporting its table as CSV"
#define CELLS \
	"$k|$k,(.[]|[.[$k[]]|if type==\"object\" or type==\"array\" " \
	"then tojson else . end])|@csv' FILE"
#define JQ \
	"jq -r '[..|arrays|select(.[0]|type==\"object\")][0]//[.]" \
	"|(.[0]|keys_unsorted) as " CELLS
#define JQ_LINES "jq -rs '(.[0]|keys_unsorted) as " CELLS
#define LOOKED_AT ((size_t)64 * 1024) /* bytes */
#define FEWEST_CONTROLS 8

/* In the beginning of a format these stand for any blanks and line ends. */
#define BLANKS "\1"
/* What a format holds is in UTF-16 where it begins with this. */
#define WIDE "\2"

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
	size_t at;
	const char *begin; /* letters in either case */
	const char *holds; /* what is further on, or NULL */
	struct okr_foreign foreign;
} magics[] = {
	/* the first that fits is taken */
	{ 0, "PK\3\4", "xl/", BYTES("a workbook (xlsx)", SOFFICE) },
	{ 0, "PK\3\4", "opendocument.text", BYTES("a text document", COPY) },
	{ 0, "PK\3\4", "opendocument.pres", BYTES("slides", COPY) },
	{ 0, "PK\3\4", "opendocument", BYTES("a workbook (ods)", SOFFICE) },
	{ 0, "PK\3\4", "word/", BYTES("a text document", COPY) },
	{ 0, "PK\3\4", "ppt/", BYTES("slides", COPY) },
	{ 0, "PK\3\4", "Index/", BYTES("a document of Numbers", AGAIN) },
	{ 0, "PK\3\4", NULL,
	  BYTES("a zip file or a workbook", "unzip FILE, or " SOFFICE) },
	{ 0, "PK\5\6", NULL, BYTES("an empty zip file", EXPORT) },
	{ 0, "\xD0\xCF\x11\xE0", WIDE "WordDocument",
	  BYTES("a text document (doc)", COPY) },
	{ 0, "\xD0\xCF\x11\xE0", WIDE "PowerPoint",
	  BYTES("slides (ppt)", COPY) },
	{ 0, "\xD0\xCF\x11\xE0", WIDE "__substg",
	  BYTES("a mail (msg)", "saving the sheet attached to it as CSV") },
	{ 0, "\xD0\xCF\x11\xE0", NULL, BYTES("a workbook (xls)", SOFFICE) },
	{ 0, "\x1F\x8B", NULL, BYTES("a gzip file", "gunzip -c FILE") },
	{ 0, "BZh", "1AY&SY", BYTES("a bzip2 file", "bunzip2 -c FILE") },
	{ 0, "\xFD\x37zXZ", NULL, BYTES("an xz file", "xz -dc FILE") },
	{ 0, "\x28\xB5\x2F\xFD", NULL, BYTES("a zstd file", "zstd -dc FILE") },
	{ 0, "7z\xBC\xAF", NULL, BYTES("a 7z file", "7z x FILE") },
	{ 0, "Rar!\x1A", NULL, BYTES("a rar file", "unrar x FILE") },
	{ 257, "ustar", NULL, BYTES("a tar file", "tar -xf FILE") },
	{ 0, "%PDF-", NULL, BYTES("a PDF", AGAIN) },
	{ 0, "%!PS", NULL, BYTES("PostScript", AGAIN) },
	{ 0, "{\\rtf", NULL, BYTES("rich text", COPY) },
	{ 0, "\x89PNG", NULL, BYTES("a picture (png)", AGAIN) },
	{ 0, "\xFF\xD8\xFF", NULL, BYTES("a picture (jpeg)", AGAIN) },
	{ 0, "GIF87a", NULL, BYTES("a picture (gif)", AGAIN) },
	{ 0, "GIF89a", NULL, BYTES("a picture (gif)", AGAIN) },
	{ 0, "II*", NULL, BYTES("a picture (tiff)", AGAIN) },
	{ 8, "WEBPVP8", NULL, BYTES("a picture (webp)", AGAIN) },
	{ 4, "ftyphei", NULL, BYTES("a picture (heic)", AGAIN) },
	{ 4, "ftypmp4", NULL, BYTES("a film (mp4)", EXPORT) },
	{ 4, "ftypisom", NULL, BYTES("a film (mp4)", EXPORT) },
	{ 4, "ftypqt", NULL, BYTES("a film (mov)", EXPORT) },
	{ 8, "WAVEfmt", NULL, BYTES("a recording (wav)", EXPORT) },
	{ 0, "\x7F" "ELF", NULL, BYTES("a program", EXPORT) },
	{ 0, "MZ\x90", NULL, BYTES("a program", EXPORT) },
	{ 0, "PAR1\x15", NULL,
	  BYTES("a parquet file", "duckdb -csv -c \"FROM 'FILE'\"") },
	{ 0, "SQLite format 3", NULL,
	  BYTES("a database",
		"sqlite3 -header -csv FILE 'SELECT * FROM TABLE'") },
	{ 4, "Standard Jet DB", NULL,
	  BYTES("a database (mdb)", "mdb-export FILE TABLE") },
	{ 4, "Standard ACE DB", NULL,
	  BYTES("a database (accdb)", "mdb-export FILE TABLE") },
	{ 0, BLANKS "<!doctype", NULL, TEXT("a web page", HTML) },
	{ 0, BLANKS "<html", NULL, TEXT("a web page", HTML) },
	{ 0, BLANKS "<head", NULL, TEXT("a web page", HTML) },
	{ 0, BLANKS "<body", NULL, TEXT("a web page", HTML) },
	{ 0, BLANKS "<meta ", NULL, TEXT("a web page", HTML) },
	{ 0, BLANKS "<div", NULL, TEXT("a web page", HTML) },
	{ 0, BLANKS "<table", NULL, TEXT("a web page", HTML) },
	{ 0, BLANKS "<!--", NULL, TEXT("a web page", HTML) },
	{ 0, BLANKS "<svg", NULL, TEXT("a picture (svg)", AGAIN) },
	{ 0, BLANKS "<?xml", "schemas-microsoft-com:office:spreadsheet",
	  TEXT("a workbook (XML)", SOFFICE) },
	{ 0, BLANKS "<?xml", NULL, TEXT("XML", AGAIN) },
	{ 0, BLANKS "<opml", NULL, TEXT("XML", AGAIN) },
	{ 0, BLANKS "{" BLANKS "\"", "}\n{", TEXT("JSON lines", JQ_LINES) },
	{ 0, BLANKS "{" BLANKS "\"", NULL, TEXT("JSON", JQ) },
	{ 0, BLANKS "{" BLANKS "}", NULL, TEXT("JSON", JQ) },
	{ 0, BLANKS "[" BLANKS "{", NULL, TEXT("JSON", JQ) },
	{ 0, BLANKS "[" BLANKS "[", NULL, TEXT("JSON", "jq -r '.[]|@csv' FILE") },
	{ 0, BLANKS "[" BLANKS "\"", NULL, TEXT("JSON", AGAIN) },
	{ 0, "BEGIN:VCALENDAR", NULL, TEXT("a calendar", EXPORT) },
	{ 0, "BEGIN:VCARD", NULL, TEXT("addresses (vcf)", EXPORT) },
	{ 0, "-- MySQL dump", NULL, TEXT("a dump of a database", LOAD) },
	{ 0, "-- MariaDB dump", NULL, TEXT("a dump of a database", LOAD) },
	{ 0, "--\n-- PostgreSQL", NULL, TEXT("a dump of a database", LOAD) },
	{ 0, "PRAGMA foreign_keys", NULL, TEXT("a dump of a database", LOAD) },
	{ 0, BLANKS "CREATE TABLE ", NULL, TEXT("SQL", LOAD) },
	{ 0, BLANKS "INSERT INTO ", NULL, TEXT("SQL", LOAD) },
	{ 0, "Return-Path: ", "\n\n",
	  TEXT("a mail", "saving the sheet attached to it as CSV") },
	{ 0, "Received: ", "\nFrom: ",
	  TEXT("a mail", "saving the sheet attached to it as CSV") },
	{ 0, "From ", "\nFrom: ",
	  TEXT("a mail", "saving the sheet attached to it as CSV") },
};
/* clang-format on */

static const struct okr_foreign no_text = BYTES("data other than text", EXPORT);

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

/* The text stands here, each `step` bytes one of it. */
static bool
is_here(struct okr_span bytes, const char *text, size_t step)
{
	for (size_t i = 0; text[i]; i++)
		if (i * step >= bytes.n || bytes.s[i * step] != text[i])
			return false;
	return true;
}

static bool
holds(struct okr_span bytes, const char *text)
{
	size_t step = *text == *WIDE ? 2 : 1;
	const char *s = bytes.s, *end = bytes.s + bytes.n;

	text += step - 1;
	while ((s = memchr(s, *text, (size_t)(end - s))) != NULL) {
		if (is_here((struct okr_span){ s, (size_t)(end - s) }, text,
			    step))
			return true;
		s++;
	}
	return false;
}

static bool
is(struct okr_span bytes, const struct magic *magic)
{
	if (bytes.n <= magic->at)
		return false;
	bytes.s += magic->at;
	bytes.n -= magic->at;
	return begins_with(bytes, magic->begin) &&
	       (magic->holds == NULL || holds(bytes, magic->holds));
}

static struct okr_span
first_of(struct okr_span bytes)
{
	if (bytes.n > LOOKED_AT)
		bytes.n = LOOKED_AT;
	return bytes;
}

const struct okr_foreign *
okr_foreign_find(struct okr_span bytes)
{
	bytes = first_of(bytes);
	for (size_t i = 0; i < sizeof(magics) / sizeof(*magics); i++)
		if (is(bytes, &magics[i]))
			return &magics[i].foreign;
	return NULL;
}

/* No character set of text has these but as a slip, here and there. */
static bool
is_control(char c)
{
	return (unsigned char)c < ' ' && !okr_is_blank(c) &&
	       !strchr("\f\v\x1A\x1F", c);
}

const struct okr_foreign *
okr_foreign_no_text(struct okr_span bytes)
{
	size_t n = 0;

	bytes = first_of(bytes);
	for (size_t i = 0; i < bytes.n; i++)
		n += bytes.s[i] == '\0' || is_control(bytes.s[i]);
	return n >= FEWEST_CONTROLS && n > bytes.n / 32 ? &no_text : NULL;
}
