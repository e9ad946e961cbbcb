/* A second column of titles is never dropped without a word. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/titles.h"

#include "okr/import/label.h"
#include "okr/import/sighted.h"
#include "okr/import/suits.h"
#include "okr/import/timed.h"
#include "okr/import/whose.h"

#define ROWS_HEARD 1000

/* The only column that is called so with a time, over texts; -1: none. */
static int
find_timed(struct okr_sheet *sheet, int field)
{
	struct okr_measured what;
	int found = -1;

	for (size_t i = 0; i < sheet->table.ncol; i++) {
		if (sheet->use[i].by || sheet->use[i].field >= 0 ||
		    !okr_timed_measure(&sheet->lexicon,
				       okr_span_trim(sheet->table.header[i]),
				       &what) ||
		    what.date.yearless || /* "KR 2" */
		    !okr_lexicon_means(&sheet->lexicon, what.name, field) ||
		    okr_suits_numbers(&sheet->table, i) >= 0)
			continue;
		if (found >= 0) /* one for each of several cycles */
			return -1;
		found = (int)i;
	}
	return found;
}

void
okr_titles_find(struct okr_sheet *sheet)
{
	static const int fields[] = { OKR_FIELD_OBJECTIVE,
				      OKR_FIELD_KEY_RESULT };

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
		int column = -1;

		if (!sheet->canonical && !okr_sheet_has(sheet, fields[i]))
			column = find_timed(sheet, fields[i]);
		if (column < 0)
			continue;
		sheet->use[column].field = fields[i];
		sheet->at[fields[i]] = column;
		okr_note(okr_sheet_place(sheet), "'%s' is taken as %s",
			 okr_shown(sheet->table.header[column]),
			 okr_field_name(fields[i]));
	}
}

/* Some word of the header is one for objectives: "Goal Name". */
static bool
names_objectives(struct okr_sheet *sheet, struct okr_span header)
{
	struct okr_span word;

	while (okr_span_next(&header, ' ', &word))
		if (okr_label_kind(&sheet->lexicon, word) == OKR_OBJECTIVE)
			return true;
	return false;
}

/* "KR Title": the plain "Title" beside it is then another's. */
static bool
says_of_key_results(struct okr_sheet *sheet, struct okr_span header)
{
	enum okr_whose whose;
	struct okr_span word;

	for (size_t i = 1; i < header.n; i++) {
		struct okr_span first = { header.s, i };

		if (strchr(" _-", header.s[i]) &&
		    okr_lexicon_word(&sheet->lexicon, OKR_WORDS_WHOSE, first,
				     &word) &&
		    okr_whose_word(word, &whose) && whose == OKR_OF_KEY_RESULT)
			return true;
	}
	return false;
}

static void
take(struct okr_sheet *sheet, int field)
{
	okr_note(okr_sheet_place(sheet), "'%s' is taken as %s",
		 okr_shown(okr_sheet_header(sheet, OKR_TITLE)),
		 okr_field_name(field));
	okr_sheet_rename(sheet, OKR_TITLE, field);
}

/* Titles beside key results are their objectives, if something says so. */
static bool
bind_beside_results(struct okr_sheet *sheet)
{
	struct okr_span title = okr_sheet_header(sheet, OKR_TITLE);
	struct okr_span result = okr_sheet_header(sheet, OKR_FIELD_KEY_RESULT);
	const char *header, *other;

	if (names_objectives(sheet, title) ||
	    says_of_key_results(sheet, result)) {
		take(sheet, OKR_FIELD_OBJECTIVE);
		return true;
	}
	header = okr_typed(title);
	other = okr_typed(result);
	okr_error(okr_sheet_place(sheet),
		  "'%s' beside '%s': add --column '%s=objective' if it holds "
		  "the objectives, --column '%s=' to keep the other as it is, "
		  "or --column '%s=' to keep this one so",
		  header, other, header, other, header);
	return false;
}

/* An objective goes on, by its title or by none, over several titles. */
static bool
goes_on(const struct okr_sheet *sheet)
{
	const struct okr_table *t = &sheet->table;
	struct okr_span objective = { 0 }, title = { 0 };
	const struct okr_record *record;
	struct okr_reader r;
	bool found = false;

	okr_table_look(t, &r);
	while (!found && (record = okr_reader_next(&r)) != NULL) {
		struct okr_span above = objective, last = title;

		if (record->ncell != t->ncol)
			continue;
		title = okr_sheet_cell(sheet, record, OKR_TITLE);
		objective = okr_sheet_cell(sheet, record, OKR_FIELD_OBJECTIVE);
		if (objective.n == 0)
			objective = above;
		found = above.n > 0 && okr_span_eq(above, objective) &&
			title.n > 0 && last.n > 0 && !okr_span_eq(title, last);
	}
	okr_reader_release(&r);
	return found;
}

bool
okr_titles_bind(struct okr_sheet *sheet)
{
	bool objectives = okr_sheet_has(sheet, OKR_FIELD_OBJECTIVE);
	bool results = okr_sheet_has(sheet, OKR_FIELD_KEY_RESULT);

	if (!okr_sheet_has(sheet, OKR_TITLE) ||
	    okr_sheet_has(sheet, OKR_KIND) || objectives == results)
		return true;
	if (results)
		return bind_beside_results(sheet);
	if (sheet->lanes.n == 0 && goes_on(sheet))
		take(sheet, OKR_FIELD_KEY_RESULT);
	return true;
}

