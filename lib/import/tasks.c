/* Rows by objective and title, where a column holds tasks. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/tasks.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/import/shape.h"
#include "okr/import/sighted.h"

void
okr_tasks_bind(struct okr_sheet *sheet)
{
	sheet->tasks = sheet->at[OKR_FIELD_TASK] + 1;
	okr_sheet_forget(sheet, OKR_FIELD_TASK);
}

/* A key result's alone: another measure, or a day of reading. */
static const int own[] = { OKR_ID,     OKR_METRIC_TYPE, OKR_UNIT,   OKR_START,
			   OKR_TARGET, OKR_CURRENT,     OKR_WEIGHT, OKR_DATE };

#define NOWN (sizeof(own) / sizeof(*own))

/* A task and nothing of a key result, and one right above. */
static bool
is_task_alone(const struct okr_intake *in, const struct okr_record *record)
{
	const struct okr_sheet *sheet = in->sheet;
	const struct okr_grid *g = in->grid;

	if (sheet->tasks == 0 || sheet->readings || g->n < sheet->first ||
	    g->kind[g->n] != OKR_KEY_RESULT ||
	    okr_span_trim(record->cell[sheet->tasks - 1]).n == 0)
		return false;
	for (size_t i = 0; i < NOWN; i++)
		if (okr_sheet_cell(sheet, record, own[i]).n > 0)
			return false;
	return true;
}

bool
okr_tasks_go_on(struct okr_intake *in, const struct okr_record *record)
{
	const struct okr_grid *g = in->grid;

	if (!is_task_alone(in, record))
		return false;
	for (size_t i = 0; i < record->ncell; i++) {
		const struct okr_use *use = &in->sheet->use[i];

		if (okr_span_trim(record->cell[i]).n > 0)
			continue;
		if (use->field == OKR_FIELD_KEY_RESULT)
			record->cell[i] = okr_grid_cell(g, g->n, OKR_TITLE);
		else if (use->field >= 0 && use->field < OKR_COMPUTED)
			record->cell[i] = okr_grid_cell(g, g->n, use->field);
		else if (use->extra != OKR_INDEX_NONE)
			record->cell[i] = okr_grid_extra_cell(g, g->n,
							      use->extra);
	}
	return true;
}

struct folding {
	struct okr_grid *g;
	struct okr_sheet *sheet;
	struct okr_span *key; /* by row */
	uint32_t *first;      /* by row: the first one of its key result */
	bool *differs;        /* by column, then by extra column */
	size_t ncolumn;
	struct okr_sighted again; /* rows of the same key result as another */
	struct okr_index index;
	struct okr_arena text;
	struct okr_buf buf;
};

static struct okr_span
key_of(const void *owner, uint32_t row)
{
	const struct folding *f = owner;

	return f->key[row];
}

/* A cell of ours or of an unknown column. */
static struct okr_span
cell_of(const struct folding *f, uint32_t row, size_t column)
{
	const struct okr_grid *g = f->g;

	return column < OKR_COMPUTED
		   ? okr_grid_cell(g, row, (int)column)
		   : okr_grid_extra_cell(g, row,
					 (uint32_t)(column - OKR_COMPUTED));
}

static void
compare(struct folding *f, uint32_t row, uint32_t first)
{
	for (size_t i = 0; i < f->ncolumn; i++)
		f->differs[i] = f->differs[i] ||
				!okr_span_eq(cell_of(f, row, i),
					     cell_of(f, first, i));
	f->first[row] = first;
	okr_sighted_add(&f->again, row);
}

static void
group(struct folding *f)
{
	const struct okr_sheet *sheet = f->sheet;

	for (uint32_t row = sheet->first; row < sheet->last; row++) {
		uint32_t first;

		if (f->g->kind[row] != OKR_KEY_RESULT)
			continue;
		f->buf.n = 0;
		okr_grid_key(f->g, row, &f->buf);
		f->key[row] = okr_arena_copy(&f->text, okr_buf_view(&f->buf));
		first = okr_index_add(&f->index, f->key[row], row);
		if (first != OKR_INDEX_NONE)
			compare(f, row, first);
	}
}

/* Where one day is a task's, the other is too. */
static void
join_days(struct folding *f)
{
	bool either = f->differs[OKR_START_DATE] || f->differs[OKR_DUE_DATE];

	f->differs[OKR_START_DATE] = f->differs[OKR_DUE_DATE] = either;
}

/* What is a key result's alone does not differ. */
static bool
is_of_one(const struct folding *f)
{
	for (size_t i = 0; i < NOWN; i++)
		if (f->differs[own[i]])
			return false;
	return true;
}

static void
clear(struct folding *f, uint32_t row, size_t column)
{
	struct okr_grid *g = f->g;

	if (column < OKR_COMPUTED)
		okr_grid_clear(g, row, (int)column);
	else
		okr_grid_clear_extra(g, row, (uint32_t)(column - OKR_COMPUTED));
}

static void
fold(struct folding *f)
{
	struct okr_grid *g = f->g;

	for (uint32_t row = f->sheet->first; row < f->sheet->last; row++) {
		bool again = f->first[row] != 0;

		if (g->kind[row] != OKR_KEY_RESULT)
			continue;
		for (size_t i = 0; i < f->ncolumn; i++)
			if (again || f->differs[i])
				clear(f, row, i);
		if (again)
			okr_grid_set_kind(g, row, OKR_NO_KIND);
	}
}

/* Which columns of the sheet are the tasks' own. */
static void
tell(struct folding *f)
{
	struct okr_sheet *sheet = f->sheet;
	const char *header = okr_shown(sheet->table.header[sheet->tasks - 1]);

	f->buf.n = 0;
	for (size_t i = 0; i < sheet->table.ncol; i++) {
		const struct okr_use *use = &sheet->use[i];
		bool theirs = use->extra != OKR_INDEX_NONE
				  ? f->differs[OKR_COMPUTED + use->extra]
				  : use->field >= 0 &&
					use->field < OKR_COMPUTED &&
					f->differs[use->field];

		if (theirs && i + 1 != (size_t)sheet->tasks)
			okr_buf_printf(&f->buf, ", '%s'",
				       okr_shown(sheet->table.header[i]));
	}
	okr_note(okr_grid_place(f->g, f->again.first, OKR_TITLE),
		 "one more row of a key result, for another '%s': so %zu in "
		 "all; these are left out, and so is what differs in them: "
		 "'%s'%.*s",
		 header, f->again.n, header, (int)f->buf.n, f->buf.s);
}

static void
fold_sheet(struct okr_grid *g, struct okr_sheet *sheet)
{
	struct folding f = { .g = g, .sheet = sheet };

	f.ncolumn = OKR_COMPUTED + g->nextra;
	f.key = okr_mem_new(g->n + 1, sizeof(*f.key));
	f.first = okr_mem_new(g->n + 1, sizeof(*f.first));
	f.differs = okr_mem_new(f.ncolumn, sizeof(*f.differs));
	okr_index_init(&f.index, key_of, &f);
	group(&f);
	join_days(&f);
	if (f.again.n > 0 && is_of_one(&f)) {
		tell(&f);
		fold(&f);
	}
	okr_index_release(&f.index);
	okr_arena_release(&f.text);
	okr_buf_release(&f.buf);
	free(f.key);
	free(f.first);
	free(f.differs);
}

void
okr_tasks_fold(struct okr_grid *g)
{
	for (size_t i = 0; i < g->nsheet; i++)
		if (g->sheet[i].tasks > 0 && !g->sheet[i].readings)
			fold_sheet(g, &g->sheet[i]);
}
