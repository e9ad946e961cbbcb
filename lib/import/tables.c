/* Kinds from file names, names from ids. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/tables.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/import/label.h"
#include "okr/import/refuse.h"
#include "okr/import/shape.h"

/* Before the number of an id. */
static const char *const letters[OKR_NKINDS] = {
	[OKR_PURPOSE] = "P",     [OKR_MISSION] = "M",  [OKR_VISION] = "V",
	[OKR_VALUE] = "VA",      [OKR_PILLAR] = "PI",  [OKR_OBJECTIVE] = "O",
	[OKR_KEY_RESULT] = "KR", [OKR_CHECKIN] = "CI", [OKR_CYCLE_ROW] = "CY",
	[OKR_SCORE_ROW] = "S",   [OKR_DRAFT] = "D",
};

/* Fields that may have the ids of another table's names. */
static const int named_fields[] = { OKR_TEAM, OKR_OWNER, OKR_CYCLE };

#define NNAMED_FIELDS (sizeof(named_fields) / sizeof(*named_fields))

static struct okr_span
named_key(const void *owner, uint32_t i)
{
	const struct okr_tables *tables = owner;

	return tables->named[i].key;
}

void
okr_tables_init(struct okr_tables *tables)
{
	*tables = (struct okr_tables){ 0 };
	okr_index_init(&tables->index, named_key, tables);
}

void
okr_tables_release(struct okr_tables *tables)
{
	okr_index_release(&tables->index);
	okr_buf_release(&tables->key);
	okr_arena_release(&tables->text);
	free(tables->named);
	*tables = (struct okr_tables){ 0 };
}

static struct okr_span
make_key(struct okr_tables *tables, int field, struct okr_span id)
{
	tables->key.n = 0;
	okr_buf_printf(&tables->key, "%d,", field);
	okr_buf_span(&tables->key, id);
	return okr_buf_view(&tables->key);
}

void
okr_tables_add(struct okr_tables *tables, int field, struct okr_span id,
	       struct okr_span name)
{
	struct okr_span key = make_key(tables, field, id);

	tables->listed[field] = true;
	if (id.n == 0 || okr_index_find(&tables->index, key) != OKR_INDEX_NONE)
		return;
	tables->named = okr_mem_grow(tables->named, &tables->cap, tables->n + 1,
				     sizeof(*tables->named));
	tables->named[tables->n] = (struct okr_named){
		okr_arena_copy(&tables->text, key),
		okr_arena_copy(&tables->text, name),
	};
	okr_index_add(&tables->index, tables->named[tables->n].key,
		      (uint32_t)tables->n);
	tables->n++;
}

/* The name of a file without its folder and its ending. */
static struct okr_span
stem_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	struct okr_span stem = okr_span_of(slash ? slash + 1 : path);
	const char *dot = stem.n ? memchr(stem.s + 1, '.', stem.n - 1) : NULL;

	for (size_t i = stem.n; i-- > 1;)
		if (stem.s[i] == '.') {
			dot = stem.s + i;
			break;
		}
	if (dot)
		stem.n = (size_t)(dot - stem.s);
	return stem;
}

static bool
names_field(struct okr_lexicon *l, struct okr_span word, int *field)
{
	int meaning[OKR_MAX_MEANINGS];
	size_t n = okr_lexicon_header(l, word, meaning);

	for (size_t i = 0; i < n; i++)
		for (size_t f = 0; f < NNAMED_FIELDS; f++)
			if (meaning[i] == named_fields[f]) {
				*field = meaning[i];
				return true;
			}
	return false;
}

/* "teams" and "team" are both a table of teams. */
static bool
read_word(struct okr_lexicon *l, struct okr_span word, struct okr_table_of *of)
{
	struct okr_span one = word;

	if (one.n > 1 && one.s[one.n - 1] == 's')
		one.n--;
	of->kind = okr_label_kind(l, word);
	if (of->kind == OKR_NO_KIND)
		of->kind = okr_label_kind(l, one);
	return of->kind || names_field(l, word, &of->field) ||
	       names_field(l, one, &of->field);
}

