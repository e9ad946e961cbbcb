/* Delimiters and the first bytes of other formats. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/dialect.h"

#include <string.h>

#include "okr/import/header.h"

#define SOFFICE "soffice --headless --convert-to csv "
#define HTML SOFFICE "--infilter='HTML (StarCalc)' FILE"
#define AGAIN "exporting the sheet as CSV where it was made"
#define JQ "jq -r '(.[0]|keys_unsorted) as $k|$k,(.[]|[.[$k[]]])|@csv' FILE"

static const struct okr_foreign foreigners[] = {
	{ "PK\3\4", "a workbook (xlsx or ods)", SOFFICE "FILE" },
	{ "\xD0\xCF\x11\xE0", "a workbook (xls)", SOFFICE "FILE" },
	{ "%PDF", "a PDF", AGAIN },
	{ "\x1F\x8B", "a gzip file", "gunzip FILE" },
	{ "<!DOCTYPE", "a web page", HTML },
	{ "<!doctype", "a web page", HTML },
	{ "<html", "a web page", HTML },
	{ "<?xml", "XML", AGAIN },
	{ "{", "JSON", JQ },
	{ "[", "JSON", JQ },
};

const struct okr_foreign *
okr_dialect_foreign(struct okr_span bytes)
{
	for (size_t i = 0; i < sizeof(foreigners) / sizeof(*foreigners); i++) {
		const struct okr_foreign *f = &foreigners[i];
		size_t n = strlen(f->magic);

		if (bytes.n >= n && memcmp(bytes.s, f->magic, n) == 0)
			return f;
	}
	return NULL;
}

char
okr_dialect_delimiter(const struct okr_table *t, struct okr_lexicon *l)
{
	char best = ',';
	size_t most = 0;

	for (const char *delimiter = ",;\t|"; *delimiter; delimiter++) {
		size_t known = okr_header_find(t, l, *delimiter).known;

		if (known > most) {
			most = known;
			best = *delimiter;
		}
	}
	return best;
}
