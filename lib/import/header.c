/* The first records, looked at before any of them is read as data. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/header.h"

#define LOOKED_AT 50 /* records from the top */

/* What a sheet of OKRs cannot do without: a row that is somebody. */
static bool
names_a_row(int field)
{
	return field == OKR_ID || field == OKR_TITLE || field >= OKR_NCOLUMNS;
}

/* How many cells are known names; none unless one of them names a row. */
static size_t
known_names(const struct okr_record *record, struct okr_lexicon *l,
	    bool *names_rows)
{
	int meaning[OKR_MAX_MEANINGS];
	size_t known = 0;

	*names_rows = false;
	for (size_t i = 0; i < record->ncell; i++) {
		size_t n = okr_lexicon_header(l, record->cell[i], meaning);

		known += n > 0;
		for (size_t m = 0; m < n; m++)
			*names_rows = *names_rows || names_a_row(meaning[m]);
	}
	return known;
}

struct okr_header
okr_header_find(const struct okr_table *t, struct okr_lexicon *l,
		char delimiter)
{
	struct okr_header first = { .at = t->begin, .line = t->begin_line };
	struct okr_header found = first;
	const struct okr_record *record;
	struct okr_reader r;
	bool names_rows = false;

	okr_reader_init(&r, okr_buf_view(&t->bytes), delimiter);
	r.at = t->begin;
	r.line = t->begin_line;
	for (size_t i = 0; i < LOOKED_AT; i++) {
		record = okr_reader_next(&r);
		if (record == NULL)
			break;
		found = (struct okr_header){
			.at = record->at,
			.line = record->line,
			.known = known_names(record, l, &names_rows),
		};
		if (i == 0)
			first = found;
		if (names_rows && found.known > 1)
			break;
	}
	okr_reader_release(&r);
	return names_rows && found.known > 1 ? found : first;
}

/* The texts of a record in one line, to tell it by. */
static void
append_texts(struct okr_buf *out, const struct okr_record *record)
{
	size_t begin = out->n;

	for (size_t i = 0; i < record->ncell; i++) {
		struct okr_span text = okr_span_trim(record->cell[i]);

		if (text.n > 0 && out->n > begin)
			okr_buf_text(out, ", ");
		okr_buf_span(out, text);
	}
}

static void
note_above(const struct okr_table *t, const struct okr_header *header,
	   char delimiter)
{
	struct okr_buf place = { 0 }, text = { 0 };
	const struct okr_record *record;
	struct okr_reader r;

	okr_reader_init(&r, okr_buf_view(&t->bytes), delimiter);
	r.at = t->begin;
	r.line = t->begin_line;
	while ((record = okr_reader_next(&r)) && record->at < header->at) {
		place.n = text.n = 0;
		append_texts(&text, record);
		if (text.n == 0)
			continue;
		okr_buf_printf(&place, "%s:%lu", t->name,
			       (unsigned long)record->line);
		okr_note((struct okr_place){ .source = okr_buf_view(&place) },
			 "skipped: above the header: '%s'",
			 okr_shown(okr_buf_view(&text)));
	}
	okr_buf_release(&place);
	okr_buf_release(&text);
	okr_reader_release(&r);
}

bool
okr_header_read(struct okr_table *t, struct okr_lexicon *l, char delimiter)
{
	struct okr_header header = okr_header_find(t, l, delimiter);

	if (header.at > t->begin)
		note_above(t, &header, delimiter);
	t->begin = header.at;
	t->begin_line = header.line;
	return okr_table_read_header(t, delimiter) && okr_table_check_header(t);
}
