/* The first records, looked at before any of them is read as data. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/header.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/import/date.h"
#include "okr/import/heading.h"
#include "okr/import/label.h"
#include "okr/import/lanes.h"
#include "okr/import/layout.h"
#include "okr/import/range.h"
#include "okr/import/whose.h"

#define LOOKED_AT 50 /* records from the top */

/* What a sheet of OKRs cannot do without: a row that is somebody. */
static bool
names_a_row(int field)
{
	return field == OKR_ID || field == OKR_TITLE ||
	       (field >= OKR_NCOLUMNS && field < OKR_FIELD_PURPOSE);
}

/* How many cells are known names; none unless one of them names a row. */
static size_t
known_names(const struct okr_record *record, struct okr_lexicon *l,
	    bool *names_rows)
{
	int meaning[OKR_MAX_MEANINGS];
	struct okr_lane_header lane;
	enum okr_whose whose;
	size_t known = 0;

	*names_rows = false;
	for (size_t i = 0; i < record->ncell; i++) {
		size_t n = okr_whose_header(l, record->cell[i], meaning,
					    &whose);

		known += n > 0 || (okr_lanes_parse(l, record->cell[i], &lane) &&
				   lane.number > 0 && !lane.behind);
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
	bool names_rows = false, any = false;

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
		if (!any && !okr_record_is_blank(record)) {
			first = found;
			any = true;
		}
		if (names_rows && found.known > 1)
			break;
	}
	okr_reader_release(&r);
	return names_rows && found.known > 1 ? found : first;
}

/* The texts of a record in one line, to tell it by. */
static struct okr_span
texts_of(struct okr_table *t, const struct okr_record *record)
{
	struct okr_buf all = { 0 };
	struct okr_span kept;

	for (size_t i = 0; i < record->ncell; i++) {
		struct okr_span text = okr_span_trim(record->cell[i]);

		if (text.n > 0 && all.n > 0)
			okr_buf_text(&all, ", ");
		okr_buf_span(&all, text);
	}
	kept = okr_arena_copy(&t->names, okr_buf_view(&all));
	okr_buf_release(&all);
	return kept;
}

static struct okr_place
place_of(const struct okr_table *t, uint32_t line, struct okr_buf *text)
{
	text->n = 0;
	okr_buf_printf(text, "%s:%lu", t->name, (unsigned long)line);
	return (struct okr_place){ .source = okr_buf_view(text) };
}

/* A row over or below that of the names: what each name is led by. */
struct heading {
	struct okr_span *cell; /* by column; empty where there is none */
	uint32_t line;
	size_t ncycles;
	struct okr_span text;
	size_t at[2]; /* offsets of the upper row and the lower one */
};

static void
release_heading(struct heading *h)
{
	free(h->cell);
	*h = (struct heading){ 0 };
}

/* The cells of a row with cycles, each going on to the next filled one. */
static void
take_heading(struct okr_table *t, struct okr_lexicon *l,
	     const struct okr_span *cell, struct heading *h)
{
	struct okr_span group = { 0 };

	release_heading(h);
	h->cell = okr_mem_new(t->ncol, sizeof(*h->cell));
	for (size_t i = 0; i < t->ncol; i++) {
		struct okr_span text = okr_span_trim(cell[i]);
		bool is_cycle = okr_range_is_period(l, text);

		h->ncycles += is_cycle;
		if (text.n > 0)
			group = is_cycle ? okr_arena_copy(&t->names, text)
					 : (struct okr_span){ 0 };
		h->cell[i] = group;
	}
}

/* A name that is there again, or one of a measure, belongs to its cycle. */
static bool
is_of_cycle(const struct okr_table *t, struct okr_lexicon *l, size_t column)
{
	static const int measures[] = { OKR_START, OKR_TARGET, OKR_CURRENT,
					OKR_CONFIDENCE };
	int meaning[OKR_MAX_MEANINGS];
	struct okr_span name = okr_span_trim(t->header[column]);
	size_t n = okr_lexicon_header(l, name, meaning);

	for (size_t i = 0; i < t->ncol; i++)
		if (i != column &&
		    okr_span_eq(name, okr_span_trim(t->header[i])))
			return true;
	for (size_t i = 0; i < n; i++)
		for (size_t m = 0; m < sizeof(measures) / sizeof(*measures);
		     m++)
			if (meaning[i] == measures[m])
				return true;
	return false;
}

