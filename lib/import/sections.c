/* From a row with one text to what it holds for. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/sections.h"

#include "okr/import/apart.h"
#include "okr/import/ditto.h"
#include "okr/import/entitled.h"
#include "okr/import/headed.h"
#include "okr/import/heading.h"
#include "okr/import/label.h"
#include "okr/import/shape.h"

/* Names in two rows are made one, but come again as they were. */
static bool
is_half_header(const struct okr_sheet *sheet, const struct okr_record *record)
{
	const struct okr_span *names = sheet->heading.names;
	struct okr_span bytes = { sheet->table.bytes.s + record->at,
				  record->n };

	return names[0].n > 0 &&
	       (okr_span_eq(bytes, names[0]) || okr_span_eq(bytes, names[1]));
}

/* Pages of a printed sheet repeat its header. */
static bool
is_header(const struct okr_sheet *sheet, const struct okr_record *record)
{
	if (is_half_header(sheet, record))
		return true;
	for (size_t i = 0; i < record->ncell; i++)
		if (!okr_span_eq(okr_span_trim(record->cell[i]),
				 okr_span_trim(sheet->table.header[i])))
			return false;
	return true;
}

/* A column of names or of nothing known, or the first: not one of numbers. */
static bool
can_hold_section(const struct okr_sheet *sheet, size_t column)
{
	int field = sheet->use[column].field;

	return column == 0 || field < 0 || field == OKR_TITLE ||
	       field >= OKR_NCOLUMNS || okr_heading_can_be(field);
}

static bool
looks_like_id(struct okr_span text)
{
	for (size_t i = 0; i < text.n; i++)
		if (okr_is_blank(text.s[i]))
			return false;
	return okr_span_has_digit(text);
}

/*
 * By its place: a text alone in a column that names no row.  An id without
 * anything else is a row that lost the rest.
 */
static bool
section_by_place(const struct okr_sheet *sheet, size_t column,
		 struct okr_span text, struct okr_section_name *out)
{
	int field = sheet->use[column].field;

	*out = (struct okr_section_name){ .field = OKR_TEAM, .name = text };
	if (okr_heading_can_be(field)) {
		out->field = field;
		return true;
	}
	if (column != 0)
		return false;
	if (field == OKR_ID || field == OKR_FIELD_OBJECTIVE_ID ||
	    field == OKR_FIELD_KEY_RESULT_ID)
		return !looks_like_id(text);
	return field < 0 || field == OKR_KIND;
}

/* "FINANCIAL" alone could be a team, but not beside "CUSTOMER" and others. */
static bool
is_perspective(struct okr_intake *in, struct okr_span text,
	       struct okr_section_name *out)
{
	struct okr_sections *all = in->sections;
	struct okr_span word;

	if (okr_sheet_has(in->sheet, OKR_PERSPECTIVE) ||
	    !okr_lexicon_word(in->lexicon, OKR_PERSPECTIVE, text, &word))
		return false;
	if (!all->looked)
		all->scorecard = okr_heading_has_scorecard(in->lexicon,
							   &in->sheet->table);
	all->looked = true;
	*out = (struct okr_section_name){ .field = OKR_PERSPECTIVE,
					  .name = text };
	return all->scorecard;
}

/* What a heading says holds for some row, or it is lost. */
static void
drop_section(struct okr_intake *in, const struct okr_section *section)
{
	struct okr_place at = { 0 };

	if (section->field < 0)
		return;
	at.source = okr_table_place_of_line(&in->sheet->table, section->line);
	if (!(in->sections->taken & 1U << section->field))
		okr_warning(
		    at,
		    "%s '%s' holds for no row below it; a heading stands "
		    "above its rows",
		    okr_field_name(section->field),
		    okr_shown(in->sheet->given[section->field]));
	in->sheet->given[section->field] = (struct okr_span){ 0 };
}

/*
 * What goes on until the next objective; or what is of the same sort.
 */
static bool
ends_at(const struct okr_section *s, const struct okr_section *next)
{
	if (next == NULL)
		return s->of_objective;
	return s->field == next->field && s->kind == next->kind;
}

/*
 * A section of the same sort ends, or with NULL those below an objective, and
 * all that are inside it: but not those that have just begun, for headings
 * above each other hold together.
 */