static bool
has_letter(struct okr_span text)
{
	for (size_t i = 0; i < text.n; i++)
		if ((text.s[i] & 0x80) || (text.s[i] | 0x20) >= 'a')
			return true;
	return false;
}

/* Each title is a word for a kind of row, and this column has texts. */
static bool
are_kinds(struct okr_sheet *sheet, size_t texts)
{
	const struct okr_record *record;
	struct okr_span kind;
	struct okr_reader r;
	size_t n = 0;
	bool all = true;

	okr_table_look(&sheet->table, &r);
	while (all && n < ROWS_HEARD && (record = okr_reader_next(&r))) {
		if (okr_record_is_blank(record) ||
		    record->ncell != sheet->table.ncol)
			continue;
		n++;
		all = has_letter(record->cell[texts]) &&
		      okr_lexicon_word(&sheet->lexicon, OKR_KIND,
				       okr_sheet_cell(sheet, record, OKR_TITLE),
				       &kind);
	}
	okr_reader_release(&r);
	return all && n > 0;
}

void
okr_titles_refuse(struct okr_sheet *sheet)
{
	const struct okr_table *t = &sheet->table;
	const char *title = okr_typed(okr_sheet_header(sheet, OKR_TITLE));
	size_t i = 0;

	while (i < t->ncol &&
	       (sheet->use[i].field >= 0 || !are_kinds(sheet, i)))
		i++;
	if (i < t->ncol)
		okr_error(okr_sheet_place(sheet),
			  "'%s' holds no titles, but what each row is; add "
			  "--column '%s=kind' --column '%s=title' if these are "
			  "in '%s'",
			  title, title, okr_typed(t->header[i]),
			  okr_typed(t->header[i]));
	else
		okr_error(okr_sheet_place(sheet),
			  "titles in '%s', but no column says what each row "
			  "is; add --column 'HEADER=kind' for the one that "
			  "does, --column 'HEADER=parent' for one that says "
			  "what it stands under, or --column '%s=objective' "
			  "or --column '%s=key_result' if all are the same",
			  title, title, title);
}

/* Rows of a sheet that have neither a title nor an id, and what else. */
struct untitled {
	struct okr_grid *g;
	const struct okr_sheet *sheet;
	struct okr_sighted rows;
	bool results; /* all of them are key results */
	bool others;  /* have titles */
};

static bool
is_untitled(const struct untitled *u, uint32_t row)
{
	return (okr_is_counted(u->g->kind[row])) &&
	       okr_grid_cell(u->g, row, OKR_TITLE).n == 0 &&
	       okr_grid_cell(u->g, row, OKR_ID).n == 0;
}

static void
find_untitled(struct untitled *u)
{
	u->results = true;
	for (uint32_t row = u->sheet->first; row < u->sheet->last; row++) {
		u->others |= okr_grid_cell(u->g, row, OKR_TITLE).n > 0;
		if (!is_untitled(u, row))
			continue;
		okr_sighted_add(&u->rows, row);
		u->results &= u->g->kind[row] == OKR_KEY_RESULT;
	}
}

/* A text stands in this column, which is only kept, where titles lack. */
static bool
could_be_titles(const struct untitled *u, size_t column)
{
	uint32_t extra = u->sheet->use[column].extra;

	if (extra == OKR_INDEX_NONE)
		return false;
	for (uint32_t row = u->rows.first; row < u->sheet->last; row++)
		if (is_untitled(u, row) &&
		    !has_letter(okr_grid_extra_cell(u->g, row, extra)))
			return false;
	return true;
}

/* What to add to the command, or nothing. */
static void
append_advice(struct okr_buf *out, const struct untitled *u)
{
	const struct okr_table *t = &u->sheet->table;
	const char *title = okr_typed(okr_sheet_header(u->sheet, OKR_TITLE));
	const char *header;
	size_t i = 0;

	while (i < t->ncol && !could_be_titles(u, i))
		i++;
	if (i == t->ncol && u->sheet->at[OKR_TITLE] < 0)
		okr_buf_text(out, "; add a column 'Title'");
	if (i == t->ncol || (u->others && !u->results))
		return;
	header = okr_typed(t->header[i]);
	okr_buf_printf(out, "; if '%s' has %s, add ", header,
		       u->rows.n > 1 ? "them" : "it");
	if (u->others)
		okr_buf_printf(out,
			       "--column '%s=objective' --column "
			       "'%s=key_result'",
			       title, header);
	else
		okr_buf_printf(out, "--column '%s=title'", header);
}

void
okr_titles_tell(struct okr_grid *g, const struct okr_sheet *sheet)
{
	struct untitled u = { .g = g, .sheet = sheet };
	struct okr_buf advice = { 0 };

	find_untitled(&u);
	if (u.rows.n == 0)
		return;
	append_advice(&advice, &u);
	if (advice.n > 0)
		okr_error(okr_grid_place(g, u.rows.first, OKR_TITLE),
			  "neither title nor id; so %zu in all%.*s", u.rows.n,
			  (int)advice.n, advice.s);
	for (uint32_t row = u.rows.first; row < sheet->last && advice.n > 0;
	     row++)
		if (is_untitled(&u, row))
			okr_grid_set_kind(g, row, OKR_NO_KIND);
	okr_buf_release(&advice);
}