/* The longest end of a file's name that is a word: "public.key_results". */
static void
read_file_name(const struct okr_sheet *sheet, struct okr_lexicon *l,
	       struct okr_table_of *of)
{
	struct okr_span stem = stem_of(sheet->table.name);

	while (stem.n > 0 && !read_word(l, stem, of)) {
		size_t n = 0;

		while (n < stem.n && !strchr("._- ", stem.s[n]))
			n++;
		n += n < stem.n;
		stem = okr_span_from(stem, n);
	}
}

/* "team_id", "pillar id": the text before the id; empty for another name. */
static struct okr_span
named_by_id(struct okr_span header)
{
	header = okr_span_trim(header);
	if (header.n > 3 && (header.s[header.n - 2] | 0x20) == 'i' &&
	    (header.s[header.n - 1] | 0x20) == 'd') {
		char before = header.s[header.n - 3];

		header.n -= before == '_' || before == ' ' || before == '-' ? 3
									    : 2;
		return header;
	}
	return (struct okr_span){ 0 };
}

struct okr_table_of
okr_tables_look(struct okr_sheet *sheet)
{
	struct okr_lexicon *l = &sheet->lexicon;
	struct okr_table_of of = { .field = -1 };

	read_file_name(sheet, l, &of);
	if (of.kind == OKR_CYCLE_ROW && okr_sheet_has(sheet, OKR_ID)) {
		of.kind = OKR_NO_KIND; /* its rows are names as well */
		of.field = OKR_CYCLE;
	}
	if (okr_sheet_has(sheet, OKR_FIELD_OBJECTIVE_ID))
		of.above = OKR_OBJECTIVE;
	if (of.kind == OKR_NO_KIND && of.field < 0 && of.above == OKR_OBJECTIVE)
		of.kind = OKR_KEY_RESULT;
	return of;
}

/* No cell of the column of kinds is one: "year" of a table of periods. */
static bool
has_no_kinds(struct okr_sheet *sheet)
{
	const struct okr_table *t = &sheet->table;
	const struct okr_record *record;
	struct okr_reader r;
	bool none = true;

	okr_table_look(t, &r);
	while (none && (record = okr_reader_next(&r)) != NULL) {
		struct okr_span cell = { 0 };

		if (record->ncell == t->ncol)
			cell = okr_sheet_cell(sheet, record, OKR_KIND);
		none = cell.n == 0 || !okr_label_kind(&sheet->lexicon, cell);
	}
	okr_reader_release(&r);
	return none;
}

/* The day on which a check-in was written, where it has no other. */
static void
take_created(struct okr_sheet *sheet)
{
	for (size_t i = 0; i < sheet->table.ncol; i++)
		if (sheet->use[i].field < 0 &&
		    !okr_sheet_has(sheet, OKR_DATE) &&
		    okr_lexicon_is(&sheet->lexicon, sheet->table.header[i],
				   "created_at")) {
			sheet->at[OKR_DATE] = (int)i;
			sheet->use[i].field = OKR_DATE;
			okr_note(okr_sheet_place(sheet),
				 "'%s' is taken as date",
				 okr_shown(sheet->table.header[i]));
		}
}

void
okr_tables_clear(struct okr_sheet *sheet)
{
	struct okr_table_of of;

	if (sheet->canonical || sheet->ours)
		return;
	of = okr_tables_look(sheet);
	if (of.kind == OKR_CHECKIN &&
	    okr_sheet_has(sheet, OKR_FIELD_KEY_RESULT_ID))
		take_created(sheet);
	if ((of.kind == OKR_NO_KIND && of.field < 0) ||
	    !okr_sheet_has(sheet, OKR_KIND) ||
	    okr_sheet_is_told(sheet, sheet->at[OKR_KIND]) ||
	    !has_no_kinds(sheet))
		return;
	okr_note(okr_sheet_place(sheet),
		 "'%s' has no kinds of rows, and is kept as it is",
		 okr_shown(okr_sheet_header(sheet, OKR_KIND)));
	okr_sheet_forget(sheet, OKR_KIND);
}