/*
 * The first cycle stands over what is measured, or its label says what it is;
 * "Exported 2026" over an owner's name is no cycle.
 */
static bool
leads(const struct okr_table *t, struct okr_lexicon *l,
      const struct okr_span *cell)
{
	int meaning[OKR_MAX_MEANINGS];
	struct okr_span label = { 0 };
	size_t n;

	for (size_t i = 0; i < t->ncol; i++) {
		struct okr_span text = okr_span_trim(cell[i]);

		if (text.n == 0)
			continue;
		if (!okr_range_is_period(l, text)) {
			label = text;
			continue;
		}
		n = okr_lexicon_header(l, label, meaning);
		return is_of_cycle(t, l, i) ||
		       (n > 0 && meaning[0] == OKR_CYCLE);
	}
	return false;
}

static void
note_skipped(const struct okr_table *t, uint32_t line, struct okr_span text)
{
	struct okr_buf place = { 0 };

	okr_note(place_of(t, line, &place), "skipped: above the header: '%s'",
		 okr_shown(text));
	okr_buf_release(&place);
}

/* Whether a label can hold is not known yet, and told later. */
static void
take_text(struct okr_table *t, const struct okr_record *record,
	  struct okr_span title, struct okr_above_header *out)
{
	if (out->title.n > 0)
		note_skipped(t, out->line, out->text);
	out->title = okr_arena_copy(&t->names, title);
	out->text = texts_of(t, record);
	out->line = record->line;
	if (title.n == 0)
		note_skipped(t, out->line, out->text);
}

/* "Objective 1: Grow" holds for what is below, with headings between. */
static void
see_above(struct okr_table *t, struct okr_lexicon *l,
	  const struct okr_record *record, struct heading *h,
	  struct okr_above_header *out)
{
	struct okr_section_name heading;
	struct okr_span title = { 0 };

	if (h->cell) /* not right above */
		note_skipped(t, h->line, h->text);
	release_heading(h);
	if (record->ncell == t->ncol && !okr_heading_is_pair(l, record) &&
	    leads(t, l, record->cell)) {
		take_heading(t, l, record->cell, h);
		h->line = record->line;
		h->text = texts_of(t, record);
		h->at[0] = record->at;
		h->at[1] = t->begin;
	} else if (okr_label_is_heading(l, record, &title)) {
		take_text(t, record, title, out);
	} else if (okr_heading_above(l, record, &heading)) {
		out->nheadings++;
	} else if (!okr_record_is_blank(record)) {
		take_text(t, record, (struct okr_span){ 0 }, out);
		return;
	}
	if (out->title.n == 0)
		out->text.n = 0;
}

/* Say what stands above the header, but for cycles right above it. */
static void
read_above(struct okr_table *t, struct okr_lexicon *l, struct okr_header top,
	   struct heading *h, struct okr_above_header *out)
{
	const struct okr_record *record;
	struct okr_reader r;

	out->at = top.at;
	out->from = top.line;
	okr_reader_init(&r, okr_buf_view(&t->bytes), t->reader.delimiter);
	r.at = top.at;
	r.line = top.line;
	while ((record = okr_reader_next(&r)) && record->at < t->begin)
		see_above(t, l, record, h, out);
	okr_reader_release(&r);
}

/*
 * The record below the header goes on with it: it names columns that have no
 * name or that of a group, and says nothing below other names.
 */
static bool
goes_on(const struct okr_table *t, struct okr_lexicon *l,
	const struct okr_record *record)
{
	int meaning[OKR_MAX_MEANINGS];
	size_t known = 0;

	if (record->ncell != t->ncol)
		return false;
	for (size_t i = 0; i < t->ncol; i++) {
		struct okr_span name = okr_span_trim(record->cell[i]);
		struct okr_span above = okr_span_trim(t->header[i]);

		if (name.n == 0)
			continue;
		if (okr_lexicon_header(l, name, meaning) == 0 ||
		    (okr_lexicon_header(l, above, meaning) > 0))
			return false;
		known++;
	}
	return known > 1;
}

