/*
 * A table for each kind of row, joined by ids, as a database is dumped: which
 * kind a table holds is the name of its file, or follows from the ids in it.
 *
 * Tables of teams and people give no rows: they say who is meant by an id.
 * Ids that are bare numbers are those of their table, and two tables have the
 * same ones: 7 becomes O-7 among objectives and KR-7 among key results.
 */
#ifndef OKR_IMPORT_TABLES_H
#define OKR_IMPORT_TABLES_H

#include "okr/base/index.h"
#include "okr/import/grid.h"

/* Names by the ids of their tables. */
struct okr_tables {
	struct okr_named {
		struct okr_span key, name;
	} * named;
	size_t n, cap;
	struct okr_index index;
	struct okr_buf key;
	struct okr_arena text;
	bool numbered[OKR_NKINDS]; /* ids of this kind were bare numbers */
	bool listed[OKR_COMPUTED]; /* there is a table of this field's names */
};

/* What a sheet is a table of, by the name of its file and by its columns. */
struct okr_table_of okr_tables_look(struct okr_sheet *sheet);

/*
 * Before the shape is found: what headers mean in such a table and in no other
 * sheet.
 */
void okr_tables_clear(struct okr_sheet *sheet);

/* Find the columns with ids of other tables. */
void okr_tables_bind(struct okr_sheet *sheet, struct okr_table_of *of);

void okr_tables_init(struct okr_tables *tables);
void okr_tables_release(struct okr_tables *tables);

/* Make a name known by its id. */
void okr_tables_add(struct okr_tables *tables, int field, struct okr_span id,
		    struct okr_span name);

/* When all sheets are read: ids become names, and no longer bare numbers. */
void okr_tables_join(struct okr_tables *tables, struct okr_grid *g, size_t n);

#endif
