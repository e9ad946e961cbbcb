/* Delimiters and the first bytes of other formats. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/dialect.h"

#include <string.h>

static const char soffice[] = "soffice --headless --convert-to csv FILE";

static const struct okr_foreign foreigners[] = {
	{ "PK\3\4", "a workbook (xlsx or ods)", soffice },
	{ "\xD0\xCF\x11\xE0", "a workbook (xls)", soffice },
	{ "%PDF", "a PDF", "export the sheet as CSV where it was made" },
	{ "\x1F\x8B", "a gzip file", "gunzip FILE" },
	{ "<!DOCTYPE", "a web page",
	  "soffice --headless --convert-to csv "
	  "--infilter='HTML (StarCalc)' FILE" },
	{ "<!doctype", "a web page",
	  "soffice --headless --convert-to csv "
	  "--infilter='HTML (StarCalc)' FILE" },
	{ "<html", "a web page",
	  "soffice --headless --convert-to csv "
	  "--infilter='HTML (StarCalc)' FILE" },
	{ "<?xml", "XML", "export the sheet as CSV where it was made" },
	{ "{", "JSON", "jq -r '.[] | [.id, .title] | @csv' FILE" },
	{ "[", "JSON", "jq -r '.[] | [.id, .title] | @csv' FILE" },
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

static size_t
known_headers(const struct okr_table *t, struct okr_lexicon *l, char delimiter)
{
	struct okr_reader r;
	const struct okr_record *record;
	int meaning[OKR_MAX_MEANINGS];
	size_t known = 0;

	okr_reader_init(&r, okr_buf_view(&t->bytes), delimiter);
	r.at = t->begin;
	record = okr_reader_next(&r);
	for (size_t i = 0; record && i < record->ncell; i++)
		known += okr_lexicon_header(l, record->cell[i], meaning) > 0;
	okr_reader_release(&r);
	return known;
}

char
okr_dialect_delimiter(const struct okr_table *t, struct okr_lexicon *l)
{
	char best = ',';
	size_t most = 0;

	for (const char *delimiter = ",;\t|"; *delimiter; delimiter++) {
		size_t known = known_headers(t, l, *delimiter);

		if (known > most) {
			most = known;
			best = *delimiter;
		}
	}
	return best;
}
