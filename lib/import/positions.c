/* Ids that count, by sheet and kind, and the rows that refer to them. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/positions.h"

#include <stdlib.h>
#include <string.h>

#include "okr/base/mem.h"
#include "okr/import/shape.h"

#define MAX_DIGITS 6

/* "3", "#3", "3.", "KR 3": what stands before a number, and the number. */
struct position {
	struct okr_span label;
	uint32_t number;
};

static bool
parse_position(struct okr_span id, struct position *out)
{
	size_t begin;

	if (id.n > 0 && strchr(".)", id.s[id.n - 1]))
		id.n--;
	for (begin = id.n; begin > 0 && okr_is_digit(id.s[begin - 1]);)
		begin--;
	if (begin == id.n || id.n - begin > MAX_DIGITS)
		return false;
	out->number = 0;
	for (size_t i = begin; i < id.n; i++)
		out->number = 10 * out->number + (uint32_t)(id.s[i] - '0');
	out->label = okr_span_trim((struct okr_span){ id.s, begin });
	if (okr_span_is(out->label, "#"))
		out->label.n = 0;
	for (size_t i = 0; i < out->label.n; i++)
		if (okr_is_digit(out->label.s[i]))
			return false;
	return true;
}

/* The id without the cycle that is put behind it where cycles are lanes. */
static struct okr_span
id_in_sheet(const struct okr_grid *g, uint32_t row)
{
	struct okr_span id = okr_grid_cell(g, row, OKR_ID);
	const char *part = g->origin[row].part;
	size_t n = part ? strlen(part) : 0;

	if (okr_grid_sheet(g, row)->shape == &okr_shape_cycles && n > 0 &&
	    id.n > n + 1 && okr_span_ends(id, part))
		id.n -= n + 1;
	return id;
}

/* Numbers down the rows, which rise or begin anew. */
struct run {
	struct position last;
	uint32_t line;
	size_t n, restarts;
	bool broken, gaps;
};

static void
add_to_run(struct run *run, const struct position *p, uint32_t line)
{
	bool same = run->n > 0 && line == run->line &&
		    p->number == run->last.number;

	if (same) /* the same record in its next cycle */
		return;
	run->broken = run->broken ||
		      (run->n > 0 && !okr_span_eq(p->label, run->last.label)) ||
		      (p->number != 1 &&
		       (run->n == 0 || p->number <= run->last.number));
	run->gaps = run->gaps ||
		    (p->number != 1 && p->number != run->last.number + 1);
	run->restarts += run->n > 0 && p->number == 1;
	run->n++;
	run->last = *p;
	run->line = line;
}

/*
 * Letters and a number are a name, and so is a number where one is left out,
 * unless several rows have it.
 */
static bool
counts(const struct run *run)
{
	return run->n > 0 && !run->broken &&
	       ((run->last.label.n == 0 && !run->gaps) || run->restarts > 0);
}

/* What the ids of one sheet are, by kind; numbers may count all rows. */
struct numbering {
	struct run all, kind[OKR_NKINDS];
	bool positions[OKR_NKINDS];
	bool referred; /* some row refers to one of them */
};

/* The column that the ids of a kind stand in, or -1. */
static int
column_of(const struct okr_sheet *sheet, int kind)
{
	int beside = sheet->at[OKR_FIELD_OBJECTIVE_ID];

	return kind == OKR_OBJECTIVE && beside >= 0 ? beside
						    : sheet->at[OKR_ID];
}

/* Who says that a column has ids, by a map or our own names, is believed. */
static bool
is_told(const struct okr_sheet *sheet, int kind)
{
	int column = column_of(sheet, kind);

	return column < 0 || okr_sheet_is_told(sheet, column);
}

/*
 * Each kind of row in the column counts for itself; outline numbers do not.
 * Letters before a number are those of one kind.
 */
static bool
counts_apart(const struct okr_sheet *sheet, const struct numbering *of,
	     int kind)
{
	const struct run *run = &of->kind[kind];

	if (!counts(run))
		return false;
	for (int k = 0; k < OKR_NKINDS && run->last.label.n == 0; k++)
		if (of->kind[k].broken &&
		    column_of(sheet, k) == column_of(sheet, kind))
			return false;
	return true;
}