/* Take the names of the record below, where it goes on with the header. */
static void
read_below(struct okr_table *t, struct okr_lexicon *l, struct heading *h)
{
	const struct okr_record *record;
	struct okr_reader r;

	okr_reader_init(&r, okr_buf_view(&t->bytes), t->reader.delimiter);
	r.at = t->reader.at;
	r.line = t->reader.line;
	record = okr_reader_next(&r);
	if (record && goes_on(t, l, record)) {
		take_heading(t, l, t->header, h);
		h->line = t->begin_line;
		h->at[0] = t->begin;
		h->at[1] = record->at;
		for (size_t i = 0; i < t->ncol; i++)
			if (okr_span_trim(record->cell[i]).n > 0)
				t->header[i] = okr_arena_copy(&t->names,
							      record->cell[i]);
		okr_reader_next(&t->reader);
	}
	okr_reader_release(&r);
}

static struct okr_span
bytes_of_line(const struct okr_table *t, size_t at)
{
	const struct okr_record *record;
	struct okr_reader r;
	struct okr_span bytes = { t->bytes.s + at, 0 };

	okr_reader_init(&r, okr_buf_view(&t->bytes), t->reader.delimiter);
	r.at = at;
	record = okr_reader_next(&r);
	if (record)
		bytes.n = record->n;
	okr_reader_release(&r);
	return bytes;
}

static void
lead_names(struct okr_table *t, struct okr_lexicon *l, const struct heading *h)
{
	struct okr_span *led = okr_mem_new(t->ncol, sizeof(*led));
	struct okr_buf name = { 0 };

	for (size_t i = 0; i < t->ncol; i++) {
		led[i] = t->header[i];
		if (h->cell[i].n == 0 || okr_span_trim(led[i]).n == 0 ||
		    !is_of_cycle(t, l, i))
			continue;
		name.n = 0;
		okr_buf_span(&name, h->cell[i]);
		okr_buf_char(&name, ' ');
		okr_buf_span(&name, okr_span_trim(led[i]));
		led[i] = okr_arena_copy(&t->names, okr_buf_view(&name));
	}
	memcpy(t->header, led, t->ncol * sizeof(*led));
	okr_buf_release(&name);
	free(led);
}

/* What a row with cycles means for the columns, and for all rows. */
static void
apply_heading(struct okr_table *t, struct okr_lexicon *l,
	      const struct heading *h, struct okr_span *cycle)
{
	struct okr_buf place = { 0 };
	struct okr_place at = place_of(t, h->line, &place);

	if (h->ncycles > 1) {
		lead_names(t, l, h);
		okr_note(at, "cycles of the columns below them");
	} else if (h->ncycles == 1) {
		for (size_t i = 0; i < t->ncol; i++)
			if (h->cell[i].n > 0)
				*cycle = h->cell[i];
		okr_note(at, "'%s' is the cycle of all rows",
			 okr_shown(*cycle));
	}
	okr_buf_release(&place);
}

static bool
is_nameless(const struct okr_table *t)
{
	for (size_t i = 0; i < t->ncol; i++)
		if (okr_span_trim(t->header[i]).n > 0)
			return false;
	return true;
}

bool
okr_header_read(struct okr_table *t, struct okr_lexicon *l, char delimiter,
		struct okr_above_header *heading)
{
	struct okr_header header = okr_header_find(t, l, delimiter);
	struct heading h = { 0 };
	struct okr_header top = { .at = t->begin, .line = t->begin_line };
	bool ok;

	t->begin = header.at;
	t->begin_line = header.line;
	if (!okr_table_read_header(t, delimiter))
		return false;
	if (header.known == 0 && is_nameless(t)) {
		okr_table_refuse_empty(t->name);
		return false;
	}
	if (header.known > 0 && !okr_layout_is_even(t))
		return false;
	if (header.at > top.at)
		read_above(t, l, top, &h, heading);
	if (h.ncycles == 0)
		read_below(t, l, &h);
	for (size_t i = 0; i < 2 && h.cell; i++)
		heading->names[i] = bytes_of_line(t, h.at[i]);
	apply_heading(t, l, &h, &heading->cycle);
	ok = okr_layout_check(t, l, header.known);
	if (ok && okr_layout_part(t, l) && h.cell == NULL)
		heading->names[0] = bytes_of_line(t, t->begin);
	if (ok)
		okr_layout_number(t, l);
	ok = ok && okr_table_check_header(t);
	release_heading(&h);
	return ok;
}
