/* The last row of a kind, while rows go by. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/sequence.h"

#include <stdlib.h>

#include "okr/base/index.h"
#include "okr/base/mem.h"
#include "okr/import/shape.h"

/* Who stands under whom. */
static const struct step {
	enum okr_kind kind;
	const char *row, *rows, *above; /* in words */
} steps[] = {
	{ OKR_OBJECTIVE, "objective", "objectives", "statement" },
	{ OKR_KEY_RESULT, "key result", "key results", "objective" },
	{ OKR_CHECKIN, "check-in", "check-ins", "key result" },
};

#define NSTEPS (sizeof(steps) / sizeof(*steps))

void
okr_sequence_break(struct okr_sequence *sequence)
{
	sequence->statement = sequence->objective = sequence->key_result = 0;
}

/* The row above by order; then this one is the last of its kind. */
static uint32_t
pass_row(struct okr_sequence *sequence, enum okr_kind kind, uint32_t row)
{
	uint32_t above = 0;

	if (okr_is_statement(kind) && kind != OKR_VALUE) {
		okr_sequence_break(sequence);
		sequence->statement = row;
	} else if (kind == OKR_OBJECTIVE) {
		above = sequence->statement;
		sequence->objective = row;
		sequence->key_result = 0;
	} else if (kind == OKR_KEY_RESULT) {
		above = sequence->objective;
		sequence->key_result = row;
	} else if (kind == OKR_CHECKIN) {
		above = sequence->key_result;
	}
	return above;
}

void
okr_sequence_add(struct okr_intake *in, uint32_t row)
{
	struct okr_sequence *sequence = in->sequence;
	size_t i = row - in->sheet->first;

	sequence->above = okr_mem_grow(sequence->above, &sequence->cap, i + 1,
				       sizeof(*sequence->above));
	while (sequence->n <= i)
		sequence->above[sequence->n++] = 0;
	sequence->above[i] = pass_row(sequence,
				      (enum okr_kind)in->grid->kind[row], row);
}

void
okr_sequence_release(struct okr_sequence *sequence)
{
	free(sequence->above);
	*sequence = (struct okr_sequence){ 0 };
}

static bool
names_parent(const struct okr_grid *g, uint32_t row)
{
	return g->above[row] || okr_grid_cell(g, row, OKR_PARENT).n > 0;
}

/*
 * Some row names its parent: who names none is a root.  Statements of a kind
 * that follow each other are a list and no headings, and what follows the
 * last one is not its alone.
 */
static bool
has_own_roots(const struct okr_intake *in)
{
	const struct okr_grid *g = in->grid;
	enum okr_kind last = OKR_NO_KIND;

	for (uint32_t row = in->sheet->first; row <= g->n; row++) {
		enum okr_kind kind = (enum okr_kind)g->kind[row];

		if (okr_grid_cell(g, row, OKR_PARENT).n > 0 ||
		    (okr_is_statement(kind) && kind == last))
			return true;
		if (kind == OKR_OBJECTIVE || okr_is_statement(kind))
			last = kind;
	}
	return false;
}

/* Rows of a kind, and the first that order would put under another. */
struct census {
	size_t n, nparents;
	uint32_t placed;
};

static struct census
count(const struct okr_intake *in, enum okr_kind kind)
{
	const struct okr_grid *g = in->grid;
	struct census census = { 0 };

	for (size_t i = 0; i < in->sequence->n; i++) {
		uint32_t row = in->sheet->first + (uint32_t)i;

		if (g->kind[row] != kind)
			continue;
		census.n++;
		census.nparents += names_parent(g, row);
		if (!names_parent(g, row) && in->sequence->above[i] &&
		    census.placed == 0)
			census.placed = row;
	}
	return census;
}

static void
place(struct okr_intake *in, const struct step *step, uint32_t first)
{
	okr_note(okr_grid_place(in->grid, first, OKR_TITLE),
		 "%s name no parent: from here on they stand under the last "
		 "%s above",
		 step->rows, step->above);
	for (size_t i = 0; i < in->sequence->n; i++) {
		uint32_t row = in->sheet->first + (uint32_t)i;

		if (in->grid->kind[row] == step->kind)
			in->grid->above[row] = in->sequence->above[i];
	}
}