static void
look_at(const struct okr_grid *g, const struct okr_sheet *sheet,
	struct numbering *of)
{
	struct position p;

	for (uint32_t row = sheet->first; row < sheet->last; row++) {
		struct okr_span id = id_in_sheet(g, row);
		struct run *kind = &of->kind[g->kind[row]];

		if (id.n == 0 || !okr_is_counted(g->kind[row]))
			continue;
		if (parse_position(id, &p)) {
			add_to_run(kind, &p, g->origin[row].line);
			add_to_run(&of->all, &p, g->origin[row].line);
		} else {
			kind->broken = of->all.broken = true;
		}
	}
	for (int k = 0; k < OKR_NKINDS; k++)
		of->positions[k] = of->kind[k].n > 0 && !is_told(sheet, k) &&
				   (counts(&of->all) ||
				    counts_apart(sheet, of, k));
}

static bool
can_count(const struct okr_sheet *sheet)
{
	return !sheet->ours && !sheet->ask.prefix &&
	       sheet->shape != &okr_shape_table;
}

/* Ids that rows refer to. */
struct referred {
	struct okr_span *id;
	size_t n, cap;
	struct okr_index index;
};

/* The parents of key results beside objectives are none of themselves. */
enum { BY_ANY, BY_KEY_RESULTS, NREFERRED };

static struct okr_span
referred_id(const void *owner, uint32_t i)
{
	const struct referred *r = owner;

	return r->id[i];
}

static bool
is_referred(const struct referred *r, struct okr_span id)
{
	return okr_index_find(&r->index, id) != OKR_INDEX_NONE;
}

static void
hear_reference(struct referred *r, struct okr_span id)
{
	struct position p;
	uint32_t i = (uint32_t)r->n;

	if (!parse_position(id, &p) || is_referred(r, id))
		return;
	r->id = okr_mem_grow(r->id, &r->cap, r->n + 1, sizeof(*r->id));
	r->id[r->n++] = id;
	okr_index_add(&r->index, id, i);
}

/* Whatever stands between several references. */
static void
hear_cell(struct referred *r, struct okr_span cell)
{
	size_t begin = 0;

	for (size_t i = 0; i <= cell.n; i++) {
		if (i < cell.n && !strchr(";,\n", cell.s[i]))
			continue;
		hear_reference(r, okr_span_trim((struct okr_span){
				      cell.s + begin, i - begin }));
		begin = i + 1;
	}
}

static void
hear_references(const struct okr_grid *g, struct referred r[NREFERRED])
{
	static const int columns[] = { OKR_PARENT, OKR_SUPPORTS, OKR_VALUES,
				       OKR_CONTINUES };

	for (uint32_t row = 1; row <= g->n; row++) {
		int by = g->kind[row] == OKR_KEY_RESULT &&
				 okr_grid_sheet(g, row)->shape ==
				     &okr_shape_results
			     ? BY_KEY_RESULTS
			     : BY_ANY;

		for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
			hear_cell(&r[by], okr_grid_cell(g, row, columns[i]));
	}
}

static bool
has_positions(const struct okr_grid *g, const struct numbering *of)
{
	for (size_t i = 0; i < g->nsheet; i++)
		for (int k = 0; k < OKR_NKINDS; k++)
			if (of[i].positions[k])
				return true;
	return false;
}

/* A sheet whose rows something refers to by their numbers keeps them. */
static void
keep_referred(const struct okr_grid *g, struct numbering *of)
{
	struct referred r[NREFERRED] = { { 0 } };

	for (int by = 0; by < NREFERRED; by++)
		okr_index_init(&r[by].index, referred_id, &r[by]);
	hear_references(g, r);
	for (uint32_t row = 1; row <= g->n; row++) {
		struct okr_span id = id_in_sheet(g, row);
		struct numbering *sheet = &of[g->origin[row].sheet];

		if (id.n == 0 || !sheet->positions[g->kind[row]])
			continue;
		sheet->referred = sheet->referred ||
				  is_referred(&r[BY_ANY], id) ||
				  (g->kind[row] != OKR_KEY_RESULT &&
				   is_referred(&r[BY_KEY_RESULTS], id));
	}
	for (int by = 0; by < NREFERRED; by++) {
		okr_index_release(&r[by].index);
		free(r[by].id);
	}
}