static void
end_sections(struct okr_intake *in, const struct okr_section *next)
{
	struct okr_sections *all = in->sections;
	bool ends = false;
	size_t n = 0;

	all->under = 0;
	for (size_t i = 0; i < all->nsection; i++) {
		const struct okr_section *s = &all->section[i];

		if (ends_at(s, next) || (ends && !s->fresh && !s->of_all)) {
			ends = true;
			drop_section(in, s);
			continue;
		}
		if (s->row)
			all->under = s->row;
		all->section[n++] = *s;
	}
	all->nsection = n;
}

void
okr_sections_end(struct okr_intake *in)
{
	okr_headed_open(in);
	for (size_t i = 0; i < in->sections->nsection; i++)
		drop_section(in, &in->sections->section[i]);
	in->sections->nsection = 0;
}

/* Some row is below them now. */
static void
use_sections(struct okr_sections *all)
{
	for (size_t i = 0; all->fresh && i < all->nsection; i++)
		all->section[i].fresh = false;
	all->fresh = false;
}

/* The row of a statement that a section names; the same one has one row. */
static uint32_t
statement_row(struct okr_intake *in, const struct okr_record *record,
	      enum okr_kind kind, struct okr_span title)
{
	struct okr_span team = in->sheet->given[OKR_TEAM], key;
	uint32_t row;

	okr_objectives_key(in->objectives, okr_kind_word[kind], title, team);
	okr_buf_char(&in->objectives->key, '\n'); /* no objective's either */
	key = okr_buf_view(&in->objectives->key);
	row = okr_objectives_find(in->objectives, key);
	if (row)
		return row;
	row = okr_shape_row(in, record, kind, NULL);
	okr_grid_set(in->grid, row, OKR_TITLE, title);
	okr_grid_set(in->grid, row, OKR_TEAM, team);
	in->grid->above[row] = in->sections->under;
	okr_objectives_add(in->objectives, key, row);
	return row;
}

static void
begin_section(struct okr_intake *in, const struct okr_record *record,
	      const struct okr_section_name *heading)
{
	struct okr_sections *all = in->sections;
	struct okr_section section = { .field = heading->field,
				       .kind = heading->kind };
	struct okr_span name = heading->name;
	struct okr_place at = { 0 };

	at.source = okr_table_place_of_line(&in->sheet->table, record->line);
	okr_note(at, "section: %s '%s' for the rows below",
		 section.field < 0 ? okr_kind_word[section.kind].s
				   : okr_field_name(section.field),
		 okr_shown(name));
	name = okr_arena_copy(&in->grid->text, name);
	end_sections(in, &section);
	in->objectives->current = 0;
	for (size_t i = 0; i < in->sheet->lanes.n; i++)
		in->sheet->lanes.lane[i].current = 0;
	okr_sequence_break(in->sequence);
	if (section.field < 0) {
		section.row = statement_row(in, record, section.kind, name);
		all->under = section.row;
	} else {
		in->sheet->given[section.field] = name;
		all->taken &= ~(1U << section.field);
	}
	section.line = record->line;
	section.of_all = record->at < in->sheet->table.begin;
	section.of_objective = in->objectives->waiting.n > 0;
	section.fresh = all->fresh = true;
	all->section[all->nsection++] = section;
}

/* "Vision" among objectives is none, and what is beside it is its text. */
static bool
is_of_objectives(const struct okr_sheet *sheet, const struct okr_filled *filled)
{
	return filled->n == 2 &&
	       sheet->use[filled->first].field == OKR_FIELD_OBJECTIVE &&
	       sheet->use[filled->second].field == OKR_FIELD_KEY_RESULT;
}

/* The record is a section, which then holds. */
static bool
take_section(struct okr_intake *in, const struct okr_record *record,
	     const struct okr_filled *filled)
{
	struct okr_section_name heading;
	struct okr_span text;

	if (okr_heading_of_two(in->lexicon, record, filled,
			       !is_of_objectives(in->sheet, filled),
			       &heading)) {
		begin_section(in, record, &heading);
		return true;
	}
	if (filled->n != 1 || !can_hold_section(in->sheet, filled->first))
		return false;
	text = okr_span_trim(record->cell[filled->first]);
	if (okr_heading_of_text(in->lexicon, text, &heading) ||
	    is_perspective(in, text, &heading)) {
		begin_section(in, record, &heading);
		return true;
	}
	if (!section_by_place(in->sheet, filled->first, text, &heading))
		return false;
	begin_section(in, record, &heading);
	if (okr_heading_is_remark(text))
		okr_warning(okr_sheet_row_place(in->sheet, -1),
			    "'%s' reads like a remark, and is taken as the %s "
			    "of the rows below; remove the row if it is none",
			    okr_shown(text), okr_field_name(heading.field));
	return true;
}