/* What measures something has to measure it for somebody. */
static void
warn_alone(struct okr_intake *in, const struct step *step, const char *why)
{
	struct okr_grid *g = in->grid;

	for (size_t i = 0; i < in->sequence->n; i++) {
		uint32_t row = in->sheet->first + (uint32_t)i;

		if (g->kind[row] == step->kind && !names_parent(g, row))
			okr_warning(okr_grid_place(g, row, OKR_PARENT),
				    "%s: it stands alone", why);
	}
}

static void
link_measures(struct okr_intake *in, const struct step *step)
{
	struct census census = count(in, step->kind);

	if (census.nparents > 0) {
		warn_alone(in, step, "empty, and others have one");
	} else if (census.placed) {
		place(in, step, census.placed);
		warn_alone(in, step, "no column has it, and no row above");
	} else if (census.n > 0) {
		okr_note(okr_sheet_place(in->sheet), "%zu %s without a parent",
			 census.n, census.n == 1 ? step->row : step->rows);
	}
}

static void
link_objectives(struct okr_intake *in, const struct step *step)
{
	struct census census = count(in, step->kind);

	if (census.nparents == 0 && census.placed && !has_own_roots(in))
		place(in, step, census.placed);
}

/* Ids and titles of a sheet's rows: an even number is a row's id. */
static struct okr_span
name_of(const void *owner, uint32_t number)
{
	const struct okr_grid *g = owner;

	return okr_grid_cell(g, number / 2, number % 2 ? OKR_TITLE : OKR_ID);
}

/* What several rows are called tells none of them. */
static void
add_name(struct okr_index *names, const struct okr_grid *g, uint32_t number)
{
	struct okr_span name = name_of(g, number);

	if (name.n > 0)
		okr_index_add(names, name, number);
}

/*
 * Every cell of a column that is only kept names another row, and not all of
 * them that which is above.
 */
static bool
names_others(const struct okr_intake *in, const struct okr_index *names,
	     uint32_t extra)
{
	const struct okr_grid *g = in->grid;
	bool differs = false;

	for (uint32_t row = in->sheet->first; row <= g->n; row++) {
		struct okr_span cell = okr_grid_extra_cell(g, row, extra);
		uint32_t number;

		if (cell.n == 0)
			continue;
		number = okr_index_find(names, cell);
		if (number == OKR_INDEX_NONE || number / 2 == row)
			return false;
		differs = differs || (g->kind[row] == OKR_KEY_RESULT &&
				      number / 2 != g->above[row]);
	}
	return differs;
}

/* Nothing is taken from the order that a column says otherwise. */
static void
refuse_passed_over(struct okr_intake *in)
{
	struct okr_sheet *sheet = in->sheet;
	struct okr_index names;

	if (okr_sheet_has(sheet, OKR_PARENT))
		return;
	okr_index_init(&names, name_of, in->grid);
	for (uint32_t row = sheet->first; row <= in->grid->n; row++)
		for (uint32_t i = 0; i < 2; i++)
			add_name(&names, in->grid, 2 * row + i);
	for (size_t i = 0; i < sheet->table.ncol; i++) {
		const struct okr_use *use = &sheet->use[i];
		const char *header = okr_typed(sheet->table.header[i]);

		if (use->field >= 0 || use->extra == OKR_INDEX_NONE ||
		    (use->by && okr_sheet_is_told(sheet, (int)i)) ||
		    !names_others(in, &names, use->extra))
			continue;
		okr_error(okr_sheet_place(sheet),
			  "'%s' names other rows than those that stand above: "
			  "add --column '%s=parent' if these are the parents, "
			  "else --column '%s='",
			  header, header, header);
	}
	okr_index_release(&names);
}

void
okr_sequence_link(struct okr_intake *in)
{
	link_objectives(in, &steps[0]);
	for (size_t i = 1; i < NSTEPS; i++)
		link_measures(in, &steps[i]);
	refuse_passed_over(in);
}