/*
 * In one of several snapshots a row has come between or gone, and the others
 * have kept their numbers: then these are theirs in all of them.
 */
static void
agree(const struct okr_grid *g, struct numbering *of)
{
	bool kept[OKR_NKINDS] = { false };

	for (size_t i = 0; i < g->nsheet; i++)
		for (int k = 0; k < OKR_NKINDS; k++)
			if (g->sheet[i].ask.date.n > 0 && of[i].kind[k].n > 0 &&
			    !of[i].positions[k])
				kept[k] = true;
	for (size_t i = 0; i < g->nsheet; i++)
		for (int k = 0; k < OKR_NKINDS; k++)
			if (g->sheet[i].ask.date.n > 0 && kept[k])
				of[i].positions[k] = false;
}

static uint32_t
extra_of(struct okr_grid *g, struct okr_sheet *sheet, struct okr_span header)
{
	struct okr_buf name = { 0 };
	uint32_t extra;

	if (okr_lexicon_is(&sheet->lexicon, header, "id"))
		okr_buf_text(&name, "given_");
	okr_buf_span(&name, header);
	extra = okr_grid_extra(g, okr_buf_view(&name));
	okr_buf_release(&name);
	return extra;
}

/* The ids of one column, but for kinds that have names in it. */
static void
put_aside(struct okr_grid *g, struct okr_sheet *sheet, int column,
	  const struct numbering *of)
{
	struct okr_span header = okr_span_trim(sheet->table.header[column]);
	uint32_t extra = OKR_INDEX_NONE;
	bool anew = false; /* no two rows could have one as their id */
	struct okr_buf advice = { 0 };

	for (uint32_t row = sheet->first; row < sheet->last; row++) {
		int kind = g->kind[row];

		if (!of->positions[kind] || column_of(sheet, kind) != column ||
		    okr_grid_cell(g, row, OKR_ID).n == 0)
			continue;
		if (extra == OKR_INDEX_NONE)
			extra = extra_of(g, sheet, header);
		anew = anew || of->kind[kind].restarts > 0;
		okr_grid_set_extra(g, row, extra, id_in_sheet(g, row));
		okr_grid_clear(g, row, OKR_ID);
	}
	if (!anew)
		okr_buf_printf(&advice, "; add --column '%s=%s' if it is one",
			       okr_typed(header),
			       okr_field_name(sheet->use[column].field));
	okr_buf_char(&advice, '\0');
	if (extra != OKR_INDEX_NONE && sheet->ask.scope == 0)
		okr_note(okr_sheet_place(sheet),
			 "'%s' counts rows, so that another one has the number "
			 "when they move: no id, and kept as it is%s",
			 okr_shown(header), advice.s);
	okr_buf_release(&advice);
}

void
okr_positions_aside(struct okr_grid *g)
{
	struct numbering *of = okr_mem_new(g->nsheet, sizeof(*of));

	for (size_t i = 0; i < g->nsheet; i++)
		if (can_count(&g->sheet[i]))
			look_at(g, &g->sheet[i], &of[i]);
	agree(g, of);
	if (has_positions(g, of))
		keep_referred(g, of);
	for (size_t i = 0; i < g->nsheet; i++) {
		struct okr_sheet *sheet = &g->sheet[i];
		int id = sheet->at[OKR_ID];
		int beside = sheet->at[OKR_FIELD_OBJECTIVE_ID];

		if (of[i].referred || !can_count(sheet))
			continue;
		if (id >= 0)
			put_aside(g, sheet, id, &of[i]);
		if (beside >= 0 && beside != id)
			put_aside(g, sheet, beside, &of[i]);
	}
	free(of);
}
