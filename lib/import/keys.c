/* "10001" or "OKR-1": what stands below "Parent" tells. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/keys.h"

#include <stdlib.h>

#include "okr/base/mem.h"

/* The texts below "Parent", each once; a reader's cells would not last. */
struct parents {
	struct okr_arena text;
	struct okr_span *name;
	uint32_t n;
	size_t cap;
	struct okr_index index;
};

static struct okr_span
name_at(const void *owner, uint32_t i)
{
	return ((const struct parents *)owner)->name[i];
}

static struct okr_span
cell_of(const struct okr_record *record, size_t column)
{
	return column < record->ncell ? okr_span_trim(record->cell[column])
				      : (struct okr_span){ 0 };
}

static void
read_parents(struct parents *p, const struct okr_sheet *sheet)
{
	const struct okr_record *record;
	struct okr_reader r;

	okr_table_look(&sheet->table, &r);
	while ((record = okr_reader_next(&r)) != NULL) {
		struct okr_span cell = cell_of(record,
					       (size_t)sheet->at[OKR_PARENT]);

		if (cell.n == 0 ||
		    okr_index_find(&p->index, cell) != OKR_INDEX_NONE)
			continue;
		p->name = okr_mem_grow(p->name, &p->cap, p->n + 1,
				       sizeof(*p->name));
		p->name[p->n] = okr_arena_copy(&p->text, cell);
		okr_index_add(&p->index, p->name[p->n], p->n);
		p->n++;
	}
	okr_reader_release(&r);
}

/* How many rows a parent names by each of two columns. */
static void
count_named(const struct parents *p, const struct okr_sheet *sheet,
	    const size_t column[2], size_t named[2])
{
	const struct okr_record *record;
	struct okr_reader r;

	okr_table_look(&sheet->table, &r);
	while ((record = okr_reader_next(&r)) != NULL)
		for (size_t i = 0; i < 2; i++)
			named[i] += okr_index_find(&p->index,
						   cell_of(record,
							   column[i])) !=
				    OKR_INDEX_NONE;
	okr_reader_release(&r);
}

static void
take(struct okr_sheet *sheet, size_t id, size_t other)
{
	const struct okr_table *t = &sheet->table;

	sheet->at[OKR_ID] = (int)id;
	sheet->use[id].field = OKR_ID;
	sheet->use[other].field = OKR_FIELD_NONE;
	okr_note(okr_sheet_place(sheet),
		 "'%s' has what '%s' names, and is taken as id, so '%s' is "
		 "kept as it is",
		 okr_shown(t->header[id]),
		 okr_shown(t->header[sheet->at[OKR_PARENT]]),
		 okr_shown(t->header[other]));
}

bool
okr_keys_bind(struct okr_sheet *sheet, size_t column)
{
	size_t both[2] = { (size_t)sheet->at[OKR_ID], column };
	size_t named[2] = { 0, 0 };
	struct parents p = { 0 };

	if (!okr_sheet_has(sheet, OKR_PARENT))
		return false;
	okr_index_init(&p.index, name_at, &p);
	read_parents(&p, sheet);
	count_named(&p, sheet, both, named);
	okr_index_release(&p.index);
	okr_arena_release(&p.text);
	free(p.name);
	if ((named[0] > 0) == (named[1] > 0))
		return false;
	take(sheet, both[named[1] > 0], both[named[1] == 0]);
	return true;
}