/* Ids of other tables, under names such as "team_id" and "pillar_id". */
void
okr_tables_bind(struct okr_sheet *sheet, struct okr_table_of *of)
{
	struct okr_lexicon *l = &sheet->lexicon;

	for (size_t i = 0; i < sheet->table.ncol; i++) {
		struct okr_span word = named_by_id(sheet->table.header[i]);
		enum okr_kind kind;
		int field = -1;

		if (word.n == 0 || sheet->use[i].field >= 0)
			continue;
		kind = okr_label_kind(l, word);
		if (okr_is_statement(kind))
			field = OKR_PARENT;
		else if (!names_field(l, word, &field))
			continue;
		if (okr_sheet_has(sheet, field))
			continue;
		if (field == OKR_PARENT)
			of->above = kind;
		else
			of->by_id |= 1U << field;
		sheet->at[field] = (int)i;
		sheet->use[i].field = field;
	}
}

static bool
is_number(struct okr_span id)
{
	return id.n > 0 && okr_span_is_digits(id);
}

static void
set_numbered(struct okr_grid *g, uint32_t row, int column, enum okr_kind kind)
{
	struct okr_span id = okr_grid_cell(g, row, column);
	struct okr_buf text = { 0 };

	okr_buf_printf(&text, "%s-", letters[kind]);
	okr_buf_span(&text, id);
	okr_grid_set_copy(g, row, column, okr_buf_view(&text));
	okr_buf_release(&text);
}

/* Bare numbers get their kind's letters. */
static void
number_rows(struct okr_tables *tables, struct okr_grid *g,
	    const struct okr_sheet *sheet)
{
	enum okr_kind kind = sheet->of.kind;
	bool noted = false;

	for (uint32_t row = sheet->first; row < sheet->last; row++) {
		struct okr_span id = okr_grid_cell(g, row, OKR_ID);

		if (!is_number(id))
			continue;
		if (!noted)
			okr_note(okr_grid_place(g, row, OKR_ID),
				 "ids are numbers of this table: %s becomes "
				 "%s-%s",
				 okr_shown(id), letters[kind], okr_shown(id));
		noted = true;
		tables->numbered[kind] = true;
		set_numbered(g, row, OKR_ID, kind);
	}
}

static void
join_name(struct okr_tables *tables, struct okr_grid *g, uint32_t row,
	  int field)
{
	struct okr_span id = okr_grid_cell(g, row, field);
	uint32_t i;

	if (id.n == 0 || !tables->listed[field])
		return;
	i = okr_index_find(&tables->index, make_key(tables, field, id));
	if (i != OKR_INDEX_NONE)
		okr_grid_set_copy(g, row, field, tables->named[i].name);
	else
		okr_refuse_cell(g, row, field, "'%s' is in no table of the %s",
				okr_shown(id), okr_field_name(field));
}

static void
join_rows(struct okr_tables *tables, struct okr_grid *g,
	  const struct okr_sheet *sheet)
{
	const struct okr_table_of *of = &sheet->of;

	for (uint32_t row = sheet->first; row < sheet->last; row++) {
		if (of->above && tables->numbered[of->above] &&
		    is_number(okr_grid_cell(g, row, OKR_PARENT)))
			set_numbered(g, row, OKR_PARENT, of->above);
		for (size_t i = 0; i < NNAMED_FIELDS; i++)
			if (of->by_id & 1U << named_fields[i])
				join_name(tables, g, row, named_fields[i]);
	}
}

/* Its ids are its own; kind: check-ins, or all others. */
static bool
is_table(const struct okr_sheet *sheet, enum okr_kind kind)
{
	if (sheet->of.kind == OKR_NO_KIND || sheet->ask.prefix)
		return false;
	return (sheet->of.kind == OKR_CHECKIN) == (kind == OKR_CHECKIN);
}

void
okr_tables_join(struct okr_tables *tables, struct okr_grid *g, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (is_table(&g->sheet[i], OKR_NKINDS))
			number_rows(tables, g, &g->sheet[i]);
	/* a log may stand beside any sheet, and keeps its ids then */
	for (size_t i = 0; i < n && tables->numbered[OKR_KEY_RESULT]; i++)
		if (is_table(&g->sheet[i], OKR_CHECKIN))
			number_rows(tables, g, &g->sheet[i]);
	for (size_t i = 0; i < n; i++)
		if (g->sheet[i].of.kind)
			join_rows(tables, g, &g->sheet[i]);
}