/* An objective over its key results ends what was said below the last one. */
static void
begin_objective(struct okr_intake *in, uint32_t line, struct okr_span title)
{
	okr_headed_open(in); /* the last one may have none */
	end_sections(in, NULL);
	use_sections(in->sections);
	okr_headed_begin(in, line, title);
}

static bool
take_objective(struct okr_intake *in, const struct okr_record *record,
	       const struct okr_filled *filled)
{
	struct okr_span title;

	if (!okr_headed_is(in, record, filled, &title))
		return false;
	begin_objective(in, record->line, title);
	return true;
}

/* A column of the sheet says it, or the row above the names has. */
static bool
can_hold(const struct okr_sheet *sheet, const struct okr_section_name *heading)
{
	return sheet->shape->sectioned &&
	       (heading->field < 0 || !okr_sheet_says(sheet, heading->field));
}

static void
take_above(struct okr_intake *in, const struct okr_record *record,
	   const struct okr_section_name *heading)
{
	struct okr_place at = { 0 };

	if (can_hold(in->sheet, heading)) {
		begin_section(in, record, heading);
		return;
	}
	at.source = okr_table_place_of_line(&in->sheet->table, record->line);
	okr_note(at, "skipped: above the header: %s '%s'",
		 heading->field < 0 ? okr_kind_word[heading->kind].s
				    : okr_field_name(heading->field),
		 okr_shown(heading->name));
}

static void
take_title(struct okr_intake *in, const struct okr_above_header *heading)
{
	struct okr_place at = { 0 };

	if (okr_headed_can(in->sheet)) {
		begin_objective(in, heading->line, heading->title);
		return;
	}
	at.source = okr_table_place_of_line(&in->sheet->table, heading->line);
	okr_note(at, "skipped: above the header: '%s'",
		 okr_shown(heading->text));
}

/* Headings above the names of the columns hold for all rows. */
void
okr_sections_begin(struct okr_intake *in)
{
	const struct okr_above_header *above = &in->sheet->heading;
	const struct okr_table *t = &in->sheet->table;
	const struct okr_record *record;
	struct okr_section_name heading;
	struct okr_reader r;

	if (in->sheet->shape->sectioned)
		okr_entitled_take(in->sheet);
	if (above->nheadings == 0 && above->title.n == 0)
		return;
	okr_reader_init(&r, okr_buf_view(&t->bytes), t->reader.delimiter);
	r.at = above->at;
	r.line = above->from;
	while ((record = okr_reader_next(&r)) && record->at < t->begin)
		if (above->title.n > 0 && record->line == above->line)
			take_title(in, above);
		else if (okr_heading_above(in->lexicon, record, &heading))
			take_above(in, record, &heading);
	okr_reader_release(&r);
}

bool
okr_sections_is_data(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_sheet *sheet = in->sheet;
	struct okr_filled filled;

	if (sheet->canonical)
		return true;
	okr_apart_look(in, record);
	if (is_header(sheet, record)) {
		okr_note(okr_sheet_row_place(sheet, -1),
			 "skipped: the header once more");
		okr_apart_header(in);
		return false;
	}
	in->sections->totals.above = okr_grid_cell(in->grid,
						   in->objectives->current,
						   OKR_TITLE);
	if (okr_totals_is(&in->sections->totals, sheet, in->lexicon, record)) {
		okr_note(okr_sheet_row_place(sheet, -1), "skipped: total row");
		return false;
	}
	if (okr_apart_is_legend(in, record))
		return false;
	filled = okr_record_filled(record);
	if (okr_apart_is_table(in, record, filled.n) ||
	    okr_ditto_refuse(in, record) || take_objective(in, record, &filled))
		return false;
	if (sheet->shape->sectioned && take_section(in, record, &filled))
		return false;
	use_sections(in->sections);
	okr_headed_open(in);
	return true;
}

void
okr_sections_release(struct okr_sections *all)
{
	okr_totals_release(&all->totals);
	*all = (struct okr_sections){ 0 };
}
